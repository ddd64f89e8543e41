import type { PluginSpec } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Looks at the text `pause` ms after its last change, and never while an input method is
 * composing: what is put into the sheet then would end its letters.
 */
export function afterPause(
  pause: number,
  look: (view: EditorView) => void,
): NonNullable<PluginSpec<unknown>['view']> {
  return () => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookWhenFree = (view: EditorView) => {
      if (view.isDestroyed) return;
      if (view.composing) timer = setTimeout(lookWhenFree, pause, view);
      else look(view);
    };
    return {
      update: (view, before) => {
        if (view.state.doc.eq(before.doc)) return;
        clearTimeout(timer);
        timer = setTimeout(lookWhenFree, pause, view);
      },
      destroy: () => clearTimeout(timer),
    };
  };
}
