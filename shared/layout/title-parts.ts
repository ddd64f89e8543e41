import { MATTER_PAPERS } from '../matters/papers';
import { CARRIER_KINDS } from '../model/carrier';
import { GENERAL_TYPES, MATTER_TYPES, MEETING_TYPES, OFFICIAL_TYPES } from '../model/document-type';
import { CONSULTING_KINDS, DECIDING_KINDS, MEETING_PAPERS } from '../model/meeting';
import { FIXED_WORDS, GOOD_FIRST, GOOD_LAST } from './title-words';

/** What of a title stays whole, and what a break costs at each place (GB/T 9704-2012, 7.3.1). */

/** Characters that never stand at the head of a line. */
const NOT_FIRST = /^[\s，。、；：？！）》〉」』”’·—…％%的等了]/;
/** Words that end a name or a time and begin none: 工作人员, 负责同志, 会议中心, 换届以来. */
const TAIL = /^(?:人员|同志|中心|以来|期间)$/;
/** What is named by the word before it: 服务中心, 实训基地, 医疗保险. */
const NAMED = '(?:中心|机构|大厅|基地|平台|窗口|站点|场所|队伍|保险)';
/** Such a name, with the word before it: 联络服务中心. */
const COMPOUND = new RegExp(`(?<=\\p{Script=Han}{2})\\p{Script=Han}{2}${NAMED}`, 'gu');
/** Characters that never stand at the end of a line. */
const NOT_LAST = /[（《〈「『“‘—]$/;
/** One character that goes with what follows it, or stands for itself. */
const GOES_ON = /^[（《〈「『“‘—]*[关在对为向赴让以把将来请就从由住更有各全新我和与及暨并或第]$/;

/** Kinds of papers, of meetings and of carriers, as they end or stand in a title. */
const KINDS: readonly string[] = [
  ...OFFICIAL_TYPES,
  ...GENERAL_TYPES,
  ...MEETING_TYPES,
  ...MATTER_TYPES,
  ...DECIDING_KINDS,
  ...CONSULTING_KINDS,
  ...CARRIER_KINDS,
  ...Object.values(MEETING_PAPERS),
  ...Object.values(MATTER_PAPERS),
];

/** Words of titles that are never broken. One character by itself can be broken by nobody. */
const TERMS: readonly string[] = [...new Set([...KINDS, ...FIXED_WORDS, ...GOOD_FIRST])].filter(
  ({ length }) => length > 1,
);

/** Names of organs and sessions: where there is room, they stay on one line as well. */
const ORGANS: readonly RegExp[] = [
  // 政协示例市第六届委员会常务委员会, 政协第六届示例市委员会办公室
  /(?:中国人民政治协商会议|政协)\p{Script=Han}{0,14}?委员会(?:常务委员会|办公室|机关党组|党组)?/gu,
  // …委员会提案委员会, 市政协经济委员会: the committee of the house behind its house
  /(?<=委员会|政协)(?!关于|常务|办公|机关|党组|委员|主席|全体|为|的|第|在|以)\p{Script=Han}{2,13}?委员会/gu,
  // 中共示例市政协党组, 示例市政协办公室, 五届市政协
  /(?<=^|[关于对向由和与及、的\s]|[《“]|第?[一二三四五六七八九十]+届)(?:中共)?\p{Script=Han}{0,6}?[省市县区州旗]政协(?:机关党组|党组|办公室|机关|研究室|\p{Script=Han}{2,6}?委(?:员会)?)?/gu,
  /第?[一二三四五六七八九十]+届(?:\p{Script=Han}{0,6}?政协|委员会)?/gu,
  // 中共示例市委办公室, 示例市人民政府办公室; not from 办公室 on, which ends the organ before it.
  /(?<=^|[关于对向由和与及、的\s]|[《“]|办公室|委员会)(?!办公[室厅])(?:中共)?\p{Script=Han}{0,6}?[省市县区州旗](?:委(?!员会)|人民政府)(?:办公厅|办公室)?/gu,
  // 市住房城乡建设局, 市委办公室, 市人力资源社会保障局
  /(?<=^|[关于对向由和与及、的请\s]|[《“])[省市县区州旗]\p{Script=Han}{1,9}?(?:局|委员会|委|办公室|厅|部|院)(?!\p{Script=Han}{0,1}(?:员|会议))/gu,
  // 第38次主席会议, 六届二次会议
  /(?:届|第)[\d一二三四五六七八九十百]+次\p{Script=Han}{0,8}?会议/gu,
  // 党的二十届四中全会
  /(?:党的)?第?[一二三四五六七八九十]+届[一二三四五六七八九]中全会/gu,
];

/** Where a name that is longer than a line is parted, if anywhere: behind the house, before what belongs to it. */
const JOINT = /(?:政治协商会议|委员会)$/;

/** Marks whose short contents stay whole where the title's shape allows it. */
const ENCLOSED: readonly RegExp[] = [/《[^《》]{1,14}》/g, /“[^“”]{1,10}”/g];

let segmenter: Intl.Segmenter | undefined;

/** A stretch of a title that stays whole. */
export interface Word {
  text: string;
  /** What a break before it costs. */
  cost: number;
}

/** Places strictly within a stretch, in UTF-16 units. */
function within(start: number, length: number): number[] {
  return Array.from({ length: Math.max(0, length - 1) }, (_one, index) => start + index + 1);
}

function placesIn(text: string, patterns: readonly RegExp[]): Set<number> {
  const places = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: found }) => within(index, found.length)),
  );
  return new Set(places);
}

/** What a break costs within names such as 联络服务中心: more where it takes 中心 from its 服务. */
function compoundCosts(text: string): ReadonlyMap<number, number> {
  const costs = new Map<number, number>();
  for (const { index } of text.matchAll(COMPOUND)) {
    costs.set(index, BREAK_COST.compound);
    costs.set(index + 2, BREAK_COST.named);
  }
  return costs;
}

/** Places inside the words of the list, wherever they stand: no segmentation has a say there; and where they start. */
function placesOfTerms(text: string): { inside: Set<number>; starts: Set<number> } {
  const inside = new Set<number>();
  const starts = new Set<number>();
  for (const term of TERMS) {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      starts.add(at);
      for (const place of within(at, term.length)) inside.add(place);
    }
  }
  return { inside, starts };
}

/** The words of the segmentation, parted where a word of the list begins within one: 委员|会社|会法制. */
function segmentsOf(text: string, isStart: (at: number) => boolean) {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    const parts: { segment: string; index: number }[] = [];
    let from = 0;
    for (const place of within(index, segment.length)) {
      if (!isStart(place)) continue;
      parts.push({ segment: segment.slice(from, place - index), index: index + from });
      from = place - index;
    }
    return [...parts, { segment: segment.slice(from), index: index + from }];
  });
}

/**
 * A title as what stays whole: words, with marks joined to their neighbours, the words of the
 * list whatever the segmentation says; and what a break before each costs.
 */
export function wordsOf(text: string): Word[] {
  const { inside: kept, starts } = placesOfTerms(text);
  const enclosed = placesIn(text, ENCLOSED);
  const organs = placesIn(text, ORGANS);
  const compounds = compoundCosts(text);
  const words: Word[] = [];
  const isStart = (at: number) => starts.has(at) && !kept.has(at);
  for (const { segment, index } of segmentsOf(text, isStart)) {
    const last = words.at(-1);
    const isDash = startsDash(text, index);
    const stays =
      last !== undefined &&
      !isDash &&
      (kept.has(index) ||
        NOT_FIRST.test(segment) ||
        TAIL.test(segment) ||
        NOT_LAST.test(last.text) ||
        keepsTogether(last.text, segment) ||
        (isRest(segment) && !starts.has(index)) ||
        GOES_ON.test(last.text));
    if (stays) last.text += segment;
    else {
      const before = last?.text ?? '';
      const atJoint = JOINT.test(before) ? BREAK_COST.joint : ORGAN_COST;
      const inOrgan = organs.has(index) ? atJoint : 0;
      const inMarks = enclosed.has(index) ? BREAK_COST.enclosed : 0;
      const apart = inOrgan + inMarks + (compounds.get(index) ?? 0);
      words.push({
        text: segment,
        cost: apart + (isDash ? BREAK_COST.dash : breakCost(before, segment)),
      });
    }
  }
  return words;
}

/** A dash of two parts opens what follows it (……——在……会议上的讲话); one of one part stands between numbers. */
function startsDash(text: string, index: number): boolean {
  return text.startsWith('——', index) && text.charAt(index - 1) !== '—';
}

/** 会, 区, 组: one character that ends the word before it (博览会, 开发区). */
function isRest(segment: string): boolean {
  return /^\p{Script=Han}$/u.test(segment) && !GOES_ON.test(segment);
}

/** Numbers stay with what they count, 届 and 次 with their 第. */
function keepsTogether(last: string, next: string): boolean {
  if (/第$/.test(last) && /^\d/.test(next)) return true;
  if (/[0-9０-９〇一二三四五六七八九十第×]$/.test(last) && /^[\p{Script=Han}×0-9%]/u.test(next)) {
    return next.length <= 2;
  }
  return /[A-Za-z0-9]$/.test(last) && /^[A-Za-z0-9]/.test(next);
}

/** What a break within the name of an organ costs: more than any unevenness that a title can have. */
const ORGAN_COST = 500;

/** What a break costs by what stands beside it; less than an unevenness of a few characters where it reads well. */
const BREAK_COST = {
  /** Worth more than the evenness of the lines on its two sides. */
  dash: -60,
  mark: 0,
  good: 3,
  called: 8,
  and: 8,
  plain: 14,
  open: 30,
  enclosed: 40,
  compound: 20,
  named: 60,
  joint: 400,
} as const;

function breakCost(before: string, after: string): number {
  // 关于 begins what the title is about: at the end of a line it hangs.
  if (before.endsWith('关于')) return BREAK_COST.open;
  if (/^[和与及暨]/.test(after)) return BREAK_COST.and;
  // （试行） belongs to what stands before it.
  if (/^（/.test(after)) return BREAK_COST.plain;
  // “12345”热线: what is called so goes with its name.
  if (before.endsWith('”') && !/^[《“]/.test(after)) return BREAK_COST.called;
  if (/[\s的》）]$/.test(before) || /^[《“]/.test(after)) return BREAK_COST.mark;
  const isGood = FIRST.has(after) || GOOD_LAST.some((word) => before.endsWith(word));
  return isGood ? BREAK_COST.good : BREAK_COST.plain;
}

const FIRST: ReadonlySet<string> = new Set(GOOD_FIRST);
