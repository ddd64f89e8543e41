import type { WorkBook } from '@e965/xlsx';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import type { BiffFacts } from './biff-facts';

/** Encodings by the number that Windows gives them. */
const ENCODINGS = new Map<number, string>([
  [936, 'gb18030'],
  [10008, 'gb18030'],
  [20936, 'gb18030'],
  [52936, 'gb18030'],
  [54936, 'gb18030'],
  [950, 'big5'],
  [10002, 'big5'],
  [932, 'shift_jis'],
  [949, 'euc-kr'],
  [874, 'windows-874'],
  [65001, 'utf-8'],
]);
/** What a program writes that does not know better; such files are often Chinese all the same. */
const WESTERN = new Set<number | null>([null, 0, 367, 1200, 1252, 10000, 28591, 0x8000, 0x8001]);

const HIGH = /[\u0080-\u00ff]/;
const WIDE = /[\u0100-\uffff]/;
/** Two bytes of a common hanzi in GB 2312. */
const PAIR = /[\u00b0-\u00f7][\u00a1-\u00fe]/g;
const HIGH_BYTES = /[\u0080-\u00ff]/g;
/** Share of the high bytes that must be halves of common hanzi before a file is taken for Chinese. */
const CHINESE_SHARE = 0.8;

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));

function looksChinese(texts: readonly string[]): boolean {
  let [high, paired] = [0, 0];
  for (const text of texts) {
    high += text.match(HIGH_BYTES)?.length ?? 0;
    paired += 2 * (text.match(PAIR)?.length ?? 0);
  }
  return paired >= high * CHINESE_SHARE;
}

function* textCells(book: WorkBook) {
  for (const sheet of Object.values(book.Sheets)) {
    for (const row of sheet['!data'] ?? [])
      for (const cell of row ?? []) if (cell !== undefined) yield cell;
  }
}

const GUESSED_GBK =
  '这个文件没有写明文字的编码，是按GBK（简体中文）读的，请核对姓名有没有认错的字。';

/**
 * Texts of an old .xls were read byte by byte; this gives them their characters.
 * Answers a remark where the encoding had to be guessed, and null for `isRead` where it
 * cannot be told: nothing is changed then.
 */
export function decodeOldTexts(
  book: WorkBook,
  facts: BiffFacts,
): { isRead: boolean; remark: string | null } {
  const texts = [...book.SheetNames];
  for (const { t, v, w } of textCells(book)) texts.push(t === 's' ? String(v) : (w ?? ''));
  const done = { isRead: true, remark: null };
  if (!texts.some((text) => HIGH.test(text))) return done;
  // Unicode with hanzi among it is what it says it is; Latin letters alone may be bytes put there unchanged.
  if (facts.version === 8 && (texts.some((text) => WIDE.test(text)) || !looksChinese(texts)))
    return done;
  const known = facts.version === 8 ? undefined : ENCODINGS.get(facts.codePage ?? 0);
  const isGuess = known === undefined && WESTERN.has(facts.version === 8 ? null : facts.codePage);
  const encoding =
    known ?? (isGuess && looksChinese(texts) ? 'gb18030' : westernName(facts.codePage));
  if (encoding === null) return { isRead: false, remark: null };
  decodeInto(book, encoding);
  return { isRead: true, remark: isGuess && encoding === 'gb18030' ? GUESSED_GBK : null };
}

/** Name of a one-byte encoding that the file states; null where nothing states it. */
function westernName(codePage: number | null): string | null {
  if (codePage === 10000 || codePage === 0x8000) return 'macintosh';
  if (codePage === 0x8001) return 'windows-1252';
  return codePage !== null && codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : null;
}

function decodeInto(book: WorkBook, encoding: string): void {
  const decoder = new TextDecoder(encoding);
  const decoded = (text: string): string =>
    HIGH.test(text) ? decoder.decode(bytesOf(text)) : text;
  for (const cell of textCells(book)) {
    if (typeof cell.v === 'string') cell.v = decoded(cell.v);
    if (cell.w !== undefined) cell.w = decoded(cell.w);
    if (typeof cell.z === 'string') cell.z = decoded(cell.z);
  }
  const sheets = Object.entries(book.Sheets).map(
    ([name, sheet]) => [decoded(name), sheet] as const,
  );
  book.Sheets = Object.fromEntries(sheets);
  book.SheetNames = book.SheetNames.map(decoded);
}
