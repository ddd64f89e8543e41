import { useEffect, useState } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import { readDraftText } from '../../../data/queries/drafts';
import { unsavedOf } from '../../../ui/unsaved/keepers';
import { keptName } from './use-draft-session';

/** The newest text of a draft: what could not be saved yet, else what the store holds; null when there is none. */
async function newestText(draftId: string): Promise<OfficialDocument | null> {
  const unsaved = await unsavedOf<OfficialDocument>(keptName(draftId));
  return unsaved ? unsaved.value : readDraftText(draftId);
}

type Opened = { draftId: string } & ({ text: OfficialDocument | null } | { error: unknown });

/** The text that the page of a draft begins with, read once; undefined while loading, null when there is none. */
export function useOpenedText(draftId: string): OfficialDocument | null | undefined {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let isShown = true;
    const put = (next: Opened) => isShown && setOpened(next);
    newestText(draftId).then(
      (text) => put({ draftId, text }),
      (error: unknown) => put({ draftId, error }),
    );
    return () => {
      isShown = false;
      // Shown again later, the draft is read again: it has been typed in meanwhile.
      setOpened(null);
    };
  }, [draftId]);
  // What was opened is of another draft: its text must not be shown under this one's id.
  if (opened?.draftId !== draftId) return undefined;
  // To the page for errors, as any other query's.
  if ('error' in opened) throw opened.error;
  return opened.text;
}
