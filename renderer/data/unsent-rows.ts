import type { JournalOperation } from '#shared/model/journal';
import type { Store } from './db';
import { ENTRY_TEXT, type OutboxRow } from './outbox';

/**
 * What waits in the outbox, in memory as well: a disk on which the journal finds no room is
 * often the one on which the browser throws its store away, and the outbox with it.
 */
export class UnsentRows {
  private rows: OutboxRow[] = [];
  /** Of rows before these, what each place was last said to hold, and the number of the last of them. */
  private readonly before = new Map<string, JournalOperation>();
  private beforeTo = 0;
  /** All that waits is here. */
  private hasAll = false;
  /** Of the store that they wait in. */
  private journalId = '';
  /** Of stores that were thrown away: it is to be written once more into the next. */
  private lost: { journalId: string; operations: readonly JournalOperation[] } | null = null;

  /** Another store is in use, or none. */
  begin(): void {
    this.clear();
    this.hasAll = false;
  }

  add(rows: readonly OutboxRow[]): void {
    this.rows.push(...rows);
  }

  /** The journal has taken them in up to this number. */
  acknowledged(to: number): void {
    this.rows = this.rows.filter(({ sequence = 0 }) => sequence > to);
    if (this.beforeTo <= to) this.before.clear();
  }

  /** Where the store stands that is in use; `isEmpty`: nothing waited in it just now. */
  standsAt(journalId: string, isEmpty: boolean): void {
    this.journalId = journalId;
    this.hasAll ||= isEmpty;
  }

  /** Nothing can be sent now: what was written before this window was opened is read, too. Rejects never. */
  async remember(store: Store): Promise<void> {
    if (!this.hasAll) {
      const read = store.outbox.orderBy('sequence').toArray();
      const all = await read.catch(() => []);
      const to = all.at(-1)?.sequence;
      if (to !== undefined) {
        const since = this.rows.filter(({ sequence = 0 }) => sequence > to);
        this.clear();
        this.rows = [...all, ...since];
        this.hasAll = true;
      }
    }
    // Of a draft that is saved every second its last text is enough.
    if (this.rows.reduce((text, { operations }) => text + operations.length, 0) > ENTRY_TEXT)
      this.fold();
  }

  /** The store in use was thrown away. */
  lose(): void {
    this.fold();
    const operations = [...(this.lost?.operations ?? []), ...this.before.values()];
    if (operations.length > 0) this.lost = { journalId: this.journalId, operations };
    this.begin();
  }

  /** Something was lost and is not written once more yet. */
  get isLost(): boolean {
    return this.lost !== null;
  }

  /** Writes what was lost into the next store, all at once or not at all: it waits in its outbox then. Of another journal nothing is laid over this one. Throws Dexie's errors. */
  async putBack(store: Store, journalId: string): Promise<void> {
    if (this.lost === null || this.lost.journalId !== journalId) return;
    await write(store, this.lost.operations);
    this.lost = null;
  }

  private clear(): void {
    this.rows = [];
    this.before.clear();
  }

  private fold(): void {
    for (const { operations } of this.rows)
      for (const one of JSON.parse(operations) as JournalOperation[])
        this.before.set(`${one.table} ${one.type === 'put' ? one.row.id : one.key}`, one);
    this.beforeTo = this.rows.at(-1)?.sequence ?? this.beforeTo;
    this.rows = [];
  }
}

/** In their order: the last of a place stands. */
async function write(store: Store, operations: readonly JournalOperation[]): Promise<void> {
  const last = new Map(
    operations.map((one) => [`${one.table} ${one.type === 'put' ? one.row.id : one.key}`, one]),
  );
  const names = [...new Set(operations.map(({ table }) => table))];
  await store.transaction('rw', names, async (transaction) => {
    for (const name of names) {
      const own = [...last.values()].filter(({ table }) => table === name);
      const table = transaction.table(name);
      await table.bulkPut(own.flatMap((one) => (one.type === 'put' ? [one.row] : [])));
      await table.bulkDelete(own.flatMap((one) => (one.type === 'delete' ? [one.key] : [])));
    }
  });
}
