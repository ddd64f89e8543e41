import { firstStop, headingEnd } from '../document/heading-end';
import { type Block, runsText } from '../document/official-document';
import { articleNumberLength, chapterDepth } from '../document/regulation';
import { runInNumbers } from '../document/run-in-numbers';
import {
  formatStructureNumber,
  parseStructureNumber,
  type StructureNumber,
} from '../document/structure-numbers';
import type { Item, Line } from './items';
import type { TouchCounter } from './report';
import { type Edit, editRuns, sliceRuns } from './runs';

/** A heading longer than this up to its first full stop is a paragraph that happens to be numbered. */
const LONGEST_HEADING = [0, 60, 60, 100, 100] as const;

/** 一，… is prose unless its neighbour in count stands in the text too. */
function hasNeighbour(number: StructureNumber, values: ReadonlySet<number>): boolean {
  return values.has(number.value - 1) || values.has(number.value + 1);
}

/** Values of the first-level numbers in a text, whatever mark follows them. */
function firstLevelValues(items: readonly Item[]): Set<number> {
  const values = new Set<number>();
  for (const item of items) {
    const number = item.kind === 'line' ? parseStructureNumber(item.text) : null;
    if (number?.level === 1) values.add(number.value);
  }
  return values;
}

const isHalfBracketed = ({ text }: StructureNumber): boolean =>
  /^[0-9０-９]+[ \u3000]*[)）]/.test(text);

/** What numbers a text has besides the one of a line. */
interface Numbers {
  /** Values of the first level. */
  values: ReadonlySet<number>;
  /** 1. is used: 1) then stands below it. */
  hasDotted: boolean;
}

function numbersOf(items: readonly Item[]): Numbers {
  const hasDotted = items.some((item) => {
    const number = item.kind === 'line' ? parseStructureNumber(item.text) : null;
    return number?.level === 3;
  });
  return { values: firstLevelValues(items), hasDotted };
}

/** The structure number by which a line is a heading, or null. */
function headingNumber(text: string, { values, hasDotted }: Numbers): StructureNumber | null {
  let number = parseStructureNumber(text);
  if (!number) return null;
  if (isHalfBracketed(number) && !hasDotted) {
    number = { ...number, level: 3, right: formatStructureNumber(3, number.value) };
  }
  const content = text.slice(number.text.length).trimStart();
  if (content === '' || /^[、，。；：至到和与]/.test(content)) return null;
  // 一、二等奖, （一）（二）项: a count, not a heading.
  if (
    /^[一二三四五六七八九十]+[、等]/.test(content) ||
    /^[（(][一二三四五六七八九十\d]+[）)]/.test(content)
  ) {
    return null;
  }
  if (number.level === 1 && !/、$/.test(number.text) && !hasNeighbour(number, values)) return null;
  const stop = firstStop(text);
  const length = [...(stop < 0 ? text : text.slice(0, stop))].length;
  return length <= LONGEST_HEADING[number.level] ? number : null;
}

/** Faces of the first two levels differ from the body's: only there it shows that siblings are unlike. */
const SHOWN_LEVELS: readonly number[] = [1, 2];

/** Up to its first full stop a sentence of its own, that the line ends with: 请市民政局派员参加，并介绍情况。 */
function isSentenceItem(text: string): boolean {
  const stop = firstStop(text);
  return stop === text.length - 1 && /，/.test(text);
}

/**
 * Series of numbered lines, in the order of the text, of which one is too long for a heading
 * and all the others are sentences: paragraphs that happen to be numbered, every one of them.
 */
function proseSeries(items: readonly Item[], numbers: Numbers): ReadonlySet<Item> {
  const prose = new Set<Item>();
  for (const level of SHOWN_LEVELS) {
    let series: Line[] = [];
    const close = () => {
      const isProse =
        series.length > 1 &&
        series.every(({ text }) => isSentenceItem(text) || headingNumber(text, numbers) === null) &&
        series.some(({ text }) => headingNumber(text, numbers) === null);
      if (isProse) for (const one of series) prose.add(one);
      series = [];
    };
    let last = 0;
    for (const item of items) {
      if (item.kind !== 'line') continue;
      const number = parseStructureNumber(item.text);
      if (!number || number.level > level) continue;
      if (number.level < level || number.value !== last + 1) close();
      last = number.level < level ? 0 : number.value;
      if (number.level === level) series.push(item);
    }
    close();
  }
  return prose;
}

/** The right marks for a line's number, and for those of its series that stand in the same line: all of them, or the line would mix two ways. */
function numberEdits(text: string, { level, text: typed, right }: StructureNumber): Edit[] {
  if (typed === right) return [];
  return runInNumbers(text).flatMap(({ start, number }) => {
    const wanted = formatStructureNumber(level, number.value);
    const end = start + number.text.length;
    // A blank before it parts nothing once its bracket is a full-width one.
    const from = text.slice(0, start).trimEnd().length;
    return number.text === wanted ? [] : [{ start: from, end, text: wanted }];
  });
}

function headingOf(item: Line, number: StructureNumber, touches: TouchCounter): Block {
  let { runs } = item;
  const edits = numberEdits(item.text, number);
  if (edits.length > 0) {
    touches.add('numberMarks', edits.length);
    runs = editRuns(runs, edits);
  }
  const text = runsText(runs);
  const runsInAt = headingEnd(text);
  const end = runsInAt ?? text.length;
  let head = sliceRuns(runs, 0, end);
  // The faces of headings carry their weight; Word's bold on top of them is the old style's.
  if (head.every((run) => run.bold)) {
    touches.add('headingBold');
    head = [{ text: text.slice(0, end) }];
  }
  const heading = { type: 'heading', level: number.level, runs: head } as const;
  return runsInAt !== null ? { ...heading, runIn: sliceRuns(runs, end) } : heading;
}

/** 第一章 … and 第一条 … are levels of a regulation; one article alone is a sentence that begins so. */
function regulationOf(item: Line, isRegulation: boolean): Block | null {
  const depth = chapterDepth(item.text);
  if (depth !== null) return { type: 'heading', level: depth === 3 ? 2 : 1, runs: item.runs };
  const length = articleLength(item);
  if (!isRegulation || length === 0) return null;
  const [runs, runIn] = [sliceRuns(item.runs, 0, length), sliceRuns(item.runs, length)];
  return { type: 'heading', level: 1, runs, runIn };
}

/** Length of the number of an article that has words behind it on its line. */
function articleLength(item: Item): number {
  const length = item.kind === 'line' ? articleNumberLength(item.text) : 0;
  return item.kind === 'line' && length < item.text.length ? length : 0;
}

/** Lines within an article, up to the next chapter or a heading of the first level: （一） and 1. are its text there. */
function withinArticles(items: readonly Item[]): ReadonlySet<Item> {
  const within = new Set<Item>();
  if (items.filter((item) => articleLength(item) > 0).length < 2) return within;
  let isWithin = false;
  for (const item of items) {
    if (item.kind !== 'line') continue;
    const isHeading =
      chapterDepth(item.text) !== null || parseStructureNumber(item.text)?.level === 1;
    if (articleLength(item) > 0) isWithin = true;
    else if (isHeading) isWithin = false;
    if (isWithin) within.add(item);
  }
  return within;
}

/** Items → blocks of the body: headings of four levels, own-line or run-in, paragraphs, tables. */
export function bodyOf(items: readonly Item[], touches: TouchCounter): Block[] {
  const numbers = numbersOf(items);
  const articles = withinArticles(items);
  const prose = proseSeries(items, numbers);
  return items.map((item) => {
    if (item.kind === 'table') return item.table;
    if (item.kind === 'pageBreak') return { type: 'pageBreak' };
    const number = articles.has(item) ? null : headingNumber(item.text, numbers);
    if (number && !prose.has(item)) return headingOf(item, number, touches);
    return regulationOf(item, articles.has(item)) ?? { type: 'paragraph', runs: item.runs };
  });
}
