import type { BulkResult } from '../../data/commands/matter-events';
import { bulkNotice } from '../../ui/bulk-notice';
import { useNotices } from '../../ui/use-notices';

/** Runs a step for many and says for how many it was registered, which were left out and why; false when it failed. */
export function useBulkStep(step: string, unit?: string) {
  const { attempt, say } = useNotices();
  return async (work: () => Promise<BulkResult>): Promise<boolean> => {
    const result = await attempt(work);
    if (!result) return false;
    const notice = bulkNotice(result, step, unit);
    if (result.refused.length === 0) say(notice);
    else void attempt(() => Promise.reject(new Error(notice)));
    return true;
  };
}
