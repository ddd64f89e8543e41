/** What is fetched when the window has nothing else to do. */
type Load = () => Promise<unknown>;

/** At the latest after so long, ms: a window that is never idle still gets its rooms. */
const PATIENCE = 1000;

/** Calls back when nothing else is to be done. */
function whenIdle(run: () => void): void {
  requestIdleCallback(run, { timeout: PATIENCE });
}

/**
 * Fetches one after the other what will be asked for later, each when the window is idle, so
 * that nobody who types meets more than one of them. What cannot be fetched now is asked for
 * again when it is shown. Answers how to stop.
 */
export function fetchAhead(loads: readonly Load[], idle = whenIdle): () => void {
  let isStopped = false;
  const fetchNext = (at: number) => {
    const load = loads[at];
    if (!load) return;
    idle(() => {
      if (isStopped) return;
      load()
        .catch(() => undefined)
        .then(() => fetchNext(at + 1));
    });
  };
  fetchNext(0);
  return () => {
    isStopped = true;
  };
}
