import type { Editor } from '@tiptap/core';
import type { RefObject } from 'react';
import { attachmentOf, type DraftSession } from './session/draft-session';

/** Undo and redo of the whole sheet; the keyboard goes to where the change was. */
export function useUndo(
  session: DraftSession,
  locked: boolean,
  editors: ReadonlyMap<number, Editor>,
  root: RefObject<HTMLElement | null>,
) {
  const follow = () => {
    const place = session.getState().wish?.place;
    if (!place || place === 'document') return;
    const attachment = attachmentOf(place);
    const editor = attachment === null ? undefined : editors.get(attachment);
    // After React has shown the version.
    requestAnimationFrame(() => {
      if (editor && !editor.isDestroyed) editor.view.focus();
      else root.current?.querySelector<HTMLElement>(`textarea[data-place="${place}"]`)?.focus();
    });
  };
  return {
    undo: () => {
      if (!locked && session.undo()) follow();
    },
    redo: () => {
      if (!locked && session.redo()) follow();
    },
  };
}
