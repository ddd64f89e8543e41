import type { JournalOperation } from '#shared/model/journal';
import type { TextTable } from '#shared/model/search';
import type { RowOf } from '#shared/model/tables';
import { isSearched, Library } from '#shared/search/library';
import type { Query } from '#shared/search/query';
import { search } from '#shared/search/search';
import { SEARCHED } from '#shared/search/sections';
import { openStore, type Store } from '../data/db';
import { storeNames } from '../data/generations';
import { readThrough } from '../data/read-through';
import type { FromSearcher, ToSearcher } from './messages';
import { Telling } from './telling';

/** Rows whose text may be very long, and how many of them are asked for at once at most. */
const LONG: ReadonlySet<TextTable> = new Set(['draftBodies', 'entries', 'attachments']);
const LONG_AT_ONCE = 40;
/** A search looks whether it is still wanted this often, ms. */
const TURN = 12;

/**
 * What the worker that searches does: it reads the store once, hears of each transaction
 * since, and answers one question at a time, the newest. All of it is in memory: it ends
 * with the worker.
 */
export class Searcher {
  private readonly library = new Library();
  /** Rows that were heard of while the store was being read: what is read may be older. null once all is read. */
  private heard: Set<string> | null = new Set();
  private wanted: { id: number; query: Query } | null = null;
  private isSearching = false;
  /** What was asked last has found nothing in what had been read. */
  private isWaiting = false;
  private readonly telling = new Telling(performance.now());

  constructor(private readonly say: (said: FromSearcher) => void) {}

  hear(told: ToSearcher): void {
    if (told.kind === 'open') void this.open(told.store);
    else if (told.kind === 'changed') for (const one of told.operations) this.take(one);
    else {
      this.wanted = told;
      if (!this.isSearching) void this.answer();
    }
  }

  private async open(name: string): Promise<void> {
    try {
      // A store that is gone must not be made anew by opening it.
      if (!(await storeNames()).includes(name)) throw new Error(`${name} is not there`);
      const store = await openStore(name, { journaled: false });
      try {
        for (const table of SEARCHED) await this.read(store, table);
      } finally {
        store.close();
      }
      this.heard = null;
      this.say({ kind: 'complete' });
      await this.prepare();
    } catch (error) {
      this.say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }

  private read<Table extends TextTable>(store: Store, table: Table): Promise<void> {
    const take = (rows: readonly RowOf<Table>[]) => {
      for (const row of rows)
        if (!this.heard?.has(`${table} ${row.id}`)) this.library.put(table, row);
      this.tellOfMore();
    };
    return readThrough(store, table, take, LONG.has(table) ? LONG_AT_ONCE : undefined);
  }

  /** What was asked meanwhile can be answered better. */
  private tellOfMore(): void {
    if (this.telling.isDue(performance.now(), this.isWaiting)) this.say({ kind: 'more' });
  }

  private async prepare(): Promise<void> {
    for (const block of this.library.blocks()) {
      await nextTurn();
      block.prepare();
    }
  }

  private take(operations: string): void {
    for (const one of JSON.parse(operations) as JournalOperation[]) {
      const { table } = one;
      if (!isSearched(table)) continue;
      const id = one.type === 'put' ? one.row.id : one.key;
      this.heard?.add(`${table} ${id}`);
      // What the journal is sent is what the table holds: whole rows of its own shape.
      if (one.type === 'put') this.library.put(table, one.row as unknown as RowOf<TextTable>);
      else this.library.drop(table, id);
    }
  }

  /** Answers what is wanted now; a question that was overtaken is left. */
  private async answer(): Promise<void> {
    this.isSearching = true;
    for (let asked = this.wanted; asked !== null; asked = this.wanted) {
      const isComplete = this.heard === null;
      const steps = search(this.library, asked.query);
      let since = performance.now();
      let step = steps.next();
      while (!step.done && this.wanted === asked) {
        if (performance.now() - since > TURN) {
          await nextTurn();
          since = performance.now();
        }
        step = steps.next();
      }
      if (this.wanted !== asked) continue;
      this.wanted = null;
      if (!step.done) continue;
      this.isWaiting = asked.query.text.trim() !== '' && step.value.total === 0;
      this.say({ kind: 'answer', id: asked.id, answer: step.value, isComplete });
    }
    this.isSearching = false;
  }
}

/** Until what came meanwhile has been heard. A timer would wait longer. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
