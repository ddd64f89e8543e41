import { v7 as newId } from 'uuid';
import type { HandFigure } from '#shared/model/figure';
import { store } from '../active';

/** What a clerk enters of a figure. */
export type HandFacts = Omit<HandFigure, 'id' | 'createdAt' | 'updatedAt'>;

/** Enters a figure, or changes the one of this id. */
export async function saveHandFigure(facts: HandFacts, id: string | null = null): Promise<void> {
  const { handFigures } = store();
  const now = new Date().toISOString();
  await store().transaction('rw', handFigures, async () => {
    const known = id === null ? undefined : await handFigures.get(id);
    await handFigures.put({
      ...{ id: known?.id ?? newId(), createdAt: known?.createdAt ?? now, updatedAt: now },
      ...facts,
    });
  });
}

/** Takes a figure out again; there is no bin for it. Answers the way back. */
export async function removeHandFigure(row: HandFigure): Promise<() => Promise<void>> {
  await store().handFigures.delete(row.id);
  return async () => {
    // A purge in between has exchanged the store.
    await store().handFigures.put(row);
  };
}
