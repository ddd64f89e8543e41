import type { Span } from './scan';

/** Where the newest version of a row lies in the journal file. */
export interface Place extends Span {
  /** Index of the operation in an entry line; −1 for a row line. */
  operation: number;
  /** Number of the entry that changed the row last. */
  sequence: number;
  /** Shape it was written in. */
  dataVersion: number;
}

export interface KeyedPlace {
  table: string;
  key: string;
  place: Place;
}

/** Index of the rows alive: where each lies, never what it says. */
export class LiveRows {
  private readonly tables = new Map<string, Map<string, Place>>();
  private readonly order = new Map<string, string[]>();

  get(table: string, key: string): Place | undefined {
    return this.tables.get(table)?.get(key);
  }

  put(table: string, key: string, place: Place): void {
    let rows = this.tables.get(table);
    if (rows === undefined) {
      rows = new Map();
      this.tables.set(table, rows);
    }
    if (!rows.has(key)) this.order.delete(table);
    rows.set(key, place);
  }

  delete(table: string, key: string): void {
    if (this.tables.get(table)?.delete(key)) this.order.delete(table);
  }

  /** Keys of a table in the order of UTF-16 code units, as IndexedDB orders them. */
  keys(table: string): readonly string[] {
    let keys = this.order.get(table);
    if (keys === undefined) {
      keys = [...(this.tables.get(table)?.keys() ?? [])].sort();
      this.order.set(table, keys);
    }
    return keys;
  }

  /** Up to `limit` places after the key `after`, in key order. */
  after(table: string, after: string, limit: number): KeyedPlace[] {
    const keys = this.keys(table);
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[middle] ?? '') <= after) low = middle + 1;
      else high = middle;
    }
    return keys.slice(low, low + limit).flatMap((key) => {
      const place = this.get(table, key);
      return place === undefined ? [] : [{ table, key, place }];
    });
  }

  /** Every row, by table and key. */
  *all(): Generator<KeyedPlace> {
    for (const table of [...this.tables.keys()].sort())
      for (const key of this.keys(table)) {
        const place = this.get(table, key);
        if (place !== undefined) yield { table, key, place };
      }
  }

  size(): number {
    let size = 0;
    for (const rows of this.tables.values()) size += rows.size;
    return size;
  }

  counts(): Record<string, number> {
    return Object.fromEntries(
      [...this.tables]
        .filter(([, rows]) => rows.size > 0)
        .map(([table, rows]) => [table, rows.size]),
    );
  }

  /** Oldest shape among the rows, or `otherwise` when there are none. */
  oldestDataVersion(otherwise: number): number {
    let oldest = otherwise;
    for (const rows of this.tables.values())
      for (const place of rows.values()) oldest = Math.min(oldest, place.dataVersion);
    return oldest;
  }
}
