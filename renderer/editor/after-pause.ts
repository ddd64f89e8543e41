import type { PluginSpec } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { Pause } from '../ui/pause';

/**
 * Looks at the text `pause` ms after its last change, and never while an input method is
 * composing: what is put into the sheet then would end its letters.
 */
export function afterPause(
  pause: number,
  look: (view: EditorView) => void,
): NonNullable<PluginSpec<unknown>['view']> {
  return (view) => {
    const clock = new Pause(() => {
      if (view.isDestroyed) return;
      if (view.composing) clock.restart(pause);
      else look(view);
    });
    return {
      update: (_view, before) => {
        if (!view.state.doc.eq(before.doc)) clock.restart(pause);
      },
      destroy: () => clock.stop(),
    };
  };
}
