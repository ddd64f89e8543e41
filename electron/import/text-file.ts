import { TextDecoder } from '@exodus/bytes/encoding.js';
import { refusals } from './errors';

/** Decodes or answers null. The decoder of `@exodus/bytes` knows GB18030-2022 whatever the runtime was built with. */
function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 without a mark shows by its zero bytes: an ASCII character or a line end has one on a fixed side. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < bytes.length; i += 1)
    if (bytes[i] === 0) {
      if (i % 2 === 0) even += 1;
      else odd += 1;
    }
  if (even + odd === 0 || bytes.length % 2 === 1) return null;
  const text = decode(odd > even ? 'utf-16le' : 'utf-16be', bytes);
  return text?.includes('\0') ? null : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: counting them is the purpose
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g;
/** More than one control character in a hundred: no text that anyone has typed. */
const BINARY_SHARE = 0.01;

/**
 * Text of a .txt: UTF-8, UTF-16 of either order, or GB18030, told by a mark at
 * the start or by which of them the bytes are valid in. Throws when it is no text.
 */
export function decodeText(name: string, bytes: Uint8Array): string {
  const text = decodeAny(bytes);
  if (text === null) throw refusals.notText(name);
  const odd = text.match(BINARY)?.length ?? 0;
  if (odd > 3 && odd > text.length * BINARY_SHARE) throw refusals.notText(name);
  return text;
}

function decodeAny(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decode('utf-8', bytes);
  // Lone halves of a pair are cleaned and named later, so UTF-16 is decoded leniently when marked.
  if (startsWith(bytes, 0xff, 0xfe)) return Buffer.from(bytes.subarray(2)).toString('utf16le');
  if (startsWith(bytes, 0xfe, 0xff)) return swapped(bytes.subarray(2));
  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return wide;
  return decode('utf-8', bytes) ?? decode('gb18030', bytes);
}

function swapped(bytes: Uint8Array): string {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return Buffer.from(even).swap16().toString('utf16le');
}
