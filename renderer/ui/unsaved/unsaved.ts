import { setWaiting } from '../../data/save-status';
import { takeAllIn } from './on-its-way';

/** Something on the screen that the store has not taken yet. */
interface Unsaved {
  /** Saves what is unsaved now; true when nothing is left. */
  flush(): Promise<boolean>;
}

/** Everything on the screen that is not saved: what was typed, and work that still goes on. */
const unsaved = new Set<Unsaved>();

/** From now on `flushTyped` waits for this. */
export function takeIn(one: Unsaved): void {
  unsaved.add(one);
}

/** Takes off the list what is saved. */
export function leaveOut(one: Unsaved): void {
  unsaved.delete(one);
}

/**
 * Saves everything that was typed and still waits, in drafts and in fields; false when
 * something could not be saved. To be called before what was typed is needed, and before
 * the outbox is sent for the last time (window closing, system shutting down).
 */
export async function flushTyped(): Promise<boolean> {
  takeAllIn();
  const asked = new Set<Unsaved>();
  for (let isDone = true; ; ) {
    // What a box held may be taken by a field that had nothing to save before.
    const left = [...unsaved].filter((one) => !asked.has(one));
    if (left.length === 0) return isDone;
    for (const one of left) asked.add(one);
    const done = await Promise.all(
      left.map(async (one) => {
        const isSaved = await one.flush();
        // Typed in again while others are being saved, it is asked again.
        if (!unsaved.has(one)) asked.delete(one);
        return isSaved;
      }),
    );
    isDone &&= done.every(Boolean);
    takeAllIn();
  }
}

/**
 * Work on something typed that is still going on, a name being looked up: until it is done
 * the screen does not say 已保存 and the window does not close. The work itself must not
 * call `flushTyped`, which waits for it.
 */
export async function holding<T>(work: Promise<T>): Promise<T> {
  const owner: Unsaved = {
    flush: () =>
      work.then(
        () => true,
        () => false,
      ),
  };
  takeIn(owner);
  setWaiting(owner, true);
  try {
    return await work;
  } finally {
    leaveOut(owner);
    setWaiting(owner, false);
  }
}
