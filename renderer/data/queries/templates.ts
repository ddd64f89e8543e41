import { useLiveQuery } from 'dexie-react-hooks';
import type { Template } from '#shared/model/template';
import { store, useActiveStore } from '../active';

const NONE: readonly Template[] = [];

/** The office's own Word templates in the order in which they came; none while loading. */
export function useTemplates(): readonly Template[] {
  const name = useActiveStore((active) => active.name);
  return useLiveQuery(() => store().templates.orderBy('id').toArray(), [name]) ?? NONE;
}
