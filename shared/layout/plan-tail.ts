import { type LabelledList, noteLines, type OfficialDocument } from '../document/official-document';
import { isPrintShopLine, shopInImprint } from '../document/print-shop';
import { INDENT_CELLS } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { cellsOf } from './measure';
import { planSignature } from './plan-signature';
import { line, type PlanItem, plain } from './print-plan';

/** Attachments note, attendance, signature, date and note, as they follow the body. */
export function planTail(
  document: OfficialDocument,
  profile: LayoutProfile,
  cells: number,
): PlanItem[] {
  const items: PlanItem[] = [];
  const noted = planAttachments(document, profile);
  if (noted.length > 0) items.push({ kind: 'blank', lines: 1 }, ...noted);
  if (!hasListsAtHead(document, profile)) {
    items.push(...planLists(document.attendance, profile));
  }
  if (document.signature) items.push(...planSignature(document.signature, profile, cells));
  const isInImprint = shopInImprint(document) ? isPrintShopLine : () => false;
  for (const note of noteLines(document).filter((one) => !isInImprint(one))) {
    items.push(line('note', plain(note), { first: INDENT_CELLS }));
  }
  return items;
}

/** 附件：1.… : two characters in, a wrapped name under the first character of the name (7.3.4). */
function planAttachments(document: OfficialDocument, profile: LayoutProfile): PlanItem[] {
  const noted = document.attachments.filter(({ isIssued }) => !isIssued);
  const many = noted.length > 1;
  const label = '附件：';
  return noted.map(({ name }, index) => {
    const number = many ? `${index + 1}.` : '';
    const hang = (index === 0 ? label.length : 0) + cellsOf(number, profile);
    const left = INDENT_CELLS + label.length + cellsOf(number, profile);
    return line('attachments', plain(`${index === 0 ? label : ''}${number}${name}`), {
      left,
      first: -hang,
    });
  });
}

/** True when a list has something to print. */
export function isFilled({ label, text }: LabelledList): boolean {
  return label !== '' || text !== '';
}

/** True for a 纪要 whose office has its lists above the text (10.3). */
function hasListsAtHead({ format }: OfficialDocument, { listsAtHead }: LayoutProfile): boolean {
  return format === 'minutes' && listsAtHead === true;
}

/** The lists of a 纪要 where its office has them above the text, with a blank line below; else []. */
export function planListsAtHead(document: OfficialDocument, profile: LayoutProfile): PlanItem[] {
  if (!hasListsAtHead(document, profile)) return [];
  const [blank, ...lines] = planLists(document.attendance, profile);
  return blank ? [...lines, blank] : [];
}

/**
 * 出席：…, 请假：…, 列席：…: a blank line above the first, two characters in, the label
 * in 黑体, what wraps under the first character after the colon (10.3).
 */
function planLists(lists: readonly LabelledList[], profile: LayoutProfile): PlanItem[] {
  const lines = lists.filter(isFilled).map(({ label, text }): PlanItem => {
    const head = `${label}：`;
    const hang = cellsOf(head, profile);
    return line('list', [...plain(head, 'hei'), ...plain(text)], {
      left: INDENT_CELLS + hang,
      first: -hang,
    });
  });
  return lines.length > 0 ? [{ kind: 'blank', lines: 1 }, ...lines] : [];
}
