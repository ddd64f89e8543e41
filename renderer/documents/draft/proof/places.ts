import type { OfficialDocument } from '#shared/document/official-document';
import { type TextSpan, toPlainText } from '#shared/document/plain-text';
import { wholeCharacters } from '#shared/document/whole-characters';
import type { Finding } from '#shared/proofread/types';
import { type Match, samePlace, type TextPlace } from '../find/find';

/** A finding and where it stands in the sheet. */
export interface Located extends Finding {
  /** The part of it that lies in one line of the sheet; null for words that no field holds. */
  match: Match | null;
  /** Whether that part is all of it. */
  isWhole: boolean;
  /** What stands before and behind it in its line. */
  before: string;
  behind: string;
  /** The rule, the words and what stands around them: the same at every reading, another for every finding. */
  key: string;
}

/** Characters shown on each side, and how many of them a place is known again by. */
const AROUND = 14;
const NEXT = 6;

type Path = TextSpan['path'];

function blockPlace(attachment: number, [block, kind, row, column, , line]: Path): TextPlace {
  const cell =
    kind === 'rows' ? { row: Number(row), column: Number(column), line: Number(line) } : null;
  return { kind: 'block', attachment, block: Number(block), cell };
}

function headPlace([key, part, index]: Path): TextPlace | null {
  const field = (field: Extract<TextPlace, { kind: 'field' }>['field'], line = 0): TextPlace => ({
    kind: 'field',
    field,
    line,
  });
  if (key === 'copyNumber' || key === 'issueNumber' || key === 'serialNumber') return field(key);
  if (key === 'signatories') return field(key, Number(part));
  if (key === 'line') return field(part === 'office' ? 'headOffice' : 'headDate');
  if (key !== 'mark') return null;
  return part === 'joint' ? field('joint', Number(index)) : field('markName');
}

/** The line of the sheet that a stretch of the plain text comes from; null: of no field. */
function placeOf([first, ...rest]: Path): TextPlace | null {
  const [second, third] = rest;
  switch (first) {
    case 'body':
      return blockPlace(-1, rest);
    case 'attachments':
      return third === 'name'
        ? { kind: 'attachmentName', attachment: Number(second) }
        : blockPlace(Number(second), rest.slice(2));
    case 'attendance':
    case 'dispatch':
      return {
        kind: 'list',
        list: first,
        index: Number(second),
        part: third === 'label' ? 'label' : 'text',
      };
    case 'head':
      return headPlace(rest);
    case 'title':
    case 'byline':
    case 'note':
      return { kind: 'field', field: first, line: Number(second) };
    case 'subtitle':
    case 'addressees':
    case 'salutation':
    case 'cc':
      return { kind: 'field', field: first, line: 0 };
    case 'signature':
      return second === 'date'
        ? { kind: 'field', field: 'signatureDate', line: 0 }
        : { kind: 'field', field: 'signers', line: Number(third) };
    case 'printLine':
      return { kind: 'field', field: second === 'date' ? 'printDate' : 'printOffice', line: 0 };
    default:
      return null;
  }
}

interface Line {
  start: number;
  end: number;
  place: TextPlace;
}

/** The sheet's lines as stretches of the plain text, in order; runs of one line are one. */
function linesOf(spans: readonly TextSpan[]): Line[] {
  const lines: Line[] = [];
  for (const { start, end, path } of spans) {
    const place = placeOf(path);
    const last = lines.at(-1);
    if (!place) continue;
    if (last && last.end === start && samePlace(last.place, place)) last.end = end;
    else lines.push({ start, end, place });
  }
  return lines;
}

/** What stands around a finding in its line. */
function around(text: string, { start, end }: Finding): Pick<Located, 'before' | 'behind'> {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const [behind = ''] = text.slice(end, end + AROUND).split('\n');
  return {
    before: wholeCharacters(before.slice(before.lastIndexOf('\n') + 1)),
    behind: wholeCharacters(behind),
  };
}

/** The findings of a document, in their order, each with its place in the sheet. */
export function locate(document: OfficialDocument, findings: readonly Finding[]): Located[] {
  const { text, spans } = toPlainText(document);
  const lines = linesOf(spans);
  const alike = new Map<string, number>();
  let next = 0;
  return findings.map((finding) => {
    const { start, end, rule, words } = finding;
    // Findings come by their beginnings, so no line before this one is asked again.
    while ((lines[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const line = lines[next];
    const { before, behind } = around(text, finding);
    const named = [rule, words, before.slice(-NEXT), behind.slice(0, NEXT)].join('\n');
    const count = alike.get(named) ?? 0;
    alike.set(named, count + 1);
    const here = { ...finding, before, behind, key: `${named}\n${count}` };
    if (!line || line.start >= end) return { ...here, match: null, isWhole: false };
    const from = Math.max(start, line.start) - line.start;
    const to = Math.min(end, line.end) - line.start;
    const isWhole = start >= line.start && end <= line.end;
    return { ...here, match: { place: line.place, from, to }, isWhole };
  });
}
