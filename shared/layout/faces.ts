import { type OfficialDocument, runsText } from '../document/official-document';
import type { LayoutProfile } from '../gbt9704/profile';
import { paginateFitted } from './paginate';
import type { Face, PlanItem } from './print-plan';
import { lastLine } from './set-imprint';

type Texts = Record<Face, string>;

function addItem(texts: Texts, item: PlanItem): void {
  if (item.kind === 'card') texts.hei += item.name;
  if (item.kind === 'line') for (const { face, text } of item.runs) texts[face] += text;
  if (item.kind !== 'table') return;
  for (const [row, cells] of item.table.rows.entries()) {
    const face = row < item.table.headerRows ? 'hei' : 'text';
    for (const { lines } of cells) texts[face] += lines.map(runsText).join('');
  }
}

/** The words of a document by the face that they are printed in. */
export function textsByFace(document: OfficialDocument, profile: LayoutProfile): Texts {
  const { head, items, imprint } = paginateFitted(document, profile).plan;
  const texts: Texts = { text: '', hei: '', kai: '', title: '' };
  for (const item of items) addItem(texts, item);
  if (head) {
    texts.title += document.head.mark.name ?? '';
    texts.kai += document.head.signatories.join('');
    texts.text += `${document.head.issueNumber}${document.head.serialNumber}`;
  }
  for (const { label, text } of imprint?.rows ?? []) texts.text += label + text;
  if (imprint) {
    const { left, right } = lastLine(imprint);
    texts.text += left + right;
  }
  return texts;
}
