import { useLiveQuery } from 'dexie-react-hooks';
import { withIssue } from '#shared/compose/outgoing';
import type { OfficialDocument } from '#shared/document/official-document';
import type { Draft, DraftRound } from '#shared/model/draft';
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
  if (draft.state !== 'signed') return body.document;
  const facts = (await store().outgoing.get(draft.id)) ?? null;
  return withIssue(body.document, facts, (await lastSignature(draft.id))?.people);
}

/** The last signature; null where there was none. */
export async function lastSignature(draftId: string): Promise<DraftRound | null> {
  return (await signedRounds(draftId)).at(-1) ?? null;
}

/** The text as it was signed last; null where it never was. */
export async function signedText(draftId: string): Promise<OfficialDocument | null> {
  return (await lastSignature(draftId))?.document ?? null;
}

/** Rounds that were signed, the first one first. */
async function signedRounds(draftId: string): Promise<DraftRound[]> {
  const rounds = await store().rounds.where('draftId').equals(draftId).sortBy('createdAt');
  return rounds.filter(({ kind }) => kind === 'signed');
}

/** What became of a numbered paper's text since it was first signed. */
export interface SignedTwice {
  /** The text is being worked on again. */
  isReturned: boolean;
  /** The first text that was signed and the one that counts now; null where they are one. */
  compared: { before: OfficialDocument; after: OfficialDocument } | null;
}

/** undefined while loading. */
export function useSignedTwice(draftId: string): SignedTwice | undefined {
  return useLiveQuery(async () => {
    const rounds = await signedRounds(draftId);
    const draft = await store().drafts.get(draftId);
    const isReturned = draft !== undefined && draft.state !== 'signed';
    const body = isReturned ? await store().draftBodies.get(draftId) : undefined;
    const before = rounds[0]?.document;
    const after = body?.document ?? rounds.at(-1)?.document;
    const isSame = !before || !after || JSON.stringify(before) === JSON.stringify(after);
    return { isReturned, compared: isSame ? null : { before, after } };
  }, [draftId]);
}

/** Signed drafts that have no number yet, the last changed first; undefined while loading. */
export function useUnnumbered(): Draft[] | undefined {
  return useLiveQuery(async () => {
    const signed = await store().drafts.where('state').equals('signed').toArray();
    const live = signed.filter(
      ({ deletedAt, class: of }) => deletedAt === null && of === 'document',
    );
    const facts = await store().outgoing.bulkGet(live.map(({ id }) => id));
    return live
      .filter((_one, at) => !facts[at]?.issueNumber && !facts[at]?.serialNumber)
      .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  }, []);
}
