import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { type BlockRange, rangeIn } from './highlight-plugin';

/** One place that proofreading points at. */
export interface ProofMark extends BlockRange {
  certainty: '必改' | '疑似' | '提示';
  /** Shown when the pointer rests on it. */
  reason: string;
  /** The one being looked at. */
  isCurrent: boolean;
}

const KEY = new PluginKey<DecorationSet>('proofMarks');

const LOOKS: Record<ProofMark['certainty'], string> = {
  必改: 'proof-mark proof-mark-sure',
  疑似: 'proof-mark proof-mark-likely',
  提示: 'proof-mark proof-mark-hint',
};

function decorate(doc: Node, marks: readonly ProofMark[]): DecorationSet {
  const decorations = marks.flatMap((mark) => {
    const found = rangeIn(doc, mark);
    if (!found || found.from === found.to) return [];
    const look = `${LOOKS[mark.certainty]}${mark.isCurrent ? ' proof-mark-current' : ''}`;
    const attributes = { class: look, title: mark.reason };
    return [Decoration.inline(found.from, found.to, attributes, { id: look + mark.reason })];
  });
  return DecorationSet.create(doc, decorations);
}

/** What a set shows, so that one which shows the same is not drawn again. */
const shownBy = (set: DecorationSet): string =>
  set
    .find()
    .map(({ from, to, spec }) => `${from}-${to} ${spec.id}`)
    .join('\n');

/** Underlines what proofreading found; until the text has been read again, the marks go with it. */
export function proofMarksPlugin(): Plugin {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => {
        const next = tr.getMeta(KEY) as DecorationSet | undefined;
        if (next) return next;
        return tr.docChanged ? set.map(tr.mapping, tr.doc) : set;
      },
    },
    props: { decorations: (state) => KEY.getState(state) },
  });
}

/**
 * Gives the editor its marks. Neither text nor caret is touched; under an input method
 * the marks stay as they are, the next reading brings new ones.
 */
export function showProofMarks(view: EditorView, marks: readonly ProofMark[]): void {
  const present = KEY.getState(view.state);
  if (view.composing || !present) return;
  const next = decorate(view.state.doc, marks);
  if (shownBy(next) === shownBy(present)) return;
  view.dispatch(view.state.tr.setMeta(KEY, next).setMeta('addToHistory', false));
}
