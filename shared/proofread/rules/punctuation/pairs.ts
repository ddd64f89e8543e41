import { perLine } from '../../per-line';
import type { DocumentRule, Hit, Paragraph } from '../../types';

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
};
const OPENERS = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));
/** 1）, 一）, a）: the number of an item, whose bracket stands alone. */
const ITEM = /^[ \u3000]*[\da-zA-Z一二三四五六七八九十]{1,3}$/;
/** 主要包括1）收集；2）走访: the same within a line, where they count. */
const INNER = /(?<![\d（(])(\d{1,2})）/g;
const counts = (text: string): boolean => {
  const items = [...text.matchAll(INNER)].map(([, number]) => Number(number));
  return items.length > 1 && items.every((number, index) => number === index + 1);
};

interface Loose {
  mark: string;
  at: number;
}

/** A half-width bracket pairs with a full-width one; its width is another rule's matter. */
const wide = (mark: string): string => (mark === '(' ? '（' : mark === ')' ? '）' : mark);

/** Every mark that opens or closes: a text is asked for them at each key. */
const MARKS = /[“”‘’（）()《》〈〉【】〔〕]/g;

/** Marks of a paragraph that have no partner in it. */
function looseMarks(text: string): Loose[] {
  const open: Loose[] = [];
  const loose: Loose[] = [];
  const isCounted = counts(text);
  for (const { 0: written, index: at } of text.matchAll(MARKS)) {
    const mark = wide(written);
    if (PAIRS[mark]) open.push({ mark, at });
    const opener = OPENERS.get(mark);
    if (!opener) continue;
    // Not deeper than marks ever stand, so that a line of openers costs no more than its length.
    const depth = open.slice(-6).findLastIndex((one) => one.mark === opener);
    if (depth < 0) {
      const isItem =
        ITEM.test(text.slice(Math.max(0, at - 8), at)) ||
        (isCounted && /\d/.test(text.charAt(at - 1)));
      if (mark !== '）' || !isItem) loose.push({ mark, at });
      continue;
    }
    loose.push(...open.splice(Math.max(0, open.length - 6) + depth + 1));
    open.pop();
  }
  return [...loose, ...open].sort((a, b) => a.at - b.at);
}

/** “…“ and ”…”: quotation marks that turn the wrong way, where only their turn is wrong. */
function turnedMarks(text: string): Hit[] | null {
  const marks = [...text.matchAll(/[“”]/g)].map(({ index, 0: mark }) => ({ index, mark }));
  if (marks.length === 0 || marks.length % 2 === 1) return null;
  const wrong = marks.filter(({ mark }, place) => mark !== (place % 2 === 0 ? '“' : '”'));
  const depth = nestingDepth(marks.map(({ mark }) => mark));
  if (wrong.length === 0 || depth > 1) return null;
  return wrong.map(({ index, mark }) => {
    const right = mark === '“' ? '”' : '“';
    return {
      start: index,
      end: index + 1,
      message: `引号方向反了，应为“${right}”`,
      suggestion: right,
    };
  });
}

/** How deep marks stand in each other when all are paired; 0 when they are not. */
function nestingDepth(marks: readonly string[]): number {
  let [depth, deepest] = [0, 0];
  for (const mark of marks) {
    depth += mark === '“' ? 1 : -1;
    if (depth < 0) return 0;
    deepest = Math.max(deepest, depth);
  }
  return depth === 0 ? deepest : 0;
}

/** Inner marks of the same form as the outer ones: “…“…”…” and 《…《…》…》. */
function nestedMarks(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const [open, close, innerOpen, innerClose, name] of [
    ['“', '”', '‘', '’', '引号'],
    ['《', '》', '〈', '〉', '书名号'],
  ] as const) {
    let depth = 0;
    for (const { 0: mark, index: at } of text.matchAll(MARKS)) {
      if (mark === open) depth += 1;
      const right = mark === open ? innerOpen : innerClose;
      if ((mark === open || mark === close) && depth === 2)
        hits.push({
          start: at,
          end: at + 1,
          message: `${name}里再用${name}，里面的用“${right}”`,
          suggestion: right,
        });
      if (mark === close) depth = Math.max(0, depth - 1);
    }
  }
  return hits;
}

/** Each paragraph of a long quotation begins with its opening mark, and only the last one closes (GB/T 15834-2011, 引号). */
function goesOn(paragraphs: readonly Paragraph[], index: number, { mark, at }: Loose): boolean {
  if (mark !== '“') return false;
  const opens = /(?:^|[：:])[ \u3000]*$/.test(paragraphs[index]?.text.slice(0, at) ?? '');
  return opens && /^[ \u3000]*“/.test(paragraphs[index + 1]?.text ?? '');
}

/** A quotation may run over paragraphs and a title over lines: what is left open closes further on. */
function closesLater(
  paragraphs: readonly Paragraph[],
  loose: readonly Loose[][],
  index: number,
  one: Loose,
): boolean {
  if (goesOn(paragraphs, index, one)) return true;
  const close = PAIRS[one.mark];
  const reach = one.mark === '“' ? 8 : paragraphs[index]?.role === 'title' ? 3 : 0;
  for (let next = index + 1; next <= index + reach; next += 1)
    if (loose[next]?.some(({ mark }) => mark === close)) return true;
  return false;
}

function opensEarlier(
  paragraphs: readonly Paragraph[],
  loose: readonly Loose[][],
  index: number,
  one: Loose,
): boolean {
  const open = OPENERS.get(one.mark);
  const reach = one.mark === '”' ? 8 : paragraphs[index]?.role === 'title' ? 3 : 0;
  for (let before = index - 1; before >= Math.max(0, index - reach); before -= 1)
    if (loose[before]?.some(({ mark }) => mark === open)) return true;
  return false;
}

const marksIn = perLine((line) => ({ loose: looseMarks(line), turned: turnedMarks(line) }));
const nestedIn = perLine(nestedMarks);

/** Quotation marks, brackets and book-title marks: in pairs, turned rightly, nested in their forms. */
export const pairs: DocumentRule = {
  id: 'punctuation.pairs',
  name: '成对标点',
  certainty: '必改',
  source: 'GB/T 15834-2011 引号、括号、书名号',
  scope: 'document',
  find: ({ paragraphs }) => {
    const loose = paragraphs.map(({ text }) => marksIn(text).loose);
    return paragraphs.flatMap(({ text, start }, index) => {
      const { turned } = marksIn(text);
      const alone = (loose[index] ?? [])
        .filter(({ mark }) => !turned || !/[“”]/.test(mark))
        .filter((one) =>
          PAIRS[one.mark]
            ? !closesLater(paragraphs, loose, index, one)
            : !opensEarlier(paragraphs, loose, index, one),
        )
        .map(({ mark, at }) => ({
          start: at,
          end: at + 1,
          message: PAIRS[mark]
            ? `“${mark}”没有配对的“${PAIRS[mark]}”`
            : `“${mark}”没有配对的“${OPENERS.get(mark)}”`,
        }));
      const nested = turned || alone.length > 0 ? [] : nestedIn(text);
      return [...(turned ?? []), ...alone, ...nested].map((hit) => ({
        ...hit,
        start: hit.start + start,
        end: hit.end + start,
      }));
    });
  },
};
