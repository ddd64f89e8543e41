import { useState } from 'react';
import type { Located } from './places';

/** The finding being looked at: its place in the list, and which one it was. */
interface At {
  index: number;
  one: Located | null;
}

/** The same finding after the words around it changed: of those alike the nearest in the list. */
function foundAgain({ index, one }: At, findings: readonly Located[]): number {
  if (one === null) return -1;
  const same = findings.findIndex(({ key }) => key === one.key);
  if (same >= 0) return same;
  let nearest = -1;
  for (const [at, { rule, words }] of findings.entries()) {
    const isAlike = rule === one.rule && words === one.words;
    if (isAlike && (nearest < 0 || Math.abs(at - index) < Math.abs(nearest - index))) nearest = at;
  }
  return nearest;
}

/**
 * Which finding is looked at. It is followed when others come and go around it. Where it is
 * gone none is looked at, so that no key does anything to one that nobody chose; the next one
 * is then the one that came into its place.
 */
export function useAt(findings: readonly Located[]) {
  const [at, setAt] = useState<At>({ index: -1, one: null });
  const index = foundAgain(at, findings);
  return {
    /** −1 for none. */
    index,
    set: (to: number, list = findings) => setAt({ index: to, one: list[to] ?? null }),
    /** The next or the last one, round and round. */
    beside: (direction: 1 | -1): number => {
      const count = findings.length;
      if (index >= 0) return (index + direction + count) % count;
      if (at.index < 0) return direction > 0 ? 0 : count - 1;
      return (Math.min(at.index, count) + (direction > 0 ? 0 : -1) + count) % count;
    },
  };
}
