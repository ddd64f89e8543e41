import { type History, tip } from '#shared/model/history';
import type { Appended, SentEntry } from '#shared/model/journal';
import type { Store } from './db';
import { call, messageOf } from './desktop';
import { acknowledge, type Standing, standingOf, unsentOf } from './heads';
import { ENTRY_ROWS, ENTRY_TEXT, type OutboxRow } from './outbox';
import { useSaveStatus } from './save-status';
import { UnsentRows } from './unsent-rows';

/** Characters of a part of a transaction that is too long for one entry: the window hands it over without falling silent. */
const PART_TEXT = 500_000;
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
  /** Transactions that have begun and may write, and are not yet on the disk. */
  private open = 0;
  /** Waiting until there are none. */
  private readonly onIdle: (() => void)[] = [];

  /** Rows committed since the outbox was last known to be empty; all of it while `isKnown`. */
  private fresh: OutboxRow[] = [];
  private isKnown = false;
  /** Number of the last outbox row that was acknowledged. */
  private sentTo = 0;
  /** Where the store stands to its journal, while nothing but this sender moves it. */
  private standing: Standing | null = null;

  /** What was not acknowledged, for when the browser throws the store away. */
  readonly unsent = new UnsentRows();

  /** From now on this store's outbox is sent; null: nothing is. */
  attach(store: Store | null): void {
    this.store = store;
    this.forget();
    this.unsent.begin();
  }

  /** Nothing is being written, nothing waits: what the store holds is what was acknowledged. */
  get isQuiet(): boolean {
    return this.open === 0 && this.running === null && this.isKnown && this.fresh.length === 0;
  }

  /** Somebody else is to move the store's link: what memory holds of it is read again. */
  forget(): void {
    this.isKnown = false;
    this.fresh = [];
    this.standing = null;
    this.sentTo = 0;
  }

  /** Told of each transaction that is on the disk, with what it left in the outbox. */
  readonly followers = new Set<(rows: readonly OutboxRow[]) => void>();

  /** The store's writes report here. */
  readonly listener = {
    began: () => {
      this.open += 1;
      useSaveStatus.setState({ state: 'saving', message: '' });
    },
    committed: (rows: readonly OutboxRow[]) => {
      this.fresh.push(...rows);
      this.unsent.add(rows);
      this.ended();
      for (const follow of this.followers) follow(rows);
    },
    aborted: () => this.ended(),
  };

  private ended(): void {
    this.open -= 1;
    void this.send();
    if (this.open === 0) for (const done of this.onIdle.splice(0)) done();
  }

  /** 已保存, unless something began to be written meanwhile. */
  private saved(): void {
    // Where no store is in use nothing is known of what was typed.
    if (this.store === null) return;
    if (this.open === 0 && !this.again) useSaveStatus.setState({ state: 'saved', message: '' });
  }

  /**
   * Sends the next rows, from memory where memory holds the whole outbox: reading a long
   * draft back takes longer than writing it. False when nothing was left.
   */
  private async sendNext(store: Store): Promise<boolean> {
    const saved = () => this.saved();
    if (!this.isKnown || this.standing === null) return this.sendUnknown(store, saved);
    // Rows that came while the outbox was read may have been in it.
    const { rows, isCut } = nextBatch(
      this.fresh.filter(({ sequence = 0 }) => sequence > this.sentTo),
    );
    const last = rows.at(-1)?.sequence;
    if (last === undefined) return false;
    this.fresh = this.fresh.filter(({ sequence = 0 }) => sequence > last);
    const allSent = this.fresh.length === 0 ? saved : undefined;
    this.standing = await sendRows(store, { rows, isCut }, this.standing, allSent);
    this.sentTo = last;
    this.unsent.acknowledged(last);
    return true;
  }

  /** Sends what waits in the outbox, read from the store itself. */
  private async sendUnknown(store: Store, saved: () => void): Promise<boolean> {
    this.forget();
    const standing = await standingOf(store);
    if (standing === null) throw new Error('the store is not finished');
    this.unsent.standsAt(standing.history.journalId, false);
    const sent = await sendBatch(store, standing, saved);
    this.unsent.acknowledged(sent?.to ?? 0);
    this.standing = sent?.standing ?? standing;
    this.sentTo = sent?.to ?? 0;
    this.isKnown = sent === null;
    if (this.isKnown) this.unsent.standsAt(standing.history.journalId, true);
    return sent !== null;
  }

  /** Sends what is there; true when everything was acknowledged. */
  async flush(): Promise<boolean> {
    // Whoever wrote a transaction hears of its end a moment before its rows are known here.
    if (this.open > 0) await new Promise<void>((done) => this.onIdle.push(done));
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
      return !this.unsent.isLost;
    } catch (error) {
      this.forget();
      if (this.store) await this.unsent.remember(this.store);
      useSaveStatus.setState({ state: 'failed', message: messageOf(error) });
      this.timer = setTimeout(() => void this.send(), this.retry);
      this.retry = Math.min(this.retry * 2, LAST_RETRY);
      return false;
    }
  }
}

/** Where the store stands after a batch, and the number of its last row. */
interface Sent {
  standing: Standing;
  to: number;
}

/**
 * Sends the oldest rows of the outbox and forgets them once they are acknowledged;
 * `allSent` is told when none was left behind. Null when there was nothing to send.
 * Throws `DesktopError`.
 */
export async function sendBatch(
  store: Store,
  standing: Standing,
  allSent?: () => void,
): Promise<Sent | null> {
  const rows = await oldestRows(store);
  if (rows.length === 0) return null;
  const batch = nextBatch(rows);
  const all = batch.rows.length === rows.length;
  const next = await sendRows(store, batch, standing, all ? allSent : undefined);
  return { standing: next, to: batch.rows.at(-1)?.sequence ?? 0 };
}

async function sendRows(
  store: Store,
  { rows, isCut }: Batch,
  standing: Standing,
  allSent?: () => void,
): Promise<Standing> {
  const appended = await call('journal:append', {
    after: tip(standing.history),
    entries: entriesOf(rows, isCut),
  });
  allSent?.();
  return acknowledge(store, await unsentOf(rows), standing, after(standing.history, appended));
}

function after(history: History, { sequence, stretch }: Appended): History {
  const isNew = tip(history).stretch !== stretch.id;
  const stretches = isNew ? [...history.stretches, stretch] : history.stretches;
  return { ...history, stretches, sequence };
}

/** A row more than a batch may have: what follows it shows whether a transaction is cut. */
async function oldestRows(store: Store): Promise<OutboxRow[]> {
  let [count, text] = [0, 0];
  return store.outbox
    .orderBy('sequence')
    .until(({ operations }) => {
      const isFull = count > ENTRY_ROWS || (count > 1 && text > ENTRY_TEXT);
      count += 1;
      text += operations.length;
      return isFull;
    })
    .toArray();
}

interface Batch {
  rows: readonly OutboxRow[];
  /** More of the last row's transaction follows. */
  isCut: boolean;
}

/** Index of the first row that is too much for one batch of so many characters, or −1. */
function tooMuch(rows: readonly OutboxRow[], most: number): number {
  let text = 0;
  return rows.findIndex(({ operations }, at) => {
    text += operations.length;
    return at > 0 && (at >= ENTRY_ROWS || text > most);
  });
}

/**
 * The first rows that go together: whole transactions. Only one that alone is longer than
 * an entry may be, an import of many thousand rows, is cut: as one entry it would fill the
 * memory of both processes and silence the window. Each part is whole rows, and all of them
 * stay in the outbox until sent. Where it is cut follows from the rows alone, whatever was
 * sent before: a part that is sent again is the same part.
 */
export function nextBatch(rows: readonly OutboxRow[]): Batch {
  const full = tooMuch(rows, ENTRY_TEXT);
  const first = rows[0]?.transaction;
  const other = rows.findIndex(({ transaction }) => transaction !== first);
  const own = other < 0 ? rows : rows.slice(0, other);
  if (own.at(-1)?.isLong || (full > 0 && full < own.length)) {
    const cut = tooMuch(own, PART_TEXT);
    return cut < 0 ? { rows: own, isCut: false } : { rows: own.slice(0, cut), isCut: true };
  }
  const begun = rows[full]?.transaction;
  if (begun === undefined) return { rows, isCut: false };
  const begin = rows.findIndex(({ transaction }) => transaction === begun);
  return { rows: rows.slice(0, begin), isCut: false };
}

/** One entry a transaction, or a part of one; the lists of its rows are joined as the texts they are. */
function entriesOf(rows: readonly OutboxRow[], isCut: boolean): SentEntry[] {
  const entries: (Omit<SentEntry, 'operations'> & { lists: string[] })[] = [];
  for (const { transaction, at, by, version, operations } of rows) {
    const open = entries.at(-1);
    if (open?.id === transaction) open.lists.push(operations);
    else entries.push({ id: transaction, at, by, version, lists: [operations] });
  }
  const last = entries.at(-1);
  // A part with the same rows gets the same id however often it is sent; the last part has the transaction's own.
  if (last && isCut) last.id = `${last.id}.${rows.at(-1)?.sequence}`;
  return entries.map(({ lists, ...entry }) => ({
    ...entry,
    operations: `[${lists.map((list) => list.slice(1, -1)).join(',')}]`,
  }));
}
