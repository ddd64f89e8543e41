import { PersistenceError } from './errors';
import type { OpenFile } from './file-system';
import {
  copyOfLine,
  decodeEntry,
  decodeRow,
  type EntryLine,
  encodeRow,
  type StoredRow,
} from './line';
import type { KeyedPlace } from './live-rows';
import type { Span } from './scan';

/** Reads of neighbouring lines are joined up to this many bytes. */
const GROUP = 4 << 20;
const GAP = 64 << 10;

/** Bytes of the spans in the order given, with few large reads. */
async function* readSpans(file: OpenFile, spans: readonly Span[]): AsyncGenerator<Buffer> {
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
    const bytes = Buffer.allocUnsafe(end - start);
    const length = await file.read(bytes, start);
    for (; first < last; first += 1) {
      const span = spans[first];
      if (span === undefined) continue;
      const from = span.offset - start;
      yield bytes.subarray(Math.min(from, length), Math.min(from + span.length, length));
    }
  }
}

function damagedNow(key: string): PersistenceError {
  return new PersistenceError(
    'journal-failed',
    `数据文件夹里有一条记录（${key}）读不出来，可能是磁盘的毛病。其余内容不受影响，什么也没有删去。请退出并重新打开回音，程序会自动修复。`,
  );
}

/** Reads rows of an index out of their file, checking each line again. */
export class RowReader {
  private cached: { offset: number; entry: EntryLine } | null = null;

  constructor(private readonly file: OpenFile) {}

  private entry(line: Buffer, { key, place }: KeyedPlace): EntryLine {
    if (this.cached?.offset === place.offset) return this.cached.entry;
    const entry = decodeEntry(line);
    if (entry === null) throw damagedNow(key);
    this.cached = { offset: place.offset, entry };
    return entry;
  }

  private rowOf(line: Buffer, keyed: KeyedPlace): StoredRow {
    const { operation } = keyed.place;
    if (operation < 0) {
      const row = decodeRow(line);
      if (row === null) throw damagedNow(keyed.key);
      return row;
    }
    const found = this.entry(line, keyed).ops[operation];
    if (found?.type !== 'put') throw damagedNow(keyed.key);
    return found.row;
  }

  /** Groups places of one long entry line so that it is read once. */
  private async *lines(places: readonly KeyedPlace[]): AsyncGenerator<[KeyedPlace, Buffer]> {
    let index = 0;
    for await (const line of readSpans(
      this.file,
      places.map(({ place }) => place),
    )) {
      const keyed = places[index];
      index += 1;
      if (keyed !== undefined) yield [keyed, line];
    }
  }

  /** The rows in the order of the places, up to about `maxBytes` of stored bytes (at least one row). */
  async rows(places: readonly KeyedPlace[], maxBytes: number): Promise<StoredRow[]> {
    const rows: StoredRow[] = [];
    let bytes = 0;
    for await (const [keyed, line] of this.lines(places)) {
      // An entry line shared by many rows is counted once a row, by its share at least.
      bytes += keyed.place.operation < 0 ? line.length : Math.min(line.length, 1 << 16);
      if (rows.length > 0 && bytes > maxBytes) break;
      rows.push(this.rowOf(line, keyed));
    }
    this.cached = null;
    return rows;
  }

  /** The rows as row lines, ready to be written into another file. */
  async *asLines(places: readonly KeyedPlace[]): AsyncGenerator<Buffer> {
    for await (const [keyed, line] of this.lines(places)) {
      const { table, key, place } = keyed;
      if (place.operation < 0) {
        const copy = copyOfLine(line);
        if (copy === null) throw damagedNow(key);
        yield copy;
      } else {
        const { sequence, dataVersion } = place;
        const head = { table, key, sequence, dataVersion, gone: false };
        yield encodeRow(head, this.rowOf(line, keyed));
      }
    }
    this.cached = null;
  }
}
