import { leaveStore, onLost, sender, store } from './active';
import type { Store } from './db';
import { STORE_UNWRITABLE } from './desktop';
import { standingOf } from './heads';
import { useSaveStatus } from './save-status';
import { start } from './start';

/** Time between two attempts to open the store again, ms. */
const FIRST = 1000;
const LAST = 10_000;

/**
 * Opens the store again after the browser has closed it, as it does when the profile's disk
 * is full: tried until it succeeds, for as long as the window is open. When the browser has
 * thrown the store away as well, it is built anew from the journal. `saveTyped` then saves
 * what was typed meanwhile.
 */
export function keepStoreOpen(saveTyped: () => Promise<boolean>): void {
  let isTrying = false;
  onLost((closed) => {
    // An attempt that fails closes it again.
    if (isTrying) return;
    isTrying = true;
    void openAgain(closed, saveTyped).finally(() => {
      isTrying = false;
    });
  });
}

async function openAgain(closed: Store, saveTyped: () => Promise<boolean>): Promise<void> {
  for (let pause = FIRST; ; pause = Math.min(pause * 2, LAST)) {
    useSaveStatus.setState({ state: 'failed', message: STORE_UNWRITABLE });
    await new Promise((done) => setTimeout(done, pause));
    if (isOther(closed)) return;
    if (await isOpened(closed)) break;
  }
  sender.forget();
  await saveTyped();
}

/** Another store is in use by now. */
function isOther(closed: Store): boolean {
  try {
    return store() !== closed;
  } catch {
    return true;
  }
}

async function isOpened(closed: Store): Promise<boolean> {
  try {
    await closed.open();
    if (await standingOf(closed)) return true;
  } catch {
    return false;
  }
  // It is empty: the browser has removed it. The journal has everything that was saved.
  leaveStore();
  return (await start()).kind === 'open';
}
