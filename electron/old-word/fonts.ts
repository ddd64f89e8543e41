import type { OldFile } from './file-header';

/** Where the name begins in a font's entry, [MS-DOC] 2.9.80. */
const NAME = 40;

/** Names of the fonts by their number. */
export function fontNames(file: OldFile): string[] {
  const table = file.table('fonts');
  const names: string[] = [];
  for (let at = 4; at < table.length; at += 1 + table.readUInt8(at)) {
    const entry = table.subarray(at, at + 1 + table.readUInt8(at));
    names.push(entry.subarray(NAME).toString('utf16le').split('\0')[0] ?? '');
  }
  return names;
}
