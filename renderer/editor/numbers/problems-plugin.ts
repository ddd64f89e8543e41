import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import {
  findNumberProblems,
  type NumberProblem,
  parseStructureNumber,
} from '#shared/document/structure-numbers';
import { afterPause } from '../after-pause';
import { FROM_OUTSIDE } from '../apply-blocks';
import { docToBlocks } from '../convert/doc-to-blocks';

const KEY = new PluginKey<DecorationSet>('numberProblems');

/** Pause in typing after which the numbers are looked at again, ms. */
const PAUSE = 500;

function decorate(doc: Node, problems: readonly NumberProblem[]): DecorationSet {
  const messages = new Map<number, string[]>();
  for (const { index, message, suggestion } of problems) {
    const said = messages.get(index) ?? [];
    said.push(message.includes(suggestion) ? message : `${message}（${suggestion}）`);
    messages.set(index, said);
  }
  const decorations: Decoration[] = [];
  doc.forEach((node, pos, index) => {
    const said = messages.get(index);
    if (!said || !node.isTextblock) return;
    const length = parseStructureNumber(node.textContent)?.text.length ?? 2;
    const to = pos + 1 + Math.min(length, node.content.size);
    const attributes = { class: 'number-problem', title: said.join('；') };
    decorations.push(Decoration.inline(pos + 1, to, attributes));
  });
  return DecorationSet.create(doc, decorations);
}

/** Shows wrong structure numbers by a quiet underline with the reason, a moment after typing stops. */
export function numberProblemsPlugin(): Plugin {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: (_, { doc }) => decorate(doc, findNumberProblems(docToBlocks(doc))),
      apply: (tr, set) => {
        const problems = tr.getMeta(KEY) as NumberProblem[] | undefined;
        if (problems) return decorate(tr.doc, problems);
        if (tr.getMeta(FROM_OUTSIDE))
          return decorate(tr.doc, findNumberProblems(docToBlocks(tr.doc)));
        return tr.docChanged ? set.map(tr.mapping, tr.doc) : set;
      },
    },
    props: { decorations: (state) => KEY.getState(state) },
    view: afterPause(PAUSE, (view) => {
      const problems = findNumberProblems(docToBlocks(view.state.doc));
      const shown = KEY.getState(view.state);
      if (problems.length === 0 && shown?.find().length === 0) return;
      view.dispatch(view.state.tr.setMeta(KEY, problems).setMeta('addToHistory', false));
    }),
  });
}
