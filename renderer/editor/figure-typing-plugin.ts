import type { Mark, Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, TextSelection } from '@tiptap/pm/state';

/** What a number is written with. Other words that are typed behind one are no part of it. */
const OF_A_NUMBER = /^[\d０-９,，.．〇零一二两三四五六七八九十百千万亿近约多余]+$/u;

/** The marks of a range that is one figure from its beginning to its end, or null. */
function marksOfFigure(doc: Node, from: number, to: number): readonly Mark[] | null {
  let marks: readonly Mark[] | null = null;
  let figure: Mark | undefined;
  let isOne = true;
  doc.nodesBetween(from, to, (node) => {
    if (!node.isText) return;
    const own = node.marks.find(({ type }) => type.name === 'figure');
    if (marks === null) [marks, figure] = [node.marks, own];
    if (!own || !figure?.eq(own)) isOne = false;
  });
  return isOne ? marks : null;
}

/** Of what the next typed characters are a part: a figure that has just been typed over. */
function goingOn({ storedMarks }: EditorState): readonly Mark[] | null {
  return storedMarks?.some(({ type }) => type.name === 'figure') ? storedMarks : null;
}

/**
 * A figure that is selected as a whole and typed over stays that figure: it is asked about when
 * figures are counted again. Left to itself the editor would take what was typed for plain
 * words, since the mark ends where the figure does.
 */
export function figureTypingPlugin(): Plugin {
  return new Plugin({
    props: {
      handleTextInput: (view, from, to, text) => {
        const { state } = view;
        if (view.composing) return false;
        const marks = from < to ? marksOfFigure(state.doc, from, to) : goingOn(state);
        if (!marks || !OF_A_NUMBER.test(text)) return false;
        const written = state.schema.text(text, marks);
        const { tr } = state;
        tr.replaceWith(from, to, written);
        tr.setSelection(TextSelection.create(tr.doc, from + text.length));
        view.dispatch(tr.setStoredMarks(marks).scrollIntoView());
        return true;
      },
    },
  });
}
