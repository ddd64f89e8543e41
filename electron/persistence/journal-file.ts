import { sumOf } from '#shared/model/digest';
import { extended, type History } from '#shared/model/history';
import type { RecordKey } from '#shared/model/journal';
import { readThrough } from './bad-sectors';
import { type FileSystem, type OpenFile, replaceFile } from './file-system';
import {
  type EntryLine,
  encodeHeader,
  type Header,
  historyOf,
  type Line,
  NEWLINE,
  peekVersions,
  type Versions,
} from './line';
import { LiveRows } from './live-rows';
import { type Scanned, type Span, scan } from './scan';

/** Rows of the base that cannot be read lie strictly between these two; null is either end. */
export interface Gap {
  after: RecordKey | null;
  before: RecordKey | null;
}

/** What a journal file says, damage included. */
export interface JournalContents {
  header: Header | null;
  live: LiveRows;
  /** The history up to the last entry; its journal is '' when no header could be read. */
  history: History;
  /** Time of the last entry. */
  at: string;
  /** Ids of the entries that lie there, and of the latest before them. */
  recent: string[];
  /** Bytes up to the end of the last sound line. */
  end: number;
  /** Bytes of header, base and footer. */
  baseBytes: number;
  /** Newest shape of rows. */
  dataVersion: number;
  /** Damaged lines of the base, told by their neighbours. */
  gaps: Gap[];
  /** Rows the base should have but which cannot be read. */
  missingRows: number;
  /** Damaged or missing entries. */
  missingEntries: number;
  /** The unfinished end of a write that was never acknowledged, or null. */
  torn: Span | null;
  damaged: boolean;
}

class Reading {
  readonly live = new LiveRows();
  private header: Header | null = null;
  private footerSeen = false;
  private entriesSeen = 0;
  private recent: string[] = [];
  private history: History = { journalId: '', stretches: [], sequence: 0 };
  private at = '';
  private end = 0;
  private baseBytes = 0;
  private baseRows = 0;
  private gaps: Gap[] = [];
  private lastKey: RecordKey | null = null;
  private gapOpen = false;
  private missingEntries = 0;
  private damage: { span: Span; torn: boolean }[] = [];

  take(scanned: Scanned): void {
    const { span } = scanned;
    if (scanned.state === 'damaged') {
      this.damage.push({ span, torn: scanned.torn });
      if (!this.footerSeen && this.entriesSeen === 0) this.gapOpen = true;
      return;
    }
    this.end = span.offset + span.length + 1;
    this.takeLine(scanned.line, span);
  }

  private takeLine(line: Line, span: Span): void {
    if (line.kind === 'header') this.takeHeader(line.header);
    else if (line.kind === 'entry') this.takeEntry(line.entry, span);
    else {
      const { kind: _, table, key, ...head } = line;
      this.closeGap({ table, key });
      this.lastKey = { table, key };
      this.baseRows += 1;
      // The header knows better: rows that a point was given since bore later numbers once.
      if (this.header === null)
        this.history.sequence = Math.max(this.history.sequence, head.sequence);
      this.live.put(table, key, { ...head, ...span, operation: -1 });
    }
  }

  private takeHeader(header: Header): void {
    if (header.huiyin === 'journal-base-end') {
      this.closeGap(null);
      this.footerSeen = true;
      this.baseBytes = this.end;
    }
    if (this.header !== null) return;
    this.header = header;
    this.recent = [...header.recent];
    this.history = historyOf(header);
    this.at = header.at;
  }

  private takeEntry(entry: EntryLine, span: Span): void {
    if (!this.footerSeen && this.entriesSeen === 0) this.closeGap(null);
    if (this.entriesSeen > 0 || this.footerSeen)
      this.missingEntries += Math.max(0, entry.s - this.history.sequence - 1);
    this.entriesSeen += 1;
    if (entry.s > this.history.sequence)
      this.history = extended(this.history, entry.x, entry.s, entry.f);
    this.at = entry.at;
    this.recent.push(entry.id);
    const envelope = { by: entry.b, version: entry.n };
    entry.ops.forEach((op, operation) => {
      const { table } = op;
      const isPut = op.type === 'put';
      const key = isPut ? op.row.id : op.key;
      // Format 1 had no sums.
      const json = isPut && op.h === undefined ? JSON.stringify(op.row) : null;
      const sum = op.h ?? sumOf({ table, key, ...envelope, json });
      const place = { ...span, operation, sequence: entry.s, dataVersion: entry.v, ...envelope };
      this.live.put(table, key, { ...place, sum, gone: !isPut });
    });
  }

  private closeGap(before: RecordKey | null): void {
    if (!this.gapOpen) return;
    this.gaps.push({ after: this.lastKey, before });
    this.gapOpen = false;
  }

  finish(): JournalContents {
    // A base without its end may lack rows after the last one read.
    if (!this.footerSeen && this.entriesSeen === 0) this.gapOpen = true;
    this.closeGap(null);
    const last = this.damage.at(-1);
    // Torn only when nothing sound follows and a whole base came before it.
    const torn = last?.torn && last.span.offset >= this.end && this.footerSeen ? last.span : null;
    const damage = this.damage.length - (torn === null ? 0 : 1);
    const missingRows = Math.max(0, (this.header?.rows ?? 0) - this.baseRows);
    const trailing = last !== undefined && torn === null && last.span.offset >= this.end;
    const damaged = damage > 0 || missingRows > 0 || this.missingEntries > 0 || !this.footerSeen;
    const { header, live, history, at, end, baseBytes } = this;
    return {
      header,
      live,
      history,
      at,
      recent: damaged ? [] : this.recent,
      end,
      baseBytes,
      dataVersion: Math.max(header?.dataVersion ?? 0, live.dataVersion(0)),
      gaps: missingRows > 0 && this.gaps.length === 0 ? [{ after: null, before: null }] : this.gaps,
      missingRows,
      missingEntries: this.missingEntries + (trailing && this.footerSeen ? 1 : 0),
      torn,
      damaged,
    };
  }
}

/** Reads a journal file whole, keeping only where its rows lie. */
export async function readJournal(file: OpenFile): Promise<JournalContents> {
  const reading = new Reading();
  for await (const scanned of scan(file)) reading.take(scanned);
  return reading.finish();
}

const FIRST_BYTES = 1 << 17;
/** No header is longer. */
const MOST_BYTES = 16 << 20;

/** The first line of a file without its newline; null when it has no end. */
export async function firstLine(file: OpenFile): Promise<Buffer | null> {
  const size = Math.min(await file.size(), MOST_BYTES);
  for (let bytes = FIRST_BYTES; ; bytes *= 8) {
    const start = Buffer.alloc(Math.min(bytes, size));
    const end = start.subarray(0, await readThrough(file, start, 0)).indexOf(NEWLINE);
    if (end >= 0) return start.subarray(0, end);
    if (bytes >= size) return null;
  }
}

/** Versions named by a file's first line; null when that line is damaged. */
export async function peekFile(fs: FileSystem, path: string): Promise<Versions | null> {
  const file = await fs.open(path, 'read');
  try {
    const line = await firstLine(file);
    return line === null ? null : peekVersions(line);
  } finally {
    await file.close();
  }
}

const WRITE = 1 << 20;

/** Writes header, lines and (for a journal) footer; answers the length in bytes. Of a line nothing is needed once the next one is asked for. */
export async function writeLines(
  file: OpenFile,
  header: Header,
  lines: AsyncIterable<Buffer>,
): Promise<number> {
  let position = 0;
  const waiting = Buffer.allocUnsafe(WRITE);
  let filled = 0;
  const write = async (bytes: Buffer) => {
    await file.write(bytes, position);
    position += bytes.length;
  };
  const flush = async () => {
    if (filled > 0) await write(waiting.subarray(0, filled));
    filled = 0;
  };
  const add = async (line: Buffer) => {
    if (filled + line.length > WRITE) await flush();
    if (line.length > WRITE) return write(line);
    filled += line.copy(waiting, filled);
  };
  await add(encodeHeader(header));
  // Most fit: a promise for each would take longer than the copying.
  for await (const line of lines)
    if (filled + line.length <= WRITE) filled += line.copy(waiting, filled);
    else await add(line);
  if (header.huiyin === 'journal')
    await add(encodeHeader({ ...header, huiyin: 'journal-base-end' }));
  await flush();
  return position;
}

/** Writes a whole file of the format so that a crash leaves the old one or the new one. */
export function writeFile(
  fs: FileSystem,
  path: string,
  header: Header,
  lines: AsyncIterable<Buffer>,
): Promise<void> {
  return replaceFile(fs, path, async (file) => {
    await writeLines(file, header, lines);
  });
}
