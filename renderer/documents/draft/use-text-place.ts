import type { Editor, EditorEvents } from '@tiptap/core';
import { startTransition, useEffect, useState } from 'react';
import type { TextPlace } from '#shared/layout/text-place';
import { type CaretPlace, caretPlace, goToPlace } from '../../editor/caret-place';
import { Pause } from '../../ui/pause';

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

/**
 * Where the caret stands in the text as of the last pause, and the way to another place; null
 * before it was put into any text, by the clerk or to what was looked for.
 */
export function useTextPlace(editors: ReadonlyMap<number, Editor>) {
  const [place, setPlace] = useState<TextPlace | null>(null);
  useEffect(() => {
    const followed = [...editors].map(([attachment, editor]) =>
      follow(editor, (caret) => {
        const next = { attachment, ...caret };
        startTransition(() => setPlace((present) => (isSame(present, next) ? present : next)));
      }),
    );
    return () => {
      for (const leave of followed) leave();
    };
  }, [editors]);
  const go = (to: TextPlace) => {
    const editor = editors.get(to.attachment);
    if (editor && !editor.isDestroyed) goToPlace(editor.view, to);
  };
  return { place, go };
}

/** Tells where the caret of an editor stands after each pause; answers how to leave off. */
function follow(editor: Editor, tell: (caret: CaretPlace) => void): () => void {
  let isPut = false;
  const look = () => {
    // A caret that nobody has put anywhere is no place to turn the pages to.
    if (editor.isDestroyed || !(editor.isFocused || isPut)) return;
    isPut = false;
    tell(caretPlace(editor.view));
  };
  const clock = new Pause(look);
  const later = () => clock.restart(PAUSE);
  // 查找 selects what it goes to and keeps the keyboard itself; a text that is replaced only moves the caret.
  const selected = ({ transaction }: EditorEvents['selectionUpdate']) => {
    isPut ||= transaction.selectionSet && !transaction.docChanged;
    later();
  };
  later();
  editor.on('selectionUpdate', selected);
  editor.on('update', later);
  editor.on('focus', later);
  return () => {
    clock.stop();
    editor.off('selectionUpdate', selected);
    editor.off('update', later);
    editor.off('focus', later);
  };
}
