import type { Table } from 'dexie';
import type { JournalOperation } from '#shared/ipc';
import type { TableName } from '#shared/model/tables';
import { sender, store } from './active';
import type { Store } from './db';
import type { OutboxRow } from './outbox';

export interface LiveSnapshot<Row> {
  /** The newest first. Only the newest until `isComplete`. */
  rows: readonly Row[];
  /** Every row of the table is there. */
  isComplete: boolean;
}

/** Rows read at once, so that a screen has something to show while the others come. */
const FIRST = 200;
const PART = 2000;

/**
 * All rows of a table in memory, kept up by what each transaction wrote: for lists of
 * many thousands, which a live query would read anew after every change. Fits React's
 * `useSyncExternalStore`. For small rows only; texts stay in the store.
 */
export class LiveRows<Row extends { id: string }> {
  private of: Store | null = null;
  private loading: Promise<LiveSnapshot<Row>> | null = null;
  private state: LiveSnapshot<Row> = { rows: [], isComplete: false };
  /** Changes that come while the rows are being read, in order. */
  private waiting: JournalOperation[] | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly table: TableName) {}

  readonly snapshot = (): LiveSnapshot<Row> => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    void this.load();
    return () => this.listeners.delete(listener);
  };

  /** Reads the rows, once for each store; resolves when all of them are there. */
  load(): Promise<LiveSnapshot<Row>> {
    const working = store();
    if (this.loading === null || this.of !== working) {
      this.of = working;
      this.loading = this.read(working);
    }
    return this.loading;
  }

  private async read(working: Store): Promise<LiveSnapshot<Row>> {
    this.waiting = [];
    this.show([], false);
    sender.followers.add(this.committed);
    const table = working.table<Row, string>(this.table);
    this.show(await table.reverse().limit(FIRST).toArray(), false);
    const all = await inParts(table);
    const late = this.waiting;
    this.waiting = null;
    this.show(after(all.reverse(), late), true);
    return this.state;
  }

  private show(rows: readonly Row[], isComplete: boolean): void {
    this.state = { rows, isComplete };
    for (const listener of this.listeners) listener();
  }

  private readonly committed = (written: readonly OutboxRow[]): void => {
    const mark = `"table":"${this.table}"`;
    const changes = written
      // Most of what is written is the text of drafts; it is not worth parsing.
      .filter(({ operations }) => operations.includes(mark))
      .flatMap(({ operations }) => JSON.parse(operations) as JournalOperation[])
      .filter(({ table }) => table === this.table);
    if (changes.length === 0) return;
    if (this.waiting) this.waiting.push(...changes);
    else this.show(after(this.state.rows, changes), true);
  };
}

/** All rows, the oldest first. Part by part, so that the window goes on answering in between. */
async function inParts<Row extends { id: string }>(table: Table<Row, string>): Promise<Row[]> {
  const all: Row[] = [];
  for (;;) {
    // Forwards, where IndexedDB reads many rows in one go; backwards it goes row by row.
    const part = await table
      .where('id')
      .above(all.at(-1)?.id ?? '')
      .limit(PART)
      .toArray();
    all.push(...part);
    if (part.length < PART) return all;
  }
}

/** Rows, the newest first, after these changes. Ids are UUIDs of version 7: later ones are greater. */
function after<Row extends { id: string }>(
  rows: readonly Row[],
  changes: readonly JournalOperation[],
): readonly Row[] {
  if (changes.length === 0) return rows;
  const next = new Map<string, Row | null>();
  // What the journal is sent is what the table holds: whole rows of its own shape.
  for (const one of changes)
    next.set(
      one.type === 'put' ? one.row.id : one.key,
      one.type === 'put' ? (one.row as unknown as Row) : null,
    );
  const kept = rows.flatMap((row) => {
    const changed = next.get(row.id);
    next.delete(row.id);
    return changed === null ? [] : [changed ?? row];
  });
  const added = [...next.values()].filter((row) => row !== null);
  return added.length === 0 ? kept : [...added, ...kept].sort((a, b) => (a.id < b.id ? 1 : -1));
}
