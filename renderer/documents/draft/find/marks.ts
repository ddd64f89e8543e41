import type { Editor } from '@tiptap/core';
import { selectRange, showHighlights } from '../../../editor/find/highlight-plugin';
import type { Match, TextPlace } from './find';

/** Name of the field that holds a place; null for the body. */
function fieldName(place: TextPlace): string | null {
  switch (place.kind) {
    case 'block':
      return null;
    case 'field':
      return place.field;
    case 'list':
      return `${place.list}:${place.index}:${place.part}`;
    case 'attachmentName':
      return `attachmentName:${place.attachment}`;
  }
}

/** The field that holds a match; null for the body. */
export function fieldElement({ place }: Match): HTMLTextAreaElement | null {
  const name = fieldName(place);
  return name === null ? null : document.querySelector(`textarea[data-place="${name}"]`);
}

/** Paints all matches in the editors and marks the fields that hold one. */
export function paint(
  editors: ReadonlyMap<number, Editor>,
  matches: readonly Match[],
  active: number,
): void {
  for (const [attachment, editor] of editors) {
    if (editor.isDestroyed) continue;
    const ranges = [];
    let activeHere = -1;
    for (const [index, { place, from, to }] of matches.entries()) {
      if (place.kind !== 'block' || place.attachment !== attachment) continue;
      if (index === active) activeHere = ranges.length;
      ranges.push({ block: place.block, cell: place.cell, from, to });
    }
    showHighlights(editor.view, { ranges, active: activeHere });
  }
  for (const old of document.querySelectorAll('textarea.find-field')) {
    old.classList.remove('find-field');
  }
  for (const match of matches) fieldElement(match)?.classList.add('find-field');
}

/** Brings one match into view; the keyboard stays in the panel. */
export function show(editors: ReadonlyMap<number, Editor>, match: Match): void {
  const { place, from, to } = match;
  if (place.kind === 'block') {
    const editor = editors.get(place.attachment);
    if (!editor) return;
    selectRange(editor.view, { block: place.block, cell: place.cell, from, to });
    const { node } = editor.view.domAtPos(editor.state.selection.from);
    const element = node instanceof Element ? node : node.parentElement;
    element?.scrollIntoView({ block: 'center' });
    return;
  }
  const area = fieldElement(match);
  if (!area) return;
  const before =
    place.kind === 'field'
      ? area.value.split('\n').slice(0, place.line).join('\n').length + (place.line > 0 ? 1 : 0)
      : 0;
  area.setSelectionRange(before + from, before + to);
  area.scrollIntoView({ block: 'center' });
}
