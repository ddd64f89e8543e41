import { useMemo, useRef } from 'react';
import { type FreshEntry, useDesk } from '../desk';

/** Where a fresh entry stands among those that are stored. */
export function withFresh(ids: readonly string[], { entry, beside }: FreshEntry): string[] {
  const at = ids.indexOf(beside.after ?? beside.before ?? '');
  const place = at < 0 ? ids.length : at + (beside.after === undefined ? 0 : 1);
  return [...ids.slice(0, place), entry.id, ...ids.slice(place)];
}

/** Ids of the entries on the screen: those stored, and those on their way into the store. */
export function useShownIds(ids: readonly string[]): readonly string[] {
  const fresh = useDesk((desk) => desk.fresh);
  // Once one was stored, its being gone means that it was deleted.
  const stored = useRef(new Set<string>());
  return useMemo(() => {
    const present = new Set(ids);
    let shown = ids;
    for (const one of fresh) {
      const { id } = one.entry;
      if (present.has(id)) stored.current.add(id);
      else if (!stored.current.has(id)) shown = withFresh(shown, one);
    }
    return shown;
  }, [ids, fresh]);
}
