import type { Answer } from '#shared/search/answer';
import type { Query } from '#shared/search/query';
import { sender, store, useActiveStore } from '../data/active';
import type { OutboxRow } from '../data/outbox';
import { Trickle } from '../data/trickle';
import type { FromSearcher, ToSearcher } from './messages';

const NOT_RUNNING =
  '查找没有启动起来，文字没有改动。请关上这个窗口再打开一次；仍然不行的，请关闭程序后重新打开。';

/** What a question came to; `isComplete`: everything had been read by then. */
export interface Answered {
  answer: Answer;
  isComplete: boolean;
}

interface Waiting {
  id: number;
  query: Query;
  resolve: (answered: Answered | null) => void;
  reject: (reason: Error) => void;
}

/**
 * The page's side of the search. It starts the worker on the store in use, tells it of each
 * transaction that is on the disk, and ends it when another store comes into use: after a
 * purge the memory that held the words is gone as well.
 */
export class Finder {
  private worker: Worker | null = null;
  /** Name of the store that it reads; '' before it does. */
  private of = '';
  private lastId = 0;
  /** The newest question of each asker, the oldest first. */
  private readonly waiting = new Map<object, Waiting>();
  /** Whose question lies at the worker, which knows only one. */
  private asker: object | null = null;
  private changes = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly start: () => Worker) {
    useActiveStore.subscribe(({ name }) => {
      if (this.of !== '' && name !== this.of) this.end();
    });
  }

  /** Begins to read the store in use, unless it has begun. */
  begin(): void {
    if (this.of !== '') return;
    this.prepare();
    this.of = store().name;
    // Follows first and reads then, so that nothing falls between the two.
    sender.followers.add(this.committed);
    this.tell({ kind: 'open', store: this.of });
  }

  /** Starts the worker, which reads nothing yet: its script comes while the store is being opened. */
  prepare(): void {
    if (this.worker) return;
    const worker = this.start();
    this.worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<FromSearcher>) => {
      if (worker === this.worker) this.hear(data);
    });
    const broken = () => {
      if (worker === this.worker) this.end(new Error(NOT_RUNNING));
    };
    worker.addEventListener('error', broken);
    worker.addEventListener('messageerror', broken);
  }

  /** null: the same asker has asked a newer question meanwhile. Rejects with a Chinese `Error` where the worker does not run. */
  ask(query: Query, asker: object): Promise<Answered | null> {
    this.waiting.get(asker)?.resolve(null);
    return new Promise((resolve, reject) => {
      this.lastId += 1;
      this.waiting.set(asker, { id: this.lastId, query, resolve, reject });
      if (this.asker === null || this.asker === asker) this.askNext(asker);
    });
  }

  private askNext(asker: object | undefined): void {
    this.asker = asker ?? null;
    const next = asker && this.waiting.get(asker);
    if (!next) return;
    try {
      this.begin();
      this.tell({ kind: 'search', id: next.id, query: next.query });
    } catch {
      this.end(new Error(NOT_RUNNING));
    }
  }

  /** Told while more is read and when everything has been, and of each change of what was read. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Grows with whatever an answer may depend on: an answer is as old as this number then was. */
  readonly age = (): number => this.changes;

  private readonly coming = new Trickle(
    (rows) => this.tell({ kind: 'changed', operations: rows.map(({ operations }) => operations) }),
    () => this.changed(),
  );

  private readonly committed = (rows: readonly OutboxRow[]): void => {
    if (rows.length > 0) this.coming.add(rows);
  };

  private tell(told: ToSearcher): void {
    this.worker?.postMessage(told);
  }

  private hear(said: FromSearcher): void {
    if (said.kind === 'failed') this.end(new Error(NOT_RUNNING));
    else if (said.kind === 'complete' || said.kind === 'more') this.changed();
    else this.answered(said);
  }

  private answered({ id, answer, isComplete }: Extract<FromSearcher, { kind: 'answer' }>): void {
    const { asker } = this;
    const asked = asker && this.waiting.get(asker);
    if (!asked || asked.id !== id) return;
    this.waiting.delete(asker);
    asked.resolve({ answer, isComplete });
    const [next] = this.waiting.keys();
    this.askNext(next);
  }

  private end(why?: Error): void {
    sender.followers.delete(this.committed);
    this.coming.clear();
    this.worker?.terminate();
    this.worker = null;
    this.of = '';
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    this.asker = null;
    for (const { reject, resolve } of waiting) {
      if (why) reject(why);
      else resolve(null);
    }
  }

  private changed(): void {
    this.changes += 1;
    for (const listener of this.listeners) listener();
  }
}

/** The page's one search. */
export const finder = new Finder(
  () =>
    new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module', name: 'find' }),
);
