import { AllSelection, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Block } from '#shared/document/official-document';
import { blocksToDoc } from './convert/blocks-to-doc';

/** Marks a transaction that shows a value given from outside and must not be reported back. */
export const FROM_OUTSIDE = 'fromOutside';

/** A selection that can be kept with a version of the text and set again. */
export interface BodySelection {
  anchor: number;
  head: number;
}

export function selectionOf(view: EditorView): BodySelection {
  const { anchor, head } = view.state.selection;
  return { anchor, head };
}

/**
 * Shows other blocks in an editor, replacing only the stretch that differs, so
 * that the rest keeps its nodes on screen and the cursor its place.
 */
export function applyBlocks(
  view: EditorView,
  blocks: readonly Block[],
  selection: BodySelection | null,
): void {
  const { doc, schema } = view.state;
  const wanted = blocksToDoc(schema, blocks);
  const tr = view.state.tr.setMeta(FROM_OUTSIDE, true);
  if (wanted !== doc) {
    const shorter = Math.min(doc.childCount, wanted.childCount);
    let head = 0;
    let from = 0;
    while (head < shorter && doc.child(head) === wanted.child(head)) {
      from += doc.child(head).nodeSize;
      head++;
    }
    let tail = 0;
    let to = doc.content.size;
    let wantedTo = wanted.content.size;
    while (
      tail < shorter - head &&
      doc.child(doc.childCount - 1 - tail) === wanted.child(wanted.childCount - 1 - tail)
    ) {
      const size = doc.child(doc.childCount - 1 - tail).nodeSize;
      to -= size;
      wantedTo -= size;
      tail++;
    }
    if (from < to || from < wantedTo) tr.replace(from, to, wanted.slice(from, wantedTo));
  }
  if (selection) {
    const limit = tr.doc.content.size;
    const at = (pos: number) => tr.doc.resolve(Math.max(0, Math.min(pos, limit)));
    const [$anchor, $head] = [at(selection.anchor), at(selection.head)];
    tr.setSelection(
      $anchor.parent.inlineContent && $head.parent.inlineContent
        ? TextSelection.between($anchor, $head)
        : Selection.near($head),
    );
    tr.scrollIntoView();
  } else if (tr.docChanged && tr.selection instanceof AllSelection) {
    // Who selected all selected what was there then: what came is not replaced by the next key.
    tr.setSelection(Selection.atStart(tr.doc));
  }
  if (tr.docChanged || tr.selectionSet) view.dispatch(tr);
}
