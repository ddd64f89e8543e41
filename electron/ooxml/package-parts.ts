import { crc32, deflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { Failure } from '../errors';
import { refusals } from '../files/refusals';
import { bareZip } from '../files/zip-bounds';
import { FIRST_DAY, NAME_IS_UTF8, type PackedEntry, packEntries } from './zip-writer';

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
/** The method of packing that every Office program knows. */
const DEFLATED = 8;

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

/** Packs parts without compression, so that the reader behind sees only what was checked. */
export function packParts(parts: ReadonlyMap<string, Buffer>): Buffer {
  const entries = [...parts].map(
    ([name, content]): PackedEntry => ({
      name: Buffer.from(name, 'utf8'),
      method: 0,
      flags: NAME_IS_UTF8,
      time: 0,
      date: FIRST_DAY,
      crc32: crc32(content),
      size: content.length,
      packed: content,
    }),
  );
  return packEntries(entries);
}

function rawBytes(
  zip: ZipFile,
  entry: Entry,
  failed: (cause: unknown) => Failure,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, { decodeFileData: false }, (error, stream) => {
      if (error) {
        reject(failed(error));
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', (cause) => reject(failed(cause)));
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

function deflated(content: Buffer) {
  const packed = deflateRawSync(content);
  return { method: DEFLATED, crc32: crc32(content), size: content.length, packed };
}

/**
 * The package with some of its parts replaced, named in lower case; every other part is copied as
 * it is packed, byte for byte. `added` come behind them. Throws Failure.
 */
export async function replaceParts(
  name: string,
  bytes: Uint8Array,
  replaced: ReadonlyMap<string, Buffer>,
  added: ReadonlyMap<string, Buffer> = new Map(),
  refuse: PackageRefusals = refusals,
): Promise<Buffer> {
  const zip = await openZip(name, bytes, refuse);
  const entries: PackedEntry[] = [];
  const next = () => nextEntry(name, zip, refuse);
  // Of two parts of one name the last counts; the others stay what they are.
  const last = new Map<string, number>();
  for (let entry = await next(); entry; entry = await next()) {
    last.set(entry.fileName.toLowerCase(), entries.length);
    entries.push({
      name: entry.fileNameRaw,
      flags: entry.generalPurposeBitFlag,
      time: entry.lastModFileTime,
      date: entry.lastModFileDate,
      method: entry.compressionMethod,
      crc32: entry.crc32,
      size: entry.uncompressedSize,
      packed: await rawBytes(zip, entry, (cause) => refuse.damaged(name, cause)),
    });
  }
  for (const [part, content] of replaced) {
    const at = last.get(part) ?? -1;
    const known = entries[at];
    if (known) entries[at] = { ...known, ...deflated(content) };
  }
  for (const [part, content] of added) {
    const own = { name: Buffer.from(part, 'utf8'), flags: NAME_IS_UTF8, time: 0, date: FIRST_DAY };
    entries.push({ ...own, ...deflated(content) });
  }
  return packEntries(entries);
}
