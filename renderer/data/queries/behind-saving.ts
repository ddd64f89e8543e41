import { useSaveStatus } from '../save-status';

/** A reader waits for an acknowledgement no longer than this, ms. */
const LONGEST = 500;

/**
 * Resolves when nothing is on its way to the disk. What is read again after a save,
 * only to be found unchanged, must not stand between the save and its 已保存.
 */
export function behindSaving(): Promise<void> {
  const isSaving = () => useSaveStatus.getState().state === 'saving';
  if (!isSaving()) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const timer = setTimeout(done, LONGEST);
    const unsubscribe = useSaveStatus.subscribe(() => {
      if (!isSaving()) done();
    });
  });
}
