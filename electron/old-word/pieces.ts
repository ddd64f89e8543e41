import { type OldFile, placesOf } from './file-header';

/** A stretch of text that lies in one place of the stream, [MS-DOC] 2.8.35. */
export interface Piece {
  /** [from, to) in characters of the whole text. */
  from: number;
  to: number;
  /** Where it begins in the stream, and how many bytes a character has there. */
  place: number;
  width: 1 | 2;
  /** Looks that a quick save gave to all of it. */
  looks: Buffer;
}

const LOOKS = 1;
const PIECES = 2;
const ENTRY = 8;
const NARROW = 0x40000000;
const PLACE = 0x3fffffff;
const NONE = Buffer.alloc(0);
const WINDOWS_1252 = new TextDecoder('windows-1252');

/** Short ways of writing one change of looks, 2.9.215, of those that matter to words. */
const SHORT: Record<number, number> = {
  24: 0x2416,
  25: 0x2417,
  65: 0x0800,
  66: 0x0801,
  85: 0x0835,
  87: 0x0837,
  92: 0x083c,
};

function looksOf(code: number, lists: readonly Buffer[]): Buffer {
  if (code & 1) return lists[code >> 1] ?? NONE;
  const sprm = SHORT[(code >> 1) & 0x7f];
  if (sprm === undefined) return NONE;
  return Buffer.from([sprm & 0xff, sprm >> 8, code >> 8]);
}

function readTable(table: Buffer, lists: readonly Buffer[]): Piece[] {
  const bounds = placesOf(table, ENTRY);
  const entries = table.subarray(bounds.length * 4);
  return bounds.slice(1).map((to, index) => {
    const coded = entries.readUInt32LE(index * ENTRY + 2);
    const isNarrow = (coded & NARROW) !== 0;
    const place = coded & PLACE;
    return {
      from: bounds[index] ?? 0,
      to,
      place: isNarrow ? place >>> 1 : place,
      width: isNarrow ? 1 : 2,
      looks: looksOf(entries.readUInt16LE(index * ENTRY + 6), lists),
    };
  });
}

/** The text of all stories behind each other, and where each character lies. */
export class Text {
  readonly chars: string;

  private constructor(
    readonly pieces: readonly Piece[],
    main: Buffer,
  ) {
    const parts: string[] = [];
    let done = 0;
    for (const { from, to, place, width } of pieces) {
      const end = place + (to - from) * width;
      if (from !== done || to < from || end > main.length) throw new Error('text is cut off');
      const bytes = main.subarray(place, end);
      parts.push(width === 2 ? bytes.toString('utf16le') : WINDOWS_1252.decode(bytes));
      done = to;
    }
    this.chars = parts.join('');
  }

  /** Throws when a piece is missing. */
  static of(file: OldFile): Text {
    const all = file.table('pieces');
    const lists: Buffer[] = [];
    for (let at = 0; at < all.length; ) {
      const kind = all.readUInt8(at);
      const short = kind === LOOKS;
      if (!short && kind !== PIECES) throw new Error('no table of pieces');
      const start = at + (short ? 3 : 5);
      const length = short ? all.readUInt16LE(at + 1) : all.readUInt32LE(at + 1);
      const part = all.subarray(start, start + length);
      if (part.length < length) throw new Error('table of pieces is cut off');
      if (!short) return new Text(readTable(part, lists), file.main);
      lists.push(part);
      at = start + length;
    }
    throw new Error('no table of pieces');
  }
}
