import { Fragment, Slice } from '@tiptap/pm/model';
import { type Command, TextSelection } from '@tiptap/pm/state';
import { OWN_STEP } from '../headings/typed-number';

/** Puts words in the place of the selection; their lines become paragraphs. Only one undo takes all of them back. */
export function insertWords(words: string): Command {
  return (state, dispatch) => {
    const { paragraph } = state.schema.nodes;
    if (!paragraph) return false;
    const lines = words.split('\n');
    const tr = state.tr.setMeta(OWN_STEP, true);
    if (lines.length === 1) tr.insertText(words);
    else {
      const nodes = lines.map((line) =>
        paragraph.create(null, line === '' ? null : state.schema.text(line)),
      );
      // Open at both ends: the first line goes on where the cursor is, the last is gone on with.
      tr.replaceSelection(new Slice(Fragment.from(nodes), 1, 1));
    }
    if (!tr.docChanged) return false;
    dispatch?.(tr.setSelection(TextSelection.near(tr.selection.$head)).scrollIntoView());
    return true;
  };
}

/** What is selected, its blocks as lines; '' for nothing. */
export function selectedWords(state: Parameters<Command>[0]): string {
  const { from, to } = state.selection;
  return state.doc.textBetween(from, to, '\n', '');
}
