import { type FileSystem, type OpenFile, replaceFile } from './file-system';
import {
  type EntryLine,
  encodeHeader,
  type Header,
  type Line,
  peekVersions,
  type Versions,
} from './line';
import { LiveRows } from './live-rows';
import { type Scanned, type Span, scan } from './scan';

/** A place in the order of (table, key). */
export interface RowKey {
  table: string;
  key: string;
}

/** Rows of the base that cannot be read lie strictly between these two; null is either end. */
export interface Gap {
  after: RowKey | null;
  before: RowKey | null;
}

/** What a journal file says, damage included. */
export interface JournalContents {
  header: Header | null;
  live: LiveRows;
  /** Number and time of the last entry. */
  sequence: number;
  at: string;
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
  /** Keys removed by an entry, as `table key`. */
  removed: Set<string>;
  /** The unfinished end of a write that was never acknowledged, or null. */
  torn: Span | null;
  damaged: boolean;
}

export const KEPT_IDS = 256;

class Reading {
  readonly live = new LiveRows();
  readonly removed = new Set<string>();
  private header: Header | null = null;
  private footerSeen = false;
  private entriesSeen = 0;
  private recent: string[] = [];
  private sequence = 0;
  private at = '';
  private end = 0;
  private baseBytes = 0;
  private dataVersion = 0;
  private baseRows = 0;
  private gaps: Gap[] = [];
  private lastKey: RowKey | null = null;
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
    else if (!line.gone) {
      const { table, key, sequence, dataVersion } = line;
      this.closeGap({ table, key });
      this.lastKey = { table, key };
      this.baseRows += 1;
      this.sequence = Math.max(this.sequence, sequence);
      this.dataVersion = Math.max(this.dataVersion, dataVersion);
      this.live.put(table, key, { ...span, operation: -1, sequence, dataVersion });
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
    this.sequence = Math.max(this.sequence, header.sequence);
    this.at = header.at;
    this.dataVersion = Math.max(this.dataVersion, header.dataVersion);
  }

  private takeEntry(entry: EntryLine, span: Span): void {
    if (!this.footerSeen && this.entriesSeen === 0) this.closeGap(null);
    if (this.entriesSeen > 0 || this.footerSeen)
      this.missingEntries += Math.max(0, entry.s - this.sequence - 1);
    this.entriesSeen += 1;
    this.sequence = Math.max(this.sequence, entry.s);
    this.at = entry.at;
    this.recent.push(entry.id);
    this.dataVersion = Math.max(this.dataVersion, entry.v);
    entry.ops.forEach((op, operation) => {
      const key = op.type === 'put' ? op.row.id : op.key;
      if (op.type === 'put') {
        this.removed.delete(`${op.table} ${key}`);
        const place = { ...span, operation, sequence: entry.s, dataVersion: entry.v };
        this.live.put(op.table, key, place);
      } else {
        this.removed.add(`${op.table} ${key}`);
        this.live.delete(op.table, key);
      }
    });
  }

  private closeGap(before: RowKey | null): void {
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
    const { header, live, sequence, at, end, baseBytes, dataVersion, removed } = this;
    return {
      header,
      live,
      sequence,
      at,
      recent: damaged ? [] : this.recent.slice(-KEPT_IDS),
      end,
      baseBytes,
      dataVersion,
      gaps: missingRows > 0 && this.gaps.length === 0 ? [{ after: null, before: null }] : this.gaps,
      missingRows,
      missingEntries: this.missingEntries + (trailing && this.footerSeen ? 1 : 0),
      removed,
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

/** Versions named by a file's first line; null when that line is damaged. */
export async function peekFile(fs: FileSystem, path: string): Promise<Versions | null> {
  const file = await fs.open(path, 'read');
  try {
    const start = Buffer.alloc(Math.min(1 << 17, await file.size()));
    const length = await file.read(start, 0);
    const end = start.subarray(0, length).indexOf(10);
    return end < 0 ? null : peekVersions(start.subarray(0, end));
  } finally {
    await file.close();
  }
}

const WRITE = 1 << 20;

/** Writes header, lines and (for a journal) footer; answers the length in bytes. */
export async function writeLines(
  file: OpenFile,
  header: Header,
  lines: AsyncIterable<Buffer>,
): Promise<number> {
  let position = 0;
  let waiting: Buffer[] = [encodeHeader(header)];
  let bytes = waiting[0]?.length ?? 0;
  const flush = async () => {
    await file.write(Buffer.concat(waiting), position);
    position += bytes;
    waiting = [];
    bytes = 0;
  };
  for await (const line of lines) {
    waiting.push(line);
    bytes += line.length;
    if (bytes >= WRITE) await flush();
  }
  if (header.huiyin === 'journal') {
    const footer = encodeHeader({ ...header, huiyin: 'journal-base-end' });
    waiting.push(footer);
    bytes += footer.length;
  }
  if (bytes > 0) await flush();
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
