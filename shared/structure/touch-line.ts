import { type Run, runsText } from '../document/official-document';
import { parseStructureNumber } from '../document/structure-numbers';
import { trimBounds } from '../document/trim';
import { likeColonAt } from './label-colons';
import type { TouchCounter } from './report';
import { type Edit, editRuns, sliceRuns } from './runs';
import { PERSON, SURNAMES } from './vocabulary';

/** Spaces of every kind, tabs too. */
export const BLANK = '[ \\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const HEAD = new RegExp(`^${BLANK}+`);
const ONE_BLANK = new RegExp(BLANK);
const FULL_WIDTH = /[０-９]+(?:．[０-９]+)*|[Ａ-Ｚａ-ｚ]+/g;

/** Blanks of other widths and those at which no line may break: in the sheet they are spaces. */
const ODD_BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

const HAN = /\p{Script=Han}|[〇×]/u;
const MARK = /[，。；：、？！“”‘’（）《》〈〉【】〔〕—…·]/;
const SENTENCE = /[，。；！？]/;
/** Half-width spaces between two visible characters; full-width ones are typed on purpose. */
const GAP = /(?<=([^\s]))[ \u00a0\u2000-\u200a\u202f]+(?=([^\s]))/gu;
/** Three or more names of two to four hanzi, one space between: a list whose spaces part the names. */
const NAME_LIST =
  /(?<![\p{Script=Han}])\p{Script=Han}{2,4}(?:[ \u00a0]+\p{Script=Han}{2,4}(?![\p{Script=Han}])){2,}/gu;

/** 5日　…, 第一条　…, （通讯员 郝晴） and “书香政协 同心履职”: a space that parts a day, an article, a post or half a slogan from what follows. */
const KEPT = new RegExp(
  [
    '^(?:\\d{1,4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:[至—－-](?:\\d{1,2}月)?\\d{1,2}日)?[ \\u00a0]+',
    '^第[\\d一二三四五六七八九十百零]{1,6}(?:编|章|节|条|款|部分|项)[ \\u00a0]+',
    '[（(][^（）()，。；、]{1,24}[）)]',
    '“\\p{Script=Han}{3,10}(?:[ \\u00a0]\\p{Script=Han}{3,10}){1,3}”',
  ].join('|'),
  'gu',
);

/** Cuts the blanks at both ends. */
export function trimRuns(runs: readonly Run[], touches: TouchCounter): Run[] {
  const text = runsText(runs);
  const { start, end } = trimBounds(text, ONE_BLANK);
  if (end - start < text.length && start < end) touches.add('indents');
  return sliceRuns(runs, start, end);
}

function foldWidth(runs: readonly Run[], touches: TouchCounter): Run[] {
  const edits: Edit[] = [];
  for (const match of runsText(runs).matchAll(FULL_WIDTH)) {
    const [text] = match;
    const folded = text.normalize('NFKC');
    edits.push({ start: match.index, end: match.index + text.length, text: folded });
    touches.add(/^[０-９]/.test(text) ? 'digits' : 'letters');
  }
  return editRuns(runs, edits);
}

/** 王 芳  江 月: one name or several, a space within each, more or as many between them. */
const ONE_NAME = new RegExp(`^${PERSON}$`, 'u');
const IS_SURNAME = new RegExp(`^[${SURNAMES}]$`, 'u');

/** Whether the spaces of a line part names: a name may be stretched, but never joined with the next. */
function areNames(text: string): boolean {
  const apart = text.trim().split(/[ \u00a0]{2,}|\u3000+/);
  if (apart.length > 1 && apart.every((part) => ONE_NAME.test(part))) return true;
  const alone = text.trim().split(/[ \u00a0\u3000]+/);
  return (
    alone.length >= 6 &&
    alone.length % 2 === 0 &&
    alone.every((one, at) => [...one].length === 1 && (at % 2 === 1 || IS_SURNAME.test(one)))
  );
}

/** 关 于 召 开: most characters stand alone, so the spaces mean nothing. */
function isSpacedOut(text: string): boolean {
  if (areNames(text)) return false;
  const segments = text.split(/[\s\u3000]+/);
  const alone = segments.filter((segment) => [...segment].length === 1).length;
  return segments.length >= 5 && alone >= segments.length * 0.7;
}

/** Long digits are telephone or account numbers; a space keeps them apart from a name. */
function isQuantity(text: string, at: number, step: 1 | -1): boolean {
  let length = 0;
  for (let i = at; /[0-9-]/.test(text.charAt(i)); i += step) length += 1;
  return length <= 6;
}

/** In titles and labels a space between hanzi or behind a quotation may part two clauses; beside other marks it parts nothing. */
function isIdleInTitle(before: string, after: string): boolean {
  return (
    /[“‘（《〈【〔、：—]/.test(before) || /[”’）》〉】〕、：（《]/.test(after) || after === '的'
  );
}

function isIdleGap(text: string, start: number, end: number, running: boolean): boolean {
  const before = [...text.slice(Math.max(0, start - 2), start)].at(-1) ?? '';
  const after = [...text.slice(end, end + 2)][0] ?? '';
  // 8月 日, 第 期: the blank waits for its number.
  if (/[年月第〕]/.test(before) && /[月日号期届次]/.test(after)) return false;
  const [hanBefore, hanAfter] = [HAN.test(before), HAN.test(after)];
  const [cjkBefore, cjkAfter] = [hanBefore || MARK.test(before), hanAfter || MARK.test(after)];
  if (cjkBefore && cjkAfter) return running || isIdleInTitle(before, after);
  // 2026 年 8 月 1 日, 第 3 期: parts of one figure wherever they stand.
  if (/\d/.test(before) && /[年月日号期届次时分]/.test(after)) return true;
  if (/[年月第]/.test(before) && /\d/.test(after)) return true;
  if (!running || (!cjkBefore && !cjkAfter)) return false;
  if (/\d/.test(before)) return isQuantity(text, start - 1, -1);
  if (/\d/.test(after)) return isQuantity(text, end, 1);
  return /[A-Za-z%％]/.test(before) || /[A-Za-z]/.test(after);
}

/** Tells of stretches, asked in their order, whether one of the matches (in order too) holds them whole. */
function holderOf(
  matches: Iterable<RegExpMatchArray & { index: number }>,
): (start: number, end: number) => boolean {
  const all = [...matches];
  let at = 0;
  const endOf = (match: (typeof all)[number]) => match.index + match[0].length;
  return (start, end) => {
    for (let match = all[at]; match && endOf(match) < end; match = all[at]) at += 1;
    return (all[at]?.index ?? Number.POSITIVE_INFINITY) <= start;
  };
}

function dropIdleSpaces(runs: readonly Run[], touches: TouchCounter): Run[] {
  const text = runsText(runs);
  if (!/[ \u00a0\u2000-\u200a\u202f]/.test(text)) return [...runs];
  const spacedOut = isSpacedOut(text);
  const running = SENTENCE.test(text) || spacedOut;
  const holders = spacedOut
    ? []
    : [NAME_LIST, KEPT].map((pattern) => holderOf(text.matchAll(pattern)));
  const edits: Edit[] = [];
  for (const match of text.matchAll(GAP)) {
    const [start, end] = [match.index, match.index + match[0].length];
    // Each is asked about every gap: it reads on from the last.
    const inKept = holders.map((holds) => holds(start, end)).includes(true);
    if (inKept && HAN.test(text.charAt(start - 1)) && HAN.test(text.charAt(end))) continue;
    if (isIdleGap(text, start, end, running)) edits.push({ start, end, text: '' });
  }
  touches.add('spaces', edits.length);
  return editRuns(runs, edits);
}

/** Blanks between a structure number and its text (Word's automatic numbers leave a tab there). */
function closeNumber(runs: readonly Run[], touches: TouchCounter): Run[] {
  const text = runsText(runs);
  const number = parseStructureNumber(text);
  if (!number) return [...runs];
  const rest = text.slice(number.text.length);
  const gap = HEAD.exec(rest)?.[0].length ?? 0;
  if (gap === 0) return [...runs];
  const { length } = number.text;
  const closed = editRuns(runs, [{ start: length, end: length + gap, text: '' }]);
  // 1. 5万元: without the space the number would read as a decimal.
  if (parseStructureNumber(runsText(closed))?.text !== number.text) return [...runs];
  touches.add('spaces');
  return closed;
}

/** Runs with every match of a pattern replaced, each counted. */
function replaceEach(
  runs: readonly Run[],
  pattern: RegExp,
  text: string,
  count: () => void,
): Run[] {
  const edits: Edit[] = [];
  for (const match of runsText(runs).matchAll(pattern)) {
    edits.push({ start: match.index, end: match.index + match[0].length, text });
    count();
  }
  return edits.length > 0 ? editRuns(runs, edits) : [...runs];
}

/** Tabs that part no cells: a full-width blank keeps the words apart. */
export function dropTabs(runs: readonly Run[], touches: TouchCounter): Run[] {
  return replaceEach(runs, /\t+/g, '\u3000', () => touches.add('tabs'));
}

/** A label and 主送机关 with a colon where a character stood that only looks like one. */
function rightColon(runs: readonly Run[], touches: TouchCounter): Run[] {
  const at = likeColonAt(runsText(runs));
  if (at < 0) return [...runs];
  touches.add('labels');
  return editRuns(runs, [{ start: at, end: at + 1, text: '：' }]);
}

/** Every touch that a single line may get: what looks like a colon behind a label, blanks at the ends, full-width digits and letters, idle spaces, blanks that forbid a break. */
export function touchLine(runs: readonly Run[], touches: TouchCounter): Run[] {
  const folded = foldWidth(rightColon(trimRuns(runs, touches), touches), touches);
  const closed = closeNumber(dropIdleSpaces(folded, touches), touches);
  return replaceEach(closed, ODD_BLANK, ' ', () => touches.add('noBreak'));
}
