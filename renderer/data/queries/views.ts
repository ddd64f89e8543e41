import { useLiveQuery } from 'dexie-react-hooks';
import type { UnitRef } from '#shared/model/directory';
import type { Draft } from '#shared/model/draft';
import { byId } from '#shared/model/order';
import type { ViewRemark } from '#shared/model/view-remark';
import type { ViewRequest } from '#shared/model/view-request';
import { cosignWords, organsToSign } from '#shared/registers/views';
import { store } from '../active';
import { refsByName } from '../commands/refs-by-name';

/** Everybody who was asked for a view of one draft, and what they said. */
export interface DraftViews {
  draft: Draft;
  /** In the order in which they were asked. */
  requests: ViewRequest[];
  remarks: ViewRemark[];
}

/** In the order in which they were asked. */
async function requestsOf(draftId: string): Promise<ViewRequest[]> {
  const requests = await store().viewRequests.where('draftId').equals(draftId).toArray();
  return requests.sort((a, b) =>
    a.askedOn < b.askedOn ? -1 : a.askedOn > b.askedOn ? 1 : byId(a, b),
  );
}

async function viewsOf(draft: Draft): Promise<DraftViews> {
  const requests = await requestsOf(draft.id);
  const remarks = await store().viewRemarks.where('draftId').equals(draft.id).toArray();
  return {
    draft,
    requests,
    remarks: remarks.sort((a, b) => a.order - b.order || byId(a, b)),
  };
}

/** What 会签 of a draft still lacks, a sentence; '' for nothing. The draft itself is not watched: its page saves it all the time. */
export function useCosigns(draftId: string): string {
  return useLiveQuery(async () => cosignWords(await requestsOf(draftId)), [draftId]) ?? '';
}

/** undefined while loading, null where the draft is gone. */
export function useDraftViews(draftId: string): DraftViews | null | undefined {
  return useLiveQuery(async () => {
    const draft = await store().drafts.get(draftId);
    return draft ? viewsOf(draft) : null;
  }, [draftId]);
}

/** Drafts somebody was asked for a view of, the last asked first; undefined while loading. */
export function useAskedDrafts(): DraftViews[] | undefined {
  return useLiveQuery(async () => {
    const ids = await store().viewRequests.orderBy('draftId').uniqueKeys();
    const drafts = await store().drafts.bulkGet(ids.map(String));
    const live = drafts.filter((one) => one !== undefined && one.deletedAt === null);
    const views = await Promise.all(live.map((one) => viewsOf(one as Draft)));
    const last = ({ requests }: DraftViews) => requests.at(-1)?.askedOn ?? '';
    return views.sort((a, b) => (last(a) < last(b) ? 1 : -1));
  }, []);
}

/** The organs that are still to sign a joint text, linked to the directory where it has them. */
export async function organsOf(draftId: string): Promise<UnitRef[]> {
  const body = await store().draftBodies.get(draftId);
  if (!body) return [];
  const requests = await store().viewRequests.where('draftId').equals(draftId).toArray();
  const names = organsToSign(body.document, requests);
  if (names.length === 0) return [];
  const { unit } = await refsByName();
  return names.map(unit);
}
