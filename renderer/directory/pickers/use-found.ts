import { useRef, useState } from 'react';

/** What a picker offers for what is typed; an answer that comes late never replaces a newer one. */
export function useFound<T>(find: (text: string) => Promise<T[]>) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<T[]>([]);
  const asked = useRef(0);
  const search = (next: string) => {
    setText(next);
    asked.current += 1;
    const mine = asked.current;
    find(next).then(
      (answer) => mine === asked.current && setFound(answer),
      // Nothing to offer; what is typed can still be taken as it is.
      () => mine === asked.current && setFound([]),
    );
  };
  return { text, found, search };
}
