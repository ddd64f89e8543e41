import { startTransition, useEffect, useState } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import { Pause } from '../../../ui/pause';
import type { DraftSession } from './draft-session';

/** Pause in typing after which pages are drawn and words counted again, ms. */
const PAUSE = 350;

/** The document as of the last pause in typing, so that drawing pages never stands between two keys. */
export function useSettledDocument(session: DraftSession): OfficialDocument {
  const [settled, setSettled] = useState(() => session.document);
  useEffect(() => {
    const settle = () => startTransition(() => setSettled(session.document));
    const clock = new Pause(settle);
    const unsubscribe = session.subscribe(() => clock.restart(PAUSE));
    settle();
    return () => {
      clock.stop();
      unsubscribe();
    };
  }, [session]);
  return settled;
}
