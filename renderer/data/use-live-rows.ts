import { useSyncExternalStore } from 'react';
import type { LiveRows, LiveSnapshot } from './live-rows';

/** All rows of a table as they are now; a failure goes to the page for errors, as any other query's. */
export function useLiveRows<Row extends { id: string }>(rows: LiveRows<Row>): LiveSnapshot<Row> {
  const snapshot = useSyncExternalStore(rows.subscribe, rows.snapshot);
  if (snapshot.failure) throw snapshot.failure.error;
  return snapshot;
}

/** The function, with its last answer kept for as long as it is asked the same (by identity): a page that is opened again need not work it out anew. */
export function lastKept<Args extends readonly unknown[], Answer>(
  work: (...args: Args) => Answer,
): (...args: Args) => Answer {
  let last: { args: Args; answer: Answer } | null = null;
  return (...args) => {
    if (!last || args.some((one, at) => one !== last?.args[at]))
      last = { args, answer: work(...args) };
    return last.answer;
  };
}
