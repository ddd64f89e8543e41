import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Old Word files of invented words, saved by LibreOffice: `notice` has everything that a
 * text can have, in `narrow` all characters are a quarter of a point apart, `secret` has
 * a mark of secrecy.
 */
export function oldFile(name: 'notice' | 'narrow' | 'secret'): Buffer {
  const path = new URL(`../../fixtures/old-word/${name}.doc`, import.meta.url);
  return readFileSync(fileURLToPath(path));
}

/** Where the stream WordDocument begins in the file. */
const mainOf = (file: Buffer): number => file.indexOf(Buffer.from('eca5', 'hex'));

/** The same file with two bytes of the stream WordDocument replaced. */
export function patched(file: Buffer, at: number, change: (value: number) => number): Buffer {
  const copy = Buffer.from(file);
  const place = mainOf(copy) + at;
  copy.writeUInt16LE(change(copy.readUInt16LE(place)), place);
  return copy;
}

/** The same file with other characters, as many, in place of some. */
export function retyped(file: Buffer, words: string, others: string): Buffer {
  const copy = Buffer.from(file);
  const at = copy.indexOf(Buffer.from(words, 'utf16le'));
  if (at < 0 || words.length !== others.length) throw new Error(`no ${words}`);
  copy.write(others, at, 'utf16le');
  return copy;
}
