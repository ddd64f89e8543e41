import { escapeXml } from '../ooxml/xml-tree';
import type { OldFile } from './file-header';

/** Formats of numbers in the order in which [MS-OSHARED] 2.2.1.3 counts them, as the numbering part names them. */
const FORMATS = [
  ...['decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'ordinal'],
  ...['cardinalText', 'ordinalText', 'hex', 'chicago', 'ideographDigital', 'japaneseCounting'],
  ...['aiueo', 'iroha', 'decimalFullWidth', 'decimalHalfWidth', 'japaneseLegal'],
  ...['japaneseDigitalTenThousand', 'decimalEnclosedCircle', 'decimalFullWidth2'],
  ...['aiueoFullWidth', 'irohaFullWidth', 'decimalZero', 'bullet', 'ganada', 'chosung'],
  ...['decimalEnclosedFullstop', 'decimalEnclosedParen', 'decimalEnclosedCircleChinese'],
  ...['ideographEnclosedCircle', 'ideographTraditional', 'ideographZodiac'],
  ...['ideographZodiacTraditional', 'taiwaneseCounting', 'ideographLegalTraditional'],
  ...['taiwaneseCountingThousand', 'taiwaneseDigital', 'chineseCounting'],
  ...['chineseLegalSimplified', 'chineseCountingThousand'],
];
const NO_NUMBER = 255;
const SUFFIXES = ['tab', 'space', 'nothing'];

const LIST = 28;
const LEVEL = 28;
const USE = 16;
const LEVELS = 9;
/** Below it a character stands for the number of a level. */
const PLACES = '\t';
const NO_STYLE = 0x0fff;
const LEGAL = 0x04;
const OWN_RESTART = 0x08;
const STARTS = 0x10;
const REPLACES = 0x20;

/** Reads what has no fixed length, one after the other. */
class Cursor {
  at = 0;
  constructor(readonly bytes: Buffer) {}
  skip(length: number): Buffer {
    if (this.at + length > this.bytes.length) throw new Error('lists are cut off');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** One level, [MS-DOC] 2.9.150; in its text the characters 0 to 8 stand for numbers. */
function level(cursor: Cursor, index: number, style: number): string {
  const head = cursor.skip(LEVEL);
  cursor.skip(head.readUInt8(25));
  cursor.skip(head.readUInt8(24));
  const text = cursor.skip(cursor.skip(2).readUInt16LE(0) * 2).toString('utf16le');
  const shown = [...text]
    .map((sign) => (sign < PLACES ? `%${sign.charCodeAt(0) + 1}` : sign < ' ' ? '' : sign))
    .join('');
  const [format, flags] = [head.readUInt8(4), head.readUInt8(5)];
  const name = format === NO_NUMBER ? 'none' : (FORMATS[format] ?? `unknown${format}`);
  const restart = flags & OWN_RESTART ? `<w:lvlRestart w:val="${head.readUInt8(26)}"/>` : '';
  return [
    `<w:lvl w:ilvl="${index}"><w:start w:val="${head.readInt32LE(0)}"/>`,
    `<w:numFmt w:val="${name}"/>${restart}`,
    style === NO_STYLE ? '' : `<w:pStyle w:val="${style}"/>`,
    flags & LEGAL ? '<w:isLgl/>' : '',
    `<w:suff w:val="${SUFFIXES[head.readUInt8(15)] ?? 'tab'}"/>`,
    `<w:lvlText w:val="${escapeXml(shown.replace(/\p{Cs}/gu, '\ufffd'))}"/></w:lvl>`,
  ].join('');
}

function definitions(file: OldFile): string {
  const table = file.table('lists');
  if (table.length < 2) return '';
  const cursor = new Cursor(file.behind('lists'));
  let written = '';
  for (let index = 0; index < table.readUInt16LE(0); index += 1) {
    const list = table.subarray(2 + index * LIST, 2 + (index + 1) * LIST);
    const isSimple = (list.readUInt8(26) & 1) === 1;
    written += `<w:abstractNum w:abstractNumId="${list.readInt32LE(0)}">`;
    for (let at = 0; at < (isSimple ? 1 : LEVELS); at += 1)
      written += level(cursor, at, list.readUInt16LE(8 + at * 2));
    written += '</w:abstractNum>';
  }
  return written;
}

/** What a use of a list changes in its levels, 2.9.134. */
function overrides(cursor: Cursor, count: number): string {
  let written = '';
  cursor.skip(4);
  for (let at = 0; at < count; at += 1) {
    const head = cursor.skip(8);
    const flags = head.readUInt32LE(4);
    const index = flags & 0x0f;
    const own = flags & REPLACES ? level(cursor, index, NO_STYLE) : '';
    const start = flags & STARTS && own === '' ? head.readInt32LE(0) : null;
    const starts = start === null ? '' : `<w:startOverride w:val="${start}"/>`;
    written += `<w:lvlOverride w:ilvl="${index}">${starts}${own}</w:lvlOverride>`;
  }
  return written;
}

function uses(file: OldFile): string {
  const table = file.table('listUses');
  if (table.length < 4) return '';
  const count = table.readUInt32LE(0);
  const cursor = new Cursor(table);
  cursor.skip(4);
  const heads = cursor.skip(count * USE);
  let written = '';
  for (let index = 0; index < count; index += 1) {
    const at = index * USE;
    const changed = overrides(cursor, heads.readUInt8(at + 12));
    written += `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${heads.readInt32LE(at)}"/>${changed}</w:num>`;
  }
  return written;
}

/** The lists of an old Word file as a numbering part. Throws when they are damaged. */
export function listsXml(file: OldFile): string {
  return `<w:numbering>${definitions(file)}${uses(file)}</w:numbering>`;
}
