import type { EditorView } from '@tiptap/pm/view';
import { scrollerOf } from './scroller';

/** What is in sight of a text and near it, positions in the document; null where that is not known. */
export type Sight = { from: number; to: number } | null;

/** The first block whose lower edge is below `y`; the last one where none is. */
function blockAt(blocks: HTMLCollection, y: number): number {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What is visible of the text now, and as many heights of what scrolls beyond its edges. */
export function sightOf(view: EditorView, beyond: number): Sight {
  const scroller = scrollerOf(view);
  const { doc } = view.state;
  const { children } = view.dom;
  // A text whose blocks and elements are not one to one, at the moment, is shown as a whole.
  if (!scroller || children.length !== doc.childCount) return null;
  const { top, height } = scroller.getBoundingClientRect();
  if (height === 0) return null;
  const first = blockAt(children, top - beyond * height);
  const last = blockAt(children, top + (1 + beyond) * height);
  let from = 0;
  for (let block = 0; block < first; block += 1) from += doc.child(block).nodeSize;
  let to = from;
  for (let block = first; block <= last; block += 1) to += doc.child(block).nodeSize;
  return { from, to };
}

/**
 * Looks once a frame while what the text stands in is scrolled; while something in it is selected with
 * the mouse, not before the button is let go: what is drawn anew under it would disturb. Answers how
 * to leave off.
 */
export function whenScrolled(view: EditorView, look: () => void): () => void {
  const off = new AbortController();
  const { signal } = off;
  let [isAsked, isPressed] = [false, false];
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      if (!isPressed && !signal.aborted) look();
    });
  };
  const letGo = () => {
    if (isPressed) ask();
    isPressed = false;
  };
  const passive = { capture: true, passive: true, signal };
  window.addEventListener(
    'scroll',
    ({ target }) => {
      if (target instanceof Node && target.contains(view.dom)) ask();
    },
    passive,
  );
  view.dom.addEventListener(
    'pointerdown',
    () => {
      isPressed = true;
    },
    passive,
  );
  for (const name of ['pointerup', 'pointercancel']) window.addEventListener(name, letGo, passive);
  return () => off.abort();
}
