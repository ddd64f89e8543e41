import { Tally } from '#shared/model/contents';
import { sumOf } from '#shared/model/digest';
import { type Met, wordsOf } from '#shared/model/door/door';
import { type History, tip } from '#shared/model/history';
import type { Contents, JournalOperation } from '#shared/model/journal';
import { TABLE_NAMES } from '#shared/model/tables';
import type { Store } from './db';
import { ALL, type HeadTables, headsAt, headsIn } from './head-packs';
import { goneAfter, type Head, type MetaRow } from './head-rows';
import { MANY, placesOf } from './many-heads';
import type { OutboxRow } from './outbox';

/**
 * The store's own side of the protocol (docs/two-stores.md): the envelope of each row, the
 * digest of each table, and the place in the journal's history that they belong to. They
 * move together, when an entry is acknowledged; what was written since lies in the outbox.
 */

/** The store's history and contents, as far as they were acknowledged. */
export interface Standing {
  history: History;
  contents: Contents;
}

/** null: the store was never finished. */
export async function standingOf(store: Store): Promise<Standing | null> {
  const [link, kept] = await store.meta.bulkGet(['link', 'stretches']);
  if (link?.key !== 'link') return null;
  const { journalId, sequence, counts, sums } = link;
  const stretches = kept?.key === 'stretches' ? kept.stretches : [];
  return { history: { journalId, stretches, sequence }, contents: { counts, sums } };
}

/** Writes where the store has come to; within the caller's transaction, if there is one. */
export async function putStanding(
  store: Pick<Store, 'meta'>,
  next: Standing,
  before?: Standing,
): Promise<void> {
  const { journalId, stretches, sequence } = next.history;
  const rows: MetaRow[] = [{ key: 'link', journalId, sequence, ...next.contents }];
  const known = before && tip(before.history).stretch === tip(next.history).stretch;
  if (!known) rows.push({ key: 'stretches', stretches });
  await store.meta.bulkPut(rows);
}

/** Remembers what was met until `forgetMet`; within the caller's transaction, if there is one. */
export async function putMet(store: Store, met: Met): Promise<void> {
  if (wordsOf(met) !== '') await store.meta.put({ key: 'met', ...met });
}

/** What the clerk has not been told yet; null: nothing. */
export async function metOf(store: Store): Promise<Met | null> {
  const row = await store.meta.get('met');
  return row?.key === 'met' ? row : null;
}

export async function forgetMet(store: Store): Promise<void> {
  // Seldom there: a start that met nothing writes nothing.
  if ((await metOf(store)) !== null) await store.meta.delete('met');
}

/** Whether the store can say that a journal has lost nothing: one that was built from it since cannot. */
export async function isWitness(store: Store): Promise<boolean> {
  return (await store.meta.get('no-witness')) === undefined;
}

export async function beWitness(store: Store): Promise<void> {
  if (!(await isWitness(store))) await store.meta.delete('no-witness');
}

/** Rows of the outbox: what they leave of each record, of several writes of one the last, by table and key; and the number of the last row, 0 for none. */
export interface Unsent {
  heads: ReadonlyMap<string, Head>;
  last: number;
}

/** Characters of rows that are read in one task: some ms of an old PC. A long entry has many times as many. */
const TEXT_AT_ONCE = 500_000;

/** Rows of an import are read part by part, so that the window answers in between; a save waits for nothing. */
export async function unsentOf(rows: readonly OutboxRow[]): Promise<Unsent> {
  const heads = new Map<string, Head>();
  let text = 0;
  for (const row of rows) {
    if (text > 0 && text + row.operations.length > TEXT_AT_ONCE) {
      await new Promise((resume) => setTimeout(resume));
      text = 0;
    }
    addHeads(heads, row);
    text += row.operations.length;
  }
  return { heads, last: rows.at(-1)?.sequence ?? 0 };
}

/** All that waits in the outbox, which is never in memory as a whole. */
export async function unsentIn(store: Store): Promise<Unsent> {
  const heads = new Map<string, Head>();
  let last = 0;
  await store.outbox.orderBy('sequence').each((row) => {
    addHeads(heads, row);
    last = row.sequence ?? last;
  });
  return { heads, last };
}

function addHeads(heads: Map<string, Head>, { by, version, operations }: OutboxRow): void {
  for (const one of JSON.parse(operations) as JournalOperation[]) {
    const { table } = one;
    const key = one.type === 'put' ? one.row.id : one.key;
    const json = one.type === 'put' ? JSON.stringify(one.row) : null;
    const sum = sumOf({ table, key, by, version, json });
    heads.set(`${table} ${key}`, { table, key, by, version, sum, gone: json === null });
  }
}

/** Heads asked for or written in one task: some ms of an old PC. A part of an import has tens of thousands. */
const AT_ONCE = 500;

/** Few as they are; many by table, in the order of their keys. */
function partsOf(heads: readonly Head[]): readonly (readonly Head[])[] {
  if (heads.length < MANY) return [heads];
  const byTable = new Map<string, Head[]>();
  for (const head of heads) {
    const known = byTable.get(head.table);
    if (known) known.push(head);
    else byTable.set(head.table, [head]);
  }
  const parts: Head[][] = [];
  for (const all of byTable.values()) {
    all.sort((a, b) => (a.key < b.key ? -1 : 1));
    for (let at = 0; at < all.length; at += AT_ONCE) parts.push(all.slice(at, at + AT_ONCE));
  }
  return parts;
}

/**
 * The outbox rows are in the journal: their heads, the digest and the link move on, and the
 * rows go, all at once or not at all. `history` is where the journal then stood.
 */
export async function acknowledge(
  store: Store,
  unsent: Unsent,
  before: Standing,
  history: History,
): Promise<Standing> {
  const parts = partsOf([...unsent.heads.values()]);
  return store.transaction('rw', store.outbox, store.meta, store.heads, async (transaction) => {
    // The transaction's own tables: after many waits the store's would not know that they belong to it.
    const table = (name: string) => transaction.table(name);
    const own = { heads: transaction.table('heads'), table } as HeadTables;
    const tally = new Tally(before.contents);
    let last: Promise<unknown> | undefined;
    for (const heads of parts) {
      await last;
      const { olds, put } = await placesOf(own, heads);
      for (const [place, head] of heads.entries()) tally.replace(head.table, olds[place], head);
      // What follows is not kept waiting for the last part: that would be a round trip more for every save.
      last = put(heads.map((head, place) => ({ ...head, gone: goneAfter(olds[place], head) })));
    }
    const next = { history, contents: tally.contents };
    await Promise.all([
      last,
      transaction
        .table<OutboxRow, number>('outbox')
        .where('sequence')
        .belowOrEqual(unsent.last)
        .delete(),
      putStanding({ meta: transaction.table('meta') }, next, before),
    ]);
    return next;
  });
}

/** Every row and deletion of `other` is in `store` too, as it is or in a later version. What waits in an outbox is left aside. */
export async function holdsAllOf(store: Store, other: Store): Promise<boolean> {
  for (const table of TABLE_NAMES) {
    const theirs = [...(await headsIn(other, table, ALL)).values()];
    const own = await headsAt(
      store,
      theirs.map(({ key }) => ({ table, key })),
    );
    const isHeld = theirs.every(({ version, sum }, at) => {
      const mine = own[at];
      return mine !== undefined && (mine.sum === sum || mine.version > version);
    });
    if (!isHeld) return false;
  }
  return true;
}
