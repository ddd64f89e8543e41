import type { PurgedRecord } from '#shared/model/journal';
import { CopyAhead } from '../copy-ahead';

/** A copy of the store that is made while somebody is about to purge something, or is asked whether to. */
interface Asked {
  /** What would go, as it was named. */
  of: string;
  /** Who wants it: the button that would be pressed, the question. */
  holders: number;
  copy: Promise<CopyAhead | undefined>;
  /** The same, once it is there. */
  begun?: CopyAhead | undefined;
}

let asked: Asked | null = null;
/** Who is asked now; what was found for somebody else is not wanted any more. */
let turn = 0;
/** Settled when what was not wanted is gone. */
let gone: Promise<unknown> = Promise.resolve();

/**
 * Begins a copy, or goes on with the one that was begun for the same. `of`: names what would go,
 * `find` finds it. Answers what is to be called where it is not wanted any more; when nobody wants
 * it, nothing of it is left when that resolves.
 */
export function prepareFor(
  of: string,
  find: () => Promise<readonly PurgedRecord[]>,
): () => Promise<unknown> {
  const isSame = asked?.of === of && !asked.begun?.isOver;
  const held = isSame && asked !== null ? asked : begin(of, find);
  held.holders += 1;
  let hasLeft = false;
  return () => {
    if (!hasLeft) held.holders -= 1;
    hasLeft = true;
    return held.holders > 0 || asked !== held ? gone : forgetAsked();
  };
}

function begin(of: string, find: () => Promise<readonly PurgedRecord[]>): Asked {
  // One at a time: two stores that are built at once would take the same name.
  const free = forgetAsked();
  const own = turn;
  const copy = async () => {
    await free;
    const records = await find();
    if (own !== turn) return undefined;
    begun.begun = new CopyAhead(records);
    return begun.begun;
  };
  const begun: Asked = { of, holders: 0, copy: copy().catch(() => undefined) };
  asked = begun;
  return begun;
}

/** The copy, where just these records are to go. Else it holds too much or too little, and is gone. */
export async function takeAsked(records: readonly PurgedRecord[]): Promise<CopyAhead | undefined> {
  const taken = asked;
  asked = null;
  const copy = await taken?.copy;
  if (copy?.isOf(records)) return copy;
  await Promise.all([gone, copy?.drop()]);
  return undefined;
}

/** Nobody is about to purge anything any more. Nothing of the copy is left when this resolves. */
export function forgetAsked(): Promise<unknown> {
  turn += 1;
  const left = asked;
  asked = null;
  if (left) gone = Promise.all([gone, left.copy.then((copy) => copy?.drop())]);
  return gone;
}
