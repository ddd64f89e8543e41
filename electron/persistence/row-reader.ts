import { sumOf } from '#shared/model/digest';
import type { StoredRow } from '#shared/model/journal';
import { Failure } from '../errors';
import { readThrough } from './bad-sectors';
import type { OpenFile } from './file-system';
import {
  copyOfLine,
  decodeEntry,
  decodeRow,
  type EntryLine,
  encodeRow,
  NEWLINE,
  type RowHead,
} from './line';
import type { KeyedPlace, LiveRows } from './live-rows';
import type { Span } from './scan';

/** Reads of neighbouring lines are joined up to this many bytes. */
const GROUP = 4 << 20;
const GAP = 64 << 10;
/** Bytes of entry lines that are kept parsed while rows are read. */
const HELD = 64 << 20;

/** Rows of a chunk are limited by length too, so that a chunk of long drafts stays small: 4 MB in memory. */
const CHUNK_LENGTH = 2 << 20;

/**
 * Bytes of the spans, which are lines, each with its newline, in the order given, with few large
 * reads. They hold until the next ones are asked for; of a file that has become too short there
 * are fewer. All are read into one place: of memory that is asked for anew the collector looks
 * through every row that is known.
 */
async function* readSpans(file: OpenFile, spans: readonly Span[]): AsyncGenerator<Buffer> {
  let room = Buffer.alloc(0);
  for (let first = 0; first < spans.length; ) {
    const start = spans[first]?.offset ?? 0;
    let end = start;
    let last = first;
    for (; last < spans.length; last += 1) {
      const span = spans[last];
      if (span === undefined || span.offset < start || span.offset > end + GAP) break;
      // Rows of one entry share its line, however long it is: it is read once for all of them.
      if (last > first && span.offset + span.length > Math.max(end, start + GROUP)) break;
      end = Math.max(end, span.offset + span.length);
    }
    if (room.length < end - start + 1) room = Buffer.allocUnsafe(end - start + 1);
    const bytes = room.subarray(0, end - start + 1);
    const length = await readThrough(file, bytes, start);
    for (; first < last; first += 1) {
      const span = spans[first];
      if (span === undefined) continue;
      const from = span.offset - start;
      const newline = from + span.length;
      // The last one of a file may have none, and one may lie there that was hit.
      if (length >= newline) bytes[newline] = NEWLINE;
      yield bytes.subarray(Math.min(from, length), Math.min(newline, length) + 1);
    }
  }
}

function damagedNow(key: string): Failure {
  return new Failure(
    'journal-failed',
    `数据文件夹里有一条记录（${key}）读不出来，可能是磁盘的毛病。其余内容不受影响，什么也没有删去。请退出并重新打开回音，程序会自动修复。`,
  );
}

/** Reads rows of an index out of their file, checking each line again. */
export class RowReader {
  /** Long entries whose rows lie apart in the order of keys are read once: by offset, the one used last behind the others. */
  private readonly entries = new Map<number, { entry: EntryLine; bytes: number }>();
  private held = 0;

  constructor(private readonly file: OpenFile) {}

  private async entry({ key, place }: KeyedPlace): Promise<EntryLine> {
    const known = this.entries.get(place.offset);
    if (known !== undefined) {
      this.entries.delete(place.offset);
      this.entries.set(place.offset, known);
      return known.entry;
    }
    let entry: EntryLine | null = null;
    for await (const line of readSpans(this.file, [place]))
      entry = decodeEntry(line.subarray(0, -1));
    if (entry === null) throw damagedNow(key);
    this.entries.set(place.offset, { entry, bytes: place.length });
    this.held += place.length;
    for (const [offset, { bytes }] of this.entries) {
      if (this.held <= HELD || offset === place.offset) break;
      this.entries.delete(offset);
      this.held -= bytes;
    }
    return entry;
  }

  private forget(): void {
    this.entries.clear();
    this.held = 0;
  }

  /** The row of an entry as JSON. */
  private async textInEntry(keyed: KeyedPlace): Promise<string> {
    const found = (await this.entry(keyed)).ops[keyed.place.operation];
    if (found?.type !== 'put') throw damagedNow(keyed.key);
    // Written by the same function from the same order of properties: the same letters again.
    return JSON.stringify(found.row);
  }

  private async textOf(line: Buffer | null, keyed: KeyedPlace): Promise<string> {
    if (line === null) return this.textInEntry(keyed);
    const json = decodeRow(line.subarray(0, -1));
    if (json === null) throw damagedNow(keyed.key);
    return json;
  }

  /** Each place with the line of its own, newline included; null for a row of an entry and for a remembered deletion. */
  private async *lines(places: readonly KeyedPlace[]): AsyncGenerator<[KeyedPlace, Buffer | null]> {
    const hasLine = ({ place }: KeyedPlace) => !place.gone && place.operation < 0;
    const lines = readSpans(
      this.file,
      places.filter(hasLine).map(({ place }) => place),
    );
    for (const keyed of places) {
      if (!hasLine(keyed)) yield [keyed, null];
      else {
        const line = await lines.next();
        yield [keyed, line.done ? Buffer.alloc(0) : line.value];
      }
    }
  }

  /** Rows and remembered deletions in the order of the places, up to about `maxBytes` of stored bytes (at least one). */
  async rows(places: readonly KeyedPlace[], maxBytes: number): Promise<StoredRow[]> {
    const rows: StoredRow[] = [];
    let bytes = 0;
    for await (const [keyed, line] of this.lines(places)) {
      const json = keyed.place.gone ? null : await this.textOf(line, keyed);
      bytes += json?.length ?? 0;
      if (rows.length > 0 && bytes > maxBytes) break;
      const { by, version, dataVersion, gone } = keyed.place;
      const row = { key: keyed.key, by, version, json, dataVersion };
      rows.push(gone === 'purged' ? { ...row, purged: true } : row);
    }
    this.forget();
    return rows;
  }

  /** The places as row lines, ready to be written into another file. The bytes of a line hold until the next one is asked for. */
  async *asLines(places: readonly KeyedPlace[]): AsyncGenerator<Buffer> {
    for await (const [keyed, line] of this.lines(places)) {
      const { table, key, place } = keyed;
      const head = { ...place, table, key };
      if (place.gone) yield encodeRow(head, null);
      else if (line !== null) {
        const copy = copyOfLine(line, head);
        if (copy === null) throw damagedNow(key);
        yield copy;
      } else yield encodeRow(head, await this.textInEntry(keyed));
    }
    this.forget();
  }
}

/** Rows under other heads than they lie under: a line that is copied keeps its own. */
export async function* underHeads(
  lines: AsyncIterable<Buffer>,
  heads: readonly RowHead[],
): AsyncGenerator<Buffer> {
  let index = 0;
  for await (const line of lines) {
    const head = heads[index];
    const json = decodeRow(line.subarray(0, -1));
    index += 1;
    if (head === undefined || json === null) throw new Error('no row where one was');
    yield encodeRow({ ...head, sum: sumOf({ ...head, json }) }, json);
  }
}

/** Rows of several files as one sequence of lines, in the order given. */
export async function* linesFrom(
  rows: readonly { reader: RowReader; keyed: KeyedPlace }[],
): AsyncGenerator<Buffer> {
  for (let first = 0; first < rows.length; ) {
    const reader = rows[first]?.reader;
    if (reader === undefined) return;
    const run: KeyedPlace[] = [];
    for (let row = rows[first]; row?.reader === reader; row = rows[first]) {
      run.push(row.keyed);
      first += 1;
    }
    yield* reader.asLines(run);
  }
}

export interface RowChunk {
  rows: StoredRow[];
  more: boolean;
}

/** Rows and remembered deletions of one table behind the key `after`; fewer than `limit` where they are long. */
export async function chunkOf(
  live: LiveRows,
  reader: RowReader,
  table: string,
  after: string,
  limit: number,
): Promise<RowChunk> {
  const places: KeyedPlace[] = live.after(table, after, Math.max(1, limit));
  const rows = await reader.rows(places, CHUNK_LENGTH);
  const last = rows.at(-1)?.key ?? after;
  return { rows, more: live.after(table, last, 1).length > 0 };
}
