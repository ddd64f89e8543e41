import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { type Near, nearAfter, nearOf, sightNear, sightToDraw } from '../scroll/near-sight';
import { type Sight, whenScrolled } from '../scroll/sight';

/** Where a page begins in an editor's text: block, row of a table, character of the block (UTF-16). */
export interface PageStartHere {
  page: number;
  block: number;
  row: number;
  offset: number;
}

const KEY = new PluginKey<Near>('pageStarts');

/** Position before a child of `node`, which stands at `pos`. */
function before(node: Node, pos: number, index: number): number {
  let at = pos;
  for (let child = 0; child < index; child += 1) at += node.child(child).nodeSize;
  return at;
}

/** Marks on the first character of a page, or on the first row: nothing is put between what is typed. */
function marksOf(doc: Node, { page, block, row, offset }: PageStartHere): Decoration[] {
  if (block >= doc.childCount) return [];
  const node = doc.child(block);
  const start = before(doc, 0, block);
  const mark = { 'data-page': `第${page}页` };
  if (node.type.name === 'table') {
    if (row >= node.childCount) return [];
    const line = node.child(row);
    const at = before(node, start + 1, row);
    const last = before(line, at + 1, line.childCount - 1);
    const end = line.lastChild ? last + line.lastChild.nodeSize : last;
    return [
      Decoration.node(at, at + line.nodeSize, { class: 'page-start-row' }),
      Decoration.node(last, end, { class: 'page-start-cell', ...mark }),
    ];
  }
  if (!node.isTextblock) return [];
  if (offset >= node.content.size) {
    return [Decoration.node(start, start + node.nodeSize, { class: 'page-start-empty', ...mark })];
  }
  const at = start + 1 + offset;
  const length = (node.textContent.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  // At the beginning of a paragraph the line above it says it all.
  const within = offset > 0 ? ' page-start-within' : '';
  return [Decoration.inline(at, at + length, { class: `page-start${within}`, ...mark })];
}

function afterTransaction(tr: Transaction, before: Near): Near {
  const meta = tr.getMeta(KEY) as { starts?: readonly PageStartHere[]; sight: Sight } | undefined;
  if (meta?.starts) {
    const marks = meta.starts.flatMap((start) => marksOf(tr.doc, start));
    return nearOf(tr.doc, DecorationSet.create(tr.doc, marks), meta.sight);
  }
  if (meta) return nearOf(tr.doc, before.all, meta.sight);
  return tr.docChanged ? nearAfter(tr, before) : before;
}

/** Draws those that have come near to what is in sight. */
function showInSight(view: EditorView): void {
  const present = KEY.getState(view.state);
  const sight = present && sightToDraw(view, present);
  if (sight === undefined) return;
  view.dispatch(view.state.tr.setMeta(KEY, { sight }).setMeta('addToHistory', false));
}

/**
 * Shows where pages begin, as they were laid out last; until they are again, the marks go with the text.
 * Only those near what is in sight are drawn.
 */
export function pageStartsPlugin(): Plugin {
  return new Plugin<Near>({
    key: KEY,
    state: {
      init: (_, { doc }) => nearOf(doc, DecorationSet.empty, null),
      apply: afterTransaction,
    },
    props: { decorations: (state) => KEY.getState(state)?.near },
    view: (view) => ({ destroy: whenScrolled(view, () => showInSight(view)) }),
  });
}

/** Gives the editor the pages that begin in it; under an input method it keeps those that it has. */
export function showPageStarts(view: EditorView, starts: readonly PageStartHere[]): void {
  const present = KEY.getState(view.state);
  if (view.composing || (starts.length === 0 && present?.all === DecorationSet.empty)) return;
  const meta = { starts, sight: sightNear(view) };
  view.dispatch(view.state.tr.setMeta(KEY, meta).setMeta('addToHistory', false));
}
