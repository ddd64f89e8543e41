import type { JournalStatus } from '#shared/model/journal';
import { sender, setStore, store } from './active';
import type { CopyAhead } from './copy-ahead';
import type { Store } from './db';
import { allStoreNames, removeStore } from './generations';
import { type Standing, standingOf } from './heads';
import {
  type Built,
  build,
  finish,
  fromMain,
  fromStore,
  RebuildError,
  type Source,
  type Tell,
} from './rebuild';
import { broughtFrom } from './untold';

/** Somebody who goes on writing is waited for this often. */
const TRIES = 5;

/**
 * Writes the store anew into a database of its own and goes on in that one; every other
 * store is removed, those too that cannot be opened, and seen to be gone. What was deleted
 * lies on in an old database's files; in a new one it never was. Throws `DesktopError`,
 * `RebuildError` or a Chinese `Error`; the store in use has then lost nothing.
 *
 * `copies`: work of main's that goes on meanwhile, for both take long. No new store is in use
 * before it is done, and none when it rejects. It answers how the journal stands where that
 * holds something else than the store: the new one is then built from it. `ahead`: a copy that
 * was begun before; it is used where it holds what the store holds; whoever began it drops it.
 */
export async function renewStore(
  tell?: Tell,
  copies: Promise<JournalStatus | undefined> = Promise.resolve(undefined),
  ahead?: CopyAhead,
): Promise<void> {
  copies.catch(() => undefined);
  try {
    for (let attempt = 1; !(await renewed(copies, tell, ahead)); attempt += 1)
      if (attempt === TRIES) throw new Error('一直有内容在写入，工作库还没有重写。请稍后再试。');
  } finally {
    // Whatever failed: a purge that goes on begins both again.
    await copies.catch(() => undefined);
  }
  const inUse = store().name;
  for (const name of await allStoreNames())
    if (name !== inUse && !(await removeStore(name)))
      throw new Error('旧的工作库还没有删掉，可能正被别的程序占用。下次打开回音时会接着删。');
}

/** False when something was written meanwhile: then nothing has changed. */
async function renewed(
  copies: Promise<JournalStatus | undefined>,
  tell?: Tell,
  ahead?: CopyAhead,
): Promise<boolean> {
  const old = store();
  if (!(await sender.flush())) throw new Error('还有内容没有存上，工作库还没有重写。');
  const standing = await standingOf(old);
  if (standing === null) throw new Error('the store in use is not finished');
  const copied = copy({ old, standing }, tell, ahead);
  copied.catch(() => undefined);
  const journal = await copies.catch(async (error: unknown) => {
    await discard(copied);
    throw error;
  });
  if (journal) await discard(copied);
  const ready = await (journal ? built(fromMain(journal), { old, standing }, tell) : copied);
  if (ready === null) return false;
  const options = { onOutbox: sender.listener };
  const history = journal ?? standing.history;
  const next = await finish(ready, history, options, await broughtFrom(old));
  const now = await standingOf(old);
  // From here to the switch nothing else runs.
  if (!sender.isQuiet || !isSame(standing, now)) {
    next.close();
    await removeStore(next.name);
    return false;
  }
  setStore(next);
  old.close();
  // Rows that were not sound wait in its outbox in their new shape; what fails is tried again.
  await sender.flush();
  return true;
}

/** The copy that was begun ahead, where it is one of the store as it stands now; else one that is begun now. */
async function copy(
  of: { old: Store; standing: Standing },
  tell?: Tell,
  ahead?: CopyAhead,
): Promise<Built | null> {
  const made = await ahead?.taken(of.standing, tell);
  return made ?? built(fromStore(of.old, of.standing.contents), of, tell);
}

/** null where somebody wrote while the rows were read: they are not of one moment. */
function built(
  source: Source,
  { old, standing }: { old: Store; standing: Standing },
  tell?: Tell,
): Promise<Built | null> {
  return build(source, tell).catch(async (error: unknown) => {
    const isStill = isSame(standing, await standingOf(old)) && sender.isQuiet;
    if (isStill || !(error instanceof RebuildError)) throw error;
    return null;
  });
}

async function discard(copied: Promise<Built | null>): Promise<void> {
  const made = await copied.catch(() => null);
  if (made === null) return;
  made.store.close();
  await removeStore(made.store.name);
}

function isSame({ history }: Standing, now: Standing | null): boolean {
  return now !== null && now.history.sequence === history.sequence;
}
