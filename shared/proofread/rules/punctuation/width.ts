import type { Hit } from '../../types';
import { CLOSING, HAN, OPENING } from '../characters';
import { anywhere, patternRule } from '../make';

const SOURCE = 'GB/T 15834-2011';
const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const full = (mark: string): string => FULL[mark] ?? mark;

/** Half-width marks in Chinese text. A mark between Latin letters or inside a number is none. */
export const halfWidthMarks = patternRule({
  id: 'punctuation.half-width',
  name: '半角标点',
  certainty: '必改',
  source: `${SOURCE}：中文用全角标点`,
  where: anywhere,
  patterns: [
    {
      find: new RegExp(
        `(?<=[${HAN}${CLOSING}…])[,;:?!]|(?<=[\\dA-Za-z%％℃])[,;:?!](?=[ ]{0,2}[${HAN}${OPENING}])`,
        'gu',
      ),
      message: ([mark]) => `中文里用全角“${full(mark)}”，不用半角`,
      fix: ([mark]) => full(mark),
    },
    {
      find: new RegExp(`(?<=[${HAN}”』）》]{2}|[${HAN}]\\d{1,9}[${HAN}])\\.(?=[ ]*$)`, 'gmu'),
      message: '句末用句号“。”，不用半角圆点',
      fix: () => '。',
    },
    {
      find: new RegExp(
        `(?<=[${HAN}]{2}|[”』）》])\\.(?=[${HAN}“《（])(?<!^[ \\u3000]*[一二三四五六七八九十]{1,3}\\.)`,
        'gmu',
      ),
      message: '中文里句号用“。”，人名间隔号用“·”，不用半角圆点',
      certainty: '疑似',
    },
    {
      find: /[０-９Ａ-Ｚａ-ｚ](?:[０-９Ａ-Ｚａ-ｚ．＆]*[０-９Ａ-Ｚａ-ｚ])?％?/gu,
      message: '数字和字母用半角',
      fix: ([words]) => words.normalize('NFKC'),
    },
    {
      find: new RegExp(`<(?:<)?(?=[${HAN}])([^<>\\n]{2,60})>(?:>)?`, 'gu'),
      message: '书名号用“《》”',
      fix: ([, inside = '']) => `《${inside}》`,
    },
  ],
});

/** Half-width brackets by pairs: one that holds or touches hanzi is Chinese. */
function bracketHits(text: string): Hit[] {
  const hits: Hit[] = [];
  const say = (at: number) => {
    const mark = text.charAt(at);
    const message = `中文里括号用全角“${full(mark)}”`;
    hits.push({ start: at, end: at + 1, message, suggestion: full(mark) });
  };
  const isChinese = (at: number) =>
    new RegExp(`[${HAN}${OPENING}${CLOSING}，。；：、]`, 'u').test(text.charAt(at));
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '(' || mark === '（') open.push(at);
    if (mark !== ')' && mark !== '）') continue;
    const from = open.pop();
    if (from === undefined) {
      if (mark === ')' && isChinese(at - 1)) say(at);
      continue;
    }
    const isMixed = text.charAt(from) === '（' || mark === '）';
    const inside = text.slice(from + 1, Math.min(at, from + 200));
    if (
      !isMixed &&
      !isChinese(from - 1) &&
      (!isChinese(at + 1) || /[A-Za-z\d]/.test(text.charAt(from - 1))) &&
      !new RegExp(`[${HAN}]`, 'u').test(inside)
    )
      continue;
    if (text.charAt(from) === '(') say(from);
    if (mark === ')') say(at);
  }
  for (const at of open) if (text.charAt(at) === '(' && isChinese(at + 1)) say(at);
  return hits;
}

/** Half-width brackets beside hanzi. */
export const halfWidthBrackets = {
  id: 'punctuation.half-width-brackets',
  name: '半角括号',
  certainty: '必改',
  source: `${SOURCE}：中文用全角标点`,
  scope: 'paragraph',
  find: ({ text }: { text: string }) => bracketHits(text),
} as const;

/** " and ' in Chinese text: by turns “ and ”. */
export const straightQuotes = {
  id: 'punctuation.straight-quotes',
  name: '直引号',
  certainty: '必改',
  source: `${SOURCE}：引号用“ ”‘ ’`,
  scope: 'paragraph',
  find: ({ text }: { text: string }): Hit[] => {
    if (!new RegExp(`[${HAN}]`, 'u').test(text)) return [];
    const places = [...text.matchAll(/["＂]/g)].map(({ index }) => index);
    const isEven = places.length % 2 === 0;
    return places.map((at, index) => ({
      start: at,
      end: at + 1,
      message: '引号用“”，不分左右的直引号不规范',
      ...(isEven ? { suggestion: index % 2 === 0 ? '“' : '”' } : {}),
    }));
  },
} as const;
