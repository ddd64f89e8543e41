import type { Block } from '../document/official-document';
import { parseStructureNumber, type StructureNumber } from '../document/structure-numbers';
import type { Item, Line } from './items';
import type { TouchCounter } from './report';
import { editRuns, sliceRuns } from './runs';

/** A heading longer than this up to its first full stop is a paragraph that happens to be numbered. */
const LONGEST_HEADING = [0, 60, 60, 100, 100] as const;

const OPENING = '“‘（《〈【〔(';
const CLOSING = '”’）》〉】〕)';

/** Where the first full stop stands that is not inside quotation marks or brackets; −1 when there is none. */
export function firstStop(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (OPENING.includes(mark)) depth += 1;
    else if (CLOSING.includes(mark)) depth = Math.max(0, depth - 1);
    else if (mark === '。' && depth === 0) return at;
  }
  // Unpaired marks must not hide the stop.
  return depth > 0 ? text.indexOf('。') : -1;
}

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

/** The structure number by which a line is a heading, or null. */
function headingNumber(text: string, values: ReadonlySet<number>): StructureNumber | null {
  const number = parseStructureNumber(text);
  if (!number) return null;
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

function headingOf(item: Line, number: StructureNumber, touches: TouchCounter): Block {
  let { runs, text } = item;
  if (number.text !== number.right) {
    touches.add('numberMarks');
    runs = editRuns(runs, [{ start: 0, end: number.text.length, text: number.right }]);
    text = number.right + text.slice(number.text.length);
  }
  const stop = firstStop(text);
  const runsIn = stop >= 0 && stop < text.length - 1;
  const end = runsIn ? stop + 1 : text.length;
  let head = sliceRuns(runs, 0, end);
  // The faces of headings carry their weight; Word's bold on top of them is the old style's.
  if (head.every((run) => run.bold)) {
    touches.add('headingBold');
    head = [{ text: text.slice(0, end) }];
  }
  const heading = { type: 'heading', level: number.level, runs: head } as const;
  return runsIn ? { ...heading, runIn: sliceRuns(runs, end) } : heading;
}

/** Items → blocks of the body: headings of four levels, own-line or run-in, paragraphs, tables. */
export function bodyOf(items: readonly Item[], touches: TouchCounter): Block[] {
  const values = firstLevelValues(items);
  return items.map((item) => {
    if (item.kind === 'table') return item.table;
    if (item.kind === 'pageBreak') return { type: 'pageBreak' };
    const number = headingNumber(item.text, values);
    return number ? headingOf(item, number, touches) : { type: 'paragraph', runs: item.runs };
  });
}
