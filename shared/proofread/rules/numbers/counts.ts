import { fromChineseNumber } from '../../../document/chinese-number';
import { parseStructureNumber } from '../../../document/structure-numbers';
import { perLine } from '../../per-line';
import type { DocumentRule, Hit, Paragraph, ParagraphRule } from '../../types';

const SOURCE = '总说与分述一致';
const NUMBER = '(?<![\\d.第十百〇])([一二两三四五六七八九十]{1,2}|\\d{1,2})';
const THINGS =
  '(?:方面|点|项|条|个问题|个环节|个层面|个维度|件事|大类|类|步|个阶段|个重点|个关键|个[\\u3400-\\u9fff]{2}(?=[：:]))';
/** 从三个方面, 以下四点建议：, 做到五个坚持：— a number of things, and then the things. */
const ANNOUNCED = new RegExp(`${NUMBER}(?:个)?${THINGS}[\\u3400-\\u9fff]{0,8}?[：:，。]`, 'gu');
const ITEM = /(?:[，。；：]|^[ \u3000]*)([一二三四五六七八九十]{1,2})(?:是|要)/gu;

const countOf = (words: string): number | null =>
  /^\d+$/.test(words) ? Number(words) : words === '两' ? 2 : fromChineseNumber(words);

/** 主要有三个方面：一是…二是…: what is announced and what then stands there, in one paragraph. */
function inParagraph(text: string): Hit[] {
  const hits: Hit[] = [];
  const items = [...text.matchAll(ITEM)].map(({ index, 1: word = '' }) => ({
    at: index,
    value: fromChineseNumber(word) ?? 0,
  }));
  if (items.length < 2) return hits;
  for (const match of text.matchAll(ANNOUNCED)) {
    const wanted = countOf(match[1] ?? '');
    const end = match.index + match[0].length - 1;
    const first = items.findIndex(({ at, value }) => value === 1 && at >= end);
    const start = items[first];
    if (wanted === null || wanted < 2 || !start || start.at - end > 2) continue;
    let count = 1;
    while ((items[first + count]?.value ?? 1) > 1) count += 1;
    if (count === wanted) continue;
    hits.push({
      start: match.index,
      end,
      message: `前面说“${match[0].slice(0, -1)}”，后面列了${count}项`,
    });
  }
  return hits;
}

/** Names joined by 、 and then counted: 市教育局、市财政局、市民政局等4个部门. */
const LISTED = new RegExp(
  `((?:[\\u3400-\\u9fff]{2,12}、){1,12}[\\u3400-\\u9fff]{2,12}?(?:(?:和|与)[\\u3400-\\u9fff]{2,12}?)?)(等)?${NUMBER}(?:个|家|名|位|项|大|类|种)(小组|工作组|组(?!织|合|长|员|团|建)|专班|部门|单位|县|区|县区|市县|乡镇|街道|方面|领域|环节|地区|镇|民主党派|专委会|专门委员会|委员|同志|专题|行业|企业|学校|社区|村)`,
  'gu',
);

/** 东城区、西湖区的12个街道, 县政协、区政协和三位委员: what is counted is not what was listed. */
const OTHERS =
  /(?:[的在到对从把被为是由用有设和与及同跟或暨]|(?:走|看|访|查|选|建|办|抓|推|跑|问|开|做|写|读)(?:了|过|成|出)?)$/;

function listed(text: string): Hit[] {
  return [...text.matchAll(LISTED)].flatMap((match): Hit[] => {
    const [words, list = '', andSo, number = ''] = match;
    const wanted = countOf(number);
    const parts = list.split('、');
    const last = parts.at(-1) ?? '';
    if (OTHERS.test(last)) return [];
    const count = parts.length + (/[\u3400-\u9fff]{2}[和与][\u3400-\u9fff]{2}/u.test(last) ? 1 : 0);
    if (
      wanted === null ||
      wanted < 2 ||
      (andSo ? parts.length <= wanted : parts.length === wanted || count === wanted)
    )
      return [];
    if (!andSo && parts.length < 2) return [];
    const tail = words.slice(list.length);
    return [
      {
        start: match.index + list.length,
        end: match.index + words.length,
        message: `前面列了${parts.length}个，这里写的是“${tail}”`,
      },
    ];
  });
}

/** 3个部门：市教育局、市财政局: a number of things, and then their names. */
const NAMED =
  /(?<![\d.第十百])([一二两三四五六七八九十]{1,2}|\d{1,2})(?:个|家|名|位|所|座|类|种)[\u3400-\u9fff]{1,8}?[：:]([^。；：:\n]{3,300})(?=[。；]|$)/gmu;
/** What is more than a name: 李四为组长, 一是…. */
const MORE_THAN_NAME = /[，,？！为是]|^[一二三四五]要/u;
const LONGEST_NAME = 20;
/** 竞技类（9项）：篮球、足球: what is listed is counted in brackets before it. */
const BRACKETED =
  /（([一二两三四五六七八九十]{1,2}|\d{1,2})[个家名位所座类种项处人件条场部篇]）[：:]([^。；：:\n]{3,300})(?=[。；]|$)/gmu;
/** A list is longer or shorter than it says by no more than this; by more it lists something else. */
const SLIP = 2;

function named(text: string): Hit[] {
  const [plain, bracketed] = [NAMED, BRACKETED].map((pattern) => hitsOfNamed(text, pattern));
  return [...(plain ?? []), ...(bracketed ?? [])];
}

function hitsOfNamed(text: string, pattern: RegExp): Hit[] {
  return [...text.matchAll(pattern)].flatMap((match): Hit[] => {
    const [words, number = '', list = ''] = match;
    const wanted = countOf(number);
    const parts = list.replace(/（[^（）]*）|[“”]/g, '').split('、');
    const isList = parts.every((one) => one.length > 1 && one.length <= LONGEST_NAME);
    if (wanted === null || wanted < 2 || parts.length < 2 || !isList) return [];
    if (parts.some((one) => MORE_THAN_NAME.test(one))) return [];
    const last = parts.at(-1) ?? '';
    const isOpen = /等/.test(last);
    const joined = /[\u3400-\u9fff]{2}(?:和|与|及|以及)[\u3400-\u9fff]{2}/u.test(last) ? 1 : 0;
    const fits = isOpen
      ? parts.length <= wanted
      : parts.length === wanted || parts.length + joined === wanted;
    if (fits || (pattern === BRACKETED && Math.abs(parts.length - wanted) > SLIP)) return [];
    const head = words.slice(0, words.length - list.length - 1);
    return [
      {
        start: match.index,
        end: match.index + head.length,
        message: `这里说“${head}”，后面列了${parts.length + joined}个`,
      },
    ];
  });
}

/** “三个聚焦”即聚焦民生、聚焦发展: the word that each of them begins with. */
const ALIKE =
  /“([一二两三四五六七八九十])(?:个)?([\u3400-\u9fff]{2})”(?:，)?(?:即|是指|就是|指|：|（即?)[：“]?(\2[\u3400-\u9fff]{2,10}(?:[、，]\2[\u3400-\u9fff]{2,10}){0,11})(?=[。；）”]|$)/gmu;
/** 分三步走：第一步……第二步……. */
const STEPS = /([两三四五六])步(?:走|实施|推进)[：，]/gu;

function alike(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(ALIKE)) {
    const [words, number = '', word = '', list = ''] = match;
    const count = list.split(word).length - 1;
    if (count === countOf(number)) continue;
    const end = match.index + words.indexOf('”') + 1;
    hits.push({
      start: match.index,
      end,
      message: `这里说${words.slice(0, end - match.index)}，后面列了${count}个`,
    });
  }
  for (const match of text.matchAll(STEPS)) {
    const rest = text.slice(match.index, match.index + 600);
    const steps = new Set([...rest.matchAll(/第([一二三四五六])步/gu)].map(([, one]) => one));
    if (steps.size < 2 || steps.size === countOf(match[1] ?? '')) continue;
    const end = match.index + match[0].length - 1;
    hits.push({
      start: match.index,
      end,
      message: `这里说“${match[0].slice(0, -1)}”，后面列了${steps.size}步`,
    });
  }
  return hits;
}

/** Announced numbers of things that differ from the things that stand there. */
export const counts: ParagraphRule = {
  id: 'counts.items',
  name: '项数不符',
  certainty: '疑似',
  source: SOURCE,
  scope: 'paragraph',
  find: ({ text }) => [
    ...inParagraph(text).map((hit): Hit => ({ ...hit, certainty: '必改' })),
    ...listed(text),
    ...named(text),
    ...alike(text),
  ],
};

const OPENS = new RegExp(`${NUMBER}(?:个)?${THINGS}[\\u3400-\\u9fff]{0,10}?[：:。；，]`, 'gu');
const FORWARD =
  /(?:从|就|按|提|有|谈|讲|抓好|做好|做到|以下|下列|下述|下面|存在|采取|围绕|突出|汇报|报告|强调|分为|包括|如下|概括|几点|主要)/;

interface Group {
  level: number;
  count: number;
}

/** 一是…。二是…。 in one paragraph, from this number on. */
function ordinalsIn(text: string, from: number): number {
  let count = 1;
  for (const { 1: word = '' } of text.matchAll(ITEM))
    if (fromChineseNumber(word) === from + count) count += 1;
  return count;
}

/** The numbered paragraphs directly below one paragraph: their level and how many of it there are. */
function groupBelow(paragraphs: readonly Paragraph[], from: number): Group | null {
  let level = 0;
  let count = 0;
  for (let at = from + 1; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at];
    if (!paragraph || paragraph.text.trim() === '') continue;
    const text = paragraph.text.trimStart();
    const number = parseStructureNumber(text);
    const ordinal = /^([一二三四五六七八九十])是|^第([一二三四五六七八九十])[，、]/u.exec(text);
    const found = number?.level ?? (ordinal ? 5 : 0);
    const value = number?.value ?? fromChineseNumber(ordinal?.[1] ?? ordinal?.[2] ?? '') ?? 0;
    if (count === 0) {
      if (found === 0 || value !== 1) return null;
      level = found;
    }
    if (found === level) {
      if (value === 1 && count > 0) break;
      // 第二，… may have points of its own, 一是 to 四是; 一是…。二是…。 in one paragraph are several.
      count += ordinal?.[1] !== undefined ? ordinalsIn(text, value) : 1;
    } else if (found !== 0 && found < level) break;
    if (/^(?:signer|date|attachment|annex)/.test(paragraph.role)) break;
  }
  return count > 0 ? { level, count } : null;
}

/** The last number of things that the end of a line announces. */
const announcedIn = perLine((line) => {
  if (line.length > 2000) return null;
  const tail = Math.max(0, line.length - 200);
  const match = [...line.slice(tail).matchAll(OPENS)].at(-1);
  return match ? { words: match[0], number: match[1] ?? '', at: tail + match.index } : null;
});

/** 下面从四个方面汇报, and then three headings. */
export const headingCounts: DocumentRule = {
  id: 'counts.headings',
  name: '标题数不符',
  certainty: '疑似',
  source: SOURCE,
  scope: 'document',
  find: ({ paragraphs, isWhole }) =>
    isWhole
      ? paragraphs.flatMap(({ text, start }, index): Hit[] => {
          const announced = announcedIn(text);
          if (!announced) return [];
          const { words, number, at } = announced;
          const wanted = countOf(number);
          if (wanted === null || wanted < 2 || !FORWARD.test(text.slice(Math.max(0, at - 12), at)))
            return [];
          // The number must lead to what stands below, not to something behind it in the same sentence.
          if (/[。；]./u.test(text.slice(at + words.length)) && !/[：:]$/.test(text.trim()))
            return [];
          const group = groupBelow(paragraphs, index);
          if (!group || group.count === wanted) return [];
          return [
            {
              start: start + at,
              end: start + at + words.length - 1,
              message: `这里说“${words.slice(0, -1)}”，下面列了${group.count}项`,
            },
          ];
        })
      : [],
};
