import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import { registerOpenDraft } from '../../../ui/open-drafts';
import { DraftSaver } from './draft-saver';
import { DraftSession } from './draft-session';

/** How many of our own saves are remembered, to tell their echo from a change made elsewhere. */
const REMEMBERED = 8;

export interface OpenDraft {
  session: DraftSession;
  saver: DraftSaver;
  /** A version that came from elsewhere while something here was not yet saved; null when none. */
  conflict: OfficialDocument | null;
  /** Ends a conflict: take theirs (undoable), or keep ours and save it. */
  resolve: (choice: 'theirs' | 'ours') => void;
}

/**
 * One open draft: session and saver live as long as the page. `stored` is the
 * version in the store; when it changes by another hand (another window, a
 * restore) it is taken over as one undoable step, or put to the clerk when
 * something here is not saved yet.
 */
export function useDraftSession(
  stored: OfficialDocument,
  save: (document: OfficialDocument) => Promise<unknown>,
): OpenDraft {
  const latestSave = useRef(save);
  latestSave.current = save;
  const [first] = useState(stored);
  const known = useRef<string[]>([JSON.stringify(first)]);
  const adopted = useRef<OfficialDocument>(first);
  const [conflict, setConflict] = useState<OfficialDocument | null>(null);

  const [session] = useState(() => new DraftSession(first));
  const saver = useMemo(
    () =>
      new DraftSaver((document) => {
        known.current = [...known.current.slice(1 - REMEMBERED), JSON.stringify(document)];
        return latestSave.current(document);
      }),
    [],
  );

  useEffect(
    () =>
      session.subscribe(() => {
        const { document } = session;
        if (document === adopted.current) return;
        adopted.current = document;
        saver.change(document);
      }),
    [session, saver],
  );

  const adopt = useCallback(
    (document: OfficialDocument) => {
      adopted.current = document;
      known.current = [...known.current.slice(1 - REMEMBERED), JSON.stringify(document)];
      session.edit(document, { place: 'document', ownStep: true });
    },
    [session],
  );

  useEffect(() => {
    const text = JSON.stringify(stored);
    if (known.current.includes(text) || text === JSON.stringify(session.document)) return;
    if (saver.dirty) setConflict(stored);
    else adopt(stored);
  }, [stored, session, saver, adopt]);

  useEffect(() => {
    const flush = () => void saver.flush();
    const unregister = registerOpenDraft(() => saver.flush());
    const hidden = () => document.visibilityState === 'hidden' && flush();
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', hidden);
      // Stays registered until the last key press is acknowledged, page or no page.
      void saver.flush().then((done) => done && unregister());
    };
  }, [saver]);

  const resolve = (choice: 'theirs' | 'ours') => {
    if (!conflict) return;
    if (choice === 'theirs') {
      saver.discard();
      adopt(conflict);
    } else saver.change(session.document);
    setConflict(null);
  };
  return { session, saver, conflict, resolve };
}
