import type { OutboxRow } from './outbox';

/** Characters of the journal handed on in one task: some ms of parsing or copying on an old PC. */
const AT_ONCE = 500_000;

/**
 * Hands what transactions wrote on to one who follows, in order. An import commits a hundred
 * thousand rows at once: taken in one go they silence the window for seconds. What is little
 * is handed on at once, the rest in tasks of their own; `done` follows when nothing waits.
 */
export class Trickle {
  private readonly waiting: OutboxRow[] = [];
  private isRunning = false;

  constructor(
    private readonly take: (rows: readonly OutboxRow[]) => void,
    private readonly done: () => void,
  ) {}

  add(rows: readonly OutboxRow[]): void {
    for (const row of rows) this.waiting.push(row);
    if (!this.isRunning) this.next();
  }

  /** What waits is of no use any more. */
  clear(): void {
    this.waiting.length = 0;
  }

  private next(): void {
    this.isRunning = false;
    // Cleared meanwhile.
    if (this.waiting.length === 0) return;
    let [count, size] = [0, 0];
    for (const { operations } of this.waiting) {
      size += operations.length;
      if (count > 0 && size > AT_ONCE) break;
      count += 1;
    }
    this.take(this.waiting.splice(0, count));
    this.isRunning = this.waiting.length > 0;
    if (this.isRunning) setTimeout(() => this.next());
    else this.done();
  }
}
