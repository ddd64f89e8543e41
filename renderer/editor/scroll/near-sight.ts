import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { DecorationSet, type EditorView } from '@tiptap/pm/view';
import { type Sight, sightOf } from './sight';

/**
 * Decorations of a text, and those of them that are drawn: the ones near what is in sight. Each
 * is an element in the text, and the browser goes through all of them at every key.
 */
export interface Near {
  all: DecorationSet;
  near: DecorationSet;
  /** Where `near` is all of them; null: everywhere. */
  sight: Sight;
}

/** How far beyond what is in sight decorations are drawn, and how far they must be, in heights of what scrolls. */
const NEAR = 3;
const NEEDED = 1;

/** What is near in a view now. */
export function sightNear(view: EditorView): Sight {
  return sightOf(view, NEAR);
}

/** Those of `all` that are near; all of them where it is not known what is in sight. */
export function nearOf(doc: Node, all: DecorationSet, sight: Sight): Near {
  if (sight === null) return { all, near: all, sight };
  return { all, near: DecorationSet.create(doc, all.find(sight.from, sight.to)), sight };
}

/** The same behind a change of the text. */
export function nearAfter({ mapping, doc }: Transaction, before: Near): Near {
  const all = before.all.map(mapping, doc);
  const { sight } = before;
  if (sight === null) return { all, near: all, sight };
  const moved = { from: mapping.map(sight.from, -1), to: mapping.map(sight.to, 1) };
  return { all, near: before.near.map(mapping, doc), sight: moved };
}

/** What is near now, where that must be drawn anew; undefined where enough of it is drawn. */
export function sightToDraw(view: EditorView, { sight }: Near): Sight | undefined {
  if (!sight || view.composing) return undefined;
  const needed = sightOf(view, NEEDED);
  if (needed && sight.from <= needed.from && needed.to <= sight.to) return undefined;
  return sightNear(view);
}
