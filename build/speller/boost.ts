import { answerOf, DEPTH, QUESTIONS } from '../../shared/proofread/speller/judge';

export interface Example {
  signs: readonly number[];
  right: boolean;
  /** How much it counts. */
  weight: number;
}

export interface Judgement {
  start: number;
  trees: number[][];
}

const TREES = 260;
const RATE = 0.06;
/** Bounds tried for each sign, and examples that each side of one must have. */
const BOUNDS = 40;
const FEWEST = 25;
/** Holds the worth of an end back where few examples speak for it. */
const HELD = 4;
/** A question that tells less is not asked. */
const LEAST = 0.001;

/** The examples as the trees look at them: by sign, between which bounds each lies. */
interface Sorted {
  bounds: readonly (readonly number[])[];
  places: readonly Uint8Array[];
}

interface Growing extends Sorted {
  slope: Float64Array;
  curve: Float64Array;
  /** Signs that this tree may ask for. */
  asked: readonly number[];
  tree: number[];
}

/** What `signs` tell, as small trees of which each mends what those before it got wrong. */
export function boost(examples: readonly Example[], count = TREES): Judgement {
  const right = examples.reduce((sum, one) => sum + (one.right ? one.weight : 0), 0);
  const all = examples.reduce((sum, one) => sum + one.weight, 0);
  const start = Math.log(right / (all - right));
  const sorted = sortedBy(examples);
  const said = new Float64Array(examples.length).fill(start);
  const trees: number[][] = [];
  const everything = Int32Array.from(examples, (_, at) => at);
  const slope = new Float64Array(examples.length);
  const curve = new Float64Array(examples.length);
  for (let turn = 0; turn < count; turn += 1) {
    examples.forEach(({ right: isRight, weight }, at) => {
      const odds = 1 / (1 + Math.exp(-(said[at] as number)));
      slope[at] = weight * ((isRight ? 1 : 0) - odds);
      curve[at] = weight * odds * (1 - odds);
    });
    // Three of five signs only, by turns, so that no single one decides everything.
    const asked = sorted.bounds.flatMap((_, sign) => ((sign * 7 + turn * 3) % 5 < 3 ? [sign] : []));
    const tree = new Array<number>(QUESTIONS * 2 + QUESTIONS + 1).fill(0);
    grow({ ...sorted, slope, curve, asked, tree }, everything, 0, DEPTH);
    examples.forEach(({ signs }, at) => {
      said[at] = (said[at] as number) + answerOf(tree, signs);
    });
    trees.push(tree);
  }
  return { start, trees };
}

function sortedBy(examples: readonly Example[]): Sorted {
  const count = examples[0]?.signs.length ?? 0;
  const bounds = Array.from({ length: count }, (_, sign) => {
    const values = Float64Array.from(examples, ({ signs }) => signs[sign] as number).sort();
    const picked = Array.from(
      { length: BOUNDS - 1 },
      (__, at) => values[Math.floor((values.length * (at + 1)) / BOUNDS)] as number,
    );
    // Stored with two decimals: a bound must be what is stored.
    return [...new Set(picked.map((value) => Math.round(value * 100) / 100))].sort((a, b) => a - b);
  });
  const places = bounds.map((list, sign) =>
    Uint8Array.from(examples, ({ signs }) => {
      const at = list.findIndex((bound) => (signs[sign] as number) < bound);
      return at < 0 ? list.length : at;
    }),
  );
  return { bounds, places };
}

const total = (values: Float64Array, places: Int32Array): number => {
  let sum = 0;
  for (const at of places) sum += values[at] as number;
  return sum;
};

/** Asks the best question of these examples at `node`, and so on below it. */
function grow(growing: Growing, some: Int32Array, node: number, left: number): void {
  const { slope, curve, tree, places, bounds } = growing;
  if (left === 0) {
    const worth = (RATE * total(slope, some)) / (total(curve, some) + HELD);
    tree[node + QUESTIONS] = Math.round(worth * 1000) / 1000;
    return;
  }
  // Where no question helps all go to the second side, and both ends say the same.
  const best = bestQuestion(growing, some);
  const [sign, place] = best ?? [0, -1];
  tree[node * 2] = sign;
  tree[node * 2 + 1] = best ? (bounds[sign]?.[place] as number) : -999;
  const own = places[sign] as Uint8Array;
  const isBelow = (at: number) => (own[at] as number) <= place;
  grow(growing, some.filter(isBelow), 2 * node + 1, left - 1);
  grow(
    growing,
    some.filter((at) => !isBelow(at)),
    2 * node + 2,
    left - 1,
  );
}

/** The sign, and the place of the bound among its own, that part these examples best. */
function bestQuestion(
  { slope, curve, bounds, places, asked }: Growing,
  some: Int32Array,
): [sign: number, place: number] | null {
  const [slopes, curves] = [total(slope, some), total(curve, some)];
  const whole = slopes ** 2 / (curves + HELD);
  let best: [number, number] | null = null;
  let most = LEAST;
  for (const sign of asked) {
    const count = (bounds[sign] as readonly number[]).length;
    const own = places[sign] as Uint8Array;
    const [counts, sums, widths] = [0, 0, 0].map(() => new Float64Array(count + 1));
    if (!counts || !sums || !widths) continue;
    for (const at of some) {
      const place = own[at] as number;
      counts[place] = (counts[place] as number) + 1;
      sums[place] = (sums[place] as number) + (slope[at] as number);
      widths[place] = (widths[place] as number) + (curve[at] as number);
    }
    let [number, below, width] = [0, 0, 0];
    for (let place = 0; place < count; place += 1) {
      number += counts[place] as number;
      below += sums[place] as number;
      width += widths[place] as number;
      if (number < FEWEST || some.length - number < FEWEST) continue;
      const gain =
        below ** 2 / (width + HELD) + (slopes - below) ** 2 / (curves - width + HELD) - whole;
      if (gain > most) [best, most] = [[sign, place], gain];
    }
  }
  return best;
}
