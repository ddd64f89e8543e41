import { useRef, useState } from 'react';

/** What a picker offers for what is typed; an answer that comes late never replaces a newer one. */
export function useFound<T>(find: (text: string) => Promise<T[]>) {
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<{ to: string; found: T[] }>({ to: '', found: [] });
  const asked = useRef(0);
  const search = (next: string) => {
    setText(next);
    asked.current += 1;
    const mine = asked.current;
    const take = (found: T[]) => mine === asked.current && setAnswer({ to: next, found });
    // Where finding fails there is nothing to offer; what is typed can still be taken as it is.
    find(next).then(take, () => take([]));
  };
  /** `pending`: what is found still answers an older text. */
  return { text, found: answer.found, pending: answer.to !== text, search };
}
