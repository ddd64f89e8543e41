import type { TiptapEditorHTMLElement } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type { KeyboardEvent } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import { isAboveBody, type Reach, shownAbove } from './reach';

/** What Shift and the arrows have selected over more than one place of the sheet. */
export interface Stretch {
  reach: Reach;
  /** The selection was begun in the body and goes up; else in a field above it and goes down. */
  isUp: boolean;
}

/** 1 for Shift+↓, −1 for Shift+↑, null for any other key. */
export function shiftArrow(event: KeyboardEvent): 1 | -1 | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey, nativeEvent } = event;
  if (!shiftKey || ctrlKey || metaKey || altKey || nativeEvent.isComposing) return null;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null;
}

/** A stretch one place longer or shorter; null where it is back in the place that it began in. */
export function moved(
  document: OfficialDocument,
  { reach, isUp }: Stretch,
  step: 1 | -1,
): Stretch | null {
  const shown = shownAbove(document);
  const { field, last, blocks } = reach;
  if (isUp) {
    const next = shown[shown.indexOf(field) + step];
    if (step > 0 && field === last) return null;
    return { isUp, reach: { ...reach, field: next ?? field } };
  }
  const isInBody = last === shown.at(-1);
  if (step > 0 && isInBody) {
    return { isUp, reach: { ...reach, blocks: Math.min(blocks + 1, document.body.length) } };
  }
  const shorter =
    step < 0 && blocks > 0
      ? { ...reach, blocks: blocks - 1 }
      : { ...reach, last: shown[shown.indexOf(last) + step] ?? last };
  return shorter.blocks === 0 && shorter.last === field ? null : { isUp, reach: shorter };
}

/**
 * The stretch that an arrow begins which leads out of its place with what is selected there;
 * null where it has somewhere to go in the place itself.
 */
export function begun(document: OfficialDocument, target: Element, step: 1 | -1): Stretch | null {
  const place = target.closest('[data-place]')?.getAttribute('data-place') ?? '';
  if (target instanceof HTMLTextAreaElement && isAboveBody(place)) {
    if (step < 0 || target.selectionEnd !== target.value.length) return null;
    const own = { field: place, at: target.selectionStart, last: place };
    return moved(document, { isUp: false, reach: { ...own, blocks: 0, characters: 0 } }, step);
  }
  if (place !== 'body' || step > 0) return null;
  const editor = target.closest<TiptapEditorHTMLElement>('.ProseMirror')?.editor;
  const last = shownAbove(document).at(-1);
  if (!editor || last === undefined) return null;
  const { selection, doc } = editor.state;
  if (selection.head !== Selection.atStart(doc).head) return null;
  const { $anchor } = selection;
  const characters = $anchor.depth === 1 ? $anchor.parentOffset : 0;
  return { isUp: true, reach: { field: last, at: 0, last, blocks: $anchor.index(0), characters } };
}
