import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import type { FindRequest } from './find/FindPanel';

/** Longest selection that is taken over as the text to look for. */
const LONGEST_QUERY = 40;

function selectedText(editor: Editor | null): string {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement) {
    return focused.value.slice(focused.selectionStart, focused.selectionEnd);
  }
  if (!editor?.isFocused) return '';
  const { $from, $to } = editor.state.selection;
  if (!$from.sameParent($to)) return '';
  return editor.state.doc.textBetween($from.pos, $to.pos);
}

/** Whether the find panel is open, what it was asked, and the steps of F3. */
export function useFind(editor: Editor | null) {
  const [request, setRequest] = useState<FindRequest | null>(null);
  const [step, setStep] = useState<{ direction: 1 | -1; turn: number }>({ direction: 1, turn: 0 });
  const open = (replace: boolean) => {
    const selected = selectedText(editor);
    const query = selected.length <= LONGEST_QUERY && !selected.includes('\n') ? selected : '';
    setRequest((present) => ({ replace, query, turn: (present?.turn ?? 0) + 1 }));
  };
  /** The panel with a word that was found elsewhere, at the place that is meant. */
  const openAt = (query: string, around: string) =>
    setRequest((present) => ({ replace: false, query, around, turn: (present?.turn ?? 0) + 1 }));
  return {
    request,
    step,
    open,
    openAt,
    close: () => {
      setRequest(null);
      editor?.view.focus();
    },
    go: (direction: 1 | -1) => {
      if (!request) open(false);
      else setStep((present) => ({ direction, turn: present.turn + 1 }));
    },
  };
}
