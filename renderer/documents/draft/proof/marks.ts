import type { Editor } from '@tiptap/core';
import { showProofMarks } from '../../../editor/find/proof-marks-plugin';
import { fieldElement } from '../find/marks';
import type { Located } from './places';

/** What is shown on a mark. */
function reasonOf({ certainty, message, suggestion }: Located): string {
  if (suggestion === undefined) return `${certainty}：${message}`;
  const instead = suggestion === '' ? '建议删去。' : `建议改为“${suggestion}”。`;
  return `${certainty}：${message}${/[。！？]$/.test(message) ? '' : '。'}${instead}`;
}

/** Underlines the findings in the editors; a field that holds one is underlined as a whole. */
export function paintProof(
  editors: ReadonlyMap<number, Editor>,
  findings: readonly Located[],
  current: Located | null,
): void {
  for (const [attachment, editor] of editors) {
    if (editor.isDestroyed) continue;
    const marks = findings.flatMap((one) => {
      const { match, certainty } = one;
      if (match?.place.kind !== 'block' || match.place.attachment !== attachment) return [];
      const { block, cell } = match.place;
      const { from, to } = match;
      const isCurrent = one.key === current?.key;
      return [{ block, cell, from, to, certainty, reason: reasonOf(one), isCurrent }];
    });
    showProofMarks(editor.view, marks);
  }
  const wanted = new Map<Element, string>();
  // The surest last, so that its mark is the one that stays.
  for (const { match, certainty } of findings.toReversed()) {
    const field = match && fieldElement(match);
    if (field) wanted.set(field, certainty);
  }
  // What is right already is left alone: a change of it is drawn anew.
  for (const old of document.querySelectorAll('textarea[data-proof]'))
    if (!wanted.has(old)) old.removeAttribute('data-proof');
  for (const [field, certainty] of wanted)
    if (field.getAttribute('data-proof') !== certainty) field.setAttribute('data-proof', certainty);
}
