import type { LabelledList, OfficialDocument, Signature } from '../document/official-document';
import { INDENT_CELLS, SEALED_DATE_CELLS, TEXT_PT, UNSEALED_CELLS } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { textWidth } from './measure';
import { line, type PlanItem, plain } from './print-plan';

/** Blank lines that leave a seal its room: its top within one line of the text, its centre on the signature. */
const SEAL_BLANKS = 2;

/** Attachments note, attendance, signature, date and note, as they follow the body. */
export function planTail(
  document: OfficialDocument,
  profile: LayoutProfile,
  cells: number,
): PlanItem[] {
  const items: PlanItem[] = [];
  const noted = planAttachments(document, profile);
  if (noted.length > 0) items.push({ kind: 'blank', lines: 1 }, ...noted);
  items.push(...planLists(document.attendance, profile));
  if (document.signature) items.push(...planSignature(document.signature, profile, cells));
  if (document.note) items.push(line('note', plain(document.note), { first: INDENT_CELLS }));
  return items;
}

function cellsOf(text: string, profile: LayoutProfile): number {
  const cell = TEXT_PT * 20 + profile.characterSpacing;
  return textWidth(text, TEXT_PT, profile.characterSpacing) / cell;
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

function planSignature(signature: Signature, profile: LayoutProfile, cells: number): PlanItem[] {
  const signers = signature.signers.filter((signer) => signer !== '');
  if (signers.length === 0 && signature.date === '') return [];
  const place = signature.mode === 'sealed' ? sealedPlaces : unsealedPlaces;
  const widest = Math.max(0, ...signers.map((signer) => cellsOf(signer, profile)));
  const places = place(widest, cellsOf(signature.date, profile), cells);
  const blanks = signature.mode === 'sealed' ? SEAL_BLANKS : 1;
  const items: PlanItem[] = [{ kind: 'blank', lines: blanks }];
  // A date alone on the next page would be a page without a text to sign.
  for (const [index, signer] of signers.entries()) {
    const isLast = index === signers.length - 1 && signature.date === '';
    items.push(line('signer', plain(signer), { ...places.signer, keepNext: !isLast }));
  }
  if (signature.date) items.push(line('date', plain(signature.date), { ...places.date }));
  return items;
}

interface Place {
  align: 'left' | 'center' | 'right';
  left: number;
  right: number;
}

/** With a seal: the date four characters from the right, the signature centred over it (7.3.5.1). */
export function sealedPlaces(
  signer: number,
  date: number,
  cells: number,
): { signer: Place; date: Place } {
  // A signature too long to be centred there moves both to the left.
  const inset = Math.max(SEALED_DATE_CELLS, (signer - date) / 2);
  const slack = Math.min(inset, cells - inset - date);
  return {
    signer: { align: 'center', left: cells - inset - date - slack, right: inset - slack },
    date: { align: 'right', left: 0, right: inset },
  };
}

/**
 * Without a seal: the signature two characters from the right, the date's first
 * character two to the right of the signature's; a longer date takes the two
 * characters and moves the signature to the left (7.3.5.2).
 */
export function unsealedPlaces(
  signer: number,
  date: number,
  cells: number,
): { signer: Place; date: Place } {
  const usual = Math.max(0, cells - UNSEALED_CELLS - signer);
  const dateFits = usual + UNSEALED_CELLS + date <= cells - UNSEALED_CELLS;
  const dateLeft = dateFits ? usual + UNSEALED_CELLS : Math.max(0, cells - UNSEALED_CELLS - date);
  const signerLeft = dateFits ? usual : Math.min(usual, Math.max(0, dateLeft - UNSEALED_CELLS));
  return {
    signer: { align: 'left', left: signerLeft, right: 0 },
    date: { align: 'left', left: dateLeft, right: 0 },
  };
}
