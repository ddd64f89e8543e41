import Dexie from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import type { Carrier, CarrierItem, SentItem } from '#shared/model/carrier';
import type { Draft, DraftRound } from '#shared/model/draft';
import type { Matter } from '#shared/model/matter';
import type { Opinion } from '#shared/model/proceedings';
import { store } from '../active';
import { followersOf } from './matter-rows';

/** Carriers, the last changed first. */
export async function listCarriers({ bin = false }: { bin?: boolean } = {}): Promise<Carrier[]> {
  const rows = await store().carriers.orderBy('updatedAt').reverse().toArray();
  return rows.filter(({ deletedAt }) => (deletedAt !== null) === bin);
}

/** undefined while loading. */
export function useCarriers(bin = false): Carrier[] | undefined {
  return useLiveQuery(() => listCarriers({ bin }), [bin]);
}

/** Drafts in use that are no carrier's text yet, the last changed first; undefined while loading. */
export function useFreeDrafts(): Draft[] | undefined {
  return useLiveQuery(async () => {
    const taken = new Set((await store().carriers.toArray()).map(({ draftId }) => draftId));
    const drafts = await store().drafts.orderBy('updatedAt').reverse().toArray();
    return drafts.filter(({ id, deletedAt }) => deletedAt === null && !taken.has(id));
  }, []);
}

/** One opinion of a carrier: as it stands now, and as it was sent. */
export interface CarriedOpinion {
  item: CarrierItem;
  /** null when the opinion has been purged. */
  opinion: Opinion | null;
  /** null while the carrier has not been sent. */
  sent: SentItem | null;
  /** The opinion's words or summary have changed since it was sent. */
  hasChanged: boolean;
}

export interface CarrierPage {
  carrier: Carrier;
  opinions: CarriedOpinion[];
  /** Live matters that follow one of its opinions. */
  matters: Matter[];
  draft: Draft | null;
  /** The signed round whose text was sent. */
  sentRound: DraftRound | null;
  /** Title of the one meeting whose opinions it carries; '' when there are several or it is gone. */
  about: string;
}

/** A carrier with all it holds; null when it is gone. */
export async function carrierPage(id: string): Promise<CarrierPage | null> {
  const carrier = await store().carriers.get(id);
  if (!carrier) return null;
  const ids = carrier.items.map(({ opinionId }) => opinionId);
  const opinions = await store().opinions.bulkGet(ids);
  const { draftId, sentRoundId } = carrier;
  const meetingIds = [...new Set(opinions.flatMap((one) => one?.meetingId ?? []))];
  const [meeting, another] = await store().meetings.bulkGet(meetingIds);
  return {
    about: another ? '' : (meeting?.title ?? ''),
    carrier,
    opinions: carrier.items.map((item, at): CarriedOpinion => {
      const opinion = opinions[at] ?? null;
      const sent = carrier.sent.find(({ opinionId }) => opinionId === item.opinionId) ?? null;
      const hasChanged =
        sent !== null &&
        opinion !== null &&
        (opinion.words !== sent.words || opinion.summary !== sent.summary);
      return { item, opinion, sent, hasChanged };
    }),
    matters: await followersOf(ids),
    draft: draftId ? ((await store().drafts.get(draftId)) ?? null) : null,
    sentRound: sentRoundId ? ((await store().rounds.get(sentRoundId)) ?? null) : null,
  };
}

/** undefined while loading, null when there is none. */
export function useCarrierPage(id: string): CarrierPage | null | undefined {
  return useLiveQuery(() => carrierPage(id), [id]);
}

/** The carrier whose text a draft is; null for an ordinary draft. */
export async function carrierOfDraft(draftId: string): Promise<Carrier | null> {
  return (await store().carriers.where('draftId').equals(draftId).first()) ?? null;
}

/** Carriers in use that hold an opinion of the meeting, the last changed first. */
export async function carriersOfMeeting(meetingId: string): Promise<Carrier[]> {
  const own = await store()
    .opinions.where('[meetingId+order]')
    .between([meetingId, Dexie.minKey], [meetingId, Dexie.maxKey])
    .primaryKeys();
  const ids = new Set(own);
  return (await listCarriers()).filter(({ items }) =>
    items.some(({ opinionId }) => ids.has(opinionId)),
  );
}

/** undefined while loading. */
export function useCarriersOfMeeting(meetingId: string): Carrier[] | undefined {
  return useLiveQuery(() => carriersOfMeeting(meetingId), [meetingId]);
}

/** The carrier whose text a draft is, and the meeting of its opinions (null: purged); null for an ordinary draft. */
export async function carrierSource(
  draftId: string,
): Promise<{ carrier: Carrier; meetingId: string | null } | null> {
  const carrier = await carrierOfDraft(draftId);
  if (!carrier || carrier.deletedAt !== null) return null;
  const opinions = await store().opinions.bulkGet(carrier.items.map((one) => one.opinionId));
  const meetingId = opinions.find((one) => one !== undefined)?.meetingId ?? null;
  return { carrier, meetingId };
}
