import { hash } from 'node:crypto';
import * as z from 'zod/mini';
import { type JournalEntry, JournalOperation } from '#shared/model/journal';
import { OWN_FORMAT } from './errors';

/**
 * Format of every file of the second copy, version 1: one record a line,
 *   <16 hex digits> <JSON>\n
 * where the digits are the start of the JSON bytes' SHA-256. The first line is
 * a header; rows, removals and numbered entries follow.
 */
export const FORMAT = OWN_FORMAT;
const SUM_LENGTH = 16;
const START = SUM_LENGTH + 1;
export const NEWLINE = 10;

/** First line of a file; a journal repeats it after its base as a footer, so that one damaged line cannot hide it. */
const Header = z.object({
  huiyin: z.enum(['journal', 'journal-base-end', 'restore-point']),
  format: z.int(),
  /** Newest shape of rows in the file. */
  dataVersion: z.int(),
  /** Version of the program that wrote it. */
  app: z.string(),
  journalId: z.string(),
  /** Number of the last entry contained in the rows that follow. */
  sequence: z.int(),
  /** When that entry was made, ISO. */
  at: z.string(),
  /** Lines of rows and removals that follow. */
  rows: z.int(),
  /** Ids of the latest entries, so that one sent twice is taken once. */
  recent: z.array(z.string()),
  /** Restore points only: number the rows are counted from; null for a full base. */
  from: z.optional(z.nullable(z.int())),
  reason: z.optional(z.string()),
  counts: z.optional(z.record(z.string(), z.int())),
});
export type Header = z.infer<typeof Header>;

const EntryLine = z.object({
  s: z.int(),
  v: z.int(),
  id: z.string(),
  at: z.string(),
  ops: z.array(JournalOperation),
});
export type EntryLine = z.infer<typeof EntryLine>;

/** Where a row stands: its table and key, the number of the entry that changed it last, the shape it was written in. */
export interface RowHead {
  table: string;
  key: string;
  sequence: number;
  dataVersion: number;
  /** True for a removal (restore points only). */
  gone: boolean;
}

export type Line =
  | { kind: 'header'; header: Header }
  | ({ kind: 'row' } & RowHead)
  | { kind: 'entry'; entry: EntryLine };

function encode(json: string): Buffer {
  const body = Buffer.from(json, 'utf8');
  return Buffer.concat([Buffer.from(`${checksum(body)} `, 'latin1'), body, Buffer.from([NEWLINE])]);
}

function checksum(body: Uint8Array): string {
  return hash('sha256', body, 'hex').slice(0, SUM_LENGTH);
}

export function encodeHeader(header: Header): Buffer {
  return encode(JSON.stringify(header));
}

// The order of the properties is part of the format: ROW_HEAD reads them without parsing the row.
export function encodeRow(head: RowHead, row: unknown): Buffer {
  const { table: t, key: k, sequence: s, dataVersion: v } = head;
  return encode(JSON.stringify(head.gone ? { t, k, s, v, gone: true } : { t, k, s, v, row }));
}

export function encodeEntry(sequence: number, dataVersion: number, entry: JournalEntry): Buffer {
  const { id, at, operations } = entry;
  return encode(JSON.stringify({ s: sequence, v: dataVersion, id, at, ops: operations }));
}

const ROW_HEAD =
  /^\{"t":"([a-zA-Z]{1,40})","k":("(?:[^"\\]|\\.)*"),"s":(\d+),"v":(\d+),"(row|gone)":/;
/** A key has at most 200 characters, each at most 6 bytes once escaped. */
const HEAD_BYTES = 1400;

/** The JSON of a line whose checksum holds, else null. `line` comes without its newline. */
function sound(line: Buffer): Buffer | null {
  if (line.length < START + 2 || line[SUM_LENGTH] !== 0x20) return null;
  const body = line.subarray(START);
  return line.toString('latin1', 0, SUM_LENGTH) === checksum(body) ? body : null;
}

function decodeRowHead(body: Buffer): ({ kind: 'row' } & RowHead) | null {
  const match = ROW_HEAD.exec(body.toString('utf8', 0, HEAD_BYTES));
  if (match === null) return null;
  const [, table = '', key = '""', sequence, dataVersion, kind] = match;
  return {
    kind: 'row',
    table,
    key: String(JSON.parse(key)),
    sequence: Number(sequence),
    dataVersion: Number(dataVersion),
    gone: kind === 'gone',
  };
}

/** Reads one line; null when it is damaged. Rows are not parsed beyond their head. */
export function decodeLine(line: Buffer): Line | null {
  const body = sound(line);
  if (body === null) return null;
  const row = decodeRowHead(body);
  if (row !== null) return row;
  const value: unknown = JSON.parse(body.toString('utf8'));
  const header = Header.safeParse(value);
  if (header.success) return { kind: 'header', header: header.data };
  const entry = EntryLine.safeParse(value);
  return entry.success ? { kind: 'entry', entry: entry.data } : null;
}

/** The line again as it stands in a file, newline included, for copying; null when it is damaged. */
export function copyOfLine(line: Buffer): Buffer | null {
  return sound(line) === null ? null : Buffer.concat([line, Buffer.from([NEWLINE])]);
}

/** The entry of an entry line; null when it is damaged or something else. */
export function decodeEntry(line: Buffer): EntryLine | null {
  const decoded = decodeLine(line);
  return decoded?.kind === 'entry' ? decoded.entry : null;
}

const RowLine = z.object({ row: z.looseObject({ id: z.string() }) });
export type StoredRow = z.infer<typeof RowLine>['row'];

/** The row of a row line; null when it is damaged or a removal. */
export function decodeRow(line: Buffer): StoredRow | null {
  const body = sound(line);
  if (body === null) return null;
  const row = RowLine.safeParse(JSON.parse(body.toString('utf8')));
  return row.success ? row.data.row : null;
}

const Versions = z.object({ format: z.int(), dataVersion: z.int(), app: z.string() });
export type Versions = z.infer<typeof Versions>;

/**
 * Format and program of a first line of any version, also one this program
 * cannot read (every version keeps the form of line one); null when it is damaged.
 */
export function peekVersions(line: Buffer): Versions | null {
  const body = sound(line);
  if (body === null) return null;
  const found = Versions.safeParse(JSON.parse(body.toString('utf8')));
  return found.success ? found.data : null;
}
