import { fromChineseNumber } from '../document/chinese-number';
import type { Attachment } from '../document/official-document';
import { parseStructureNumber } from '../document/structure-numbers';
import { bodyOf } from './body';
import { type Item, joinTouched, type Line } from './items';
import type { TouchCounter } from './report';
import { DATE_ONLY, isSigner } from './vocabulary';

const COUNT = '\\d{1,2}|[一二三四五六七八九十]{1,2}';
/** 附件：…, 附件1：…: a line of the note before the signature. */
const NOTE = new RegExp(
  `^附[ \\u3000]*件?[ \\u3000]*(${COUNT})?[ \\u3000]*([:：])[ \\u3000]*(.*)$`,
);
const ENTRY = /^(?:\d{1,2}[ \u3000]*(?<mark>[.．、)）])|[⒈-⒛])[ \u3000]*(?<name>\S.*)$/u;
/** 附件, 附件1, 附件1：: the first line of an annex. */
export const ANNEX_LABEL = new RegExp(
  `^附[ \\u3000]*(?=件|[:：]|${COUNT}[:：])件?[ \\u3000]*(${COUNT})?[ \\u3000]*[:：]?$`,
);
const ANNEX_WITH_NAME = new RegExp(
  `^(附[ \\u3000]*(?=件|[:：]|${COUNT}[:：])件?[ \\u3000]*(?:${COUNT})?)[ \\u3000]*[:：]?[ \\u3000]*(\\S.*)$`,
);
/** 附：… for 附件：…: the same label, shortened. */
const isShortLabel = (text: string): boolean => /^附[ \u3000]*[^件]/.test(text);

/** The line of an annex that carries its name too (附件1：回执), behind the signature. */
export function splitAnnexLabel(text: string): [string, string] | null {
  const match = ANNEX_WITH_NAME.exec(text);
  if (!match?.[1] || !match[2] || match[2].length > 60 || /[。；]/.test(match[2])) return null;
  // 附 alone is no label, 附： is.
  const label = ANNEX_LABEL.test(match[1]) ? match[1] : `${match[1]}：`;
  return [label, match[2]];
}

export interface AttachmentNote {
  names: string[];
  /** Index of the note's first item and of the one behind its last. */
  start: number;
  end: number;
}

/** A wrapped rest of a name: no sentence, no entry, no label. */
function isContinuation(text: string, previous: string): boolean {
  return (
    [...text].length <= 40 &&
    [...previous].length >= 14 &&
    !/[。；：:，\t]/.test(text) &&
    !/[》）]$/.test(previous) &&
    !isSigner(text) &&
    !DATE_ONLY.test(text)
  );
}

/** 附件：1.甲 2.乙 typed on one line, with blanks between them or without. */
function entriesOf(text: string): string[] {
  if (!ENTRY.test(text)) return [text];
  return text.split(/[ \u3000]+(?=\d{1,2}[.．、]\D)/).flatMap(splitByCount);
}

/** 1.甲2.乙: a number that counts on, right behind the name before it. */
function splitByCount(text: string): string[] {
  const first = Number(/^\d{1,2}/.exec(text)?.[0] ?? Number.NaN);
  const next = new RegExp(`(?<=[^\\d.．])${first + 1}[.．、](?=\\D)`).exec(text);
  if (!next || next.index < 4) return [text];
  return [text.slice(0, next.index), ...splitByCount(text.slice(next.index))];
}

/** The 附件说明 that starts at an item, or null. */
export function parseNote(
  items: readonly Item[],
  start: number,
  touches: TouchCounter,
): AttachmentNote | null {
  const names: string[] = [];
  let end = start;
  let numbered = false;
  for (let item = items[end]; item?.kind === 'line'; item = items[end]) {
    const label = NOTE.exec(item.text);
    const rest = label ? (label[3] ?? '') : item.text;
    if (end === start && !label) return null;
    if (label && end > start && !label[1]) break;
    const below = label?.[1] && rest === '' && names.length > 0 ? nameBelow(items, end) : null;
    if (below !== null) {
      names.push(below);
      touches.add('joinedLines');
      end += 2;
      continue;
    }
    if (label && rest === '' && (label[1] || !nextIsEntry(items[end + 1]))) break;
    // 附：节水十条, 1.一水多用。: a numbered sentence is no name, it is what the annex says.
    if (!label && !numbered && ENTRY.test(rest) && /[。；！]$/.test(rest)) break;
    const parts = label?.[1] ? [rest] : entriesOf(rest);
    const entries = parts.map((part) => ENTRY.exec(part));
    if (entries[0]) {
      numbered = true;
      names.push(...entries.map((entry, i) => entry?.groups?.name ?? parts[i] ?? ''));
      if (entries.length > 1) touches.add('splitLines', entries.length - 1);
      if (entries.some((entry) => entry?.groups?.mark !== '.')) touches.add('numberMarks');
    } else if (label && rest !== '') names.push(rest);
    else if (!label && isContinuation(item.text, names.at(-1) ?? '')) {
      names.push(joinTouched([names.pop() ?? '', item.text], touches));
    } else if (!label) break;
    const isShort = label !== null && isShortLabel(item.text);
    if (label && (label[1] || label[2] === ':' || rest === '' || isShort)) touches.add('labels');
    end += 1;
  }
  if (names.length === 0) return null;
  if (numbered && names.length === 1) touches.add('labels');
  return { names, start, end };
}

/** 附件2： with its name on the next line, among others of a note; null where that line is something else. */
function nameBelow(items: readonly Item[], at: number): string | null {
  const next = items[at + 1];
  if (next?.kind !== 'line' || [...next.text].length > 40) return null;
  const isOther =
    /[。；：:，\t]/.test(next.text) || isSigner(next.text) || DATE_ONLY.test(next.text);
  return isOther ? null : next.text;
}

function nextIsEntry(item: Item | undefined): boolean {
  return item?.kind === 'line' && ENTRY.test(item.text);
}

/** Whether an item can be the start of a 附件说明. */
export function startsNote(item: Item | undefined): item is Line {
  return item?.kind === 'line' && NOTE.test(item.text);
}

const bare = (text: string) => text.replace(/[\s\u3000]/g, '');

interface Annex {
  name: string;
  items: Item[];
  /** Lines of its own title that differ from the note's name. */
  differs: boolean;
}

/** Takes the title of an annex: the note's name if its first lines say so, else its first line. */
function annexOf(
  items: readonly Item[],
  noted: string | undefined,
  touches: TouchCounter,
): Annex | null {
  const lines = items.slice(0, 3).map((item) => (item.kind === 'line' ? item.text : null));
  if (noted !== undefined) {
    let joined = '';
    for (const [index, text] of lines.entries()) {
      if (text === null) break;
      joined += bare(text);
      if (joined !== bare(noted)) continue;
      if (index > 0) touches.add('joinedLines', index);
      return { name: noted, items: items.slice(index + 1), differs: false };
    }
    return { name: noted, items: [...items], differs: true };
  }
  const [first] = lines;
  if (!first || [...first].length > 60 || /[。；：:，]$/.test(first)) return null;
  if (parseStructureNumber(first)) return null;
  touches.add('listed');
  return { name: first, items: items.slice(1), differs: false };
}

/** The number of a label 附件2, or null when it bears none. */
function annexNumber(text: string): number | null {
  const number = ANNEX_LABEL.exec(text)?.[1];
  if (!number) return null;
  return /^\d+$/.test(number) ? Number(number) : fromChineseNumber(number);
}

/** Annex pages (each from its label on) joined with the names of the note; null when they cannot be told apart. */
export function parseAnnexes(
  items: readonly Item[],
  noted: readonly string[],
  touches: TouchCounter,
  notes: string[],
): Attachment[] | null {
  const attachments: Attachment[] = noted.map((name) => ({ name, body: [] }));
  const starts = items.flatMap((item, i) =>
    item.kind === 'line' && ANNEX_LABEL.test(item.text) ? [i] : [],
  );
  if (items.length > 0 && starts[0] !== 0) return null;
  let next = 0;
  for (const [index, start] of starts.entries()) {
    const number = annexNumber((items[start] as Line).text);
    // The number tells the place in the note: an annex may be sent apart, without pages here.
    const place = number === null ? next : number - 1;
    if (place < next || (place > index && place >= noted.length)) return null;
    next = place + 1;
    let part = items.slice(start + 1, starts[index + 1]);
    // Every annex begins on a page of its own anyway.
    if (part.at(-1)?.kind === 'pageBreak') part = part.slice(0, -1);
    const annex = annexOf(part, noted[place], touches);
    if (!annex || (annex.items.length === 0 && noted[place] === undefined)) return null;
    if (annex.differs) {
      const which = attachments.length > 1 ? place + 1 : '';
      notes.push(`附件${which}的标题与附件说明不一致，两处都已保留，请核对`);
    }
    attachments[place] = { name: annex.name, body: bodyOf(annex.items, touches) };
  }
  if (attachments.length === 1 && starts.length === 1 && annexNumber((items[0] as Line).text)) {
    touches.add('labels');
  }
  return attachments;
}
