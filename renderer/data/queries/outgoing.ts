import { useLiveQuery } from 'dexie-react-hooks';
import { withIssue } from '#shared/compose/outgoing';
import type { OfficialDocument } from '#shared/document/official-document';
import type { Draft } from '#shared/model/draft';
import type { OutgoingDocument } from '#shared/model/outgoing';
import { store } from '../active';

/** What was registered after the signature; undefined while loading, null when nothing was. */
export function useOutgoing(draftId: string): OutgoingDocument | null | undefined {
  return useLiveQuery(async () => (await store().outgoing.get(draftId)) ?? null, [draftId]);
}

/** A draft as it is printed: a signed one with what was registered since; null when it is gone. */
export async function printedDraft(draft: Draft): Promise<OfficialDocument | null> {
  const body = await store().draftBodies.get(draft.id);
  if (!body) return null;
  const facts = draft.state === 'signed' ? await store().outgoing.get(draft.id) : undefined;
  return withIssue(body.document, facts ?? null);
}
