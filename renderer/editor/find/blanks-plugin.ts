import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { blanksIn } from '#shared/document/blanks';
import { afterPause } from '../after-pause';
import { FROM_OUTSIDE } from '../apply-blocks';

const KEY = new PluginKey<DecorationSet>('blanks');

/** Pause in typing after which the text is read again, ms. */
const PAUSE = 400;

function marksOf(doc: Node): Decoration[] {
  const marks: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    for (const { start, end } of blanksIn(node.textContent)) {
      const attributes = { class: 'text-blank', title: '还没有填' };
      marks.push(Decoration.inline(pos + 1 + start, pos + 1 + end, attributes));
    }
    return false;
  });
  return marks;
}

const placesOf = (marks: readonly Decoration[]): string =>
  marks.map(({ from, to }) => `${from}-${to}`).join();

/**
 * Marks what is still to be filled in (××, ____) a moment after typing stops, and never
 * while an input method is composing: its letters may be xx, and a mark would end them.
 */
export function blanksPlugin(): Plugin {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, marksOf(doc)),
      apply: (tr, set) => {
        if (tr.getMeta(KEY) || tr.getMeta(FROM_OUTSIDE)) {
          return DecorationSet.create(tr.doc, marksOf(tr.doc));
        }
        return tr.docChanged ? set.map(tr.mapping, tr.doc) : set;
      },
    },
    props: { decorations: (state) => KEY.getState(state) },
    view: afterPause(PAUSE, (view) => {
      const shown = KEY.getState(view.state)?.find() ?? [];
      if (placesOf(shown) === placesOf(marksOf(view.state.doc))) return;
      view.dispatch(view.state.tr.setMeta(KEY, true).setMeta('addToHistory', false));
    }),
  });
}
