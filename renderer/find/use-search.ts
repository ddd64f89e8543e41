import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { NO_ANSWER } from '#shared/search/answer';
import type { Query } from '#shared/search/query';
import { useActiveStore } from '../data/active';
import { messageOf } from '../data/desktop';
import { type Answered, finder } from './finder';

interface Shown extends Answered {
  /** The text that was answered. */
  text: string;
  failure: string;
}

const AT_FIRST: Shown = { answer: NO_ANSWER, isComplete: true, text: '', failure: '' };

/** The answer to a query; that to an older one is shown until the newer comes. Asked again when all has been read, and when something was saved meanwhile. */
export function useSearch(query: Query): Shown {
  const [shown, setShown] = useState(AT_FIRST);
  const age = useSyncExternalStore(finder.subscribe, finder.age);
  const store = useActiveStore(({ name }) => name);
  const last = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another store, or more of it, is another answer
  useEffect(() => {
    last.current += 1;
    const mine = last.current;
    finder.ask(query, last).then(
      (answered) => {
        if (answered && mine === last.current)
          setShown({ ...answered, text: query.text, failure: '' });
      },
      (error: unknown) => {
        if (mine === last.current)
          setShown({ ...AT_FIRST, text: query.text, failure: messageOf(error) });
      },
    );
  }, [query, age, store]);
  return shown;
}
