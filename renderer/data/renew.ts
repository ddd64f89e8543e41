import type { JournalStatus } from '#shared/model/journal';
import { sender, setStore, store } from './active';
import { allStoreNames, removeStore } from './generations';
import { type Standing, standingOf } from './heads';
import { build, finish, fromMain, fromStore, RebuildError, type Tell } from './rebuild';

/** Somebody who goes on writing is waited for this often. */
const TRIES = 5;

/**
 * Writes the store anew into a database of its own and goes on in that one; every other
 * store is removed, those too that cannot be opened, and seen to be gone. What was deleted
 * lies on in an old database's files; in a new one it never was. Throws `DesktopError`,
 * `RebuildError` or a Chinese `Error`; the store in use has then lost nothing. `journal`: it
 * holds something else than the store, and the new one is built from it.
 */
export async function renewStore(tell?: Tell, journal?: JournalStatus): Promise<void> {
  for (let attempt = 1; !(await renewed(tell, journal)); attempt += 1)
    if (attempt === TRIES) throw new Error('一直有内容在写入，工作库还没有重写。请稍后再试。');
  const inUse = store().name;
  for (const name of await allStoreNames())
    if (name !== inUse && !(await removeStore(name)))
      throw new Error('旧的工作库还没有删掉，可能正被别的程序占用。下次打开回音时会接着删。');
}

/** False when something was written meanwhile: then nothing has changed. */
async function renewed(tell?: Tell, journal?: JournalStatus): Promise<boolean> {
  const old = store();
  if (!(await sender.flush())) throw new Error('还有内容没有存上，工作库还没有重写。');
  const standing = await standingOf(old);
  if (standing === null) throw new Error('the store in use is not finished');
  const source = journal ? fromMain(journal) : fromStore(old, standing.contents);
  const built = await build(source, tell).catch(async (error: unknown) => {
    // Not rows of one moment, where somebody wrote while they were read.
    const isStill = isSame(standing, await standingOf(old)) && sender.isQuiet;
    if (isStill || !(error instanceof RebuildError)) throw error;
    return null;
  });
  if (built === null) return false;
  const next = await finish(built, journal ?? standing.history, { onOutbox: sender.listener });
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

function isSame({ history }: Standing, now: Standing | null): boolean {
  return now !== null && now.history.sequence === history.sequence;
}
