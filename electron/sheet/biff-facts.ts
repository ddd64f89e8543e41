import { CFB } from '@e965/xlsx';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import {
  type BookFacts,
  CHINESE_FORMATS,
  emptyFacts,
  placeKey,
  type SheetFacts,
  type WordsBeside,
} from './book-facts';
import { headerWords } from './xlsx-beside';

/** Facts of an old .xls, with what its texts are written in. */
export interface BiffFacts extends BookFacts {
  /** 8: texts are Unicode; before that they are bytes of a code page. */
  version: 5 | 8;
  /** Number that the CODEPAGE record gives, or null where there is none. */
  codePage: number | null;
}

/** Records of [MS-XLS] that are looked at; the package reads the rest. */
const BOF = 0x0809;
const EOF = 0x000a;
const CODE_PAGE = 0x0042;
const WINDOW = 0x003d;
const SHEET = 0x0085;
const FORMAT = 0x041e;
const XF = 0x00e0;
const ROW = 0x0208;
const COLUMNS = 0x007d;
const NUMBER = 0x0203;
const RK = 0x027e;
const MANY_RK = 0x00bd;
const FORMULA = 0x0006;
const HEADER = 0x0014;
const FOOTER = 0x0015;
/** Text of a comment or a text box; its characters are in the record behind it. */
const TEXT_OBJECT = 0x01b6;
const GOES_ON = 0x003c;
/** Records of a cell; the last four are LABEL, LABELSST, RSTRING and BOOLERR. */
const CELLS = new Set([NUMBER, RK, MANY_RK, FORMULA, 0x0204, 0x00fd, 0x00d6, 0x0205]);

const MOST_XLS_COLUMNS = 256;

interface Format {
  /** Number format of each XF. */
  byXf: number[];
  /** Formats that the file writes out. */
  given: Set<number>;
}

/** Reads one record of a sheet into its facts. */
function sheetRecord(type: number, data: Buffer, facts: SheetFacts, format: Format): void {
  const cell = (column: number, xf: number) => {
    const id = format.byXf[xf] ?? 0;
    const code = format.given.has(id) ? undefined : CHINESE_FORMATS.get(id);
    if (code) facts.formats.set(placeKey({ row: data.readUInt16LE(0), column }), code);
  };
  if (CELLS.has(type)) facts.lastRow = Math.max(facts.lastRow, data.readUInt16LE(0));
  switch (type) {
    case ROW:
      // fDyZero of the flags: the row is hidden; so is one without height.
      if ((data.readUInt16LE(12) & 0x20) !== 0 || data.readUInt16LE(6) === 0)
        facts.hiddenRows.push(data.readUInt16LE(0));
      break;
    case COLUMNS:
      if ((data.readUInt16LE(8) & 1) === 0) break;
      for (let at = data.readUInt16LE(0); at <= data.readUInt16LE(2); at += 1)
        if (at < MOST_XLS_COLUMNS) facts.hiddenColumns.push(at);
      break;
    case NUMBER:
    case RK:
      cell(data.readUInt16LE(2), data.readUInt16LE(4));
      break;
    case MANY_RK:
      for (let at = 4, column = data.readUInt16LE(2); at + 6 < data.length; at += 6, column += 1)
        cell(column, data.readUInt16LE(at));
      break;
    case FORMULA: {
      const column = data.readUInt16LE(2);
      cell(column, data.readUInt16LE(4));
      // FormulaValue: FFFF at the end marks what is no number, 3 a blank.
      if (data.readUInt16LE(12) === 0xffff && data[6] === 3)
        facts.withoutResult.push({ row: data.readUInt16LE(0), column });
    }
  }
}

/** Before Unicode: what is no Chinese comes out as something else, and bears no mark either way. */
const GBK = new TextDecoder('gb18030');

/** A text of Unicode: a flag, then one byte or two for each character. */
function characters(data: Buffer): string {
  const isWide = ((data[0] ?? 0) & 1) === 1;
  return data.subarray(1).toString(isWide ? 'utf16le' : 'latin1');
}

class BiffWalk {
  version: 5 | 8 = 8;
  codePage: number | null = null;
  current = 0;
  private readonly beside: WordsBeside[] = [];
  /** Type of the record before this one. */
  private before = 0;
  private readonly sheets: (SheetFacts | null)[] = [];
  private readonly byPosition = new Map<number, SheetFacts>();
  private readonly format: Format = { byXf: [], given: new Set() };

  constructor(private readonly stream: Buffer) {}

  walk(): BiffFacts {
    /** Sheets by how deep they lie: a chart inside a sheet has a beginning and an end of its own. */
    const open: (SheetFacts | null)[] = [];
    for (let at = 0; at + 4 <= this.stream.length; ) {
      const type = this.stream.readUInt16LE(at);
      const length = this.stream.readUInt16LE(at + 2);
      const data = this.stream.subarray(at + 4, at + 4 + length);
      if (type === BOF) {
        if (at === 0 && data.length >= 2) this.version = data.readUInt16LE(0) >= 0x0600 ? 8 : 5;
        open.push(open.length === 0 ? (this.byPosition.get(at) ?? null) : null);
      } else if (type === EOF) open.pop();
      else if (open.length === 1) this.record(type, data, open[0] ?? null);
      this.before = type;
      at += 4 + length;
    }
    const { version, codePage, current, sheets, beside } = this;
    return { version, codePage, current, sheets, beside, remarks: [] };
  }

  private record(type: number, data: Buffer, sheet: SheetFacts | null): void {
    try {
      if (sheet === null) this.bookRecord(type, data);
      else sheetRecord(type, data, sheet, this.format);
      if (type === HEADER || type === FOOTER) this.header(data);
      if (type === GOES_ON && this.before === TEXT_OBJECT)
        this.beside.push({
          ...{ where: '批注或文本框', words: characters(data), seen: [characters(data)] },
        });
    } catch (error) {
      // A record cut short says nothing; the package decides whether the file is damaged.
      if (!(error instanceof RangeError)) throw error;
    }
  }

  private header(data: Buffer): void {
    const isUnicode = this.version === 8;
    const words = isUnicode ? characters(data.subarray(2)) : GBK.decode(data.subarray(1));
    this.beside.push({ where: '页眉页脚', words: headerWords(words) });
  }

  private bookRecord(type: number, data: Buffer): void {
    if (type === CODE_PAGE) this.codePage = data.readUInt16LE(0);
    else if (type === WINDOW) this.current = data.readUInt16LE(10);
    else if (type === FORMAT) this.format.given.add(data.readUInt16LE(0));
    else if (type === XF) this.format.byXf.push(data.readUInt16LE(2));
    else if (type === SHEET) {
      const facts = { ...emptyFacts(), hidden: ((data[4] ?? 0) & 3) !== 0 };
      // The kind: 0 is a sheet of cells.
      const holdsCells = data[5] === 0;
      this.sheets.push(holdsCells ? facts : null);
      if (!holdsCells) return;
      this.byPosition.set(data.readUInt32LE(0), facts);
    }
  }
}

/** Facts of an old .xls; null where it holds no stream of a workbook. Throws when it is damaged. */
export function biffFacts(bytes: Buffer): BiffFacts | null {
  const container = CFB.read(bytes, { type: 'buffer' });
  const entry = CFB.find(container, 'Workbook') ?? CFB.find(container, 'Book');
  if (!entry?.content) return null;
  return new BiffWalk(Buffer.from(entry.content as unknown as Uint8Array)).walk();
}
