import { startTransition, useEffect, useState } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import type { DraftSession } from './draft-session';

/** Pause in typing after which pages are drawn and words counted again, ms. */
const PAUSE = 350;

/** The document as of the last pause in typing, so that drawing pages never stands between two keys. */
export function useSettledDocument(session: DraftSession): OfficialDocument {
  const [settled, setSettled] = useState(session.document);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => startTransition(() => setSettled(session.document));
    const unsubscribe = session.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(settle, PAUSE);
    });
    settle();
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [session]);
  return settled;
}
