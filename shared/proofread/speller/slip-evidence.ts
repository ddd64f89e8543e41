import { SURNAMES, SURNAMES_THAT_ARE_WORDS } from '../../directory/surnames';
import { restOf } from './evidence';
import type { Language } from './language';
import type { Mistyping } from './mistyped';
import { afterSurname, inPlaceName } from './names';
import type { Proposal } from './written';

/** A slip of fingers with what it is judged by. */
export interface Slipped extends Mistyping {
  /** Whether it may lie in the name of a place or of a person. */
  mayBeName: boolean;
  signs: readonly number[];
}

/** 全市市直, 大大学城: what governs a place, tells a size or a direction stands before words that begin alike. */
const BEFORE_ALIKE = /[省市县区州旗镇乡村大小新老高低重多原前后上下内外各本总]/;
/** Characters before and behind it in the clause are counted up to so many. */
const NEAR = 4;

const numberOf = (condition: boolean): number => (condition ? 1 : 0);

/** What speaks for and against a slip in `clause`, whose words as they stand are `written`. */
export function slipped(
  language: Language,
  clause: string,
  text: Int32Array,
  written: readonly Proposal[],
  one: Mistyping,
): Slipped {
  const { start, end } = one;
  const { joints, model } = language;
  const wordAt = (place: number) => written.findIndex((word) => word.end > place);
  const [first, last] = [wordAt(start), wordAt(end - 1)];
  const lengthAt = (index: number) => {
    const word = written[index];
    return word ? word.end - word.start : 0;
  };
  const isAlone = (place: number) => lengthAt(wordAt(place)) === 1;
  const singleAt = (index: number) => model.single[written[index]?.word ?? -1] ?? UNKNOWN;
  const isPerson = [start, end - 1].some((at) => afterSurname(clause, at, isAlone));
  const isPlace = inPlaceName(clause, end);
  const head = clause.charAt(start);
  const { usual, odd } = restOf(language, written, first, last);
  const at = (place: number) => text[place] ?? -1;
  return {
    ...one,
    mayBeName: isPerson || isPlace,
    signs: [
      SLIPS.indexOf(one.slip),
      one.gain,
      one.length,
      one.single,
      numberOf(one.isWhole),
      lengthAt(first),
      lengthAt(last),
      numberOf(first === last),
      singleAt(first),
      singleAt(last),
      lengthAt(first - 1),
      lengthAt(last + 1),
      numberOf(isPerson),
      numberOf(isPlace),
      SURNAMES.includes(head) ? 2 : numberOf(SURNAMES_THAT_ARE_WORDS.includes(head)),
      numberOf(BEFORE_ALIKE.test(head)),
      joints.within(at(start - 1), at(start)),
      joints.within(at(start), at(start + 1)),
      joints.within(at(end - 1), at(end)),
      joints.begins(at(start)),
      joints.finishes(at(start)),
      joints.begins(at(end - 1)),
      joints.finishes(at(end - 1)),
      usual,
      odd,
      Math.min(start, NEAR),
      Math.min(clause.length - end, NEAR),
      one.gain / one.length,
    ],
  };
}

const SLIPS = ['重复', '颠倒', '缺字'];
/** For what is no word. */
const UNKNOWN = -8;
