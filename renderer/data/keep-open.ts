import { loseStore, onLost, sender, store } from './active';
import type { Store } from './db';
import { STORE_UNWRITABLE } from './desktop';
import { isThrownAway } from './generations';
import { standingOf } from './heads';
import { useSaveStatus } from './save-status';
import { start } from './start';
import { tellWords } from './told';

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
    // An attempt that fails closes the store again.
    if (isTrying) return;
    isTrying = true;
    void openAgain(closed, saveTyped).finally(() => {
      isTrying = false;
    });
  });
}

async function openAgain(closed: Store, saveTyped: () => Promise<boolean>): Promise<void> {
  let isGone = false;
  for (let pause = FIRST; ; pause = Math.min(pause * 2, LAST)) {
    useSaveStatus.setState({ state: 'failed', message: STORE_UNWRITABLE });
    await new Promise((done) => setTimeout(done, pause));
    if (isGone) {
      // Somebody may have pressed 再试一次 meanwhile.
      if (inUse() !== null || (await isBuiltAnew())) break;
      continue;
    }
    if (inUse() !== closed) return;
    const state = await reopened(closed);
    if (state === 'open') break;
    if (state === 'shut') continue;
    // The browser has removed the store. The journal has everything that was saved, and the sender what was not.
    isGone = true;
    loseStore();
    if (await isBuiltAnew()) break;
  }
  sender.forget();
  await saveTyped();
}

/** null: none is, the window has left it or is to build one anew. */
function inUse(): Store | null {
  try {
    return store();
  } catch {
    return null;
  }
}

/** 'gone': the store's place is no more, or it opens and nothing is in it. */
async function reopened(closed: Store): Promise<'open' | 'shut' | 'gone'> {
  try {
    if (await isThrownAway(closed.name)) return 'gone';
    await closed.open();
    return (await standingOf(closed)) ? 'open' : 'gone';
  } catch {
    return 'shut';
  }
}

/** Also when only a later step of start-up has failed: the store is in use then. */
async function isBuiltAnew(): Promise<boolean> {
  const result = await start();
  if (result.kind === 'open') tellWords(result.notice);
  return result.kind === 'open' || inUse() !== null;
}
