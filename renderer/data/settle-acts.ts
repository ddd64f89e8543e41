import { sameContents } from '#shared/model/contents';
import { wordsOf } from '#shared/model/door/door';
import type { JournalStatus } from '#shared/model/journal';
import { TABLE_NAMES } from '#shared/model/tables';
import { admitAll } from './admit';
import { recount } from './carried';
import { keepNumbersOf } from './commands/aside-numbers';
import { openStore, type Store, type StoreOptions } from './db';
import type { Candidate } from './found-stores';
import { nextName } from './generations';
import { acknowledge, putStanding, unsentIn } from './heads';
import { build, finish, fromMain, type Tell } from './rebuild';
import * as say from './settle-words';
import { stampAs } from './stamp';
import { addUntold, untoldIn } from './untold';
import { upload } from './upload';

/** What a start does to bring store and journal together; when which of it, `settle.ts` says. */

export interface Settled {
  store: Store;
  /** What the start has to say to the clerk; '' for nothing. */
  notice: string;
}

export interface Progress {
  /** What is being done, in Chinese. */
  doing: string;
  done: number;
  total: number;
}

export interface Context {
  options: StoreOptions;
  tell: (progress: Progress) => void;
  /** There is a store that cannot be opened: what it holds is not known. */
  hasBroken: boolean;
  /** Nothing can be written in the folder: what is said of that is said anew at each start. */
  isReading?: boolean;
  /** Names of stores all of whose rows the journal or a restore point now holds. */
  spent: Set<string>;
}

/** The journal is filled from the store; the later version of each row stands. */
export async function filled(
  candidate: Candidate,
  before: JournalStatus,
  context: Context,
  words: say.Words,
): Promise<Settled> {
  const { store, standing } = candidate;
  const from = standing.history;
  const tell = telling(context, say.FILLING);
  // What an older program wrote goes into the journal in a sound shape.
  const met = wordsOf(await admitAll(store));
  const told = (after: JournalStatus) =>
    words(after, before) + met + (context.hasBroken ? say.BROKEN_STAYS : '');
  const lacks = candidate.damaged || context.hasBroken;
  const { status, contents } = await upload(store, { purpose: 'fill', from, lacks }, tell);
  // The store knew later versions than the journal did when this window was told of them.
  stampAs(status.pc, status.version);
  // A store that lacks what the journal had stays where it is: it must not vouch for that
  // if the window dies before the new one is built.
  if (sameContents(contents, status) && !candidate.damaged) {
    await addUntold(store, told(status));
    await acknowledge(store, await unsentIn(store), standing, status);
    return { store, notice: told(status) };
  }
  context.spent.add(store.name);
  return fromJournal(candidate, status, context, told);
}

/** The store is set aside as a restore point, whole; then the journal is opened. */
export async function setAside(
  candidate: Candidate,
  before: JournalStatus,
  context: Context,
  words: say.Words,
): Promise<Settled> {
  if (await holdsTheSame(candidate, before)) return { store: candidate.store, notice: '' };
  const status = await keep(candidate, context);
  return fromJournal(candidate, status, context, (after) => words(after, before));
}

/**
 * Both sides say the same although their histories do not: the window was closed between
 * the filling of the journal and the link. The store then takes the journal's place over.
 */
async function holdsTheSame(
  { store, standing, damaged }: Candidate,
  journal: JournalStatus,
): Promise<boolean> {
  const unsent = await unsentIn(store);
  const held = await recount(store, unsent.heads);
  if (damaged || !sameContents(held, journal)) return false;
  await acknowledge(store, unsent, standing, journal);
  await putStanding(store, { history: journal, contents: held });
  return true;
}

export async function keep(
  { store, standing }: Candidate,
  context: Context,
): Promise<JournalStatus> {
  const counts = await Promise.all(
    TABLE_NAMES.map(async (table) => [table, await store.table(table).count()] as const),
  );
  const reason = say.keptReason(Object.fromEntries(counts));
  const tell = telling(context, say.KEEPING);
  await keepNumbersOf(store);
  const { status } = await upload(store, { purpose: 'keep', from: standing.history, reason }, tell);
  context.spent.add(store.name);
  return status;
}

/** A new store in the place of this one, of which the journal or a restore point holds all. */
export async function fromJournal(
  { store }: Candidate,
  before: JournalStatus,
  context: Context,
  words: say.Words,
): Promise<Settled> {
  const untold = store.isOpen() ? await untoldIn(store).catch(() => []) : [];
  store.close();
  return rebuilt(before, context, words, untold);
}

/** `before`: what the store in its place had still to tell. */
export async function rebuilt(
  status: JournalStatus,
  context: Context,
  words: say.Words,
  before: readonly string[] = [],
): Promise<Settled> {
  const built = await build(fromMain(status), telling(context, say.BUILDING));
  const notice = words(status, status);
  const untold = context.isReading ? before : [...before, notice];
  const brought = { canWitness: canVouch(status), untold };
  return { store: await finish(built, status, context.options, brought), notice };
}

/** What is built now can say of a later loss that it is none; of what was lost before it was built it knows nothing. */
function canVouch({ lost, isAnother = false }: JournalStatus): boolean {
  return lost === 0 && !isAnother;
}

export async function freshStore(status: JournalStatus, { options }: Context): Promise<Store> {
  const store = await openStore(await nextName(), options);
  await putStanding(store, { history: status, contents: status });
  return store;
}

function telling({ tell }: Pick<Context, 'tell'>, doing: string): Tell {
  return (done, total) => tell({ doing, done, total });
}
