import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { headingEnd } from '#shared/document/heading-end';

/** Offset at which the heading's own text ends, as the marks say; null when no text runs on. */
export function markedEnd(heading: Node): number | null {
  let end: number | null = null;
  heading.forEach((text, offset) => {
    if (end === null && text.marks.some(({ type }) => type.name === 'runIn')) end = offset;
  });
  return end;
}

/** Puts the boundary between heading and running text at `end`. */
export function setHeadingEnd(tr: Transaction, pos: number, node: Node, end: number | null): void {
  const mark = node.type.schema.marks.runIn;
  if (!mark) return;
  const [from, to] = [pos + 1, pos + 1 + node.content.size];
  tr.removeMark(from, to, mark);
  if (end !== null) tr.addMark(from + end, to, mark.create());
}

/** True when the marks of a heading are not what its text and its `extent` ask for. */
function wantedEnd(node: Node): { end: number | null } | null {
  const wanted = node.attrs.extent === 'manual' ? markedEnd(node) : headingEnd(node.textContent);
  let inPlace = true;
  node.forEach((text, offset) => {
    const marked = text.marks.some(({ type }) => type.name === 'runIn');
    const end = offset + text.nodeSize;
    if (marked !== (wanted !== null && offset >= wanted)) inPlace = false;
    if (wanted !== null && offset < wanted && end > wanted) inPlace = false;
  });
  return inPlace ? null : { end: wanted };
}

/** The headings of `next` that `previous` does not hold, put right; null when nothing is wrong. */
function mend(state: EditorState, previous: Node | null): Transaction | null {
  const known = new Set<Node>();
  previous?.forEach((node) => {
    known.add(node);
  });
  const { tr } = state;
  state.doc.forEach((node, pos) => {
    if (node.type.name !== 'heading' || known.has(node)) return;
    const wrong = wantedEnd(node);
    if (wrong) setHeadingEnd(tr, pos, node, wrong.end);
  });
  if (!tr.docChanged) return null;
  const { storedMarks } = state;
  return storedMarks ? tr.setStoredMarks(storedMarks) : tr;
}

/** Set by ProseMirror on what an input method wrote, and here on what follows from it at once. */
export const COMPOSED = 'composition';

/**
 * Keeps the end of every heading at its first full stop while one types. Waits
 * for an input method to finish: changing marks under it would break it off.
 */
export function headingExtentPlugin(): Plugin {
  let view: EditorView | null = null;
  return new Plugin({
    key: new PluginKey('headingExtent'),
    view: (created) => {
      view = created;
      return {
        destroy: () => {
          view = null;
        },
      };
    },
    props: {
      handleDOMEvents: {
        compositionend: (ended) => {
          setTimeout(() => {
            if (ended.isDestroyed || ended.composing) return;
            const tr = mend(ended.state, null);
            if (tr) ended.dispatch(tr.setMeta(COMPOSED, true));
          });
          return false;
        },
      },
    },
    appendTransaction: (transactions, before, after) => {
      if (view?.composing || !transactions.some((tr) => tr.docChanged)) return null;
      return mend(after, before.doc);
    },
  });
}
