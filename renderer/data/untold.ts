import type { Met } from '#shared/model/door/door';
import type { Store } from './db';
import { isWitness, metOf } from './heads';

/**
 * What a start has done to a store, or beside it, in sentences: they lie in the store until
 * somebody has been told, for a window that is closed on the way has told nobody.
 */

/** The sentences that lie there, the oldest first. */
export async function untoldIn({ meta }: Pick<Store, 'meta'>): Promise<readonly string[]> {
  const row = await meta.get('untold');
  return row?.key === 'untold' ? row.sentences : [];
}

/** Within the caller's transaction, if there is one; the same sentence lies there once. */
export async function addUntold(
  store: Pick<Store, 'meta'>,
  ...sentences: readonly string[]
): Promise<void> {
  const known = await untoldIn(store);
  const all = [...new Set([...known, ...sentences])].filter((one) => one !== '');
  if (all.length > known.length) await store.meta.put({ key: 'untold', sentences: all });
}

/** Somebody has read these. */
export async function forgetUntold(store: Store, said: readonly string[]): Promise<void> {
  const known = await untoldIn(store);
  // Seldom there: a start that had nothing to say writes nothing.
  if (known.length === 0) return;
  const left = known.filter((one) => !said.includes(one));
  if (left.length > 0) await store.meta.put({ key: 'untold', sentences: left });
  else await store.meta.delete('untold');
}

/** What is said now of what was done: `earlier` by starts of which nobody heard, `now` by this one. */
export function saidOf(earlier: readonly string[], now: string): string {
  return earlier.length === 0 ? now : `上次打开时的说明可能没有看到：${earlier.join('')}${now}`;
}

/** What a store that is written in the place of another takes over of it. */
export interface Brought {
  /** See `isWitness`. */
  canWitness: boolean;
  untold: readonly string[];
  /** See `metOf`. */
  met: Met | null;
}

/** All that the store has to tell, for one that holds the same. */
export async function broughtFrom(store: Store): Promise<Brought> {
  return {
    canWitness: await isWitness(store),
    untold: await untoldIn(store),
    met: await metOf(store),
  };
}

/** Within the caller's transaction, if there is one. */
export async function bring(
  { meta }: Pick<Store, 'meta'>,
  { canWitness, untold, met }: Partial<Brought>,
): Promise<void> {
  if (canWitness === false) await meta.put({ key: 'no-witness' });
  // What was met on the way into this store is the later of the two.
  if (met && (await meta.get('met')) === undefined) await meta.put({ ...met, key: 'met' });
  await addUntold({ meta }, ...(untold ?? []));
}
