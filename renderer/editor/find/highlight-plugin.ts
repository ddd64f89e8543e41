import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

/** A stretch of one text block: which block, which line of which cell, offsets into its text. */
export interface BlockRange {
  block: number;
  cell: { row: number; column: number; line: number } | null;
  from: number;
  to: number;
}

interface Highlights {
  ranges: readonly BlockRange[];
  /** Index of the one being looked at, or −1. */
  active: number;
}

const KEY = new PluginKey<DecorationSet>('findHighlights');

/** Position before the text of a block or cell line; null when the document has no such place. */
function textStart(doc: Node, { block, cell }: BlockRange): number | null {
  if (block < 0 || block >= doc.childCount) return null;
  let pos = 0;
  for (let index = 0; index < block; index++) pos += doc.child(index).nodeSize;
  let node = doc.child(block);
  if (cell) {
    for (const index of [cell.row, cell.column, cell.line]) {
      if (index >= node.childCount) return null;
      pos += 1;
      for (let before = 0; before < index; before++) pos += node.child(before).nodeSize;
      node = node.child(index);
    }
  }
  return node.isTextblock ? pos + 1 : null;
}

/** Document positions of a range, or null when the text has gone. */
export function rangeIn(doc: Node, range: BlockRange): { from: number; to: number } | null {
  const start = textStart(doc, range);
  if (start === null) return null;
  const size = doc.resolve(start).parent.content.size;
  if (range.to > size) return null;
  return { from: start + range.from, to: start + range.to };
}

/** Every start of a block once, so that hundreds of matches do not each walk the document. */
function decorate(doc: Node, { ranges, active }: Highlights): DecorationSet {
  const decorations: Decoration[] = [];
  for (const [index, range] of ranges.entries()) {
    const found = rangeIn(doc, range);
    if (!found) continue;
    const style = index === active ? 'find-match find-match-active' : 'find-match';
    decorations.push(Decoration.inline(found.from, found.to, { class: style }));
  }
  return DecorationSet.create(doc, decorations);
}

export function highlightPlugin(): Plugin {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => {
        const highlights = tr.getMeta(KEY) as Highlights | undefined;
        if (highlights) return decorate(tr.doc, highlights);
        return tr.docChanged ? set.map(tr.mapping, tr.doc) : set;
      },
    },
    props: { decorations: (state) => KEY.getState(state) },
  });
}

export function showHighlights(view: EditorView, highlights: Highlights): void {
  const present = KEY.getState(view.state);
  if (highlights.ranges.length === 0 && present === DecorationSet.empty) return;
  view.dispatch(view.state.tr.setMeta(KEY, highlights).setMeta('addToHistory', false));
}

/** Selects a range and brings it into view. */
export function selectRange(view: EditorView, range: BlockRange): boolean {
  const found = rangeIn(view.state.doc, range);
  if (!found) return false;
  const selection = TextSelection.create(view.state.doc, found.from, found.to);
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  return true;
}
