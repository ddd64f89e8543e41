import { chainCommands, toggleMark } from '@tiptap/pm/commands';
import { keydownHandler } from '@tiptap/pm/keymap';
import type { Schema } from '@tiptap/pm/model';
import { type Command, Plugin, PluginKey } from '@tiptap/pm/state';
import { goToNextCell, isInTable } from '@tiptap/pm/tables';
import { backspaceAtHead, enterInHeading, insertPageBreak, setLevel } from './blocks';

export function toggleBold(schema: Schema): Command {
  const { bold } = schema.marks;
  return bold ? toggleMark(bold) : () => false;
}

/** Tab moves on in a table and types nothing in text: the indent of a paragraph is the standard's, not the clerk's. */
function tab(direction: 1 | -1): Command {
  return (state, dispatch, view) =>
    isInTable(state) ? goToNextCell(direction)(state, dispatch, view) || true : true;
}

/** Keys of the writing surface. Undo, find and saving belong to the page around it. */
export function editorKeys(schema: Schema): Plugin {
  return new Plugin({
    key: new PluginKey('editorKeys'),
    props: {
      handleKeyDown: keydownHandler({
        'Mod-b': toggleBold(schema),
        'Mod-B': toggleBold(schema),
        'Mod-0': setLevel(0),
        'Mod-1': setLevel(1),
        'Mod-2': setLevel(2),
        'Mod-3': setLevel(3),
        'Mod-4': setLevel(4),
        'Mod-Enter': insertPageBreak,
        Enter: enterInHeading,
        Backspace: chainCommands(backspaceAtHead),
        Tab: tab(1),
        'Shift-Tab': tab(-1),
      }),
    },
  });
}
