import Dexie from 'dexie';
import { wordsOf } from '#shared/model/door/door';
import type { JournalStatus, RecordKey } from '#shared/model/journal';
import { DATA_VERSION } from '#shared/model/tables';
import { store as inUse, sender, setStore, whileStarting } from './active';
import { admitUpgraded } from './admit';
import { takeUpAside } from './commands/aside-numbers';
import { takeUpNumbers } from './commands/carried-numbers';
import { finishPurge, usePurge } from './commands/purge';
import type { Store, StoreOptions } from './db';
import { call, DesktopError, isStoreTrouble, messageOf } from './desktop';
import { type Ahead, closeAhead, type FoundStores, findStores, openAhead } from './found-stores';
import { beWitness, forgetMet, metOf } from './heads';
import { learnPurged } from './never-back';
import { allNotes } from './notes';
import { openPlaces } from './purged-here';
import { keptFile } from './queries/attachments';
import { settle } from './settle';
import type { Progress, Settled } from './settle-acts';
import { behindLoss, pendingPurge, TORN_IS_GONE } from './settle-words';
import { stampAs } from './stamp';
import { logMet } from './told';
import { forgetUntold, saidOf, untoldIn } from './untold';

/**
 * What start-up came to. `notice` is one calm sentence for the clerk, or ''.
 * `refused`: nothing was opened and nothing changed; `message` says why.
 */
export type StartResult = { kind: 'open'; notice: string } | { kind: 'refused'; message: string };

/**
 * Opens the working store against the journal, as docs/two-stores.md says, and goes on
 * with a purge that was interrupted. Never opens onto an empty office that was not empty.
 */
export function start(tell: (progress: Progress) => void = () => undefined): Promise<StartResult> {
  openPlaces();
  return whileStarting(open(tell));
}

/** The clerk has seen what start-up had to say: it is not said again. Tried again at the next start when it fails. */
export async function noticeShown(): Promise<void> {
  await forgetMet(inUse()).catch(() => undefined);
  await forgetUntold(inUse(), saidOfStore).catch(() => undefined);
  await call('journal:settled', { notice: said })
    // What is lost from now on it has not been built from.
    .then(({ isTold }) => (isTold ? beWitness(inUse()) : undefined))
    .catch(() => undefined);
}

/** What main had to say, as the start's notice has it. The folder may have had more to say since. */
let said = '';
/** The sentences of the store itself in it. */
let saidOfStore: readonly string[] = [];

async function open(tell: (progress: Progress) => void): Promise<StartResult> {
  const options = { onOutbox: sender.listener };
  try {
    const [status, ahead] = await statusAndStores(options);
    said = status.notice;
    if (status.dataVersion > DATA_VERSION) {
      await closeAhead(ahead);
      return refusedNewer(status.dataVersion);
    }
    const found = await findStores(options, ahead);
    stampAs(status.pc, Math.max(status.version, await unsentVersion(found)));
    const { store, ...came } = await settle(found, status, { options, tell });
    // Before the screens read the store: a draft that is open would be read as it was before.
    await sender.unsent.putBack(store, status.journalId);
    setStore(store);
    await admitUpgraded(store);
    // What cannot be taken up now is taken up at the next start.
    const notes = await allNotes().catch((): Map<string, string> => new Map());
    await takeUpNumbers(notes).catch(() => undefined);
    await takeUpAside(notes).catch(() => undefined);
    const met = await toldOfMet(store);
    // What cannot be sent now is tried again for as long as the window is open.
    await sender.flush();
    if (status.readOnly) {
      showPurge(status);
      return { kind: 'open', notice: joined(await told(status, came), met) };
    }
    await resumePurge(status, await onlyHere(status));
    const notice = joined(await told(status, came), met);
    return {
      kind: 'open',
      notice: joined(notice, notice === '' ? '' : await missingNotice(inUse())),
    };
  } catch (error) {
    if (error instanceof Dexie.VersionError) return refusedNewer(null);
    if (error instanceof DesktopError) return { kind: 'refused', message: error.message };
    const why = isStoreTrouble(error) ? STORE_SHUT : messageOf(error);
    return { kind: 'refused', message: `没有能打开数据，也没有删去任何数据。${why}` };
  }
}

/** With what starts before have done to the store of which nobody heard, and what a purge has set aside since. */
async function withUntold(now: string): Promise<string> {
  saidOfStore = await untoldIn(inUse());
  return saidOf(
    saidOfStore.filter((one) => !now.includes(one)),
    now,
  );
}

/** Both sides take their time to open: neither waits for the other. Rejects with main's error; no store is open then. */
async function statusAndStores(options: StoreOptions): Promise<[JournalStatus, Ahead]> {
  const opening = openAhead(options).catch((): Ahead => new Map());
  try {
    const status = await call('journal:status', {});
    return [status, await opening];
  } catch (error) {
    await closeAhead(await opening);
    throw error;
  }
}

/** At a start nothing waits in the window yet. */
const STORE_SHUT =
  '程序工作库所在的磁盘写不进去，多半是系统盘满了；已保存的内容都在数据文件夹里。请清理系统盘的空间，再试一次。';

function refusedNewer(found: number | null): StartResult {
  const theirs = found === null ? '更新的版本' : `第${found}版`;
  return {
    kind: 'refused',
    message: `这里的数据是${theirs}格式，本程序只认得第${DATA_VERSION}版。没有改动任何数据，请安装新版本的回音后再打开。`,
  };
}

/** What main met and asks to look after, and what came of it: where nothing is missing after all, that is what the clerk reads first. What an earlier start has found is no answer to it. */
async function told(
  { notice: met, isTorn = false }: JournalStatus,
  { notice, torn }: Pick<Settled, 'notice'> & { torn: string },
): Promise<string> {
  const isAsked = met.includes('请核对');
  const said = behindLoss(met, await withUntold(notice));
  if ((isAsked || (isTorn && torn === '')) && notice.includes('内容完整'))
    return `${said}打开时查到的情形：${met}`;
  // Of one thing nobody is told twice.
  if (torn === TORN_IS_GONE) return met + said + (isAsked ? '' : torn);
  return met + (said.includes('一条没有丢') ? '' : torn) + said;
}

function joined(...sentences: string[]): string {
  return sentences.filter((sentence) => sentence !== '').join('');
}

/** What was written and not acknowledged counts too, so that versions go on growing. */
async function unsentVersion({ whole }: FoundStores): Promise<number> {
  let greatest = 0;
  for (const { store } of whole)
    await store.outbox.each(({ version }) => {
      greatest = Math.max(greatest, version);
    });
  return greatest;
}

/** Rows that came in changed, or not at all, since somebody was told: the sentence, and a line in the log. */
async function toldOfMet(store: Store): Promise<string> {
  const met = await metOf(store);
  if (met === null) return '';
  await logMet(met);
  return wordsOf(met);
}

/** A purge that cannot be finished now stays pending and is shown; it keeps nobody from working. */
async function resumePurge(
  { purging }: JournalStatus,
  unknown: readonly RecordKey[],
): Promise<void> {
  const begin = () => call('purge:begin', { records: [...unknown] });
  // What cannot be begun now is learnt once more at the next start.
  const isBegun = unknown.length > 0 && (await begin().then(Boolean, () => false));
  const records = [...purging, ...(isBegun ? unknown : [])];
  if (records.length === 0) return;
  await finishPurge(records).catch(() => undefined);
}

/** What the store knows to be purged and the journal does not, a copy of before say: the folder is to lose it too. */
async function onlyHere({ purging }: JournalStatus): Promise<RecordKey[]> {
  const pending = new Set(purging.map(({ table, key }) => `${table} ${key}`));
  // What cannot be learnt now is learnt at the next start.
  const unknown = await learnPurged(inUse()).catch(() => []);
  return unknown.filter(({ table, key }) => !pending.has(`${table} ${key}`));
}

/** Nothing can be removed from a folder that can only be read; what is to go is said all the same. */
function showPurge({ purging }: JournalStatus): void {
  if (purging.length > 0)
    usePurge.setState({ pending: purging, running: null, message: pendingPurge(purging.length) });
}

/** Rows can be rebuilt from either side; the bytes of attached files are in the data folder alone. */
async function missingNotice(store: Store): Promise<string> {
  const files = (await store.attachments.toArray()).map(keptFile);
  if (files.length === 0) return '';
  try {
    const { hashes } = await call('attachment:missing', { files });
    return hashes.length === 0 ? '' : withoutFile(hashes.length);
  } catch (error) {
    // That their folder cannot be listed keeps nobody from the data.
    return messageOf(error);
  }
}

function withoutFile(count: number): string {
  return `有${count}个附件的文件不在数据文件夹里，记录都在；手里还有原件的，在事项里再添加一次就能补上。`;
}
