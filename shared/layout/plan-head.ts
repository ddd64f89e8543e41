import { isLetterHead, type OfficialDocument } from '../document/official-document';
import { geometryOf } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { namesInRows, signatoryRows, topRows } from './head-places';
import { fitJointMark, fitMark } from './mark-size';
import {
  type HeadLine,
  type LetterHead,
  line,
  type MarkHead,
  type PlanHead,
  type PlanItem,
  plain,
} from './print-plan';

/** Empty lines below the mark of a paper with a number (7.2.5); the standard leaves those of a 纪要 open (10.3). */
const GAP = { document: 2, other: 1 } as const;
const filled = (texts: readonly string[]): string[] => texts.filter((text) => text !== '');

/** The mark, and the organs that issue the paper with it. */
const markNames = ({ mark }: OfficialDocument['head']): string[] =>
  filled([mark.name ?? '', ...(mark.joint ?? [])]);

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
    markNames(head).length === 0 &&
    !both &&
    head.signatories.length > 0 &&
    lineOf(document) === null
  );
}

/** What stands above the title and is not flowing text; null where there is no such head. */
export function planHead(document: OfficialDocument, profile: LayoutProfile): PlanHead | null {
  const { head } = document;
  const { copyNumber = '', urgency, issueNumber, serialNumber, signatories } = head;
  const { kind } = head.mark;
  if (isLetterHead(document)) return planLetter(document, profile);
  if (kind === 'printed' || (kind === 'preprinted' && profile.preprintedHeadHeight === 0)) {
    return planMark(document, profile);
  }
  if (kind === 'none' && !isPlainUpward(document)) return null;
  return {
    kind: 'number',
    preprinted: kind === 'preprinted',
    copyNumber,
    urgency,
    number: issueNumber || serialNumber,
    signatories: namesInRows(signatories, issueNumber || serialNumber),
    line: lineOf(document),
  };
}

/** The mark with what belongs to it, printed or left out for paper that has it; null where nothing would stand there. */
function planMark(document: OfficialDocument, profile: LayoutProfile): MarkHead | null {
  const { head } = document;
  const { copyNumber = '', urgency } = head;
  // A paper of no format of its own that has a number is headed as 公文 are (7.2.5).
  const isDocument =
    document.format === 'general' ||
    document.format === 'letter' ||
    (document.format === 'plain' && head.issueNumber !== '');
  const isInked = head.mark.kind === 'printed';
  const fit = fitted(head.mark, geometryOf(profile).width);
  const planned: MarkHead = {
    kind: 'mark',
    isInked,
    copyNumber,
    urgency,
    ...fit,
    // Pre-printed paper has its mark, whether a name was typed or not.
    mark: fit.mark.length === 0 && !isInked ? [''] : fit.mark,
    gap: isDocument ? GAP.document : GAP.other,
    numbers: filled([head.issueNumber, head.serialNumber]),
    signatories: filled(head.signatories),
    isUpward: isDocument && filled(head.signatories).length > 0,
    line: lineOf(document),
  };
  const { mark, numbers, signatories: names, line: last } = planned;
  const words = [...mark, copyNumber, urgency, ...numbers, ...names];
  return isInked && words.join('') === '' && last === null ? null : planned;
}

/** Head of a letter; of several organs it prints the sponsor's mark only, without 文件 (10.1). */
function planLetter({ head }: OfficialDocument, profile: LayoutProfile): LetterHead {
  const { copyNumber = '', urgency, issueNumber, serialNumber, signatories } = head;
  const isInked = head.mark.kind === 'printed';
  const { mark, pt } = fitMark(head.mark.name ?? '', geometryOf(profile).width);
  return {
    kind: 'letter',
    isInked,
    mark,
    pt,
    left: topRows({ copyNumber, urgency }),
    right: [
      ...filled([issueNumber, serialNumber]).map((text) => plain(text)),
      ...signatoryRows(filled(signatories)),
    ],
  };
}

function fitted({ name = '', joint = [] }: OfficialDocument['head']['mark'], width: number) {
  const others = filled(joint.map((one) => one.trim()));
  return others.length > 0 ? fitJointMark(name.trim(), others, width) : fitMark(name, width);
}

/** What stands above the title when there is no head: 份号, urgency, mark, number, issue, signatories. */
export function planLooseHead(document: OfficialDocument): PlanItem[] {
  const { head } = document;
  const items: PlanItem[] = [];
  if (head.copyNumber) items.push(line('urgency', plain(head.copyNumber)));
  if (head.urgency) items.push(line('urgency', plain(head.urgency, 'hei')));
  // Black and in text size, but no word that was typed is left out.
  for (const name of markNames(head)) {
    items.push(line('number', plain(name, 'title'), { align: 'center' }));
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
