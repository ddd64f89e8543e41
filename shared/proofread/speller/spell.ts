import type { KnownNames, Speller, SpellHit } from '../types';
import { Examiner, type Suspicion } from './examine';
import { certaintyOf, certaintyOfSlip, type Judged } from './judge';
import { KnownWords, type Stretch } from './known-words';
import type { Language } from './language';
import { type Mistyping, withoutOverlaps } from './mistyped';
import { type Change, silenceOf } from './silence';

/** So many characters are looked through at once; what stands around them is seen with them. */
const STRETCH = 64;
const MARGIN = 16;

const HANZI = /[\u3400-\u9fff]+/g;

/**
 * A speller of one model. It finds characters written for others that sound or look
 * like them, and slips of fingers, by what words and pairs of words are usual; names that are known are left
 * alone. It takes time by the text's length, some ten microseconds a character.
 */
export function spellerOf(language: Language): Speller {
  const examiner = new Examiner(language);
  const known = new WeakMap<KnownNames, KnownWords>();
  return (text, names, faint) => {
    const words = known.get(names) ?? new KnownWords(names);
    known.set(names, words);
    const found = spell(examiner, text, words);
    return faint ? found : found.filter(({ weight = 0 }) => weight >= 0);
  };
}

function spell(examiner: Examiner, text: string, known: KnownWords): SpellHit[] {
  const found = suspected(examiner, text);
  if (found.length === 0) return [];
  const isSilent = silenceOf(text, known.find(text));
  return found.filter((change) => !isSilent(change)).map(({ length: _, ...hit }) => hit);
}

type Suspected = Change & SpellHit;

const overlap = (one: Stretch, other: Stretch): boolean =>
  one.start < other.end && one.end > other.start;

/**
 * Whether a sure change of characters explains what looks like a slip beside it: a word that
 * seems to lack one because the next is wrong (着力解绝). A character typed twice explains
 * itself: 重大意意义 is not 重大意义义.
 */
function isExplained(slip: Mistyping, change: Stretch): boolean {
  if (slip.slip === '重复') return false;
  const reach = slip.slip === '缺字' ? 1 : 0;
  return overlap({ start: slip.start, end: slip.end + reach }, change);
}

function suspected(examiner: Examiner, text: string): Suspected[] {
  const found: Suspected[] = [];
  for (const { 0: clause, index } of text.matchAll(HANZI)) {
    for (let from = 0; from < clause.length; from += STRETCH) {
      const start = Math.max(0, from - MARGIN);
      const end = Math.min(clause.length, from + STRETCH + MARGIN);
      const until = from + STRETCH;
      const { wrong, mistyped } = examiner.examine(clause.slice(start, end));
      const isHere = (one: { start: number }) =>
        start + one.start >= from && start + one.start < until;
      const add = (one: Mistyping | Suspicion, { certainty, weight, lacks }: Judged) =>
        found.push({
          start: index + start + one.start,
          end: index + start + one.end,
          suggestion: one.instead,
          length: one.length,
          ...('slip' in one ? { slip: one.slip } : {}),
          certainty,
          weight,
          ...(lacks === undefined ? {} : { lacks }),
        });
      const judged = wrong.flatMap((one) => {
        const verdict = isHere(one) ? certaintyOf(one) : null;
        return verdict === null ? [] : [{ one, verdict }];
      });
      const slipped = mistyped.flatMap((one) => {
        const verdict = isHere(one) ? certaintyOfSlip(one) : null;
        return verdict === null ? [] : [{ ...one, verdict }];
      });
      const sure = judged.filter(({ verdict }) => verdict.certainty === '必改');
      const slips = withoutOverlaps(slipped).filter(
        (slip) => !sure.some(({ one }) => isExplained(slip, one)),
      );
      for (const one of slips) add(one, one.verdict);
      for (const { one, verdict } of judged) {
        // What a slip of fingers explains is not explained once more by its sound.
        if (slips.some((slip) => overlap(one, slip))) continue;
        add(one, verdict);
      }
    }
  }
  return found;
}
