import type { LabelledList } from '../document/official-document';
import { parseStructureNumber } from '../document/structure-numbers';
import { type Item, joinTouched, line } from './items';
import { ATTENDANCE, DISPATCH, stretched, WHO } from './label-colons';
import type { TouchCounter } from './report';
import { sliceRuns } from './runs';
import { PERSON } from './vocabulary';

const GAP = '[ \\u3000]*';
/** Every label, as a pattern for a line without spaces. */
export const LIST_LABELS = `(?:${ATTENDANCE})${WHO}|${DISPATCH}`;

/** 出席：…, 请假：…, 列席：…, at the end of a 纪要 (10.3). */
export const ATTENDANCE_LIST = new RegExp(
  `^((?:${stretched(ATTENDANCE)})${WHO})${GAP}([:：])${GAP}(.*)$`,
);
/** 报：…, 送：…, 发：…, at the foot of a 简报. */
export const DISPATCH_LIST = new RegExp(`^(${stretched(DISPATCH)})${GAP}([:：])${GAP}(.*)$`);

/** Labels of the foot, 抄送 with them. */
const FOOT = `(?:${stretched(`${DISPATCH}|抄送`)})${GAP}[:：]`;
const BEGINS_LIST = new RegExp(`^${FOOT}`);
const ANY_LABEL = new RegExp(FOOT, 'g');
/** What a list may end with where another one follows it on its line. */
const ENDS_LIST = /[ \t\u3000。；;，,]/;
/** Items at the end among which the lists of the foot stand. */
const NEAR_END = 8;

/** Where the lists begin and end that stand on one line, or in the rest of one from the line above. */
function partsOf(text: string): [number, number][] {
  if (text.length > LONGEST_LINE) return [[0, text.length]];
  const starts = [...text.matchAll(ANY_LABEL)]
    .map(({ index }) => index)
    .filter((index) => index > 0 && ENDS_LIST.test(text[index - 1] ?? ''));
  return [0, ...starts].map((start, at) => {
    const next = starts[at];
    const list = text.slice(start, next).trimEnd();
    // A mark that only parted one list from the next belongs to neither.
    return [start, start + (next === undefined ? list : list.replace(/[；;，,]$/, '')).length];
  });
}

/** The lists that stand on one line, each as a line of its own. */
export const listsOnLine = (text: string): string[] =>
  partsOf(text).map(([start, end]) => text.slice(start, end));

/** Items with every list of the foot on lines of its own: by which label an organ is told must not be lost. */
export function apartLists(items: readonly Item[], touches: TouchCounter): Item[] {
  let isInList = false;
  return items.flatMap((item, at) => {
    const text = at < items.length - NEAR_END ? null : listText(item);
    if (item.kind !== 'line' || text === null) return [item];
    isInList = BEGINS_LIST.test(text) || (isInList && isRest(listsOnLine(text)[0] ?? ''));
    const parts = isInList ? partsOf(text) : [];
    if (parts.length < 2) return [item];
    touches.add('splitLines', parts.length - 1);
    const parting = parts.filter(([, end]) => /[；;，,]/.test(text[end] ?? '')).length;
    touches.add('labels', parting);
    return parts.map(([start, end]) => line(sliceRuns(item.runs, start, end)));
  });
}

/** Lines at most that one list takes in a raw text, and characters of one. */
const MOST_LINES = 6;
const LONGEST_LINE = 1000;
const LONGEST_REST = 80;

/** A list that is wrapped breaks off behind a comma, or at the end of a long line. */
export function goesOnInNextLine(text: string): boolean {
  return /[，、,；]$/.test(text) || ([...text].length >= 20 && !/[。：]$/.test(text));
}

/** One list under its label, of however many names: 主送 of a hundred organs. */
const LONG_LIST = new RegExp(
  `^(?:${stretched(`${DISPATCH}|抄送`)}|(?:${stretched(ATTENDANCE)})${WHO})${GAP}[:：][^。]*。?$`,
);

/** What may be a line of a list. Longer lines are prose, whatever they end with, unless they are one list. */
export const listText = (item: Item | undefined): string | null =>
  item?.kind === 'line' && (item.text.length <= LONGEST_LINE || LONG_LIST.test(item.text))
    ? item.text
    : null;

/** Whether a line without a label may be the rest of a list. */
function isRest(text: string): boolean {
  return (
    [...text].length <= LONGEST_REST &&
    !/[：:\t]|[。；！？](?=.)/.test(text) &&
    parseStructureNumber(text) === null
  );
}

/** 骆明远　田以诚: names and nothing else, as they go on below a label without a comma. */
const NAMES = new RegExp(`^${PERSON}(?:[ \\u3000]+${PERSON})*$`, 'u');
const goesOnWith = (next: string | undefined, text: string): boolean =>
  goesOnInNextLine(text) || (next !== undefined && NAMES.test(next) && !/[。：:]$/.test(text));

/** Wrapped lines of a list as one; names that spaces part are parted where the line broke too. */
function joinList(lines: readonly string[], touches: TouchCounter): string {
  const bySpaces =
    /\u3000| {2}/.test(lines.join('')) || lines.slice(1).every((one) => NAMES.test(one));
  const parts = lines.map((text, index) => {
    const before = lines[index - 1];
    const apart = before !== undefined && bySpaces && !/[，、,；：]$/.test(before);
    return apart ? `　${text}` : text;
  });
  return parts.length === 1 ? (parts[0] ?? '') : joinTouched(parts, touches);
}

/** The list that ends a text: its label's line and the lines into which it was wrapped. */
function lastList(items: readonly Item[], label: RegExp): string[] | null {
  const lines: string[] = [];
  for (let back = 1; back <= Math.min(MOST_LINES, items.length); back += 1) {
    const text = listText(items[items.length - back]);
    if (text === null) return null;
    lines.unshift(text);
    if (label.test(text)) {
      return lines.slice(0, -1).every((one, at) => goesOnWith(lines[at + 1], one)) ? lines : null;
    }
    if (!isRest(text)) return null;
  }
  return null;
}

/** Takes the lists off the end of a text, in their order. */
export function takeLists(items: Item[], label: RegExp, touches: TouchCounter): LabelledList[] {
  const lists: LabelledList[] = [];
  for (let lines = lastList(items, label); lines; lines = lastList(items, label)) {
    const [, name = '', colon, text = ''] = label.exec(lines[0] ?? '') ?? [];
    if (colon === ':' || !lines[0]?.startsWith(`${name}：${text}`)) touches.add('labels');
    lists.unshift({ label: name, text: joinList([text, ...lines.slice(1)], touches) });
    items.length -= lines.length;
  }
  return lists;
}

/** Takes the lists that a text begins with, each on a line; what follows them stays. */
export function takeFirstLists(
  items: Item[],
  label: RegExp,
  touches: TouchCounter,
): LabelledList[] {
  const found = items.findIndex((item) => !label.test(listText(item) ?? ''));
  // A paper of lists alone has no text that they could stand above.
  if (found <= 0) return [];
  const lists = items.splice(0, found).flatMap((item) => {
    const line = [item];
    return takeLists(line, label, touches);
  });
  touches.add('moved', lists.length);
  return lists;
}
