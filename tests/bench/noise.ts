import { median } from './types';

/** Turns that followed each other: one with what is measured, two without. Times of its keys, ms. */
export interface Round {
  withIt: number[];
  without: [number[], number[]];
}

export interface Paired {
  /** How many times as long with it. */
  ratio: number;
  /** The same of turns without it against each other: 95 of 100 lie between the two by chance. */
  chance: { least: number; most: number };
}

/** Ways to deal the turns that are tried: more of them do not move the ends. */
const DEALS = 2000;
/** Share of them that lies between the ends. */
const MOST = 0.95;

/** Numbers from 0 to 1 that look thrown and are the same in every run. */
function thrown(): () => number {
  let seed = 20261130;
  return () => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

/**
 * With against without, and how far without lies from itself. A host that is slower for a
 * while is slower for all turns of a round: times are counted in the round's median without.
 * For chance the two turns without are dealt out, one to each side, round by round; a turn
 * stays whole, for what slows one key slows its neighbours, and single keys dealt out would
 * look steadier than they are.
 */
export function paired(
  rounds: readonly Round[],
  of: (values: readonly number[]) => number,
): Paired {
  const even = rounds.map(({ withIt, without }) => {
    const usual = median(without.flat());
    const inUsual = (times: number[]) => times.map((time) => time / usual);
    return { withIt: inUsual(withIt), without: without.map(inUsual) };
  });
  const next = thrown();
  const ratios = Array.from({ length: DEALS }, () => {
    const sides: [number[], number[]] = [[], []];
    for (const { without } of even) {
      const first = next() < 0.5 ? 0 : 1;
      sides[first].push(...(without[0] ?? []));
      sides[first === 0 ? 1 : 0].push(...(without[1] ?? []));
    }
    return of(sides[0]) / of(sides[1]);
  }).sort((a, b) => a - b);
  const at = (share: number) => ratios[Math.round(share * (DEALS - 1))] ?? Number.NaN;
  return {
    ratio:
      of(even.flatMap(({ withIt }) => withIt)) / of(even.flatMap(({ without }) => without.flat())),
    chance: { least: at((1 - MOST) / 2), most: at((1 + MOST) / 2) },
  };
}
