import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

/** Where a page begins in an editor's text: block, row of a table, character of the block (UTF-16). */
export interface PageStartHere {
  page: number;
  block: number;
  row: number;
  offset: number;
}

const KEY = new PluginKey<DecorationSet>('pageStarts');

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

/** Shows where pages begin, as they were laid out last; until they are again, the marks go with the text. */
export function pageStartsPlugin(): Plugin {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => {
        const starts = tr.getMeta(KEY) as readonly PageStartHere[] | undefined;
        if (starts) {
          const marks = starts.flatMap((start) => marksOf(tr.doc, start));
          return DecorationSet.create(tr.doc, marks);
        }
        return tr.docChanged ? set.map(tr.mapping, tr.doc) : set;
      },
    },
    props: { decorations: (state) => KEY.getState(state) },
  });
}

/** Gives the editor the pages that begin in it; under an input method it keeps those that it has. */
export function showPageStarts(view: EditorView, starts: readonly PageStartHere[]): void {
  const present = KEY.getState(view.state);
  if (view.composing || (starts.length === 0 && present === DecorationSet.empty)) return;
  view.dispatch(view.state.tr.setMeta(KEY, starts).setMeta('addToHistory', false));
}
