import type { BulkResult } from '../data/commands/matter-events';
import { useNotices } from '../ui/use-notices';

/** Says for how many a step was registered, which were left out and why. `unit` counts them, e.g. 件事项. */
export function useBulkNotice(step: string, unit = '件事项'): (result: BulkResult) => void {
  const { attempt, say } = useNotices();
  return ({ done, refused }) => {
    const registered = `已为${done.length}${unit}登记“${step}”`;
    const [first] = refused;
    if (!first) return say(registered);
    const rest = `${refused.length}${unit}没有登记，没有变动。例如“${first.title}”：${first.why}`;
    void attempt(() => Promise.reject(new Error(`${registered}；${rest}`)));
  };
}

/** Throws where a step was registered for none and nothing is known of it anywhere: the form stays, and what was typed in it. */
export function someDone(result: BulkResult): BulkResult {
  const [first] = result.refused;
  if (result.done.length === 0 && first) throw new Error(first.why);
  return result;
}
