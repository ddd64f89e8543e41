import type { Node as ProseNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Where the caret stands in an editor's text: block, row of a table, character of the block (UTF-16). */
export interface CaretPlace {
  block: number;
  row: number;
  offset: number;
  /** Which of the row's own cells, where one is meant. */
  cell?: number;
}

export function caretPlace({ state }: EditorView): CaretPlace {
  const { $head } = state.selection;
  const block = $head.index(0);
  if ($head.depth === 0) return { block, row: 0, offset: 0 };
  const isTable = $head.node(1).type.name === 'table';
  return isTable
    ? { block, row: $head.index(1), offset: 0 }
    : { block, row: 0, offset: $head.parentOffset };
}

/**
 * Whether an arrow key leads out of the text: 1 below its last line, −1 above its first,
 * null where it has a line to go to.
 */
export function wayOut(view: EditorView, event: KeyboardEvent): 1 | -1 | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey, isComposing } = event;
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null;
  if (step === null || shiftKey || ctrlKey || metaKey || altKey || isComposing) return null;
  const { selection, doc } = view.state;
  if (!(selection instanceof TextSelection) || !selection.empty) return null;
  const { $head } = selection;
  if ($head.depth !== 1 || $head.index(0) !== (step > 0 ? doc.childCount - 1 : 0)) return null;
  const isAtEdge = $head.parentOffset === (step > 0 ? $head.parent.content.size : 0);
  return isAtEdge || view.endOfTextblock(step > 0 ? 'down' : 'up') ? step : null;
}

/** Room that the children before this one take. */
function sizeBefore(parent: ProseNode, index: number): number {
  let size = 0;
  for (let before = 0; before < index; before += 1) size += parent.child(before).nodeSize;
  return size;
}

/** Puts the caret to a place, in sight and with the keyboard; the nearest one where the text is shorter by now. */
export function goToPlace(view: EditorView, { block, row, offset, cell = 0 }: CaretPlace): void {
  const { doc } = view.state;
  const index = Math.min(block, doc.childCount - 1);
  const at = sizeBefore(doc, index);
  const node = doc.child(index);
  let inside = Math.min(offset, node.content.size);
  if (node.type.name === 'table') {
    const place = Math.min(row, node.childCount - 1);
    const own = node.child(place);
    inside = sizeBefore(node, place) + 1 + sizeBefore(own, Math.min(cell, own.childCount - 1));
  }
  const $place = doc.resolve(Math.min(at + 1 + inside, doc.content.size));
  view.dispatch(view.state.tr.setSelection(TextSelection.near($place)).scrollIntoView());
  view.focus();
}
