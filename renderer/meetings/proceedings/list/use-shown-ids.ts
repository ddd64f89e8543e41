import { useMemo, useRef } from 'react';
import { type FreshEntry, useDesk } from '../desk';

/** Where a fresh entry stands among those that are stored. */
export function withFresh(ids: readonly string[], { entry, beside }: FreshEntry): string[] {
  const at = ids.indexOf(beside.after ?? beside.before ?? '');
  const place = at < 0 ? ids.length : at + (beside.after === undefined ? 0 : 1);
  return [...ids.slice(0, place), entry.id, ...ids.slice(place)];
}

/** Ids of the entries on the screen: those stored, and those that are on their way into the store. */
export function useShownIds(ids: readonly string[]): readonly string[] {
  const fresh = useDesk((desk) => desk.fresh);
  // Once one was stored, its being gone means that it was deleted.
  const stored = useRef(new Set<string>());
  const coming = fresh.filter(({ entry }) => !stored.current.has(entry.id));
  for (const { entry } of coming) if (ids.includes(entry.id)) stored.current.add(entry.id);
  return useMemo(
    () =>
      fresh
        .filter(({ entry }) => !stored.current.has(entry.id))
        .reduce<readonly string[]>(withFresh, ids),
    [ids, fresh],
  );
}
