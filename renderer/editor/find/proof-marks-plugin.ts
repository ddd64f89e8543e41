import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { afterPause } from '../after-pause';
import { FROM_OUTSIDE } from '../apply-blocks';
import { type Near, nearAfter, nearOf, sightNear, sightToDraw } from '../scroll/near-sight';
import { type Sight, whenScrolled } from '../scroll/sight';
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
interface Marks extends Near {
  /** Where one is writing, positions in the document; null after a pause. */
  written: { from: number; to: number } | null;
  /** Those near what is in sight but the ones that touch what is being written. */
  shown: DecorationSet;
}

const KEY = new PluginKey<Marks>('proofMarks');

/** Pause in typing after which what was written is underlined as well, ms. */
const PAUSE = 500;

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

function marksOf(near: Near, written: Marks['written']): Marks {
  const touched = written === null ? [] : near.near.find(written.from, written.to);
  return { ...near, written, shown: touched.length === 0 ? near.near : near.near.remove(touched) };
}

/** What a transaction of the plugin's own says. */
interface Given {
  /** What is underlined from now on; undefined: what was. */
  all?: DecorationSet;
  sight?: Sight;
  isPaused?: boolean;
}

function afterTransaction(tr: Transaction, before: Marks, isComposing: boolean): Marks {
  const given = tr.getMeta(KEY) as Given | undefined;
  if (given?.isPaused) return marksOf(before, null);
  if (given)
    return marksOf(nearOf(tr.doc, given.all ?? before.all, given.sight ?? null), before.written);
  if (!tr.docChanged) return before;
  const near = nearAfter(tr, before);
  // What an input method is writing in must stay as it is drawn.
  if (isComposing) {
    const shown = before.shown === before.near ? near.near : before.shown.map(tr.mapping, tr.doc);
    return { ...near, written: writtenAfter(tr, before.written), shown };
  }
  return marksOf(near, tr.getMeta(FROM_OUTSIDE) ? null : writtenAfter(tr, before.written));
}

/** Draws those that have come near to what is in sight. */
function showInSight(view: EditorView): void {
  const present = KEY.getState(view.state);
  const sight = present && sightToDraw(view, present);
  if (sight !== undefined) give(view, { sight });
}

function give(view: EditorView, given: Given): void {
  view.dispatch(view.state.tr.setMeta(KEY, given).setMeta('addToHistory', false));
}

/**
 * Underlines what proofreading found; until the text has been read again, the marks go with it.
 * Only those near what is in sight are drawn, and where one is writing nothing before a pause:
 * a mark that comes and goes below the caret disturbs, and ProseMirror writes a marked text anew
 * at every key.
 */
export function proofMarksPlugin(): Plugin {
  const pause = afterPause(PAUSE, (view) => {
    if (KEY.getState(view.state)?.written) give(view, { isPaused: true });
  });
  let drawn: EditorView | null = null;
  return new Plugin<Marks>({
    key: KEY,
    state: {
      init: (_, { doc }) => marksOf(nearOf(doc, DecorationSet.empty, null), null),
      apply: (tr, before) => afterTransaction(tr, before, drawn?.composing ?? false),
    },
    props: { decorations: (state) => KEY.getState(state)?.shown },
    view: (view) => {
      drawn = view;
      const { destroy, ...paused } = pause(view);
      const leaveOff = whenScrolled(view, () => showInSight(view));
      return {
        ...paused,
        destroy: () => {
          leaveOff();
          destroy?.();
        },
      };
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
  give(view, { all: next, sight: sightNear(view) });
}
