/** Beginning of the stream WordDocument, [MS-DOC] 2.5: what the file is and where its tables lie. */

const WORD = 0xa5ec;
/** nFib of Word 97; what is lower is Word 6 or 95. */
const WORD_97 = 0xc0;
const VERSION = 0x02;
const FLAGS = 0x0a;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const FIRST_PLACE = 0x9a;

/** Lengths of the stories in characters, in the order in which they stand behind each other. */
const STORIES = {
  text: 0x4c,
  footnotes: 0x50,
  headers: 0x54,
  macros: 0x58,
  comments: 0x5c,
  endnotes: 0x60,
  boxes: 0x64,
  headerBoxes: 0x68,
} as const;
export type Story = keyof typeof STORIES;

/** Numbers of the tables among the places, 2.5.6. */
const TABLES = {
  styles: 1,
  footnoteMarks: 2,
  footnotes: 3,
  commentMarks: 4,
  comments: 5,
  sections: 6,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  endnoteMarks: 46,
  endnotes: 47,
  boxes: 56,
  lists: 73,
  listUses: 74,
} as const;
export type Table = keyof typeof TABLES;

/** A Word 97–2003 file as its streams. */
export class OldFile {
  readonly tables: Buffer;

  constructor(
    readonly main: Buffer,
    streams: ReadonlyMap<string, Buffer>,
  ) {
    const name = main.readUInt16LE(FLAGS) & SECOND_TABLE ? '1Table' : '0Table';
    const tables = streams.get(name);
    if (tables === undefined) throw new Error(`no ${name}`);
    this.tables = tables;
    this.data = streams.get('Data') ?? Buffer.alloc(0);
  }

  /** Holds lists of looks that are too long for their page. */
  readonly data: Buffer;

  /** Bytes of a table, empty where the file has none. Throws when it is not there in full. */
  table(name: Table): Buffer {
    const [from, length] = this.placeOf(name);
    if (from + length > this.tables.length) throw new Error(`${name} is cut off`);
    return this.tables.subarray(from, from + length);
  }

  /** Everything from a table on: the levels of the lists stand behind theirs. */
  behind(name: Table): Buffer {
    const [from, length] = this.placeOf(name);
    return this.tables.subarray(from + length);
  }

  private placeOf(name: Table): [number, number] {
    const at = FIRST_PLACE + 8 * TABLES[name];
    return [this.main.readUInt32LE(at), this.main.readUInt32LE(at + 4)];
  }

  /** Where a story begins and ends, in characters. */
  story(name: Story): [number, number] {
    let from = 0;
    for (const [one, at] of Object.entries(STORIES)) {
      const length = this.main.readUInt32LE(at);
      if (one === name) return [from, from + length];
      from += length;
    }
    return [from, from];
  }
}

/** What a compound file is: a document of Word 97 or later, one with a password, or something else. */
export function kindOf(main: Buffer | undefined): 'word' | 'locked' | 'other' {
  if (main === undefined || main.length < FIRST_PLACE) return 'other';
  if (main.readUInt16LE(0) !== WORD || main.readUInt16LE(VERSION) < WORD_97) return 'other';
  return main.readUInt16LE(FLAGS) & ENCRYPTED ? 'locked' : 'word';
}

/** The whole numbers that a table of places begins with; `size`: bytes of what belongs to each. */
export function placesOf(table: Buffer, size: number): number[] {
  const count = Math.max(0, Math.floor((table.length - 4) / (4 + size)));
  if (table.length < 4) return [];
  return Array.from({ length: count + 1 }, (_one, index) => table.readUInt32LE(index * 4));
}
