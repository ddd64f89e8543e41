import { LIKE_SHAPE, NEAR_SOUND, SAME_SOUND } from './confusion';
import type { Suspicion } from './examine';
import type { Mistyping } from './mistyped';

/** What a suspicion is judged by, as numbers of like size. `build/speller/weights.ts` learns what each is worth. */
export function signs(one: Suspicion): number[] {
  const yes = (value: boolean) => (value ? 1 : 0);
  return [
    1,
    one.gain / 5,
    Math.min(one.margin, 6) / 3,
    yes(one.kind === NEAR_SOUND),
    yes(one.kind === LIKE_SHAPE),
    yes(one.edits > 1),
    yes(one.length === 1),
    yes(one.length === 3),
    yes(one.length >= 4),
    (one.single + 5) / 2,
    one.linked,
    yes(one.length === 2 && one.linked === 0),
    yes(one.length === 2 && one.kind === NEAR_SOUND),
    one.inWords,
    yes(one.isWord && one.length > 1),
    one.loose,
    yes(one.place),
    yes(one.person),
    yes(one.edits > 1 && one.kind === SAME_SOUND),
  ];
}

/** Learnt from invented slips in the project's own invented texts and in made-up names. */
const WEIGHTS = [
  -1.8, 2.54, 1.62, -0.66, -1.15, -1.63, -2.12, -0.19, 0.43, 0.9, -0.18, -0.84, -0.33, -0.09, -0.75,
  -0.11, -1.09, -2.03, -1.21,
];

/** Above this a character is wrong; between the two it may be. */
const STRICT = 1.05;
const LOOSE = -0.6;

/** The same where the evidence is thin, such as 察看 beside 查看. */
const SURER = 2.6;

/** How sure it is that the characters are wrong and what stands instead is meant; about a logarithm of the odds. */
export function sureness(one: Suspicion): number {
  return signs(one).reduce((sum, value, index) => sum + value * (WEIGHTS[index] as number), 0);
}

/** Where the evidence is thin: another word stands there, or a short word that fits no neighbour merely sounds near. */
function isThin({ isWord, length, kind, linked }: Suspicion): boolean {
  return (isWord && length > 1) || (kind === NEAR_SOUND && length === 2 && linked === 0);
}

/** What no official paper means, so that nothing is ever taken for it: 排水不畅 is no 排尿不畅. */
const UNFIT = /[尿屎屁尸妓嫖奸淫屌肏]/;

/** 必改, 疑似, or null: let it stand. In what may be a name nothing is said unless it is sure. */
export function certaintyOf(one: Suspicion): '必改' | '疑似' | null {
  if (UNFIT.test(one.instead)) return null;
  const sure = sureness(one);
  const mayBeName = one.place || one.person;
  if (sure >= (isThin(one) || mayBeName ? SURER : STRICT)) return '必改';
  if (mayBeName) return null;
  return sure >= (one.bothRight ? SURER : LOOSE) ? '疑似' : null;
}

/** A character typed twice is sure from this gain on; that one is missing or two changed places never is. */
const SURELY_TWICE = 5;

export const certaintyOfMistyping = ({ slip, gain }: Mistyping): '必改' | '疑似' =>
  slip === '重复' && gain >= SURELY_TWICE ? '必改' : '疑似';
