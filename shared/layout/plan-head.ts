import type { OfficialDocument } from '../document/official-document';
import { geometryOf, MARK_MOST_PT } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { signatoryRows } from './head-places';
import { textWidth } from './measure';
import {
  type HeadLine,
  line,
  type MarkHead,
  namesInRows,
  type PlanHead,
  type PlanItem,
  plain,
} from './print-plan';
import { breakTitle } from './title';

/** Sizes of a mark, points, largest first: 初号, 小初, and below them what long names need. */
const MARK_SIZES = [MARK_MOST_PT, 36, 32, 28, 26];
/** Empty lines below the mark of a paper with a number (7.2.5); the standard leaves those of a 纪要 open (10.3). */
const GAP = { document: 2, other: 1 } as const;
/** Size of the lines of a mark that must be broken. */
const LONG_MARK_PT = 26;

/** The mark on one line as large as it fits, else on several of an even length. */
function fitMark(name: string, profile: LayoutProfile): Pick<MarkHead, 'mark' | 'pt'> {
  const { width } = geometryOf(profile);
  const text = name.trim();
  const pt = MARK_SIZES.find((size) => textWidth(text, size, 0) <= width);
  if (pt !== undefined) return { mark: text === '' ? [] : [text], pt };
  const cells = (size: number) => Math.floor(width / (size * 20));
  for (const size of MARK_SIZES) {
    const mark = breakTitle([text], cells(size));
    if (mark.length <= 2) return { mark, pt: size };
  }
  return { mark: breakTitle([text], cells(LONG_MARK_PT)), pt: LONG_MARK_PT };
}

const filled = (texts: readonly string[]): string[] => texts.filter((text) => text !== '');

/** The last line of the head; null where it says nothing. */
function lineOf({ head }: OfficialDocument): HeadLine {
  return head.line && head.line.office + head.line.date !== '' ? head.line : null;
}

/** Number left and 签发人 right on one line (7.2.5, 7.2.6), though no red head is pre-printed. */
function isPlainUpward(document: OfficialDocument): boolean {
  const { head } = document;
  const both = head.issueNumber !== '' && head.serialNumber !== '';
  return (
    head.mark.kind === 'none' &&
    !head.mark.name &&
    !both &&
    head.signatories.length > 0 &&
    lineOf(document) === null
  );
}

/** What stands above the title and is not flowing text; null where there is no such head. */
export function planHead(document: OfficialDocument, profile: LayoutProfile): PlanHead | null {
  const { head } = document;
  const { copyNumber = '', urgency, issueNumber, serialNumber, signatories } = head;
  if (head.mark.kind === 'printed') {
    const isDocument = document.format === 'general' || document.format === 'letter';
    const printed: MarkHead = {
      kind: 'mark',
      copyNumber,
      urgency,
      ...fitMark(head.mark.name ?? '', profile),
      gap: isDocument ? GAP.document : GAP.other,
      numbers: filled([issueNumber, serialNumber]),
      signatories: filled(signatories),
      isUpward: isDocument && filled(signatories).length > 0,
      line: lineOf(document),
    };
    const { mark, numbers, signatories: names } = printed;
    const words = [...mark, copyNumber, urgency, ...numbers, ...names];
    return words.join('') === '' && printed.line === null ? null : printed;
  }
  const preprinted = head.mark.kind === 'preprinted';
  if (!preprinted && !isPlainUpward(document)) return null;
  return {
    kind: 'number',
    preprinted,
    copyNumber,
    urgency,
    number: issueNumber || serialNumber,
    signatories: namesInRows(signatories),
    line: lineOf(document),
  };
}

/** What stands above the title when there is no head: 份号, urgency, mark, number, issue, signatories. */
export function planLooseHead(document: OfficialDocument): PlanItem[] {
  const { head } = document;
  const items: PlanItem[] = [];
  if (head.copyNumber) items.push(line('urgency', plain(head.copyNumber)));
  if (head.urgency) items.push(line('urgency', plain(head.urgency, 'hei')));
  // Black and in text size, but no word that was typed is left out.
  if (head.mark.name) {
    items.push(line('number', plain(head.mark.name, 'title'), { align: 'center' }));
  }
  for (const text of filled([head.issueNumber, head.serialNumber])) {
    items.push(line('number', plain(text), { align: 'center' }));
  }
  const last = lineOf(document);
  if (last) {
    const text = filled([last.office, last.date]).join('　');
    items.push(line('number', plain(text), { align: 'center' }));
  }
  for (const runs of signatoryRows(head.signatories)) {
    items.push(line('number', runs, { align: 'right', right: 1 }));
  }
  if (items.length > 0) items.push({ kind: 'blank', lines: 1 });
  return items;
}
