import { useEffect, useMemo, useRef, useState } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import { DRAFT_PACE, type Keeper } from '../../../ui/unsaved/keeper';
import { keeperOf, leaveKeepers } from '../../../ui/unsaved/keepers';
import { DraftSession } from './draft-session';

export interface OpenDraft {
  session: DraftSession;
  keeper: Keeper<OfficialDocument>;
}

/** Under what name the text of a draft is kept until it is saved. */
export const keptName = (draftId: string): string => `draft/${draftId}`;

/**
 * One open draft: its session lives as long as the page, its keeper until the last key
 * press is acknowledged, page or no page. The program has one window and each draft one
 * page: the text on the screen is the newest there is, and what the store holds is never
 * read again while the page is open. `opened` is the text that the page begins with.
 */
export function useDraftSession(
  draftId: string,
  opened: OfficialDocument,
  save: (document: OfficialDocument) => Promise<unknown>,
): OpenDraft {
  const latestSave = useRef(save);
  latestSave.current = save;
  const [session] = useState(() => new DraftSession(opened));
  const keeper = useMemo(() => {
    const saving = { save: (document: OfficialDocument) => latestSave.current(document) };
    return keeperOf(keptName(draftId), saving, DRAFT_PACE);
  }, [draftId]);

  const given = useRef(session.getState().document);
  useEffect(() => {
    const give = () => {
      const { document } = session;
      if (document === given.current) return;
      given.current = document;
      keeper.change(document);
    };
    // The sheet takes keys before effects run: what was typed in between is given too.
    give();
    const leave = session.subscribeAtOnce(give);
    return () => {
      // A letter may be on its way still: behind this nobody would keep it.
      give();
      leave();
    };
  }, [session, keeper]);

  useEffect(() => {
    const flush = () => void keeper.flush();
    const hidden = () => document.visibilityState === 'hidden' && flush();
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', hidden);
      flush();
      leaveKeepers(keptName(draftId));
    };
  }, [keeper, draftId]);

  return { session, keeper };
}
