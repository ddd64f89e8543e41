/** Titles inside a title take the other pair (GB/T 15834-2011, 4.15). */
const INNER_TITLES: Readonly<Record<string, string>> = {
  '《': '〈',
  '》': '〉',
  '〈': '《',
  '〉': '》',
};

/** A title in 《》; titles inside it are in 〈〉. */
export function inTitleMarks(title: string): string {
  return `《${title.replace(/[《》〈〉]/g, (mark) => INNER_TITLES[mark] ?? mark)}》`;
}
