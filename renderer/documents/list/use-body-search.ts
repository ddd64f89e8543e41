import { useEffect, useState } from 'react';
import { searchBodies } from '../../data/queries/drafts';

const NONE: ReadonlySet<string> = new Set();

/** Ids of drafts whose text holds `text`, growing as they are found; '' finds none. A new text stops the old search. */
export function useBodySearch(text: string): ReadonlySet<string> {
  const [found, setFound] = useState<ReadonlySet<string>>(NONE);
  useEffect(() => {
    setFound(NONE);
    if (text === '') return;
    const stop = new AbortController();
    const report = (id: string) => {
      if (!stop.signal.aborted) setFound((ids) => new Set([...ids, id]));
    };
    searchBodies(text, report, stop.signal).catch(() => undefined);
    return () => stop.abort();
  }, [text]);
  return found;
}
