import type { Editor } from '@tiptap/core';
import { useCallback, useState } from 'react';

/** The editors of the sheet by attachment (−1 is the body), and the one last written in. */
export function useEditors() {
  const [all, setAll] = useState<ReadonlyMap<number, Editor>>(new Map());
  const [active, setActive] = useState<Editor | null>(null);
  const ready = useCallback((attachment: number, editor: Editor | null) => {
    setAll((present) => {
      const next = new Map(present);
      if (editor) next.set(attachment, editor);
      else next.delete(attachment);
      return next;
    });
    setActive((present) => {
      if (editor) return present ?? editor;
      return present?.isDestroyed ? null : present;
    });
  }, []);
  const focused = useCallback((_attachment: number, editor: Editor) => setActive(editor), []);
  return { all, active, ready, focused };
}
