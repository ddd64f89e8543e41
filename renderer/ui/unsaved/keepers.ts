import { Keeper, type Pace, type Saving } from './keeper';
import { takeAllIn } from './on-its-way';

interface Known {
  keeper: Keeper<unknown>;
  /** The keeper's screen is left: the keeper goes once everything it keeps is saved. */
  isLeft: boolean;
}

/** Keepers of things that one screen after another shows, by name, e.g. draft/0192…. */
const known = new Map<string, Known>();

/**
 * The keeper of a thing that is left and shown again: what was typed and is not saved yet
 * is found here, and there are never two keepers that could save it one over the other.
 */
export function keeperOf<T>(name: string, saving: Saving<T>, pace: Pace): Keeper<T> {
  const before = known.get(name);
  if (before) {
    before.isLeft = false;
    // One name is one kind of thing.
    const keeper = before.keeper as Keeper<T>;
    keeper.saveBy(saving);
    return keeper;
  }
  const keeper = new Keeper<T>(saving, pace);
  know(name, keeper as Keeper<unknown>);
  return keeper;
}

function know(name: string, keeper: Keeper<unknown>): void {
  const one: Known = { keeper, isLeft: false };
  known.set(name, one);
  keeper.subscribe(() => {
    if (one.isLeft && !keeper.dirty && known.get(name) === one) known.delete(name);
  });
}

/** A screen shows what this keeper keeps, though one before it was left meanwhile. */
export function holdKeeper<T>(name: string, keeper: Keeper<T>): void {
  const one = known.get(name);
  if (one?.keeper === keeper) one.isLeft = false;
  else if (!one) know(name, keeper as Keeper<unknown>);
}

/** The screens of all things whose names begin so are left: what comes next is read from the store, but for what is not saved. */
export function leaveKeepers(begin: string): void {
  takeAllIn();
  for (const [name, one] of known) {
    if (!name.startsWith(begin)) continue;
    one.isLeft = true;
    if (!one.keeper.dirty) known.delete(name);
  }
}

/** What was typed under this name and is not saved yet, after one more attempt to save it; null when the store has everything. */
export async function unsavedOf<T>(name: string): Promise<{ value: T } | null> {
  takeAllIn();
  const one = known.get(name);
  if (!one || (await one.keeper.flush())) return null;
  return { value: one.keeper.newest(undefined) as T };
}
