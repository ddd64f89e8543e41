const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ENTRY = 0x02014b50;
const FIRST_ENTRY = 0x04034b50;
const END_SIZE = 22;
/** Where a 4 GB package keeps its true numbers elsewhere, this stands instead. */
const ELSEWHERE = 0xffffffff;

/** [start, end) of the archive in a file; `end` is that of the end record without its comment. */
export interface ZipBounds {
  start: number;
  end: number;
}

/**
 * Where a zip archive lies in a file that may have bytes before and behind it,
 * or a comment whose length is told wrongly (PKWARE APPNOTE 4.3.16). Null when no
 * end record leads to a directory of entries.
 */
export function zipBounds(bytes: Uint8Array): ZipBounds | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (
    let at = file.lastIndexOf(END);
    at >= 0;
    at = at === 0 ? -1 : file.lastIndexOf(END, at - 1)
  ) {
    if (at + END_SIZE > file.length) continue;
    const entries = file.readUInt16LE(at + 10);
    const size = file.readUInt32LE(at + 12);
    const offset = file.readUInt32LE(at + 16);
    if (offset === ELSEWHERE || size === ELSEWHERE) return { start: 0, end: at + END_SIZE };
    // Offsets are told from the start of the archive, which need not be that of the file.
    const start = at - size - offset;
    const directory = at - size;
    if (start < 0 || entries === 0) continue;
    // An archive cut short whose end holds another one: that other is not the file.
    if (start > 0 && file.readUInt32LE(0) === FIRST_ENTRY) continue;
    if (file.readUInt32LE(directory) === ENTRY) return { start, end: at + END_SIZE };
  }
  return null;
}

/** The archive alone, without a comment; the bytes as they are when none is found. */
export function bareZip(bytes: Uint8Array): Buffer {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bounds = zipBounds(bytes);
  if (bounds === null) return file;
  const noComment = Buffer.alloc(2);
  return Buffer.concat([file.subarray(bounds.start, bounds.end - 2), noComment]);
}
