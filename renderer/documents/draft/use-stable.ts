import { useLayoutEffect, useRef, useState } from 'react';

type Functions = Record<string, (...args: never[]) => unknown>;

/**
 * The same functions at every render, each running its newest version: what is
 * handed down then never makes a child draw itself again.
 */
export function useStable<T extends Functions>(functions: T): T {
  const latest = useRef(functions);
  useLayoutEffect(() => {
    latest.current = functions;
  });
  const [stable] = useState(() => {
    const entries = Object.keys(functions).map((key) => [
      key,
      (...args: never[]) => latest.current[key]?.(...args),
    ]);
    return Object.fromEntries(entries) as T;
  });
  return stable;
}
