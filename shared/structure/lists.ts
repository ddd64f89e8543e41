import type { LabelledList } from '../document/official-document';
import { parseStructureNumber } from '../document/structure-numbers';
import { type Item, joinTouched } from './items';
import type { TouchCounter } from './report';

const GAP = '[ \\u3000]*';
/** The words of a label, with whatever spaces stretch it (出　席). */
const stretched = (words: string) =>
  words
    .split('|')
    .map((word) => [...word].join(GAP))
    .join('|');
const ATTENDANCE = '出席|列席|请假|缺席|参加|参会|旁听|特邀|邀请|主持|记录人|记录';
const WHO = '(?:人员|委员|领导|单位|同志|代表)?';
const DISPATCH = '报|送|发|抄报|呈报|呈送|主报|主送|分送|印送';
/** Every label, as a pattern for a line without spaces. */
export const LIST_LABELS = `(?:${ATTENDANCE})${WHO}|${DISPATCH}`;

/** 出席：…, 请假：…, 列席：…, at the end of a 纪要 (10.3). */
export const ATTENDANCE_LIST = new RegExp(
  `^((?:${stretched(ATTENDANCE)})${WHO})${GAP}([:：])${GAP}(.*)$`,
);
/** 报：…, 送：…, 发：…, at the foot of a 简报. */
export const DISPATCH_LIST = new RegExp(`^(${stretched(DISPATCH)})${GAP}([:：])${GAP}(.*)$`);

/** Lines at most that one list takes in a raw text, and characters of one. */
const MOST_LINES = 6;
const LONGEST_LINE = 1000;
const LONGEST_REST = 80;

/** A list that is wrapped breaks off behind a comma, or at the end of a long line. */
export function goesOnInNextLine(text: string): boolean {
  return /[，、,；]$/.test(text) || ([...text].length >= 20 && !/[。：]$/.test(text));
}

const textOf = (item: Item | undefined): string | null =>
  item?.kind === 'line' && item.text.length <= LONGEST_LINE ? item.text : null;

/** Whether a line without a label may be the rest of a list. */
function isRest(text: string): boolean {
  return (
    [...text].length <= LONGEST_REST &&
    !/[：:\t]|[。；！？](?=.)/.test(text) &&
    parseStructureNumber(text) === null
  );
}

/** Wrapped lines of a list as one; names that spaces part are parted where the line broke too. */
function joinList(lines: readonly string[], touches: TouchCounter): string {
  const bySpaces = /\u3000| {2}/.test(lines.join(''));
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
    const text = textOf(items[items.length - back]);
    if (text === null) return null;
    lines.unshift(text);
    if (label.test(text)) return lines.slice(0, -1).every(goesOnInNextLine) ? lines : null;
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
  const found = items.findIndex((item) => !label.test(textOf(item) ?? ''));
  // A paper of lists alone has no text that they could stand above.
  if (found <= 0) return [];
  const lists = items.splice(0, found).flatMap((item) => {
    const line = [item];
    return takeLists(line, label, touches);
  });
  touches.add('moved', lists.length);
  return lists;
}
