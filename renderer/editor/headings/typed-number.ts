import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { HeadingLevel } from '#shared/document/official-document';
import { parseStructureNumber } from '#shared/document/structure-numbers';

/** Marks a transaction that starts a step of its own in the undo history. */
export const OWN_STEP = 'ownUndoStep';

/**
 * The level that the text before the cursor, just typed at the head of a
 * paragraph, asks for. 一、（一）（1） count at once; 1. only when the next
 * character shows that it is no decimal (1.5万元).
 */
export function typedLevel(before: string): HeadingLevel | null {
  const number = parseStructureNumber(before);
  // 1) and ⒈ are other programs' forms: they count only when a whole text is structured.
  if (!number || /^(?:[0-9０-９]+[^.．、]*[)）]|[㈠-㈩⒈-⒛⑴-⒇])/u.test(number.text)) return null;
  // Before 、 the text 一：or 一, is as likely prose; only the right mark converts by itself.
  if (number.level === 1 && !number.text.endsWith('、')) return null;
  const rest = before.length - number.text.length;
  if (number.level === 3) return rest === 1 ? 3 : null;
  return rest === 0 ? number.level : null;
}

/** Turns the paragraph at the cursor into the heading its number asks for, or gives null. */
function convert(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection;
  const heading = state.schema.nodes.heading;
  if (!heading || !empty || $from.depth !== 1) return null;
  const paragraph = $from.parent;
  if (paragraph.type.name !== 'paragraph' || paragraph.attrs.align) return null;
  const level = typedLevel(paragraph.textBetween(0, $from.parentOffset));
  if (level === null) return null;
  return state.tr.setBlockType($from.pos, $from.pos, heading, { level }).setMeta(OWN_STEP, true);
}

/**
 * Typing a structure number at the head of a paragraph makes it a heading, as
 * a step of its own: one undo gives the paragraph back and keeps the number.
 * Never while an input method is composing.
 */
export function typedNumberPlugin(): Plugin {
  const now = (view: EditorView) => {
    if (view.isDestroyed || view.composing) return;
    const tr = convert(view.state);
    if (tr) view.dispatch(tr);
  };
  const later = (view: EditorView) => {
    setTimeout(() => now(view));
    return false;
  };
  // Once the letter is in the text, and before the next key is on the page.
  const behindLetter = (view: EditorView) => {
    queueMicrotask(() => now(view));
    return false;
  };
  return new Plugin({
    key: new PluginKey('typedNumber'),
    props: {
      handleTextInput: (view) => (view.composing ? false : behindLetter(view)),
      handleDOMEvents: { compositionend: later },
    },
  });
}
