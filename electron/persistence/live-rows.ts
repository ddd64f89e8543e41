import { added, NO_SUM, type Sum, sumOf, without } from '#shared/model/digest';
import type { Contents, Envelope, Gone } from '#shared/model/journal';
import type { Span } from './scan';

/** Where the newest version of a row lies in the journal file, or that it was deleted. */
export interface Place extends Span, Envelope {
  /** Index of the operation in an entry line; −1 for a row line. */
  operation: number;
  /** Number of the entry that changed the row last. */
  sequence: number;
  /** Version of the shape that the row was written in. */
  dataVersion: number;
  sum: Sum;
  /** A remembered deletion: there is nothing to read at its place. */
  gone: Gone;
}

export interface KeyedPlace {
  table: string;
  key: string;
  place: Place;
}

/** What a deletion leaves behind, lying nowhere yet. */
export function tombstone(
  { table, key }: { table: string; key: string },
  { by, version, ...rest }: Envelope & Pick<Place, 'sequence' | 'dataVersion' | 'gone'>,
): KeyedPlace {
  const sum = sumOf({ table, key, by, version, json: null });
  return { table, key, place: { ...rest, by, version, sum, offset: 0, length: 0, operation: -1 } };
}

interface TableRows {
  places: Map<string, Place>;
  /** Keys in order; null when one has come since. */
  order: string[] | null;
  alive: number;
  sum: Sum;
}

/** Index of the rows and remembered deletions: where each lies, never what it says; with what they all say as a number. */
export class LiveRows {
  private readonly tables = new Map<string, TableRows>();
  private readonly neverBack = new Map<string, KeyedPlace>();
  private greatest = 0;
  private newest = 0;

  get(table: string, key: string): Place | undefined {
    return this.tables.get(table)?.places.get(key);
  }

  /** The row must not come back, in whatever version. */
  isPurged(table: string, key: string): boolean {
    return this.get(table, key)?.gone === 'purged';
  }

  /** All rows that must not come back. */
  get purged(): KeyedPlace[] {
    return [...this.neverBack.values()];
  }

  /** Takes the place of what was known of this key; a purged row stays purged. */
  put(table: string, key: string, place: Place): void {
    let rows = this.tables.get(table);
    if (rows === undefined) {
      rows = { places: new Map(), order: null, alive: 0, sum: NO_SUM };
      this.tables.set(table, rows);
    }
    const before = rows.places.get(key);
    if (before?.gone === 'purged' && !place.gone) return;
    if (before === undefined) rows.order = null;
    else {
      rows.sum = without(rows.sum, before.sum);
      if (!before.gone) rows.alive -= 1;
    }
    const stands: Place = before?.gone === 'purged' ? { ...place, gone: 'purged' } : place;
    rows.places.set(key, stands);
    if (stands.gone === 'purged')
      this.neverBack.set(`${table} ${key}`, { table, key, place: stands });
    rows.sum = added(rows.sum, place.sum);
    if (!place.gone) rows.alive += 1;
    this.greatest = Math.max(this.greatest, place.version);
    this.newest = Math.max(this.newest, place.dataVersion);
  }

  /** Keys of a table in the order of UTF-16 code units, as IndexedDB orders them. */
  private keys(table: string): readonly string[] {
    const rows = this.tables.get(table);
    if (rows === undefined) return [];
    rows.order ??= [...rows.places.keys()].sort();
    return rows.order;
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

  /** Every row and remembered deletion, by table and key. */
  *all(): Generator<KeyedPlace> {
    for (const table of [...this.tables.keys()].sort())
      for (const key of this.keys(table)) {
        const place = this.get(table, key);
        if (place !== undefined) yield { table, key, place };
      }
  }

  /** Whether there is neither a row nor a remembered deletion. */
  get isEmpty(): boolean {
    return this.tables.size === 0;
  }

  /** Greatest version of any row so far. */
  get version(): number {
    return this.greatest;
  }

  /** Newest shape among the rows, or `otherwise` when there are none. */
  dataVersion(otherwise: number): number {
    return this.isEmpty ? otherwise : this.newest;
  }

  contents(): Contents {
    const tables = [...this.tables].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      counts: Object.fromEntries(
        tables.filter(([, { alive }]) => alive > 0).map(([table, { alive }]) => [table, alive]),
      ),
      sums: Object.fromEntries(tables.map(([table, { sum }]) => [table, sum])),
    };
  }
}
