import { useLiveQuery } from 'dexie-react-hooks';
import type { Carrier, SentItem } from '#shared/model/carrier';
import type { Draft } from '#shared/model/draft';
import type { Matter, MatterEvent, MatterPaper } from '#shared/model/matter';
import type { Meeting } from '#shared/model/meeting';
import type { Opinion } from '#shared/model/proceedings';
import { store } from '../active';
import { eventsOf } from './matter-rows';

/** Whether what a matter came from is still there; its label stays whatever became of it. */
export type SourceState = 'there' | 'deleted' | 'gone' | 'none';

/** What the screen says beside a source that can no longer be opened. */
export const SOURCE_NOTES: Record<SourceState, string> = {
  there: '',
  deleted: '来源已移入回收站，可以恢复；这里保留当时的名称。',
  gone: '来源已被删除；这里保留当时的名称，事项和记录不受影响。',
  none: '',
};

/** An opinion a matter follows; when the row is gone, its words as they were sent, if they were. */
export interface LinkedOpinion {
  id: string;
  opinion: Opinion | null;
  /** The opinion as the carrier holds it in which it was last sent, or null. */
  sent: SentItem | null;
}

/** Everything one click away from a matter. */
export interface MatterLinks {
  source: SourceState;
  meeting: Meeting | null;
  opinions: LinkedOpinion[];
  /** Carriers on the matter's timeline, the first one first. Those purged since are left out. */
  carriers: Carrier[];
  papers: { paper: MatterPaper; draft: Draft | null }[];
}

function stateOf(row: { deletedAt: string | null } | undefined): SourceState {
  if (!row) return 'gone';
  return row.deletedAt === null ? 'there' : 'deleted';
}

/** A resolution has no bin of its own; it is there as long as its meeting is. */
async function resolutionState(matter: Matter, meeting: Meeting | undefined): Promise<SourceState> {
  if (!meeting) return 'gone';
  const { id } = matter.source;
  const resolutions = await store().resolutions.where('meetingId').equals(meeting.id).toArray();
  const isThere = resolutions.some(
    (one) => one.id === id || one.tasks.some((task) => task.id === id),
  );
  return isThere ? stateOf(meeting) : 'gone';
}

async function sourceState(matter: Matter, meeting: Meeting | undefined): Promise<SourceState> {
  const { kind, id } = matter.source;
  if (id === null) return 'none';
  if (kind === 'resolution') return resolutionState(matter, meeting);
  if (kind === 'opinion') {
    const rows = await store().opinions.bulkGet(matter.opinionIds);
    const states = rows.map(stateOf);
    return (
      states.find((one) => one === 'there') ?? states.find((one) => one === 'deleted') ?? 'gone'
    );
  }
  if (kind === 'incoming') return stateOf(await store().incoming.get(id));
  // An instruction, a document or a plan may be a draft of this office.
  return stateOf(await store().drafts.get(id));
}

function sentAs(opinionId: string, carriers: readonly Carrier[]): SentItem | null {
  const items = carriers.flatMap(({ sent }) => sent);
  return items.findLast((item) => item.opinionId === opinionId) ?? null;
}

async function carriersOn(events: readonly MatterEvent[]): Promise<Carrier[]> {
  const ids = [...new Set(events.flatMap(({ carrierId }) => carrierId ?? []))];
  return (await store().carriers.bulkGet(ids)).filter((one) => one !== undefined);
}

/** From a matter to all it hangs together with; null when the matter is gone. */
export async function linksOf(id: string): Promise<MatterLinks | null> {
  const matter = await store().matters.get(id);
  if (!matter) return null;
  const meeting = matter.meetingId ? await store().meetings.get(matter.meetingId) : undefined;
  const opinions = await store().opinions.bulkGet(matter.opinionIds);
  const carriers = await carriersOn((await eventsOf([id])).get(id) ?? []);
  const papers = await store().matterPapers.where('matterId').equals(id).toArray();
  const drafts = await store().drafts.bulkGet(papers.map(({ draftId }) => draftId));
  return {
    source: await sourceState(matter, meeting),
    meeting: meeting ?? null,
    opinions: matter.opinionIds.map((opinionId, at) => ({
      id: opinionId,
      opinion: opinions[at] ?? null,
      sent: sentAs(opinionId, carriers),
    })),
    carriers,
    papers: papers.map((paper, at) => ({ paper, draft: drafts[at] ?? null })),
  };
}

/** undefined while loading, null when there is none. */
export function useMatterLinks(id: string): MatterLinks | null | undefined {
  return useLiveQuery(() => linksOf(id), [id]);
}

/** What became of each opinion: the matters that follow it. Opinions nobody follows are not in the map. */
export async function fateOf(opinionIds: readonly string[]): Promise<Map<string, Matter[]>> {
  const found = await store()
    .matters.where('opinionIds')
    .anyOf([...opinionIds])
    .distinct()
    .toArray();
  const fate = new Map<string, Matter[]>();
  for (const matter of found.filter(({ deletedAt }) => deletedAt === null)) {
    for (const id of matter.opinionIds) {
      if (opinionIds.includes(id)) fate.set(id, [...(fate.get(id) ?? []), matter]);
    }
  }
  return fate;
}

/** Live matters that came from a meeting's resolutions or opinions. */
export async function mattersOfMeeting(meetingId: string): Promise<Matter[]> {
  const found = await store().matters.where('meetingId').equals(meetingId).toArray();
  return found.filter(({ deletedAt }) => deletedAt === null);
}

/** undefined while loading. */
export function useMattersOfMeeting(meetingId: string): Matter[] | undefined {
  return useLiveQuery(() => mattersOfMeeting(meetingId), [meetingId]);
}
