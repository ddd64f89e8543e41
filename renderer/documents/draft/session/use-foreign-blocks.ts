import { useMemo, useSyncExternalStore } from 'react';
import type { Block } from '#shared/document/official-document';
import type { DraftSession, SessionState } from './draft-session';

interface Shown {
  blocks: readonly Block[] | undefined;
}

/**
 * The blocks an editor has to show, without those it wrote itself: a key press
 * then renders nothing in React. `shown` is another object whenever the editor
 * must show `shown.blocks`, be they those of before (undo). `wrote` notes what the
 * editor is about to hand to the session.
 */
export function useForeignBlocks(
  session: DraftSession,
  select: (state: SessionState) => readonly Block[] | undefined,
): { shown: Shown; wrote: (blocks: readonly Block[]) => void } {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `select` reads one place of the document, which never moves
  const source = useMemo(() => {
    let own: readonly Block[] | null = null;
    let shown: Shown = { blocks: select(session.getState()) };
    return {
      wrote: (blocks: readonly Block[]) => {
        own = blocks;
      },
      getShown: () => {
        const blocks = select(session.getState());
        if (own !== null && blocks === own) return shown;
        if (own !== null || blocks !== shown.blocks) {
          own = null;
          shown = { blocks };
        }
        return shown;
      },
    };
  }, [session]);
  const shown = useSyncExternalStore(session.subscribe, source.getShown);
  return { shown, wrote: source.wrote };
}
