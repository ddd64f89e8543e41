import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { scrollerOf } from './scroller';

/** Least distance between the cursor and the edge of what scrolls, px; ProseMirror's own. */
const MARGIN = 5;

/**
 * Ends ProseMirror's scrolling to the cursor where the cursor is in sight already.
 * It otherwise measures every element around the text, up to the page, at every key.
 */
export function inSightPlugin(): Plugin {
  let scroller: Element | null = null;
  return new Plugin({
    key: new PluginKey('inSight'),
    props: {
      handleScrollToSelection: (view) => {
        if (!(view.state.selection instanceof TextSelection)) return false;
        if (!scroller?.contains(view.dom)) scroller = scrollerOf(view);
        if (!scroller) return false;
        const cursor = view.coordsAtPos(view.state.selection.head, 1);
        const box = scroller.getBoundingClientRect();
        return (
          cursor.top >= box.top + MARGIN &&
          cursor.bottom <= box.bottom - MARGIN &&
          cursor.left >= box.left &&
          cursor.right <= box.right
        );
      },
    },
  });
}
