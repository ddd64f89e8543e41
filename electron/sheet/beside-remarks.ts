import type { WordsBeside } from './book-facts';

const MOST_QUOTED = 3;
const LONGEST_QUOTE = 18;

function quoted(words: string): string {
  const all = [...words.replace(/\s+/g, ' ').trim()];
  return `“${all.slice(0, LONGEST_QUOTE).join('')}${all.length > LONGEST_QUOTE ? '…' : ''}”`;
}

/** Said of words that stand in no cell and are not read in: how many comments and boxes, the first of them quoted. Chinese. */
export function unreadWords(beside: readonly WordsBeside[]): string[] {
  const kinds = new Map<string, string[]>();
  for (const { where, seen = [] } of beside)
    kinds.set(where, [...(kinds.get(where) ?? []), ...seen.filter((one) => one.trim() !== '')]);
  return [...kinds].flatMap(([where, seen]) => {
    if (seen.length === 0) return [];
    const first = seen.slice(0, MOST_QUOTED).map(quoted).join('、');
    const others = seen.length > MOST_QUOTED ? '等' : '';
    return [`${where}${seen.length}处没有读入（${first}${others}），要紧的请导入后补记。`];
  });
}
