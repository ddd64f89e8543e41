import type { PurgedRecord } from '#shared/model/journal';
import { CopyAhead } from '../copy-ahead';

/** The copy of the store that is made while somebody is asked whether something is to be purged. */
let asked: Promise<CopyAhead | undefined> | null = null;
/** Who is asked now; what was found for somebody else is not wanted any more. */
let turn = 0;
/** Settled when what was not wanted is gone. */
let gone: Promise<unknown> = Promise.resolve();

/** `find`: what would go. */
export function prepareFor(find: () => Promise<readonly PurgedRecord[]>): void {
  // One at a time: two stores that are built at once would take the same name.
  const free = forgetAsked();
  const own = turn;
  const begun = async () => {
    await free;
    const records = await find();
    return own === turn ? new CopyAhead(records) : undefined;
  };
  asked = begun().catch(() => undefined);
}

/** The copy, where just these records are to go. Else it holds too much or too little, and is gone. */
export async function takeAsked(records: readonly PurgedRecord[]): Promise<CopyAhead | undefined> {
  const taken = asked;
  asked = null;
  const copy = await taken;
  if (copy?.isOf(records)) return copy;
  await Promise.all([gone, copy?.drop()]);
  return undefined;
}

/** Nobody is asked any more. Nothing of the copy is left when this resolves. */
export function forgetAsked(): Promise<unknown> {
  turn += 1;
  const left = asked;
  asked = null;
  if (left) gone = Promise.all([gone, left.then((copy) => copy?.drop())]);
  return gone;
}
