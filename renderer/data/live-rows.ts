import type { JournalOperation } from '#shared/model/journal';
import type { TableName } from '#shared/model/tables';
import { sender, store } from './active';
import type { Store } from './db';
import { allRows } from './in-parts';
import type { OutboxRow } from './outbox';
import { Trickle } from './trickle';

export interface LiveSnapshot<Row> {
  /** The newest first. Only the newest until `isComplete`. */
  rows: readonly Row[];
  /** Every row of the table is there. */
  isComplete: boolean;
  /** Why the rows could not be read; tried again by whoever asks next. */
  failure: { error: unknown } | null;
}

/** What the newest row is: an index of the table, whose values are texts. */
type Order<Row> = keyof Row & string;

/** Rows read at once, so that a screen has something to show while the others come. */
const FIRST = 200;
/** Characters within which a list of operations has named its table: an import has many million. */
const HEAD = 100;
/** So many changed rows are put in their places one by one; more are sorted in. */
const FEW = 20;

/**
 * All rows of a table in memory, kept up by what each transaction wrote: for lists of
 * many thousands, which a live query would read anew after every change. Fits React's
 * `useSyncExternalStore`. For small rows only; texts stay in the store.
 */
export class LiveRows<Row extends { id: string }> {
  private of: Store | null = null;
  private loading: Promise<LiveSnapshot<Row>> | null = null;
  private state: LiveSnapshot<Row> = { rows: [], isComplete: false, failure: null };
  /** Changes that come while the rows are being read, in order. */
  private waiting: JournalOperation[] | null = null;
  private readonly listeners = new Set<() => void>();

  /** The newest is the one with the greatest `order`: the last one made (`id`), or the last one changed. */
  constructor(
    private readonly table: TableName,
    private readonly order: Order<Row> = 'id',
  ) {}

  readonly snapshot = (): LiveSnapshot<Row> => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    // A failure stands in the snapshot.
    this.load().catch(() => undefined);
    return () => this.listeners.delete(listener);
  };

  /** Reads the rows, once for each store; resolves when all of them are there. */
  load(): Promise<LiveSnapshot<Row>> {
    const working = store();
    if (this.loading === null || this.of !== working) {
      this.of = working;
      this.loading = this.read(working).catch((error: unknown) => {
        this.loading = null;
        this.show([], false, { error });
        throw error;
      });
    }
    return this.loading;
  }

  private async read(working: Store): Promise<LiveSnapshot<Row>> {
    this.coming.clear();
    this.changes = [];
    this.waiting = [];
    this.show([], false);
    sender.followers.add(this.committed);
    const table = working.table<Row, string>(this.table);
    this.show(await table.orderBy(this.order).reverse().limit(FIRST).toArray(), false);
    const all = await allRows(table);
    const late = this.waiting;
    this.waiting = null;
    this.show(this.after(all.sort(this.newestFirst), late), true);
    return this.state;
  }

  private show(
    rows: readonly Row[],
    isComplete: boolean,
    failure: typeof this.state.failure = null,
  ): void {
    this.state = { rows, isComplete, failure };
    for (const listener of this.listeners) listener();
  }

  private readonly newestFirst = (a: Row, b: Row): number => {
    const isTie = a[this.order] === b[this.order];
    const first = isTie ? a.id : a[this.order];
    const second = isTie ? b.id : b[this.order];
    return first === second ? 0 : first < second ? 1 : -1;
  };

  /** Parsed and not yet in the rows. */
  private changes: JournalOperation[] = [];
  private readonly coming = new Trickle(
    (written) => this.parse(written),
    () => this.takeUp(),
  );

  private readonly committed = (written: readonly OutboxRow[]): void => {
    const mark = `"table":"${this.table}"`;
    // Most of what is written is the text of drafts; it is not worth parsing. What one row of the outbox holds is all of one table.
    const ours = written.filter(({ operations }) => operations.slice(0, HEAD).includes(mark));
    if (ours.length > 0) this.coming.add(ours);
  };

  private parse(written: readonly OutboxRow[]): void {
    for (const { operations } of written)
      for (const one of JSON.parse(operations) as JournalOperation[])
        if (one.table === this.table) this.changes.push(one);
  }

  private takeUp(): void {
    const { changes } = this;
    this.changes = [];
    if (changes.length === 0) return;
    if (this.waiting) for (const one of changes) this.waiting.push(one);
    else this.show(this.after(this.state.rows, changes), true);
  }

  /** The rows after these changes, in their order. */
  private after(rows: readonly Row[], changes: readonly JournalOperation[]): readonly Row[] {
    if (changes.length === 0) return rows;
    const next = new Map<string, Row | null>();
    // What the journal is sent is what the table holds: whole rows of its own shape.
    for (const one of changes) {
      if (one.type === 'put') next.set(one.row.id, one.row as unknown as Row);
      else next.set(one.key, null);
    }
    const kept = rows.filter(({ id }) => !next.has(id));
    const put = [...next.values()].filter((row) => row !== null);
    if (put.length > FEW) return [...put, ...kept].sort(this.newestFirst);
    for (const row of put) {
      const at = kept.findIndex((one) => this.newestFirst(row, one) < 0);
      kept.splice(at < 0 ? kept.length : at, 0, row);
    }
    return kept;
  }
}
