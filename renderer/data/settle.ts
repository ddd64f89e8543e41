import { isEmpty, sameContents } from '#shared/model/contents';
import { contains, relation } from '#shared/model/history';
import type { JournalStatus } from '#shared/model/journal';
import type { CopyAhead } from './copy-ahead';
import type { Store } from './db';
import { call, DesktopError, isFull } from './desktop';
import {
  type Candidate,
  chosen,
  type FoundStores,
  findStores,
  holdsNothing,
  isBlank,
  isContained,
} from './found-stores';
import { removeStore } from './generations';
import { holdsAllOf, isWitness, putStanding, type Standing, standingOf, unsentIn } from './heads';
import {
  type Context,
  filled,
  freshStore,
  fromJournal,
  keep,
  rebuilt,
  type Settled,
  setAside,
} from './settle-acts';
import * as say from './settle-words';
import { sendBatch } from './sync';
import { addUntold } from './untold';

/**
 * The table of docs/two-stores.md, section Start: which side is whole and newer, and what is
 * done so that both are. Nothing that only one of them holds is overwritten or removed.
 */

/** Brings both sides together and answers the store to work in, and what is to be said of a write that was cut off. Throws `DesktopError`, `RebuildError` or Dexie's errors; both sides are then whole, as they were or further on. */
export async function settle(
  found: FoundStores,
  before: JournalStatus,
  parts: Omit<Context, 'hasBroken' | 'spent'>,
): Promise<Settled & { torn: string }> {
  const hasBroken = found.broken.length > 0;
  const context = { ...parts, hasBroken, spent: new Set<string>() };
  const candidate = chosen(found.whole, before);
  const torn = aboutTorn(candidate, before);
  if (before.readOnly) {
    const shown = await reading(candidate, before, context);
    return { ...shown, torn: torn(shown.store) };
  }
  const settled = await settleOne(candidate, found, before, context).catch((error: unknown) => {
    if (candidate === null || before.lost > 0 || !isFull(error)) throw error;
    return waiting(candidate, context);
  });
  const others = await putAwayOthers(found, settled.store, context).catch((error: unknown) => {
    // The other stores stay until there is room to keep what they hold.
    if (!isFull(error)) throw error;
    return '';
  });
  return { ...settled, notice: settled.notice + others, torn: torn(settled.store) };
}

/**
 * What is to be said of a write that was cut off, by the store that is opened then. The one from
 * which it came keeps the rows in its outbox until they are acknowledged.
 */
function aboutTorn(found: Candidate | null, before: JournalStatus): (opened: Store) => string {
  if (!before.isTorn) return () => '';
  const { store, standing, unsent = 0 } = found ?? {};
  const isAhead = standing !== undefined && relation(standing.history, before) === 'ahead';
  const known = unsent > 0 ? say.TORN_IS_HERE : isAhead ? '' : say.TORN_IS_GONE;
  return (opened) => (opened.name === store?.name ? known : say.TORN_IS_GONE);
}

/** There is no room in the folder to keep or to fill anything: what there is can be read, as where nothing can be written. */
async function waiting(found: Candidate, context: Context): Promise<Settled> {
  const { store } = found;
  if (!store.isOpen()) await store.open();
  const standing = (await standingOf(store)) ?? found.standing;
  const candidate = { ...found, standing, unsent: await store.outbox.count() };
  return reading(candidate, await call('journal:status', {}), context);
}

/** The folder cannot be written now: what there is can be read, nothing is moved or removed. */
async function reading(
  candidate: Candidate | null,
  before: JournalStatus,
  context: Context,
): Promise<Settled> {
  const shown = { ...context, isReading: true };
  if (candidate === null) return rebuilt(before, shown, () => '');
  const { store, standing, unsent, damaged } = candidate;
  const how = relation(standing.history, before);
  // An empty journal is filled once it can be; until then it shows nothing of what there is.
  if (isBlank(before) && !holdsNothing(candidate)) return { store, notice: say.ONLY_HERE };
  if (!damaged && how === 'ahead') return { store, notice: say.ONLY_HERE };
  if (!damaged && how === 'same') return { store, notice: await waitingIn(store) };
  const isContained = unsent === 0 && (how === 'same' || how === 'behind');
  const words = isContained || isEmpty(standing.contents) ? '' : say.ALSO_HERE;
  return fromJournal(candidate, before, shown, () => words);
}

/** What is said of the outbox of a store at the journal's own place, where nothing can be sent now. */
async function waitingIn(store: Store): Promise<string> {
  const { heads } = await unsentIn(store);
  return heads.size > 0 ? say.waiting(heads.size) : '';
}

async function settleOne(
  candidate: Candidate | null,
  found: FoundStores,
  before: JournalStatus,
  context: Context,
): Promise<Settled> {
  if (candidate === null) {
    const isFirst = isBlank(before) && found.broken.length === 0;
    if (isFirst)
      return {
        store: await freshStore(before, context),
        notice: before.lost > 0 ? say.NOTHING_LEFT : '',
      };
    const isNothing = isEmpty(before) && found.broken.length > 0;
    const words = isNothing ? () => say.NOTHING_OPENS : say.missing(found.broken.length > 0);
    return rebuilt(before, context, words);
  }
  const { standing } = candidate;
  const isNothing = holdsNothing(candidate);
  switch (relation(standing.history, before)) {
    case 'same':
      return together(candidate, before, context);
    case 'behind':
      if (candidate.unsent > 0) return together(candidate, before, context);
      return onlyBehind(candidate, before, context);
    case 'ahead':
      return filled(candidate, before, context, say.filledOld);
    case 'forked':
      return setAside(candidate, before, context, say.forked);
    case 'other':
      if (isNothing) return fromJournal(candidate, before, context, say.adopted);
      if (isBlank(before)) return filled(candidate, before, context, say.filledEmpty);
      return setAside(candidate, before, context, say.otherData);
  }
}

/** Nothing waits in the store, and the journal has passed it. */
function onlyBehind(
  candidate: Candidate,
  before: JournalStatus,
  context: Context,
): Promise<Settled> {
  return before.lost > 0 && !holdsNothing(candidate)
    ? filled(candidate, before, context, say.filledLost)
    : fromJournal(candidate, before, context, say.behind);
}

/**
 * Store and journal at one place, or the journal further on by what still waits in the store's
 * outbox: that is sent, then both are compared. The journal may have gone on behind that,
 * where the folder was at another PC before the store heard that all of it was taken in.
 */
async function together(
  candidate: Candidate,
  before: JournalStatus,
  context: Context,
): Promise<Settled> {
  const { store } = candidate;
  let standing = candidate.standing;
  try {
    for (let sent = await sendBatch(store, standing); sent; sent = await sendBatch(store, standing))
      standing = sent.standing;
  } catch (error) {
    // Main has seen that it follows, and there is no room for it: the sender goes on trying.
    if (isFull(error) && !candidate.damaged) return { store, notice: await waitingIn(store) };
    if (!(error instanceof DesktopError) || error.code !== 'journal-other') throw error;
    const whole = { ...candidate, standing };
    if (before.lost === 0) return setAside(whole, before, context, say.forked);
    // What a damaged journal took in before cannot be told: the store is kept as it is, and
    // whatever is newer in it goes into the journal as well.
    await keep(whole, context);
    return filled(whole, before, context, say.filledLost);
  }
  const status = await call('journal:status', {});
  if (relation(standing.history, status) === 'behind') {
    // As it stands now also for whoever puts the stores away that are not in use.
    Object.assign(candidate, { standing, unsent: 0 });
    return onlyBehind(candidate, status, context);
  }
  const isSame = sameContents(standing.contents, status);
  if (isSame && !candidate.damaged) {
    // The journal may know of stretches in between that the answers did not name.
    if (status.stretches.length !== standing.history.stretches.length)
      await putStanding(store, { history: status, contents: standing.contents });
    return { store, notice: aboutLoss(status, standing, await isWitness(store)) };
  }
  if (isSame) {
    context.spent.add(store.name);
    return fromJournal(candidate, status, context, say.missing(false));
  }
  if (status.lost > 0) return filled({ ...candidate, standing }, status, context, say.filledLost);
  return setAside({ ...candidate, standing }, status, context, say.different);
}

/** The store vouches for what the journal may have lost when it has been as far as the journal ever was, by the folder and by what this PC knows, and was not built from it since. */
function aboutLoss(
  { lost, reached, isAnother = false }: JournalStatus,
  { history, contents }: Standing,
  canWitness: boolean,
): string {
  // The window that built this store ended before it could say so.
  if (lost === 0) return isAnother && !canWitness ? say.SAME_AND_ANOTHER : '';
  if (isEmpty(contents)) return say.NOTHING_LEFT;
  // Where it is not known how far the journal had come nobody can vouch for it, nor where both
  // have not been where this PC left it.
  const isWhole = canWitness && !isAnother && reached !== null && contains(history, reached);
  return isWhole ? say.NOTHING_LOST : say.SAME_AND_LOST;
}

/**
 * Before a purge removes every store but the one in use: one for which there was no room at the
 * start, say, may be somebody's only copy. `copy`: one of the store in use that is being made. Throws where it cannot be kept; it is still there then.
 */
export async function keepOthers(inUse: Store, copy?: CopyAhead): Promise<void> {
  const isOwn = (name: string) => name === inUse.name || name === copy?.name;
  const found = await findStores({}, new Map(), isOwn);
  const context = { options: {}, tell: () => undefined, hasBroken: false };
  await putAwayOthers(found, inUse, { ...context, spent: new Set() });
}

/** Stores beside the one in use: what the journal holds all of goes, the rest becomes a restore point first. One that cannot be opened stays. Answers what is to be said of it: a start that was cut off behind the setting aside has told nobody. */
async function putAwayOthers(found: FoundStores, inUse: Store, context: Context): Promise<string> {
  let kept = 0;
  const others = found.whole.filter(({ store }) => store.name !== inUse.name);
  for (const other of others) {
    const { store } = other;
    if (!context.spent.has(store.name)) {
      const status = await call('journal:status', {});
      if (!store.isOpen()) await store.open();
      // A journal that was mended may have passed the place of this store and lack rows of it.
      if (!isContained(other, status) || !(await holdsAllOf(inUse, store))) {
        await keep(other, context);
        await addUntold(inUse, say.OTHERS_KEPT);
        kept += 1;
      }
    }
    store.close();
    // A store that cannot be removed now is put away again at the next start.
    await removeStore(store.name).catch(() => false);
  }
  return kept > 0 ? say.OTHERS_KEPT : '';
}
