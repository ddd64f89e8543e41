import { TextDecoder } from '@exodus/bytes/encoding.js';
import type { TextEncoding, TextReading } from '#shared/ipc';
import { refusals } from '../files/refusals';
import { certain, encodingName, type Guess, guesses, isGarbage } from './encodings';
import { mixedText } from './mixed-lines';
import { refuseSecrets } from './refuse-secrets';
import { utf32Text } from './utf-32';

export interface DecodedText {
  text: string;
  /** Where characters were broken, in Chinese. */
  notes: string[];
}

const MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** What a text starts with, taken apart: the encoding that a mark tells, or null, and the rest. */
function marked(bytes: Uint8Array): { told: TextEncoding | null; rest: Uint8Array } {
  const found = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (!found) return { told: null, rest: bytes };
  const [told, mark] = found;
  const rest = bytes.subarray(mark.length);
  return isLie(told, rest) ? { told: null, rest } : { told, rest: bytes };
}

/** A mark that a program put before a text of another encoding: read as it says it says nothing, and as another one it is a page. */
function isLie(told: TextEncoding, rest: Uint8Array): boolean {
  const all = guesses(rest);
  const own = all.find(({ encoding }) => encoding === told);
  const isPage = ({ encoding, likely, everyday }: Guess) =>
    encoding !== told && likely >= 0.85 && everyday >= 0.1;
  return own !== undefined && own.everyday < 0.03 && own.likely < 0.75 && all.some(isPage);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: counting them is the purpose
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g;
/** More than one control character in a hundred: no text that anyone has typed. */
const BINARY_SHARE = 0.01;

function isBinary(text: string): boolean {
  const odd = text.match(BINARY)?.length ?? 0;
  return odd > 3 && odd > text.length * BINARY_SHARE;
}

/** Enough of a file to see whether it is made of control characters. */
const RAW = 64 << 10;

const LINE_END = /\r\n|[\n\r\v\u0085\u2028\u2029]/;
const MOST_LINES = 8;

const placesIn = (lines: readonly number[]): string =>
  `第${lines.slice(0, MOST_LINES).join('、')}${lines.length > MOST_LINES ? '……' : ''}行`;

/** In which lines bytes were no characters; each stands as U+FFFD in the text. */
function brokenNotes(text: string): string[] {
  // One broken character may leave several bytes behind.
  const count = text.match(/\ufffd+/g)?.length ?? 0;
  if (count === 0) return [];
  const lines = text
    .split(LINE_END)
    .flatMap((line, at) => (line.includes('\ufffd') ? [at + 1] : []));
  return [`损坏的字符${count}处，已用“\ufffd”标出，在${placesIn(lines)}，请对照原文补正`];
}

/** Lines in which a byte 80 stands alone, which Windows reads as the euro. */
function euroNotes(bytes: Uint8Array): string[] {
  const lines = new Set<number>();
  let [line, count] = [1, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const next = bytes[at + 1] ?? 0;
    if (byte === 0x0a || (byte === 0x0d && next !== 0x0a)) line += 1;
    else if (byte === 0x80) {
      lines.add(line);
      count += 1;
    } else if (byte > 0x80 && byte < 0xff) at += next >= 0x30 && next <= 0x39 ? 3 : 1;
  }
  if (count === 0) return [];
  const where = placesIn([...lines]);
  return [`单独的字节80有${count}处，读作“€”，也可能是损坏的字符，在${where}，请对照原文核对`];
}

const CUT_SHORT = '文件末尾是一串空字节，多半没有存完整，请核对末尾有没有缺字';
/** Zeros at the end that no text has. */
const LEAST_ZEROS = 4;

/** A text without the zeros that a file is filled with when the power fails while it is saved. */
function withoutZeros(file: Uint8Array): { bytes: Uint8Array; notes: string[] } {
  let end = file.length;
  while (end > 0 && file[end - 1] === 0) end -= 1;
  if (end === 0 || file.length - end < LEAST_ZEROS) return { bytes: file, notes: [] };
  // A text of two bytes a character may end in a zero of its own.
  return { bytes: file.subarray(0, end + (end % 2)), notes: [CUT_SHORT] };
}

const SAMPLE_LENGTH = 60;

const MOST_READINGS = 3;

/** The first words as they would read in each encoding that may be meant; those that read alike are one. */
function readingsOf(all: readonly Guess[]): TextReading[] {
  const readings = new Map<string, TextReading>();
  for (const { encoding, sample } of all) {
    const words = [...sample.replace(/[\s\p{Cc}\p{Co}\p{Cn}]+/gu, '')];
    const shown = words.slice(0, SAMPLE_LENGTH).join('');
    if (!readings.has(shown))
      readings.set(shown, { encoding, label: encodingName(encoding), sample: shown });
  }
  return [...readings.values()].slice(0, MOST_READINGS);
}

/** A text without stray zeros before it, where it is one then; null otherwise. */
function withoutZerosBefore(bytes: Uint8Array): Uint8Array | null {
  const start = bytes.findIndex((byte) => byte !== 0);
  const rest = bytes.subarray(Math.max(0, start));
  return start > 0 && certain(rest, guesses(rest)) !== null ? rest : null;
}
const ZEROS_BEFORE = '文件开头有空字节，已略去';
const GARBLED = '读出来的多是生僻字，像是编码弄错以后存下的，请对照原文件核对';

/**
 * Text of a .txt: UTF-8, UTF-16 and UTF-32 of either order, GB18030 or Big5, told by a mark at
 * the start, else by which of them makes words. Broken bytes are kept as U+FFFD and
 * named by line. `chosen`: what the clerk has said it is. Throws when it is no text, or
 * when more than one encoding may be meant.
 */
export function decodeText(name: string, file: Uint8Array, chosen?: TextEncoding): DecodedText {
  const wide = chosen === undefined ? utf32Text(file) : null;
  if (wide !== null) return { text: wide, notes: brokenNotes(wide) };
  const { bytes: whole, notes } = withoutZeros(file);
  const start = marked(whole);
  const told = chosen ?? start.told;
  const bytes = start.rest;
  const all = told === null ? guesses(bytes) : [];
  const encoding = told ?? certain(bytes, all);
  if (encoding === null) {
    const rest = withoutZerosBefore(bytes);
    if (rest) {
      const inner = decodeText(name, rest);
      return { text: inner.text, notes: [...notes, ZEROS_BEFORE, ...inner.notes] };
    }
    const raw = Buffer.from(bytes.subarray(0, RAW)).toString('latin1');
    if (isBinary(raw) && (all[0]?.likely ?? 0) < 0.5) throw refusals.notText(name);
    // Whichever encoding the file has: what reads as a mark of secrecy in one of them is met as one.
    for (const { sample } of all) refuseSecrets('正文', sample);
    throw refusals.unknownEncoding(name, readingsOf(all));
  }
  // The decoder of `@exodus/bytes` knows GB18030-2022 whatever the runtime was built with.
  const text = new TextDecoder(encoding).decode(bytes).replace(/^\ufeff/, '');
  if (isBinary(text)) throw refusals.notText(name);
  const mixed = chosen === undefined ? mixedText(bytes, encoding) : null;
  if (mixed) {
    const read = mixed.text.replace(/^\ufeff/, '');
    return { text: read, notes: [...notes, ...mixed.notes, ...brokenNotes(read)] };
  }
  const euros = encoding === 'gb18030' ? euroNotes(bytes) : [];
  const own = all.find((guess) => guess.encoding === encoding);
  const garbled = own && own.likely < 0.5 && isGarbage(own) ? [GARBLED] : [];
  return { text, notes: [...notes, ...garbled, ...brokenNotes(text), ...euros] };
}
