import Dexie from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useRef } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import type { DocumentType, DraftClass } from '#shared/model/document-type';
import type { Draft, DraftRound, DraftState } from '#shared/model/draft';
import { holdsText } from '#shared/model/search';
import { store } from '../active';
import { LiveRows } from '../live-rows';
import { useLiveRows } from '../use-live-rows';
import { behindSaving } from './behind-saving';

export interface DraftFilter {
  type?: DocumentType | null;
  class?: DraftClass | null;
  state?: DraftState | null;
  /** Part of a title, '' for all. */
  text?: string;
  /** The recycle bin instead of the list. */
  bin?: boolean;
}

function matches(draft: Draft, filter: DraftFilter): boolean {
  if ((draft.deletedAt !== null) !== (filter.bin === true)) return false;
  if (filter.type && draft.type !== filter.type) return false;
  if (filter.class && draft.class !== filter.class) return false;
  if (filter.state && draft.state !== filter.state) return false;
  return holdsText('drafts', draft, filter.text ?? '');
}

/** The rows that a filter lets through, in their order. */
export function filterDrafts(rows: readonly Draft[], filter: DraftFilter): Draft[] {
  return rows.filter((draft) => matches(draft, filter));
}

/**
 * Ids of drafts whose text holds `text`, reported as they are found.
 * Reads the bodies one by one; `signal` stops it.
 */
export async function searchBodies(
  text: string,
  found: (id: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const keys = await store().draftBodies.toCollection().primaryKeys();
  for (let at = 0; at < keys.length && !signal.aborted; at += 50) {
    const bodies = await store().draftBodies.bulkGet(keys.slice(at, at + 50));
    for (const body of bodies) {
      if (body && holdsText('draftBodies', body, text)) found(body.id);
    }
  }
}

/** All index rows; no body is read. */
export const draftRows = new LiveRows<Draft>('drafts', 'updatedAt');

/** Index rows, the last changed first; undefined while it is not known whether there are any. */
export function useDraftList(filter: DraftFilter): Draft[] | undefined {
  const { type, class: kind, state, text, bin } = filter;
  const { rows, isComplete } = useLiveRows(draftRows);
  const found = useMemo(
    () => filterDrafts(rows, { type, class: kind, state, text, bin }),
    [rows, type, kind, state, text, bin],
  );
  return found.length > 0 || isComplete ? found : undefined;
}

/** What the list has of a draft's text: the page of the draft has the text itself. */
const OF_TEXT = ['title', 'words', 'date'] as const;

/** The index row of a draft without what is read from its text. `updatedAt` says only whether it was ever changed. */
export type OpenedDraft = Omit<Draft, (typeof OF_TEXT)[number]>;

function openedDraft(row: Draft): OpenedDraft {
  const opened: Partial<Draft> = { ...row };
  for (const field of OF_TEXT) delete opened[field];
  return opened as OpenedDraft;
}

/** Whether two rows of one draft are the same but for when it was changed last, if it was at all. */
function isSameDraft(a: OpenedDraft, b: OpenedDraft): boolean {
  const facts = (one: OpenedDraft) =>
    JSON.stringify({ ...one, updatedAt: one.updatedAt === one.createdAt });
  return facts(a) === facts(b);
}

/**
 * Of the draft whose page is open; undefined while loading, null when there is none. The page
 * itself saves the text: the same object as long as nothing but the text changes, so that the
 * page is not drawn anew between two keys.
 */
export function useDraft(id: string): OpenedDraft | null | undefined {
  const shown = useRef<{ id: string; draft: OpenedDraft | null } | null>(null);
  return useLiveQuery(async () => {
    // Read at once, then again behind each save. Wrapped, so that Dexie goes on watching what is
    // read behind it.
    if (shown.current?.id === id) await Dexie.Promise.resolve(behindSaving());
    const row = await store().drafts.get(id);
    const next = row ? openedDraft(row) : null;
    const before = shown.current?.id === id ? shown.current.draft : null;
    const draft = before && next && isSameDraft(before, next) ? before : next;
    shown.current = { id, draft };
    return draft;
  }, [id]);
}

/** The text of a draft as it is stored, or null. */
export async function readDraftText(id: string): Promise<OfficialDocument | null> {
  return (await store().draftBodies.get(id))?.document ?? null;
}

/** Rounds of a draft, the first one first. */
export function useRounds(draftId: string): DraftRound[] | undefined {
  return useLiveQuery(
    () => store().rounds.where('draftId').equals(draftId).sortBy('createdAt'),
    [draftId],
  );
}

/** Drafts that are out for review, with the round they are out with. */
export async function listOut(): Promise<{ draft: Draft; round: DraftRound }[]> {
  const drafts = await store().drafts.where('state').equals('inReview').toArray();
  const out: { draft: Draft; round: DraftRound }[] = [];
  for (const draft of drafts.filter(({ deletedAt }) => deletedAt === null)) {
    const rounds = await store().rounds.where('draftId').equals(draft.id).sortBy('createdAt');
    const round = rounds.filter(({ kind, returnedOn }) => kind === 'review' && !returnedOn).at(-1);
    if (round) out.push({ draft, round });
  }
  return out.sort((a, b) => (a.round.on < b.round.on ? -1 : 1));
}

/** The drafts changed last, the newest first. */
export async function recentDrafts(limit: number): Promise<Draft[]> {
  return store()
    .drafts.orderBy('updatedAt')
    .reverse()
    .filter(({ deletedAt }) => deletedAt === null)
    .limit(limit)
    .toArray();
}
