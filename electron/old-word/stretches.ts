import { placesOf } from './file-header';

/** Bytes [from, to) of the stream whose text or paragraph has these looks. */
export interface Stretch {
  from: number;
  to: number;
  looks: Buffer;
}

const PAGE = 512;
/** The last byte of a page tells how many stretches it holds. */
const COUNT = PAGE - 1;
const PAGE_NUMBER = 0x3fffff;
const NONE = Buffer.alloc(0);

type Entry = (page: Buffer, at: number) => Buffer;

/** Looks of characters, [MS-DOC] 2.9.33: a byte tells where, the first byte there how long. */
const ofCharacters: Entry = (page, at) => {
  const place = page.readUInt8(at) * 2;
  if (place === 0) return NONE;
  return page.subarray(place + 1, place + 1 + page.readUInt8(place));
};

/** Looks of a paragraph, 2.9.174: the length counts words, and none means that the next byte does. */
const ofParagraphs: Entry = (page, at) => {
  const place = page.readUInt8(at) * 2;
  if (place === 0) return NONE;
  const words = page.readUInt8(place);
  if (words > 0) return page.subarray(place + 1, place + 2 * words);
  return page.subarray(place + 2, place + 2 + 2 * page.readUInt8(place + 1));
};

function stretches(main: Buffer, table: Buffer, size: number, entry: Entry): Stretch[] {
  const count = placesOf(table, 4).length - 1;
  const found: Stretch[] = [];
  for (let index = 0; index < count; index += 1) {
    const number = table.readUInt32LE((count + 1 + index) * 4) & PAGE_NUMBER;
    const page = main.subarray(number * PAGE, (number + 1) * PAGE);
    const held = page.readUInt8(COUNT);
    for (let at = 0; at < held; at += 1) {
      const [from, to] = [page.readUInt32LE(at * 4), page.readUInt32LE(at * 4 + 4)];
      const looks = entry(page, (held + 1) * 4 + at * size);
      if (from < to) found.push({ from, to, looks });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** In the order of the stream. Throws when a page is not there. */
export function characterStretches(main: Buffer, table: Buffer): Stretch[] {
  return stretches(main, table, 1, ofCharacters);
}

/** The same of paragraphs; the first two bytes of the looks are the number of the style. */
export function paragraphStretches(main: Buffer, table: Buffer): Stretch[] {
  return stretches(main, table, 13, ofParagraphs);
}

/** Place of the last stretch that begins at or before a byte; −1 for none. */
export function lastBefore(all: readonly Stretch[], byte: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.from ?? 0) <= byte) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
