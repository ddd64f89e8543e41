import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { findSecrecyMark } from '#shared/document/secrecy';
import { acceptForeign } from '../../../editor/paste/accept';
import { useWorkspace } from '../session/context';
import { wholeForClipboard, wholeFromClipboard } from './clipboard';
import { withMainPart, withoutMainPart } from './main-part';
import { fieldsOf, parted } from './reach';
import { begun, moved, type Stretch, shiftArrow } from './stretch';
import { useBodyHighlight } from './use-body-highlight';

const WHOLE = '全文（标题、正文、附件、落款等）';
const PART = '选中的标题、正文等';
const DELETED = '已删去，可按 Ctrl+Z 恢复。';
const REPLACED = '已换掉，可按 Ctrl+Z 恢复。';

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

/** The places that a stretch holds besides the one with the cursor, as a list of words for the sheet's style. */
function placesIn(document: OfficialDocument, picked: Picked): string | undefined {
  return picked === null || picked === 'whole'
    ? undefined
    : fieldsOf(document, picked.reach)
        .slice(picked.isUp ? 0 : 1)
        .join(' ');
}

/** All of the text, or a stretch of it over several places of the sheet. */
type Picked = 'whole' | Stretch | null;

/**
 * Ctrl+A in the title or the body selects the whole text, and Shift with an arrow goes on
 * selecting from one place of the sheet into the next, as in any word processor, though fields
 * and bodies are writing surfaces of their own. Copying, cutting, deleting, typing and pasting
 * then mean all of it; each change is one step of the undo history.
 */
export function useWholeSelection() {
  const { session, readOnly, tell, takeWhole } = useWorkspace();
  const [picked, setPicked] = useState<Picked>(null);
  const holder = useRef<EventTarget | null>(null);
  const isWhole = picked === 'whole';
  const end = () => setPicked(null);
  useBodyHighlight(picked === null || isWhole || picked.isUp ? 0 : picked.reach.blocks);
  /** Shown before the event goes on, so that what is typed or pasted comes into the empty sheet. */
  const clear = (notice: string) => {
    if (readOnly) return;
    const { document } = session;
    const hadWords = toPlainText(document).text !== '';
    const left =
      picked === null || isWhole ? withoutMainPart(document) : parted(document, picked.reach).left;
    flushSync(() => {
      end();
      session.edit(left, { place: 'document', ownStep: true });
    });
    if (hadWords) tell(`${isWhole ? WHOLE : PART}${notice}`, 'notice');
  };
  const copy = (event: ClipboardEvent) => {
    if (picked === null) return;
    event.preventDefault();
    event.stopPropagation();
    const { document } = session;
    const { text, html } = wholeForClipboard(
      isWhole ? document : parted(document, picked.reach).held,
    );
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
      tell(WHOLE + REPLACED, 'notice');
    } else if (picked !== null) {
      // What is refused replaces nothing; what is not goes its usual way, into the empty sheet.
      const text = event.clipboardData.getData('text/plain');
      if (acceptForeign(html, text, session.quoted()).kind === 'text') clear(REPLACED);
    }
    end();
  };
  /** Shift with an arrow; false where it has somewhere to go in the place of the cursor. */
  const extend = (event: KeyboardEvent): boolean => {
    const step = shiftArrow(event);
    if (step === null || isWhole) return false;
    const { document } = session;
    const next = picked
      ? moved(document, picked, step)
      : begun(document, event.target as Element, step);
    if (picked === null && next === null) return false;
    event.preventDefault();
    event.stopPropagation();
    holder.current = event.target;
    setPicked(next);
    return true;
  };
  return {
    isWhole,
    places: placesIn(session.document, picked),
    handlers: {
      onKeyDownCapture: (event: KeyboardEvent) => {
        if (extend(event)) return;
        if (isSelectAll(event)) {
          holder.current = event.target;
          setPicked('whole');
        } else if (picked === null || event.nativeEvent.isComposing) return;
        else if (isDeletion(event)) {
          event.preventDefault();
          event.stopPropagation();
          clear(DELETED);
        } else if (isTyped(event)) clear(REPLACED);
        else if (!keepsSelection(event)) end();
      },
      onCompositionStartCapture: () => {
        if (picked !== null) clear(REPLACED);
      },
      // Words that came by no key and no composition (dictation, a drop) stay: nothing is selected any more.
      onInputCapture: () => {
        if (picked !== null) end();
      },
      onDropCapture: end,
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
