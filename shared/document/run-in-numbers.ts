import { parseStructureNumber, type StructureNumber } from './structure-numbers';

/** A number of a series, and where it stands in its line (UTF-16 units). */
export interface PlacedNumber {
  start: number;
  number: StructureNumber;
}

/** What one number of a series ends with before the next: 1、甲。2、乙；3、丙。 */
const PART_END = /[。；;！!？?][ \t\u00a0\u3000]*/g;

/** How a number is typed, whatever it counts: 2、 as 3、, ⑵ as ⑶, but not （2）. */
function wayOf({ text }: StructureNumber): string {
  const shape = text
    .replace(/[\u2474-\u2487]/gu, '⑴')
    .replace(/[\u2488-\u249b]/gu, '⒈')
    .replace(/[㈠-㈩]/gu, '㈠')
    .replace(/[0-9０-９]+/g, '1')
    .replace(/[〇零一二三四五六七八九十百]+/g, '一');
  return shape
    .replace(/[ \t\u00a0\u3000]/g, '')
    .replace('（', '(')
    .replace('）', ')');
}

/**
 * The structure number at the head of a line, and those of its series that follow in the same
 * line, each the next in count, typed in the same way and right behind the end of a sentence.
 */
export function runInNumbers(line: string): PlacedNumber[] {
  const first = parseStructureNumber(line);
  if (!first) return [];
  const numbers: PlacedNumber[] = [{ start: 0, number: first }];
  let last = first;
  for (const match of line.matchAll(PART_END)) {
    const start = match.index + match[0].length;
    // No number takes more than a dozen characters: a long line is not read again from every stop.
    const number = parseStructureNumber(line.slice(start, start + 16));
    if (number?.value !== last.value + 1 || number.level !== first.level) continue;
    if (wayOf(number) !== wayOf(first) || isFigure(line.slice(start + number.text.length)))
      continue;
    numbers.push({ start, number });
    last = number;
  }
  return numbers;
}

/** 2、3部 are two figures side by side. */
const isFigure = (behind: string): boolean => /^[0-9０-９]/.test(behind);
