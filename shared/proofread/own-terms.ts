import type { Weighed } from './carefulness';

/** So often a text says a word that it has for its own; a long one for each so many units. */
const OFTEN = 3;
const FOR_EACH = 1500;

/** Two hanzi side by side, neither of which only holds a sentence together. */
const TERM =
  /^(?![\s\S]*[的了是在和与及等有为以对将把被由从到向于中上下不也就都而并要可能会这那其一二三地得])[\u3400-\u9fff]{2}$/;

/** What would be its own word, were the finding wrong: what is marked, or one character with that beside it. */
function termsAround({ start, end }: Weighed, text: string): string[] {
  if (end - start > 1) return [text.slice(start, end)];
  return [text.slice(start - 1, end), text.slice(start, end + 1)].filter((one) => TERM.test(one));
}

/** So many words are looked for one by one, which a computer does at once; more of them together. */
const FEW = 60;

/** How often each of these words stands in a text; of many, words of one length are looked for together. */
function countsOf(words: ReadonlySet<string>, text: string): Map<string, number> {
  const counts = new Map<string, number>();
  if (words.size <= FEW) {
    for (const word of words) {
      let count = 0;
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) count += 1;
      counts.set(word, count);
    }
    return counts;
  }
  const lengths = new Set([...words].map(({ length }) => length));
  for (const length of lengths) {
    for (let at = 0; at + length <= text.length; at += 1) {
      const word = text.slice(at, at + length);
      if (words.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

const PLACE = '((?![各本我该全贵市县])[\\u3400-\\u9fff]{2,4}?[市县区州旗盟])';
const BODY =
  '[\\u3400-\\u9fff]{0,20}(?:局|厅|院|委|委员会|政府|办公室|中心|协会|联合会|集团|公司|支队)';
/** Lines of an organ alone, as it signs, and titles that begin with it. */
const ISSUERS = new RegExp(
  `^[ \\t\\u3000]*(?:中共|政协|中国人民政治协商会议)?${PLACE}${BODY}(?=关于|[ \\t\\u3000]*$)`,
  'gmu',
);

/** A paper has few issuers; a list of organs is not looked through for more. */
const FEW_ISSUERS = 12;

/** Where the places stand that the paper's issuers bear in their names: of those no list knows all. */
function ownPlaces(text: string): (finding: Weighed) => boolean {
  const named = new Set([...text.matchAll(ISSUERS)].map(([, place = '']) => place));
  // Once alone it may be the slip itself.
  const places = [...named]
    .slice(0, FEW_ISSUERS)
    // 鹤汀市, and 鹤汀 by itself.
    .flatMap((place) => (place.length > 2 ? [place, place.slice(0, -1)] : [place]))
    .filter((place) => text.indexOf(place) !== text.lastIndexOf(place));
  return ({ start, end, words, suggestion = '' }) =>
    // A character that is missing or comes twice is none of the name's own.
    words.length === suggestion.length &&
    places.some((place) => {
      const before = Math.max(0, end - place.length);
      const at = before + text.slice(before, start + place.length).indexOf(place);
      return at >= before && at <= start && at + place.length >= end;
    });
}

/** A play on a set phrase stands by itself in quotation marks. */
const PLAYED = /“[\u3400-\u9fff]{3,6}”/gu;
/** So often, at least, is the character said in a text that is about it. */
const ABOUT = 6;

/**
 * “氢装上阵” in a paper about hydrogen: where one character is changed in a short phrase in
 * quotation marks, and the text says that character again and again, it was put there on
 * purpose. Only a person can say, so it is pointed at.
 */
function pointingAtPuns(findings: readonly Weighed[], text: string): Weighed[] {
  const single = (one: Weighed) => one.weight !== undefined && one.end - one.start === 1;
  if (!findings.some(single)) return [...findings];
  const played = new Set<number>();
  for (const { index, 0: words } of text.matchAll(PLAYED))
    for (let at = index + 1; at < index + words.length - 1; at += 1) played.add(at);
  const isPlayed = (one: Weighed) => single(one) && played.has(one.start);
  const counts = countsOf(new Set(findings.filter(isPlayed).map(({ words }) => words)), text);
  return findings.map((one): Weighed => {
    if (!isPlayed(one) || (counts.get(one.words) ?? 0) < ABOUT) return one;
    const { suggestion: _, ...rest } = one;
    return { ...rest, certainty: '提示', message: `像是有意改的字，请核对：${one.message}` };
  });
}

/**
 * Without what the speller doubts though the text says it again and again: 渡口 all over a
 * paper on ferries is a term and no slip. What is sure stays, a wrong word may be a habit.
 */
export function withoutOwnTerms(findings: readonly Weighed[], text: string): Weighed[] {
  const isPlace = ownPlaces(text);
  const others = pointingAtPuns(
    findings.filter((one) => one.weight === undefined || !isPlace(one)),
    text,
  );
  const isDoubt = ({ weight, certainty }: Weighed) => weight !== undefined && certainty === '疑似';
  const words = new Set(others.filter(isDoubt).flatMap((one) => termsAround(one, text)));
  if (words.size === 0) return others;
  const counts = countsOf(words, text);
  const often = Math.max(OFTEN, text.length / FOR_EACH);
  return others.filter(
    (one) =>
      !isDoubt(one) || termsAround(one, text).every((word) => (counts.get(word) ?? 0) < often),
  );
}
