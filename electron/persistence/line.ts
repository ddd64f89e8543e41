import { hash } from 'node:crypto';
import * as z from 'zod/mini';
import { type Sum, sumOf } from '#shared/model/digest';
import { FIRST_STRETCH, type History, Stretch } from '#shared/model/history';
import {
  type Envelope,
  type Gone,
  type JournalOperation,
  Key,
  Row,
  Table,
} from '#shared/model/journal';
import { OWN_FORMAT } from './errors';

/**
 * Format of every file of the second copy, version 2: one record a line,
 *   <16 hex digits> <JSON>\n
 * where the digits are the start of the JSON bytes' SHA-256. The first line is
 * a header; rows, remembered deletions and numbered entries follow. Lines of version 1
 * had neither envelopes nor sums nor stretches; they are read as rows of nobody,
 * version 0, written in the first stretch.
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
  /** The stretches of the journal's history up to that entry. */
  stretches: z.optional(z.array(Stretch)),
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

/** The history that a file of any format belongs to. */
export function historyOf({ journalId, sequence, stretches }: Header): History {
  const first = sequence > 0 ? [{ id: FIRST_STRETCH, from: 1 }] : [];
  return { journalId, sequence, stretches: stretches ?? first };
}

const SumText = z.optional(z.string().check(z.length(SUM_LENGTH)));
const EntryLine = z.object({
  s: z.int(),
  v: z.int(),
  id: z.string(),
  at: z.string(),
  b: z._default(z.string(), ''),
  n: z._default(z.int(), 0),
  x: z._default(z.string(), FIRST_STRETCH),
  f: z.optional(z.int()),
  ops: z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('put'), table: Table, h: SumText, row: Row }),
      z.object({ type: z.literal('delete'), table: Table, h: SumText, key: Key }),
    ]),
  ),
});
/** An entry with its number (s), shape of rows (v), envelope (b, n), stretch (x) and the number that it begins with (f); h is the sum of a row. */
export type EntryLine = z.infer<typeof EntryLine>;
export type EntryHead = Omit<EntryLine, 'ops'>;

/** Where a row stands: its place and envelope, the number of the entry that changed it last, the shape it was written in, its sum. */
export interface RowHead extends Envelope {
  table: string;
  key: string;
  sequence: number;
  dataVersion: number;
  sum: Sum;
  gone: Gone;
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

/**
 * A line of a row (`json`: its text, kept to the letter) or of a remembered deletion (null).
 * The order of the properties is part of the format: ROW_HEAD reads them without parsing the row.
 */
export function encodeRow(head: RowHead, json: string | null): Buffer {
  const { table: t, key: k, sequence: s, dataVersion: v, by: b, version: n, sum: h } = head;
  const start = JSON.stringify({ t, k, s, v, b, n, h }).slice(0, -1);
  const end = json === null ? `"gone":${JSON.stringify(head.gone)}` : `"row":${json}`;
  return encode(`${start},${end}}`);
}

/** A line of an entry, with the sums of its operations. Each row is put into words once. */
export function encodeEntry(
  { s, v, id, at, b, n, x, f }: EntryHead,
  operations: readonly JournalOperation[],
): { line: Buffer; sums: Sum[] } {
  const sums: Sum[] = [];
  const texts = operations.map((op) => {
    const json = op.type === 'put' ? JSON.stringify(op.row) : null;
    const key = op.type === 'put' ? op.row.id : op.key;
    const sum = sumOf({ table: op.table, key, by: b, version: n, json });
    sums.push(sum);
    const end = json === null ? `"key":${JSON.stringify(key)}` : `"row":${json}`;
    return `{"type":"${op.type}","table":"${op.table}","h":"${sum}",${end}}`;
  });
  const start = JSON.stringify({ s, v, id, at, b, n, x, f }).slice(0, -1);
  return { line: encode(`${start},"ops":[${texts.join(',')}]}`), sums };
}

// A line is looked at byte by byte (latin1), so that what follows the head begins where the match ends.
const ROW_HEAD =
  /^\{"t":"([a-zA-Z]{1,40})","k":("(?:[^"\\]|\\.)*"),"s":(\d+),"v":(\d+),(?:"b":("(?:[^"\\]|\\.)*"),"n":(\d+),"h":"[0-9a-f]{16}",)?"(row|gone)":/;
/** Most heads; else a key of 200 and a name of 40 characters, each at most 6 bytes once escaped. */
const HEAD_BYTES = [320, 1800] as const;

/** The JSON of a line whose checksum holds, else null. `line` comes without its newline. */
function sound(line: Buffer): Buffer | null {
  if (line.length < START + 2 || line[SUM_LENGTH] !== 0x20) return null;
  const body = line.subarray(START);
  return line.toString('latin1', 0, SUM_LENGTH) === checksum(body) ? body : null;
}

function parsed(latin1: string): string {
  return String(JSON.parse(Buffer.from(latin1, 'latin1').toString('utf8')));
}

function headMatch(body: Buffer): RegExpExecArray | null {
  if (body[2] !== 0x74 || body[3] !== 0x22) return null;
  for (const bytes of HEAD_BYTES) {
    const match = ROW_HEAD.exec(body.toString('latin1', 0, bytes));
    if (match !== null) return match;
  }
  return null;
}

/** The JSON of the row behind its head, to the letter. */
function rowText(body: Buffer, match: RegExpExecArray): string {
  return body.toString('utf8', match[0].length, body.length - 1);
}

function decodeRowHead(body: Buffer): ({ kind: 'row' } & RowHead) | null {
  const match = headMatch(body);
  if (match === null) return null;
  const [head, table = '', keyText = '""', sequence, dataVersion, byText, number, kind = ''] =
    match;
  const key = parsed(keyText);
  const by = byText === undefined ? '' : parsed(byText);
  const version = Number(number ?? 0);
  const isGone = kind === 'gone';
  // Cut out of the bytes: a piece of the matched text would keep all of it in memory.
  const end = head.length - `","${kind}":`.length;
  const sum =
    byText === undefined
      ? sumOf({ table, key, by, version, json: isGone ? null : rowText(body, match) })
      : body.toString('latin1', end - SUM_LENGTH, end);
  const gone = isGone && (rowText(body, match) === '"purged"' ? 'purged' : true);
  return {
    kind: 'row',
    table,
    key,
    by,
    version,
    sum,
    gone,
    sequence: Number(sequence),
    dataVersion: Number(dataVersion),
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

/** A row's line, newline included, as it goes into a file of this format: it itself, where it is of this one; null when it is damaged. */
export function copyOfLine(line: Buffer, head: RowHead): Buffer | null {
  const text = line.subarray(0, -1);
  if (head.version > 0) return sound(text) === null ? null : line;
  // Perhaps of format 1.
  const json = decodeRow(text);
  return json === null ? null : encodeRow(head, json);
}

/** The entry of an entry line; null when it is damaged or something else. */
export function decodeEntry(line: Buffer): EntryLine | null {
  const decoded = decodeLine(line);
  return decoded?.kind === 'entry' ? decoded.entry : null;
}

/** The row of a row line as JSON; null when it is damaged or a removal. */
export function decodeRow(line: Buffer): string | null {
  const body = sound(line);
  const match = body === null ? null : headMatch(body);
  return body === null || match === null || match[7] === 'gone' ? null : rowText(body, match);
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
