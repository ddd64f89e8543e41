import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { afterPause } from '../after-pause';
import { FROM_OUTSIDE } from '../apply-blocks';
import { type BlockRange, rangeIn } from './highlight-plugin';

/** One place that proofreading points at. */
export interface ProofMark extends BlockRange {
  certainty: '必改' | '疑似' | '提示';
  /** Shown when the pointer rests on it. */
  reason: string;
  /** The one being looked at. */
  isCurrent: boolean;
}

/** What is underlined in an editor. */
interface Marks {
  all: DecorationSet;
  /** Where one is writing, positions in the document; null after a pause. */
  written: { from: number; to: number } | null;
  /** All but those that touch what is being written. */
  shown: DecorationSet;
}

const KEY = new PluginKey<Marks>('proofMarks');

/** Pause in typing after which what was written is underlined as well, ms. */
const PAUSE = 500;
const PAUSED = 'paused';

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

/** From the first to the last place that a transaction and what was written before it have changed. */
function writtenAfter(tr: Transaction, before: Marks['written']): Marks['written'] {
  let [from, to] = [Number.POSITIVE_INFINITY, -1];
  const take = (first: number, last: number) => {
    [from, to] = [Math.min(from, first), Math.max(to, last)];
  };
  if (before !== null) take(tr.mapping.map(before.from, -1), tr.mapping.map(before.to, 1));
  tr.mapping.maps.forEach((map, step) => {
    const rest = tr.mapping.slice(step + 1);
    map.forEach((_from, _to, first, last) => {
      take(rest.map(first, -1), rest.map(last, 1));
    });
  });
  return to < 0 ? null : { from, to };
}

function marksOf(all: DecorationSet, written: Marks['written']): Marks {
  const touched = written === null ? [] : all.find(written.from, written.to);
  return { all, written, shown: touched.length === 0 ? all : all.remove(touched) };
}

function afterTransaction(tr: Transaction, before: Marks, isComposing: boolean): Marks {
  const given = tr.getMeta(KEY) as DecorationSet | typeof PAUSED | undefined;
  if (given === PAUSED) return marksOf(before.all, null);
  if (given !== undefined) return marksOf(given, before.written);
  if (!tr.docChanged) return before;
  const all = before.all.map(tr.mapping, tr.doc);
  // What an input method is writing in must stay as it is drawn.
  if (isComposing) {
    const shown = before.shown === before.all ? all : before.shown.map(tr.mapping, tr.doc);
    return { all, written: writtenAfter(tr, before.written), shown };
  }
  return marksOf(all, tr.getMeta(FROM_OUTSIDE) ? null : writtenAfter(tr, before.written));
}

/**
 * Underlines what proofreading found; until the text has been read again, the marks go with it.
 * Where one is writing nothing is underlined before a pause: a mark that comes and goes below
 * the caret disturbs, and ProseMirror writes a marked text anew at every key.
 */
export function proofMarksPlugin(): Plugin {
  const pause = afterPause(PAUSE, (view) => {
    if (KEY.getState(view.state)?.written)
      view.dispatch(view.state.tr.setMeta(KEY, PAUSED).setMeta('addToHistory', false));
  });
  let drawn: EditorView | null = null;
  return new Plugin<Marks>({
    key: KEY,
    state: {
      init: () => marksOf(DecorationSet.empty, null),
      apply: (tr, before) => afterTransaction(tr, before, drawn?.composing ?? false),
    },
    props: { decorations: (state) => KEY.getState(state)?.shown },
    view: (view) => {
      drawn = view;
      return pause(view);
    },
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
  if (shownBy(next) === shownBy(present.all)) return;
  view.dispatch(view.state.tr.setMeta(KEY, next).setMeta('addToHistory', false));
}
