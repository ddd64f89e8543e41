import { useLiveQuery } from 'dexie-react-hooks';
import type { Aside } from '#shared/model/aside';
import { store, useActiveStore } from '../active';

/** Rows that could not be read, the newest first; undefined while loading. */
export function useAsides(): Aside[] | undefined {
  const name = useActiveStore((active) => active.name);
  return useLiveQuery(() => store().asides.orderBy('id').reverse().toArray(), [name]);
}
