import { isUtf8 } from 'node:buffer';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import type { TextEncoding } from '#shared/ipc';
import { encodingName, guessIn } from './encodings';

/** Lines that were added to a text by a program of another encoding: each is read by itself. */

const HANZI = /\p{Script=Han}/gu;
/** Hanzi at least by which a line is known. */
const LEAST_HANZI = 2;
const MOST_LINES = 8;
const LF = 0x0a;

const hanziIn = (text: string): number => text.match(HANZI)?.length ?? 0;
const decode = (encoding: TextEncoding, bytes: Uint8Array): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

/** A line of a UTF-8 text that was written in GBK, or the other way round; null where it is none. */
function otherReading(line: Uint8Array, encoding: TextEncoding): string | null {
  if (encoding === 'gb18030') {
    // No words of GBK are by accident whole characters of UTF-8.
    const words = isUtf8(line) ? decode('utf-8', line) : '';
    return hanziIn(words) >= LEAST_HANZI ? words : null;
  }
  if (isUtf8(line)) return null;
  const own = decode('utf-8', line);
  // One bad byte among words is a bad byte.
  if (hanziIn(own) > 0) return null;
  const { sample, likely } = guessIn('gb18030', line);
  const isRead = hanziIn(sample) >= LEAST_HANZI && likely >= 0.75 && !sample.includes('\ufffd');
  return isRead ? sample : null;
}

/** A line of GBK whose first byte is lost, so that every pair of bytes is cut amiss; null where it is none. */
function outOfStep(line: Uint8Array, encoding: TextEncoding): string | null {
  if (encoding !== 'gb18030' || !decode(encoding, line).includes('\ufffd')) return null;
  const { sample, likely, everyday } = guessIn(encoding, line.subarray(1));
  return likely >= 0.9 && everyday >= 0.1 && !sample.includes('\ufffd') ? `\ufffd${sample}` : null;
}

/** A text of UTF-8 or GBK with such lines read as what they are, and notes that name them; null when it has none. */
export function mixedText(
  bytes: Uint8Array,
  encoding: TextEncoding,
): { text: string; notes: string[] } | null {
  if (encoding !== 'utf-8' && encoding !== 'gb18030') return null;
  if (encoding === 'utf-8' && isUtf8(bytes)) return null;
  const lines: string[] = [];
  const others: number[] = [];
  let hasCut = false;
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(LF, start);
    const end = found < 0 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    const other = otherReading(line, encoding);
    const cut = other === null ? outOfStep(line, encoding) : null;
    if (cut !== null) hasCut = true;
    lines.push(other ?? cut ?? decode(encoding, line));
    if (other !== null) others.push(lines.length);
    start = end + 1;
  }
  if (others.length === 0) return hasCut ? { text: lines.join('\n'), notes: [] } : null;
  const which = `第${others.slice(0, MOST_LINES).join('、')}${others.length > MOST_LINES ? '……' : ''}行`;
  const name = encodingName(encoding === 'utf-8' ? 'gb18030' : 'utf-8');
  return {
    text: lines.join('\n'),
    notes: [`${which}的编码和别处不同，按${name}读入，请核对`],
  };
}
