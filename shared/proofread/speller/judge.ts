import { FAINTEST } from '../carefulness';
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
    one.pullBefore,
    one.pullBehind,
    one.held,
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
const STRICT = 0.3;
const LOOSE = -1.8;
/** One word of one character for another says more often that a term is not known: so much surer. */
const ALONE = 1;
/** One whole word for another that is as right by itself: a little surer. */
const WORD = 0.5;
/** Which of them is meant grammar says: words side by side never make it sure. */
const PARTICLE = /^[的地得]$/;

/** The same where another word stands there, and where a name may stand. */
const SURER = 1.6;
const IN_NAME = 2.35;

/** How sure it is that the characters are wrong and what stands instead is meant; about a logarithm of the odds. */
function sureness(one: Suspicion): number {
  const values = signs(one);
  return TREES.reduce((sum, tree) => sum + answerOf(tree, values), START);
}

/** What no official paper means, so that nothing is ever taken for it: 排水不畅 is no 排尿不畅. */
const UNFIT = /[尿屎屁尸妓嫖奸淫屌肏]/;

/** What is said of a place, and how much surer that is than it must be in an ordinary text. */
export interface Judged {
  certainty: '必改' | '疑似';
  weight: number;
  /** Of 疑似: how much it lacks to be sure. */
  lacks?: number;
}

/** By how much it is surer than it must be; null where it is too faint for any text. */
const perhaps = (weight: number, lacks: number): Judged | null =>
  weight >= FAINTEST ? { certainty: '疑似', weight, lacks } : null;

/** 必改, 疑似, or null: let it stand. In what may be a name nothing is said unless it is sure. */
export function certaintyOf(one: Suspicion): Judged | null {
  if (UNFIT.test(one.instead)) return null;
  const sure = sureness(one);
  const mayBeName = one.place || one.person;
  if (mayBeName) {
    // 泰平镇 is a town of its own, however many are called 太平镇, and 新程区 a district.
    if (one.makes === 'name') return null;
    const least = one.makes === 'area' && !one.person ? SURER : IN_NAME;
    return sure >= least ? { certainty: '必改', weight: sure - least } : null;
  }
  const isOther = one.isWord && one.length > 1;
  const strict = PARTICLE.test(one.instead) ? Infinity : isOther ? SURER : STRICT;
  if (sure >= strict) return { certainty: '必改', weight: sure - strict };
  const least = LOOSE + (one.length === 1 ? ALONE : isOther ? WORD : 0);
  return perhaps(sure - (one.bothRight ? SURER : least), strict - sure);
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
export function certaintyOfSlip(one: Slipped): Judged | null {
  const sure = surenessOfSlip(one) - (one.mayBeName ? SLIP_IN_NAME : 0);
  if (one.slip === '重复' && sure >= SURELY_TWICE)
    return { certainty: '必改', weight: sure - SURELY_TWICE };
  return perhaps(sure - SLIPPED[one.slip], Infinity);
}
