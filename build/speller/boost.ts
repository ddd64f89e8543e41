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

const TREES = 110;
const RATE = 0.1;
/** Bounds tried for each sign, and examples that each side of one must have. */
const BOUNDS = 32;
const FEWEST = 15;
/** Holds the worth of an end back where few examples speak for it. */
const HELD = 3;

/** What `signs` tell, as small trees of which each mends what those before it got wrong. */
export function boost(examples: readonly Example[]): Judgement {
  const right = examples.reduce((sum, one) => sum + (one.right ? one.weight : 0), 0);
  const all = examples.reduce((sum, one) => sum + one.weight, 0);
  const start = Math.log(right / (all - right));
  const bounds = boundsOf(examples);
  const said = new Float64Array(examples.length).fill(start);
  const trees: number[][] = [];
  for (let turn = 0; turn < TREES; turn += 1) {
    const slope = new Float64Array(examples.length);
    const curve = new Float64Array(examples.length);
    examples.forEach(({ right: isRight, weight }, at) => {
      const odds = 1 / (1 + Math.exp(-(said[at] as number)));
      slope[at] = weight * ((isRight ? 1 : 0) - odds);
      curve[at] = weight * odds * (1 - odds);
    });
    // Every second sign only, by turns, so that no single one decides everything.
    const tried = bounds.map((list, sign) => ((sign * 7 + turn * 3) % 5 < 3 ? list : []));
    const tree = new Array<number>(QUESTIONS * 2 + QUESTIONS + 1).fill(0);
    const places = examples.map((_, at) => at);
    grow({ examples, slope, curve, bounds: tried, tree }, places, 0, DEPTH);
    examples.forEach(({ signs }, at) => {
      said[at] = (said[at] as number) + answerOf(tree, signs);
    });
    trees.push(tree);
  }
  return { start, trees };
}

function boundsOf(examples: readonly Example[]): number[][] {
  const count = examples[0]?.signs.length ?? 0;
  return Array.from({ length: count }, (_, sign) => {
    const values = examples.map(({ signs }) => signs[sign] as number).sort((a, b) => a - b);
    const picked = Array.from(
      { length: BOUNDS - 1 },
      (__, at) => values[Math.floor((values.length * (at + 1)) / BOUNDS)] as number,
    );
    // Stored with two decimals: a bound must be what is stored.
    return [...new Set(picked.map((value) => Math.round(value * 100) / 100))];
  });
}

interface Growing {
  examples: readonly Example[];
  slope: Float64Array;
  curve: Float64Array;
  bounds: readonly (readonly number[])[];
  tree: number[];
}

const total = (values: Float64Array, places: readonly number[]): number =>
  places.reduce((sum, at) => sum + (values[at] as number), 0);

/** Asks the best question of these examples at `node`, and so on below it. */
function grow(growing: Growing, places: readonly number[], node: number, left: number): void {
  const { examples, slope, curve, tree } = growing;
  if (left === 0) {
    const worth = (RATE * total(slope, places)) / (total(curve, places) + HELD);
    tree[node + QUESTIONS] = Math.round(worth * 1000) / 1000;
    return;
  }
  // Where no question helps all go to the second side, and both ends say the same.
  const [sign, bound] = bestQuestion(growing, places) ?? [0, -999];
  tree[node * 2] = sign;
  tree[node * 2 + 1] = bound;
  const isBelow = (at: number) => (examples[at]?.signs[sign] as number) < bound;
  grow(growing, places.filter(isBelow), 2 * node + 1, left - 1);
  grow(
    growing,
    places.filter((at) => !isBelow(at)),
    2 * node + 2,
    left - 1,
  );
}

function bestQuestion(
  { examples, slope, curve, bounds }: Growing,
  places: readonly number[],
): [sign: number, bound: number] | null {
  const [slopes, curves] = [total(slope, places), total(curve, places)];
  const whole = slopes ** 2 / (curves + HELD);
  let best: [number, number] | null = null;
  let most = 0.001;
  bounds.forEach((list, sign) => {
    for (const bound of list) {
      let [count, below, width] = [0, 0, 0];
      for (const at of places) {
        if ((examples[at]?.signs[sign] as number) >= bound) continue;
        count += 1;
        below += slope[at] as number;
        width += curve[at] as number;
      }
      if (count < FEWEST || places.length - count < FEWEST) continue;
      const gain =
        below ** 2 / (width + HELD) + (slopes - below) ** 2 / (curves - width + HELD) - whole;
      if (gain > most) [best, most] = [[sign, bound], gain];
    }
  });
  return best;
}
