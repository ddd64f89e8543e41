import type { Suspicion } from './examine';
import { START, TREES } from './judge-trees';
import type { Mistyping } from './mistyped';
import type { Slipped } from './slip-evidence';
import { SLIP_START, SLIP_TREES } from './slip-trees';

/** What a suspicion is judged by, as numbers. `build/speller/weights.ts` learns what they tell. */
export function signs(one: Suspicion): number[] {
  const yes = (value: boolean) => (value ? 1 : 0);
  return [
    one.gain,
    one.margin,
    one.kind,
    one.edits,
    one.length,
    one.single,
    one.linked,
    one.inWords,
    yes(one.isWord),
    one.loose,
    yes(one.place),
    yes(one.person),
    one.fit,
    one.heldBy,
    one.span,
    one.firstSpan,
    one.before,
    one.after,
    one.aloneWritten,
    one.aloneMeant,
    one.rankWritten,
    one.rankMeant,
    one.changes,
    one.ahead,
    one.behind,
    one.clause,
    one.offset,
    one.expected,
    one.cost,
    one.joinsBefore,
    one.joinsBehind,
    one.meantBefore,
    one.meantBehind,
    one.begins,
    one.finishes,
    one.meantBegins,
    one.meantFinishes,
    one.usual,
    one.odd,
    one.beginsBefore,
    one.finishesBehind,
    one.commonBefore,
    one.commonBehind,
  ];
}

/** Questions of one tree: three one after the other, of which each answer leads to another. */
export const QUESTIONS = 7;
export const DEPTH = 3;

/** What one tree says of these signs: seven pairs of a sign and a bound, then what its eight ends are worth. */
export function answerOf(tree: readonly number[], values: readonly number[]): number {
  let node = 0;
  while (node < QUESTIONS) {
    const value = values[tree[node * 2] as number] as number;
    node = 2 * node + (value < (tree[node * 2 + 1] as number) ? 1 : 2);
  }
  return tree[node + QUESTIONS] as number;
}

/** Above this a character is wrong; between the two it may be. */
const STRICT = 1.2;
const LOOSE = -0.67;
/** One word of one character for another says more often that a term is not known: so much surer. */
const ALONE = 1;

/** The same where another word stands there, and where a name may stand. */
const SURER = 1.75;
const IN_NAME = 2.35;

/** How sure it is that the characters are wrong and what stands instead is meant; about a logarithm of the odds. */
function sureness(one: Suspicion): number {
  const values = signs(one);
  return TREES.reduce((sum, tree) => sum + answerOf(tree, values), START);
}

/** What no official paper means, so that nothing is ever taken for it: 排水不畅 is no 排尿不畅. */
const UNFIT = /[尿屎屁尸妓嫖奸淫屌肏]/;

/** 必改, 疑似, or null: let it stand. In what may be a name nothing is said unless it is sure. */
export function certaintyOf(one: Suspicion): '必改' | '疑似' | null {
  if (UNFIT.test(one.instead)) return null;
  const sure = sureness(one);
  const mayBeName = one.place || one.person;
  if (mayBeName) return sure >= IN_NAME ? '必改' : null;
  if (sure >= (one.isWord && one.length > 1 ? SURER : STRICT)) return '必改';
  const least = LOOSE + (one.length === 1 ? ALONE : 0);
  return sure >= (one.bothRight ? SURER : least) ? '疑似' : null;
}

/** Above these a slip of fingers is sure, or may be one. That a character is missing or two changed places is never sure. */
const SURELY_TWICE = 2.5;
const SLIPPED: Readonly<Record<Mistyping['slip'], number>> = { 重复: -0.3, 颠倒: 0.2, 缺字: 0.5 };
/** In what may be a name so much surer. */
const SLIP_IN_NAME = 1.5;

/** How sure it is that fingers slipped; about a logarithm of the odds. */
export const surenessOfSlip = ({ signs: values }: Slipped): number =>
  SLIP_TREES.reduce((sum, tree) => sum + answerOf(tree, values), SLIP_START);

/** 必改, 疑似, or null: let it stand. */
export function certaintyOfSlip(one: Slipped): '必改' | '疑似' | null {
  const sure = surenessOfSlip(one) - (one.mayBeName ? SLIP_IN_NAME : 0);
  if (one.slip === '重复' && sure >= SURELY_TWICE) return '必改';
  return sure >= SLIPPED[one.slip] ? '疑似' : null;
}
