/** One file of an archive as it lies in it. */
export interface PackedEntry {
  name: Buffer;
  /** 0 stored, 8 deflated. */
  method: number;
  /** Of the flags only 0x800 is kept: the name is UTF-8. */
  flags: number;
  time: number;
  date: number;
  crc32: number;
  /** Unpacked size, bytes. */
  size: number;
  packed: Buffer;
}

/** 1 January 1980, the first day that the format knows. */
export const FIRST_DAY = 33;
export const NAME_IS_UTF8 = 0x800;

function field(
  size: number,
  values: readonly [offset: number, bytes: 2 | 4, value: number][],
): Buffer {
  const buffer = Buffer.alloc(size);
  for (const [offset, bytes, value] of values) {
    if (bytes === 2) buffer.writeUInt16LE(value, offset);
    else buffer.writeUInt32LE(value >>> 0, offset);
  }
  return buffer;
}

/** What both headers of a file say of it, from the flags on. */
function facts(
  from: number,
  { name, flags, method, time, date, crc32, packed, size }: PackedEntry,
): [number, 2 | 4, number][] {
  return [
    [from, 2, flags & NAME_IS_UTF8],
    [from + 2, 2, method],
    [from + 4, 2, time],
    [from + 6, 2, date],
    [from + 8, 4, crc32],
    [from + 12, 4, packed.length],
    [from + 16, 4, size],
    [from + 20, 2, name.length],
  ];
}

/** An archive of these files in this order (PKWARE APPNOTE 4.3), without comments and extra fields. */
export function packEntries(entries: readonly PackedEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = field(30, [[0, 4, 0x04034b50], [4, 2, 20], ...facts(6, entry)]);
    const central = field(46, [
      [0, 4, 0x02014b50],
      [4, 2, 20],
      [6, 2, 20],
      ...facts(8, entry),
      [42, 4, offset],
    ]);
    files.push(local, entry.name, entry.packed);
    directory.push(central, entry.name);
    offset += local.length + entry.name.length + entry.packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = field(22, [
    [0, 4, 0x06054b50],
    [8, 2, entries.length],
    [10, 2, entries.length],
    [12, 4, size],
    [16, 4, offset],
  ]);
  return Buffer.concat([...files, ...directory, end]);
}
