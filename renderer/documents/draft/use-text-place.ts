import type { Editor } from '@tiptap/core';
import { startTransition, useEffect, useState } from 'react';
import type { TextPlace } from '#shared/layout/text-place';
import { caretPlace, goToPlace } from '../../editor/caret-place';

/** Pause after which the caret's place is looked up, so that it never stands between two keys, ms. */
const PAUSE = 250;

function isSame(a: TextPlace | null, b: TextPlace): boolean {
  return (
    a?.attachment === b.attachment &&
    a.block === b.block &&
    a.row === b.row &&
    a.offset === b.offset
  );
}

/** Where the caret stands in the text as of the last pause, and the way to another place; null before it was in any text. */
export function useTextPlace(editors: ReadonlyMap<number, Editor>, active: Editor | null) {
  const [place, setPlace] = useState<TextPlace | null>(null);
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      // A caret that the clerk has not put anywhere is no place to turn the pages to.
      if (active.isDestroyed || !active.isFocused) return;
      const attachment = [...editors].find(([, editor]) => editor === active)?.[0] ?? -1;
      const next = { attachment, ...caretPlace(active.view) };
      startTransition(() => setPlace((present) => (isSame(present, next) ? present : next)));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    };
    later();
    active.on('selectionUpdate', later);
    active.on('update', later);
    active.on('focus', later);
    return () => {
      clearTimeout(timer);
      active.off('selectionUpdate', later);
      active.off('update', later);
      active.off('focus', later);
    };
  }, [editors, active]);
  const go = (to: TextPlace) => {
    const editor = editors.get(to.attachment);
    if (editor && !editor.isDestroyed) goToPlace(editor.view, to);
  };
  return { place, go };
}
