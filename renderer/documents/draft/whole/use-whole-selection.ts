import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { toPlainText } from '#shared/document/plain-text';
import { findSecrecyMark } from '#shared/document/secrecy';
import { acceptForeign } from '../../../editor/paste/accept';
import { useWorkspace } from '../session/context';
import { wholeForClipboard, wholeFromClipboard } from './clipboard';
import { withMainPart, withoutMainPart } from './main-part';

const DELETED = '全文（标题、正文、附件、落款等）已删去，可按 Ctrl+Z 恢复。';
const REPLACED = '原来的全文（标题、正文、附件、落款等）已换掉，可按 Ctrl+Z 恢复。';

/** Where Ctrl+A selects the whole text; every other field keeps it to itself. */
const FROM = 'textarea[data-place="title"], [data-place="body"]';

/** Keys that do nothing by themselves. */
const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'CapsLock', 'Insert']);

const hasControl = ({ ctrlKey, metaKey }: KeyboardEvent) => ctrlKey || metaKey;
const isLetter = (event: KeyboardEvent) => [...event.key].length === 1;

function isSelectAll(event: KeyboardEvent): boolean {
  const isKey = event.key.toLowerCase() === 'a' && hasControl(event);
  return (
    isKey && !event.altKey && !event.shiftKey && (event.target as Element).closest(FROM) !== null
  );
}

function isDeletion({ key, shiftKey }: KeyboardEvent): boolean {
  // Shift+Delete cuts.
  return key === 'Backspace' || (key === 'Delete' && !shiftKey);
}

function isTyped(event: KeyboardEvent): boolean {
  return !hasControl(event) && !event.altKey && (isLetter(event) || event.key === 'Enter');
}

/** Keys after which what is selected still is: modifiers, and commands such as Ctrl+C and Ctrl+B. */
function keepsSelection(event: KeyboardEvent): boolean {
  return (
    MODIFIERS.has(event.key) || (hasControl(event) && isLetter(event)) || event.key === 'Delete'
  );
}

/**
 * Ctrl+A in the title or the body selects the whole text, as in any word processor, though
 * fields and bodies are writing surfaces of their own. Copying, cutting, deleting, typing
 * and pasting then mean all of it; each change is one step of the undo history.
 */
export function useWholeSelection() {
  const { session, readOnly, tell, takeWhole } = useWorkspace();
  const [isWhole, setWhole] = useState(false);
  const holder = useRef<EventTarget | null>(null);
  const end = () => setWhole(false);
  /** Shown before the event goes on, so that what is typed or pasted comes into the empty sheet. */
  const clear = (notice: string) => {
    if (readOnly) return;
    const { document } = session;
    const hadWords = toPlainText(document).text !== '';
    flushSync(() => {
      end();
      session.edit(withoutMainPart(document), { place: 'document', ownStep: true });
    });
    if (hadWords) tell(notice, 'notice');
  };
  const copy = (event: ClipboardEvent) => {
    if (!isWhole) return;
    event.preventDefault();
    event.stopPropagation();
    const { text, html } = wholeForClipboard(session.document);
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    if (event.type === 'cut') clear(DELETED);
  };
  const paste = (event: ClipboardEvent) => {
    if (readOnly) return;
    const html = event.clipboardData.getData('text/html');
    const whole = wholeFromClipboard(html);
    const mayCome = whole && !findSecrecyMark(toPlainText(whole).text, session.quoted());
    if (whole && mayCome && (isWhole || takeWhole(whole))) {
      event.preventDefault();
      event.stopPropagation();
      if (!isWhole) return;
      const wanted = withMainPart(session.document, whole);
      session.edit(wanted, { place: 'document', ownStep: true });
      tell(REPLACED, 'notice');
    } else if (isWhole) {
      // What is refused replaces nothing; what is not goes its usual way, into the empty sheet.
      const text = event.clipboardData.getData('text/plain');
      if (acceptForeign(html, text, session.quoted()).kind === 'text') clear(REPLACED);
    }
    end();
  };
  return {
    isWhole,
    handlers: {
      onKeyDownCapture: (event: KeyboardEvent) => {
        if (isSelectAll(event)) {
          holder.current = event.target;
          setWhole(true);
        } else if (!isWhole || event.nativeEvent.isComposing) return;
        else if (isDeletion(event)) {
          event.preventDefault();
          event.stopPropagation();
          clear(DELETED);
        } else if (isTyped(event)) clear(REPLACED);
        else if (!keepsSelection(event)) end();
      },
      onCompositionStartCapture: () => {
        if (isWhole) clear(REPLACED);
      },
      onCopyCapture: copy,
      onCutCapture: copy,
      onPasteCapture: paste,
      onMouseDownCapture: end,
      onFocusCapture: ({ target }: FocusEvent) => {
        if (target !== holder.current) end();
      },
    },
  };
}
