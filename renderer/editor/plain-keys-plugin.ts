import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { LetterFirst } from './letter-first';

/** The letter that a key writes, or null where it is none that this plugin knows. */
function letterOf({ key, charCode, ctrlKey, metaKey, altKey }: KeyboardEvent): string | null {
  // With both Ctrl and Alt some keyboards write letters of their own (AltGr): left to the browser.
  if (ctrlKey || metaKey || altKey) return null;
  // Control characters, and halves of those that are two UTF-16 units.
  if (/[\p{Cc}\p{Cs}]/u.test(String.fromCharCode(charCode))) return null;
  return key === String.fromCharCode(charCode) ? key : null;
}

/** Whether the caret on the page is where the text has it, or the page has none that could be asked. */
function isCaretThere(view: EditorView, at: number): boolean {
  const shown = view.dom.ownerDocument.getSelection();
  const { anchorNode } = shown ?? {};
  if (!shown?.isCollapsed || !anchorNode || !view.dom.contains(anchorNode)) return false;
  return view.posAtDOM(anchorNode, shown.anchorOffset, -1) === at;
}

/**
 * Writes the letter of a plain key onto the page and, behind its frame, into the text. Left to the
 * browser it would be read back from the page: the paragraph is then read as if it came from
 * outside and compared with the one before, which is most of what a key takes. What comes of it
 * is the same. An input method, a selection that is typed over and looks that wait for the next
 * letter go the browser's way.
 */
export function plainKeysPlugin(): Plugin {
  const firsts = new WeakMap<EditorView, LetterFirst>();
  return new Plugin({
    view: (view) => {
      const first = new LetterFirst(view);
      firsts.set(view, first);
      return first;
    },
    props: {
      handleKeyPress: (view, event) => {
        const letter = letterOf(event);
        const { selection, storedMarks } = view.state;
        if (letter === null || view.composing || storedMarks) return false;
        if (!(selection instanceof TextSelection) || !selection.empty) return false;
        const at = selection.from;
        const first = firsts.get(view);
        if (!first || first.isBehind() || !isCaretThere(view, at)) return false;
        const written = () => view.state.tr.insertText(letter, at, at).scrollIntoView();
        const write = () => {
          const isTaken = view.someProp('handleTextInput', (take) =>
            take(view, at, at, letter, written),
          );
          if (!isTaken) view.dispatch(written());
        };
        if (!first.show(letter, write)) write();
        // It has been dealt with: nobody around the text listens for letters.
        event.stopPropagation();
        return true;
      },
    },
  });
}
