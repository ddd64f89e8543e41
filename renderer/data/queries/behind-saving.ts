import { useSaveStatus } from '../save-status';

/** A reader waits no longer than this, ms: one who types without a pause is read behind now and then. */
const LONGEST = 2000;

/**
 * Resolves when nothing is on its way to the disk, nor typed and about to be. What is read again
 * after a save, only to be found unchanged, must stand neither between the save and its 已保存
 * nor between two keys. Nobody waits for a save that failed.
 */
export function behindSaving(): Promise<void> {
  const isBusy = () => {
    const { state, waiting } = useSaveStatus.getState();
    return state === 'saving' || (state === 'saved' && waiting);
  };
  if (!isBusy()) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const timer = setTimeout(done, LONGEST);
    const unsubscribe = useSaveStatus.subscribe(() => {
      if (!isBusy()) done();
    });
  });
}
