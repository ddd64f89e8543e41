import type { SentEntry } from '#shared/ipc';
import type { LinkRow, Store } from './db';
import { call, messageOf } from './desktop';
import type { OutboxRow } from './outbox';
import { useSaveStatus } from './save-status';

/** Rows taken from the outbox at a time; a transaction is never cut. */
const BATCH_ROWS = 200;
const FIRST_RETRY = 1000;
const LAST_RETRY = 30_000;

/**
 * Sends the outbox to the journal in order. Only when nothing is left does the
 * screen say 已保存. Failures are tried again, ever more slowly, for as long as
 * the window is open; the rows stay in the outbox meanwhile.
 */
export class OutboxSender {
  private running: Promise<boolean> | null = null;
  private again = false;
  private retry = FIRST_RETRY;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private store: Store | null = null;
  /** Transactions that have begun to write and are not yet on the disk. */
  private open = 0;

  /** Rows committed since the outbox was last known to be empty; all of it while `isKnown`. */
  private fresh: OutboxRow[] = [];
  private isKnown = false;
  /** Which journal the store belongs to; it changes only with the store. */
  private link: LinkRow | undefined;

  /** From now on this store's outbox is sent. */
  attach(store: Store): void {
    this.store = store;
    this.forget();
  }

  /** The outbox must be read before anything more is sent. */
  private forget(): void {
    this.isKnown = false;
    this.fresh = [];
    this.link = undefined;
  }

  /** The store's writes report here. */
  readonly listener = {
    began: () => {
      this.open += 1;
      useSaveStatus.setState({ state: 'saving', message: '' });
    },
    committed: (rows: readonly OutboxRow[]) => {
      this.fresh.push(...rows);
      this.ended();
    },
    aborted: () => this.ended(),
  };

  private ended(): void {
    this.open -= 1;
    void this.send();
  }

  /** 已保存, unless something began to be written meanwhile. */
  private saved(): void {
    if (this.open === 0 && !this.again) useSaveStatus.setState({ state: 'saved', message: '' });
  }

  /**
   * Sends the next rows, from memory where memory holds the whole outbox: reading a long
   * draft back takes longer than writing it. False when nothing was left.
   */
  private async sendNext(store: Store): Promise<boolean> {
    const saved = () => this.saved();
    if (this.isKnown && this.fresh.length < BATCH_ROWS) {
      const rows = this.fresh;
      this.fresh = [];
      if (rows.length === 0) return false;
      this.link ??= await store.meta.get('link');
      await sendRows(store, rows, this.link, saved);
      return true;
    }
    // Rows that come while the outbox is read may be in both: the journal skips what it has.
    this.forget();
    const sent = await sendBatch(store, saved);
    this.isKnown = !sent;
    return sent;
  }

  /** Sends what is there; true when everything was acknowledged. */
  async flush(): Promise<boolean> {
    if (this.running) await this.running;
    return this.send();
  }

  private send(): Promise<boolean> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    clearTimeout(this.timer);
    this.running = this.loop().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async loop(): Promise<boolean> {
    try {
      do {
        this.again = false;
        while (this.store && (await this.sendNext(this.store))) {
          // until the outbox is empty
        }
      } while (this.again);
      this.retry = FIRST_RETRY;
      this.saved();
      return true;
    } catch (error) {
      this.forget();
      useSaveStatus.setState({ state: 'failed', message: messageOf(error) });
      this.timer = setTimeout(() => void this.send(), this.retry);
      this.retry = Math.min(this.retry * 2, LAST_RETRY);
      return false;
    }
  }
}

/**
 * Sends the oldest rows of the outbox as whole transactions and forgets them once
 * they are acknowledged; `allSent` is told when none was left behind. False when there
 * was nothing to send. Throws `DesktopError`.
 */
export async function sendBatch(store: Store, allSent?: () => void): Promise<boolean> {
  const [{ rows, all }, link] = await Promise.all([
    oldestTransactions(store),
    store.meta.get('link'),
  ]);
  if (rows.length === 0) return false;
  await sendRows(store, rows, link, all ? allSent : undefined);
  return true;
}

async function sendRows(
  store: Store,
  rows: readonly OutboxRow[],
  link: LinkRow | undefined,
  allSent?: () => void,
): Promise<void> {
  const last = rows.at(-1)?.sequence ?? 0;
  const { sequence } = await call('journal:append', {
    journalId: link?.journalId ?? '',
    entries: entriesOf(rows),
  });
  allSent?.();
  await store.transaction('rw', store.outbox, store.meta, async () => {
    await store.outbox.where('sequence').belowOrEqual(last).delete();
    if (link) await store.meta.put({ ...link, sequence });
  });
}

async function oldestTransactions(store: Store): Promise<{ rows: OutboxRow[]; all: boolean }> {
  const rows = await store.outbox.orderBy('sequence').limit(BATCH_ROWS).toArray();
  if (rows.length < BATCH_ROWS) return { rows, all: true };
  // Rows of one transaction stand together: the last one may have been cut.
  const cut = rows.at(-1)?.transaction;
  const whole = rows.filter((row) => row.transaction !== cut);
  if (whole.length > 0) return { rows: whole, all: false };
  const long = store.outbox.filter((row) => row.transaction === cut);
  return { rows: await long.sortBy('sequence'), all: false };
}

/** One entry a transaction; the lists of its rows are joined as the texts they are. */
function entriesOf(rows: readonly OutboxRow[]): SentEntry[] {
  const entries: SentEntry[] = [];
  for (const { transaction, at, operations } of rows) {
    const open = entries.at(-1);
    if (open?.id === transaction) {
      open.operations = `${open.operations.slice(0, -1)},${operations.slice(1)}`;
    } else entries.push({ id: transaction, at, operations });
  }
  return entries;
}
