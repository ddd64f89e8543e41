import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { Failure } from '../errors';
import { refusals } from './errors';
import { bareZip } from './zip-bounds';

/** What is said of a package that is not read. */
export interface PackageRefusals {
  damaged: (name: string, cause?: unknown) => Failure;
  encrypted: (name: string) => Failure;
  tooLargeInside: (name: string) => Failure;
}

/** What is asked of a part's name; a regular expression will do. */
export interface Wanted {
  test: (part: string) => boolean;
}

const MAX_ENTRIES = 10_000;
const MAX_DECLARED = 400 << 20;
const MAX_PART = 64 << 20;
const MAX_PARTS = 128 << 20;
/** Text packs 10 to 30 times; a bomb a thousand times. Small parts may pack better. */
const MAX_RATIO = 250;
const RATIO_FROM = 4 << 20;

function openZip(name: string, bytes: Uint8Array, refuse: PackageRefusals): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bareZip(bytes), { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(refuse.damaged(name, error));
      else resolve(zip);
    });
  });
}

function inflate(
  name: string,
  zip: ZipFile,
  entry: Entry,
  left: number,
  refuse: PackageRefusals,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(refuse.damaged(name, error));
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        const bomb = size > RATIO_FROM && size > entry.compressedSize * MAX_RATIO;
        if (size > MAX_PART || size > left || bomb) stream.destroy(refuse.tooLargeInside(name));
        else chunks.push(chunk);
      });
      stream.on('error', (cause) => {
        reject(cause instanceof Failure ? cause : refuse.damaged(name, cause));
      });
      stream.on('end', () => {
        const content = Buffer.concat(chunks);
        if (crc32(content) === entry.crc32) resolve(content);
        else reject(refuse.damaged(name, new Error(`checksum of ${entry.fileName}`)));
      });
    });
  });
}

function nextEntry(name: string, zip: ZipFile, refuse: PackageRefusals): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const done = () => {
      zip.removeAllListeners('entry');
      zip.removeAllListeners('end');
      zip.removeAllListeners('error');
    };
    zip.once('entry', (entry: Entry) => {
      done();
      resolve(entry);
    });
    zip.once('end', () => {
      done();
      resolve(null);
    });
    zip.once('error', (error: unknown) => {
      done();
      reject(refuse.damaged(name, error));
    });
    zip.readEntry();
  });
}

/**
 * Unpacks the parts of an Office package that matter (`wanted`), by name, within
 * limits on number, declared size, actual size and ratio. Bytes before and behind
 * the archive do not count. Throws Failure: damaged, encrypted or too large.
 */
export async function readParts(
  name: string,
  bytes: Uint8Array,
  wanted: Wanted,
  refuse: PackageRefusals = refusals,
): Promise<Map<string, Buffer>> {
  const zip = await openZip(name, bytes, refuse);
  const parts = new Map<string, Buffer>();
  let declared = 0;
  let unpacked = 0;
  let entries = 0;
  const next = () => nextEntry(name, zip, refuse);
  for (let entry = await next(); entry; entry = await next()) {
    entries += 1;
    declared += entry.uncompressedSize;
    if (entries > MAX_ENTRIES || declared > MAX_DECLARED) throw refuse.tooLargeInside(name);
    if (!wanted.test(entry.fileName)) continue;
    if ((entry.generalPurposeBitFlag & 1) === 1) throw refuse.encrypted(name);
    if (entry.uncompressedSize > MAX_PART) throw refuse.tooLargeInside(name);
    const content = await inflate(name, zip, entry, MAX_PARTS - unpacked, refuse);
    unpacked += content.length;
    parts.set(entry.fileName, content);
  }
  return parts;
}

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

/** Packs parts without compression (PKWARE APPNOTE 4.3), so that the reader behind sees only what was checked. */
export function packParts(parts: ReadonlyMap<string, Buffer>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [partName, content] of parts) {
    const path = Buffer.from(partName, 'utf8');
    const sum = crc32(content);
    const { length } = content;
    // Flag 0x800: the name is UTF-8. 33 is 1 January 1980.
    const local = field(30, [
      [0, 4, 0x04034b50],
      [4, 2, 20],
      [6, 2, 0x800],
      [12, 2, 33],
      [14, 4, sum],
      [18, 4, length],
      [22, 4, length],
      [26, 2, path.length],
    ]);
    const central = field(46, [
      [0, 4, 0x02014b50],
      [4, 2, 20],
      [6, 2, 20],
      [8, 2, 0x800],
      [14, 2, 33],
      [16, 4, sum],
      [20, 4, length],
      [24, 4, length],
      [28, 2, path.length],
      [42, 4, offset],
    ]);
    files.push(local, path, content);
    directory.push(central, path);
    offset += local.length + path.length + length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = field(22, [
    [0, 4, 0x06054b50],
    [8, 2, parts.size],
    [10, 2, parts.size],
    [12, 4, size],
    [16, 4, offset],
  ]);
  return Buffer.concat([...files, ...directory, end]);
}
