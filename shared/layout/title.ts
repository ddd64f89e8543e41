/**
 * The shape of a title (GB/T 9704-2012, 7.3.1): words stay whole, lines are
 * symmetrical, 梯形 or 菱形, their lengths even.
 */

import { MATTER_PAPERS } from '../matters/papers';
import { CARRIER_KINDS } from '../model/carrier';
import { GENERAL_TYPES, MATTER_TYPES, MEETING_TYPES, OFFICIAL_TYPES } from '../model/document-type';
import { CONSULTING_KINDS, DECIDING_KINDS, MEETING_PAPERS } from '../model/meeting';

/** Lines of a title at the most. */
const MOST_LINES = 5;

/** Characters that never stand at the head of a line. */
const NOT_FIRST = /^[，。、；：？！）》〉」』”’·—…％%的和与及等了暨]/;
/** Characters that never stand at the end of a line. */
const NOT_LAST = /[（《〈「『“‘—]$/;
/** Words after which a break reads well. */
const GOOD_END = /(关于|印发|转发|召开|做好|会议|委员会|办公室|工作|活动|问题|的)$/;
/** Words with which a line begins well. */
const GOOD_START = /^(关于|印发|转发|召开|做好|第|在)/;

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

/** The office's own words, which a general segmentation cuts. */
const WORDS =
  '委员会 办公室 常务委员会 专门委员会 人居环境 报送 印发 转发 召开 举办 做好 调研 视察 协商会 座谈会 方案 计划 要点 ' +
  '总结 汇报 会议 精神 情况 工作 活动 安排 党纪学习教育 高质量发展 全会 常委会 主任会议 社情民意 政协委员 市政协 县政协 ' +
  '区政协 省政协 州政协 旗政协 数字化 智能化 制造业 服务业 营商环境 乡村振兴 民主监督 政治协商 参政议政 专题协商 ' +
  '双月协商 养老服务 工作报告 调研报告 视察报告 实施方案 工作方案 情况通报 征求意见稿 征求意见 送审稿 草案 ' +
  '意见建议 试行 一体化 现代化 产业链 供应链 生态环境 基层治理 文化遗产 历史文化 民营经济 专项整治 督查 办理落实 ' +
  '跟踪 一览表 汇总表 反馈表 通知单 告知单 签到表 参会回执 集中视察 机关党组 中共 党组 政协 委员 主席 副主席 秘书长';

/** Words of titles that are never broken. One character by itself can be broken by nobody. */
const TERMS: readonly string[] = [...new Set([...KINDS, ...WORDS.split(' ')])].filter(
  ({ length }) => length > 1,
);

/** Names of organs and sessions: where there is room, they stay on one line as well. */
const ORGANS: readonly RegExp[] = [
  // 政协示例市第六届委员会常务委员会, 政协第六届示例市委员会办公室
  /(?:中国人民政治协商会议|政协)\p{Script=Han}{0,14}?委员会(?:常务委员会|办公室|机关党组|党组)?/gu,
  // 中共示例市政协党组, 示例市政协办公室, 五届市政协
  /(?<=^|[关于对向由和与及、的]|[《“]|第?[一二三四五六七八九十]+届)(?:中共)?\p{Script=Han}{0,6}?[省市县区州旗]政协(?:机关党组|党组|办公室|机关|研究室|\p{Script=Han}{2,6}?委(?:员会)?)?/gu,
  /第?[一二三四五六七八九十]+届(?:\p{Script=Han}{0,6}?政协|委员会)?/gu,
  // 中共示例市委办公室, 示例市人民政府办公室
  /(?<=^|[关于对向由和与及、的]|[《“]|办公室|委员会)(?:中共)?\p{Script=Han}{0,6}?[省市县区州旗](?:委(?!员会)|人民政府)(?:办公厅|办公室)?/gu,
  // 市住房城乡建设局, 市委办公室, 市人力资源社会保障局
  /(?<=^|[关于对向由和与及、的请]|[《“])[省市县区州旗]\p{Script=Han}{1,9}?(?:局|委员会|委|办公室|厅|部|院)(?!\p{Script=Han}{0,1}(?:员|会议))/gu,
  // 第38次主席会议, 六届二次会议
  /(?:届|第)[\d一二三四五六七八九十百]+次\p{Script=Han}{0,8}?会议/gu,
];

/** Marks whose short contents stay whole. */
const ENCLOSED: readonly RegExp[] = [/《[^《》]{1,14}》/g, /“[^“”]{1,10}”/g];

let segmenter: Intl.Segmenter | undefined;

/** A stretch of a title that stays whole. */
interface Word {
  text: string;
  /** The break before it would part the name of an organ. */
  inOrgan: boolean;
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

/** Places inside a word of the list, wherever it stands: no segmentation has a say there. */
function placesInTerms(text: string): Set<number> {
  const places = new Set<number>();
  for (const term of TERMS) {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      for (const place of within(at, term.length)) places.add(place);
    }
  }
  return places;
}

/**
 * A title as what stays whole: words, with marks joined to their neighbours; what 《》 or
 * “” encloses when it is short; the words of the list whatever the segmentation says.
 */
function wordsOf(text: string): Word[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const kept = placesInTerms(text);
  for (const place of placesIn(text, ENCLOSED)) kept.add(place);
  const organs = placesIn(text, ORGANS);
  const words: Word[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = words.at(-1);
    const stays =
      last !== undefined &&
      (kept.has(index) ||
        NOT_FIRST.test(segment) ||
        NOT_LAST.test(last.text) ||
        keepsTogether(last.text, segment));
    if (stays) last.text += segment;
    else words.push({ text: segment, inOrgan: organs.has(index) });
  }
  return words;
}

/** Numbers stay with what they count, 届 and 次 with their 第. */
function keepsTogether(last: string, next: string): boolean {
  if (/[0-9０-９〇一二三四五六七八九十第×]$/.test(last) && /^[\p{Script=Han}×0-9%]/u.test(next)) {
    return next.length <= 2;
  }
  return /[A-Za-z0-9]$/.test(last) && /^[A-Za-z0-9]/.test(next);
}

function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += (character.codePointAt(0) ?? 0) < 0x250 ? 0.5 : 1;
  return cells;
}

/** What a break within the name of an organ costs: more than any unevenness that a title can have. */
const ORGAN_COST = 500;

/** How far a cutting is from a good title: unevenness, a bad shape, breaks at unlucky words and in names. */
function cost(lines: readonly string[], limit: number, inOrgans: number): number {
  const widths = lines.map(cellsOf);
  if (widths.some((width) => width > limit)) return Number.POSITIVE_INFINITY;
  const widest = Math.max(...widths);
  const narrowest = Math.min(...widths);
  let total = (widest - narrowest) ** 2 + inOrgans * ORGAN_COST;
  // 沙漏形: a middle line shorter than both neighbours.
  for (let index = 1; index < widths.length - 1; index += 1) {
    const [before, here, after] = [
      widths[index - 1] ?? 0,
      widths[index] ?? 0,
      widths[index + 1] ?? 0,
    ];
    if (here < before && here < after) total += 60;
  }
  // Equal lines make a rectangle, a little difference a trapezium.
  if (lines.length > 1 && widest === narrowest) total += 2;
  for (let index = 1; index < lines.length; index += 1) {
    if (GOOD_END.test(lines[index - 1] ?? '')) total -= 6;
    if (GOOD_START.test(lines[index] ?? '')) total -= 6;
  }
  return total;
}

/** The best cutting of `words` into `count` lines with what it costs, or null when none fits. */
function cut(words: readonly Word[], count: number, limit: number): Cutting | null {
  let best: Cutting | null = null;
  const textOf = (list: readonly Word[]) => list.map(({ text }) => text).join('');
  const visit = (from: number, lines: string[], inOrgans: number): void => {
    if (lines.length === count - 1) {
      const whole = [...lines, textOf(words.slice(from))];
      const price = cost(whole, limit, inOrgans);
      if (price < (best?.price ?? Number.POSITIVE_INFINITY)) best = { lines: whole, price };
      return;
    }
    let line = '';
    for (let index = from; index < words.length - 1; index += 1) {
      line += words[index]?.text ?? '';
      if (cellsOf(line) > limit) return;
      visit(index + 1, [...lines, line], inOrgans + (words[index + 1]?.inOrgan ? 1 : 0));
    }
  };
  visit(0, [], 0);
  return best;
}

interface Cutting {
  lines: string[];
  price: number;
}

function breakLine(line: string, limit: number): string[] {
  const width = cellsOf(line);
  if (width <= limit) return [line];
  const words = wordsOf(line);
  const least = Math.ceil(width / limit);
  let fewest: Cutting | null = null;
  for (let count = least; count <= MOST_LINES; count += 1) {
    const made = cut(words, count, limit);
    if (!made) continue;
    fewest ??= made;
    // One line more is worth it where it keeps a name whole.
    if (made.price < ORGAN_COST / 2) return count <= least + 1 ? made.lines : fewest.lines;
  }
  return fewest?.lines ?? evenly(line, limit);
}

/** A title without a place to break: filled line by line. */
function evenly(line: string, limit: number): string[] {
  const characters = [...line];
  const count = Math.ceil(cellsOf(line) / limit);
  const each = Math.ceil(characters.length / count);
  const lines: string[] = [];
  for (let at = 0; at < characters.length; at += each) {
    lines.push(characters.slice(at, at + each).join(''));
  }
  return lines;
}

/**
 * Breaks each of the author's lines further where it is too long for
 * `cellsPerLine` title characters. Never joins two, never changes a character.
 */
export function breakTitle(lines: readonly string[], cellsPerLine: number): string[] {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => breakLine(line, cellsPerLine));
}
