import type { Holding } from './holding';
import type { Names } from './names';
import { SECTIONS, type Section } from './sections';

/** Where something lies: in a section, or in the bin by itself or with what it is a part of. */
export const LIES = [...(Object.keys(SECTIONS) as Section[]), 'bin'] as const;
export type Lies = (typeof LIES)[number];
const PLACES = new Map<Lies, number>(LIES.map((lies, place) => [lies, place]));

export function placeOfLies(lies: Lies): number {
  return PLACES.get(lies) ?? 0;
}

/** What is known of the holdings of a block beside their words, each kind of fact in one row: no holding is touched that is not shown. */
export interface Facts {
  holdings: readonly Holding[];
  /** Length of the title that the words of each begin with. */
  titled: Int32Array;
  /** Place in `LIES`. */
  lies: Uint8Array;
  /** Number of its kind's name. */
  kinds: Int32Array;
  /** Numbers of its units' names, and where those of each begin; one more than there are holdings. */
  units: Int32Array;
  unitStarts: Int32Array;
  ages: Float64Array;
}

/** `holdings`: those that have words of their own. */
export function factsOf(holdings: readonly Holding[], kinds: Names, units: Names): Facts {
  const unitStarts = new Int32Array(holdings.length + 1);
  const named: number[] = [];
  for (const [index, holding] of holdings.entries()) {
    for (const unit of holding.units) if (unit !== '') named.push(units.numberOf(unit));
    unitStarts[index + 1] = named.length;
  }
  return {
    holdings,
    titled: Int32Array.from(holdings, ({ titled }) => titled),
    lies: Uint8Array.from(holdings, ({ section, isAway }) => placeOfLies(isAway ? 'bin' : section)),
    kinds: Int32Array.from(holdings, ({ kind }) => kinds.numberOf(kind)),
    units: Int32Array.from(named),
    unitStarts,
    ages: Float64Array.from(holdings, ({ age }) => age),
  };
}
