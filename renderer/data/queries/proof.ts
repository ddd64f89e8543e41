import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Draft } from '#shared/model/draft';
import type { DraftProof } from '#shared/model/proof';
import { store, useActiveStore } from '../active';

/** What a clerk has said of the proofreading of a draft, null where nothing was said; undefined while loading. */
export function useDraftProof(draftId: string): DraftProof | null | undefined {
  const name = useActiveStore((active) => active.name);
  return useLiveQuery(
    async () => (await store().draftProofs.get(draftId)) ?? null,
    [draftId, name],
  );
}

/** As `useDraftProof`, once. */
export async function readDraftProof(draftId: string): Promise<DraftProof | undefined> {
  return store().draftProofs.get(draftId);
}

/** The newest of so many signed texts are learned from. */
const MOST_SIGNED = 300;

/** Those that were signed after `since`: what is registered of a paper later changes its row and signs nothing. */
async function signedAfter(rows: readonly Draft[], since: string): Promise<Draft[]> {
  const old = rows.filter(({ createdAt }) => createdAt <= since).map(({ id }) => id);
  const rounds = await store().rounds.where('draftId').anyOf(old).toArray();
  const signed = rounds.filter(({ kind }) => kind === 'signed');
  return rows.filter(({ id }) => {
    const own = signed.filter(({ draftId }) => draftId === id);
    return own.length === 0 || own.some(({ createdAt }) => createdAt > since);
  });
}

/** Signed drafts that are learned from, the newest first; those of before `since` are not, nor is the sample. */
export async function signedDrafts(since: string, except = ''): Promise<Draft[]> {
  const rows = await store().drafts.where('state').equals('signed').toArray();
  const known = rows
    .filter(({ id, deletedAt, sample }) => id !== except && deletedAt === null && sample === 0)
    .filter(({ updatedAt }) => updatedAt > since);
  return (await signedAfter(known, since))
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
    .slice(0, MOST_SIGNED);
}

/** What the worker is told of the signed texts; undefined while loading. The same until one of them changes. */
export function useSignedKeys(
  since: string,
  except?: string,
): { store: string; lines: string } | undefined {
  const name = useActiveStore((active) => active.name);
  const lines = useLiveQuery(async () => {
    const drafts = await signedDrafts(since, except);
    return drafts.map(({ id, updatedAt }) => `${id} ${updatedAt}`).join('\n');
  }, [name, since, except]);
  return useMemo(() => (lines === undefined ? undefined : { store: name, lines }), [name, lines]);
}
