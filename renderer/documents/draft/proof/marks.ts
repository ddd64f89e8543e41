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
      const isCurrent = one === current;
      return [{ block, cell, from, to, certainty, reason: reasonOf(one), isCurrent }];
    });
    showProofMarks(editor.view, marks);
  }
  for (const old of document.querySelectorAll('textarea[data-proof]')) {
    old.removeAttribute('data-proof');
  }
  // The surest last, so that its mark is the one that stays.
  for (const { match, certainty } of findings.toReversed()) {
    if (match) fieldElement(match)?.setAttribute('data-proof', certainty);
  }
}
