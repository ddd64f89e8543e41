import { join } from 'node:path';
import type { RecordKey } from '#shared/model/journal';
import { systemCode } from '../errors';
import { isBadSector, readThrough } from './bad-sectors';
import { isRefused, newerFile, refusedFile } from './errors';
import type { FileSystem, OpenFile } from './file-system';
import { headersFor } from './headless-points';
import { firstLine, peekFile } from './journal-file';
import { decodeLine, FORMAT, type Header, type RowHead } from './line';
import type { KeyedPlace } from './live-rows';
import { linesFrom, RowReader } from './row-reader';
import { type Span, scan } from './scan';
import { copyFile } from './transfer';

const NAME = /^(point-\d{12,}|kept-[0-9a-f-]{36})\.jsonl$/;

export function isPointName(name: string): boolean {
  return NAME.test(name);
}

/** Set aside whole because another side held something else; no other point builds on it. */
export function isKept(name: string): boolean {
  return name.startsWith('kept-');
}

export function pointName(sequence: number): string {
  return `point-${String(sequence).padStart(12, '0')}.jsonl`;
}

/** Names of the points that a journal has made of itself, whatever version wrote them. */
export async function ownPoints(fs: FileSystem, folder: string): Promise<string[]> {
  return (await fs.list(folder)).filter((name) => NAME.test(name) && !isKept(name));
}

export type PointRow = RowHead & Span;

/** One restore point: all rows, or the rows that changed since the point with sequence `from`. */
export interface PointFile {
  name: string;
  header: Header;
  size: number;
}

export interface LoadedPoint extends PointFile {
  /** By `table key`. */
  rows: Map<string, PointRow>;
  /** Lines that cannot be read. */
  damaged: number;
}

export function rowId(table: string, key: string): string {
  return `${table} ${key}`;
}

/** What the first lines of the points of a folder say. */
export interface ListedPoints {
  /** Kept ones too, oldest first. */
  points: PointFile[];
  /** Names of files without a sound header of this format, on which nothing builds. */
  unreadable: string[];
  /** Names of files that may not be read now, for want of a right say: a point keeps nobody from the data. */
  refused: string[];
  /** Names of files of a newer format. */
  newer: string[];
}

/** Reads the headers of all points. One that was lost and that others build on is made anew (`headersFor`). */
export async function listPoints(fs: FileSystem, folder: string): Promise<ListedPoints> {
  const points: PointFile[] = [];
  const headless: Headless[] = [];
  const refused: string[] = [];
  const newer: string[] = [];
  for (const name of await fs.list(folder)) {
    if (!NAME.test(name)) continue;
    const found = await readHeader(fs, join(folder, name)).catch((error: unknown) =>
      isBadSector(error) ? { header: null, size: 0 } : null,
    );
    if (found === null) refused.push(name);
    else if (found.header === null) headless.push({ name, size: found.size });
    else if (found.header.format <= FORMAT)
      points.push({ name, header: found.header, size: found.size });
    else newer.push(name);
  }
  const made = withHeaders(points, headless, refused);
  const all = [...points, ...made].sort((a, b) => a.header.sequence - b.header.sequence);
  const known = new Set(made.map(({ name }) => name));
  const unreadable = headless.map(({ name }) => name).filter((name) => !known.has(name));
  return { points: all, unreadable, refused, newer };
}

/** A point of which the first line is damaged; size 0 where the disk reads nothing of it. */
interface Headless {
  name: string;
  size: number;
}

function withHeaders(
  points: readonly PointFile[],
  headless: readonly Headless[],
  refused: readonly string[],
): PointFile[] {
  if (headless.length === 0) return [];
  const readable = headless.filter(({ name, size }) => size > 0 && !isKept(name));
  const headers = headersFor({
    headers: points.flatMap(({ name, header }) => (isKept(name) ? [] : [header])),
    headless: readable.map(({ name }) => numberIn(name)),
    refused: refused.filter((name) => !isKept(name)).map(numberIn),
  });
  return readable.flatMap(({ name, size }) => {
    const header = headers.get(numberIn(name));
    return header === undefined ? [] : [{ name, header, size }];
  });
}

function numberIn(name: string): number {
  return Number(/\d{12,}/.exec(name)?.[0]);
}

/** Rejects with 'journal-newer' for a file of a newer format: it could only be written anew without what cannot be read in it. Rejects, naming it, where it may not be read. */
export async function refuseNewerFormat(fs: FileSystem, path: string): Promise<void> {
  const found = await peekFile(fs, path).catch((error: unknown) => {
    throw isRefused(error) ? refusedFile(path) : error;
  });
  if (found !== null && found.format > FORMAT) throw newerFile(path);
}

/** `header`: null where the first line is no sound one of a point. */
async function readHeader(
  fs: FileSystem,
  path: string,
): Promise<{ header: Header | null; size: number }> {
  const file = await fs.open(path, 'read');
  try {
    const first = await firstLine(file);
    const line = first === null ? null : decodeLine(first);
    const isPoint = line?.kind === 'header' && line.header.huiyin === 'restore-point';
    return { header: isPoint ? line.header : null, size: await file.size() };
  } finally {
    await file.close();
  }
}

/** Reads where every row of a point lies, checking every line. */
export async function loadPoint(
  fs: FileSystem,
  folder: string,
  point: PointFile,
): Promise<LoadedPoint> {
  const rows = new Map<string, PointRow>();
  let damaged = 0;
  const file = await fs.open(join(folder, point.name), 'read');
  try {
    for await (const scanned of scan(file)) {
      if (scanned.state === 'damaged') damaged += 1;
      else if (scanned.line.kind === 'row') {
        const { kind: _, ...head } = scanned.line;
        rows.set(rowId(head.table, head.key), { ...head, ...scanned.span });
      }
    }
  } finally {
    await file.close();
  }
  damaged = Math.max(damaged, point.header.rows - rows.size);
  return { ...point, rows, damaged };
}

export interface PointRef {
  name: string;
  row: PointRow;
}

export function byKey(a: RecordKey, b: RecordKey): number {
  if (a.table !== b.table) return a.table < b.table ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

function keyedOf({ table, key, ...row }: PointRow): KeyedPlace {
  return { table, key, place: { ...row, operation: -1 } };
}

/** The lines of rows that lie in one or several points, in the order given. */
export async function* linesOf(
  fs: FileSystem,
  folder: string,
  refs: readonly PointRef[],
): AsyncGenerator<Buffer> {
  const files: OpenFile[] = [];
  try {
    const rows: { reader: RowReader; keyed: KeyedPlace }[] = [];
    const readers = new Map<string, RowReader>();
    for (const { name, row } of refs) {
      let reader = readers.get(name);
      if (reader === undefined) {
        const file = await fs.open(join(folder, name), 'read');
        files.push(file);
        reader = new RowReader(file);
        readers.set(name, reader);
      }
      rows.push({ reader, keyed: keyedOf(row) });
    }
    yield* linesFrom(rows);
  } finally {
    for (const file of files) await file.close();
  }
}

/** The lines of every row of a table in any point of the folder, whatever journal it belongs to. */
export async function* linesOfTable(
  fs: FileSystem,
  folder: string,
  table: string,
): AsyncGenerator<Buffer> {
  const { points } = await listPoints(fs, folder);
  for (const point of points) {
    const { name, rows } = await loadPoint(fs, folder, point);
    const own = [...rows.values()].filter((row) => row.table === table && !row.gone);
    yield* linesOf(
      fs,
      folder,
      own.map((row) => ({ name, row })),
    );
  }
}

/** A name that says when and is not taken in the folder, which is made. */
async function asideName(
  fs: FileSystem,
  folder: string,
  name: string,
  now: number,
): Promise<string> {
  await fs.makeFolder(folder);
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-');
  const taken = new Set(await fs.list(folder));
  let aside = `${stamp}-${name}`;
  for (let copy = 2; taken.has(aside); copy += 1) aside = `${stamp}-${copy}-${name}`;
  return aside;
}

/** Puts a file aside under a name that says when, which is answered; it is never deleted by upkeep. */
export async function setAside(
  fs: FileSystem,
  from: { folder: string; name: string },
  folder: string,
  now: number,
): Promise<string> {
  const name = await asideName(fs, folder, from.name, now);
  try {
    await fs.rename(join(from.folder, from.name), join(folder, name));
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  await fs.syncFolder(folder);
  await fs.syncFolder(from.folder);
  return name;
}

/** Sets a copy aside, of a file that is needed in its place until another takes it. */
export async function copyAside(
  fs: FileSystem,
  from: { folder: string; name: string },
  folder: string,
  now: number,
): Promise<void> {
  const path = join(folder, await asideName(fs, folder, from.name, now));
  if (!(await copyFile(fs, join(from.folder, from.name), path, readThrough)))
    throw new Error(`${path} reads back differently`);
  await fs.syncFolder(folder);
}
