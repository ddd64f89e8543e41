import { useLiveQuery } from 'dexie-react-hooks';
import type { MeetingFacts } from '#shared/compose/meetings/facts';
import { apartOnList, type KnownRef, knownRefs } from '#shared/directory/identity';
import type { CivilDate } from '#shared/model/civil-date';
import type { PersonRef } from '#shared/model/directory';
import type { Draft } from '#shared/model/draft';
import type { Meeting, MeetingPaper } from '#shared/model/meeting';
import { byOrder, newestVersion } from '#shared/model/order';
import { todayNow } from '../../data/today';
import { store } from '../active';
import { directory } from './directory';
import { agendaOf, attendanceOf, resolutionsOf } from './meetings';
import { entriesOf } from './proceedings';

const within = (meetingId: string) =>
  [
    [meetingId, -Infinity],
    [meetingId, Infinity],
  ] as const;

/** null: under no item, also where the item named is not on the agenda any more. */
function onAgenda<T extends { agendaItemId: string | null }>(
  rows: readonly T[],
  items: ReadonlySet<string>,
): T[] {
  return rows.map((row) =>
    row.agendaItemId === null || items.has(row.agendaItemId) ? row : { ...row, agendaItemId: null },
  );
}

/** All that papers of a meeting are composed from, in the office's order; null when the meeting or the office is gone. */
export async function meetingFacts(
  meetingId: string,
  today: CivilDate = todayNow(),
): Promise<MeetingFacts | null> {
  const { settings, meetings, issuers, opinions, opinionGroups } = store();
  const [office, meeting] = await Promise.all([settings.get('office'), meetings.get(meetingId)]);
  if (!office || !meeting) return null;
  const issuer = meeting.issuerId ? await issuers.get(meeting.issuerId) : undefined;
  const [items, attendance, resolved, said, proposed, groups] = await Promise.all([
    agendaOf(meetingId),
    attendanceOf(meetingId),
    resolutionsOf(meetingId),
    entriesOf(meetingId),
    opinions
      .where('[meetingId+order]')
      .between(...within(meetingId))
      .toArray(),
    opinionGroups.where('meetingId').equals(meetingId).sortBy('order'),
  ]);
  const known = new Set(items.map(({ id }) => id));
  const place = new Map(items.map(({ id }, index) => [id, index]));
  const at = (id: string | null) => place.get(id ?? '') ?? Infinity;
  const resolutions = onAgenda(resolved, known).sort((a, b) =>
    at(a.agendaItemId) === at(b.agendaItemId)
      ? byOrder(a, b)
      : at(a.agendaItemId) - at(b.agendaItemId),
  );
  const standing = proposed.filter(({ deletedAt }) => deletedAt === null);
  const { leaders, members } = await directory();
  const decided = knownRefs(leaders, members);
  const apart = apartOnList(attendance.map(({ person }) => person));
  return withKnownPeople(
    {
      office,
      issuer: issuer ?? null,
      meeting,
      items,
      attendance,
      resolutions,
      groups,
      today,
      entries: onAgenda(said, known),
      opinions: onAgenda(standing, known),
    },
    (ref) => apart(decided(ref)),
  );
}

/** The facts with everybody named as the directory knows who he is. */
function withKnownPeople(facts: MeetingFacts, known: (ref: PersonRef) => KnownRef): MeetingFacts {
  const { meeting, items, attendance, entries, opinions } = facts;
  const speaking = <Row extends { speaker: PersonRef | null }>(row: Row): Row => ({
    ...row,
    speaker: row.speaker && known(row.speaker),
  });
  return {
    ...facts,
    meeting: { ...meeting, chair: meeting.chair && known(meeting.chair) },
    items: items.map((item) => ({
      ...item,
      reporters: item.reporters.map(known),
      checkers: item.checkers.map(known),
      ...(item.sittingInPeople && { sittingInPeople: item.sittingInPeople.map(known) }),
    })),
    attendance: attendance.map((row) => ({ ...row, person: known(row.person) })),
    entries: entries.map(speaking),
    opinions: opinions.map(speaking),
  };
}

/** A paper that was made, and its draft as it is now; null: purged. */
export interface MadePaper {
  paper: MeetingPaper;
  draft: Draft | null;
}

/** Papers made from a meeting, the newest version of each first. */
export async function papersOf(meetingId: string): Promise<MadePaper[]> {
  const papers = await store().meetingPapers.where('meetingId').equals(meetingId).toArray();
  const drafts = await store().drafts.bulkGet(papers.map(({ draftId }) => draftId));
  return papers
    .map((paper, index) => ({ paper, draft: drafts[index] ?? null }))
    .sort((a, b) => newestVersion(a.paper, b.paper));
}

/** From which meeting a draft was made, read live from both ends. */
export interface PaperSource {
  paper: MeetingPaper;
  /** null: purged. */
  meeting: Meeting | null;
  /** Title of the agenda item of a paper about one item, or ''. */
  item: string;
  /** The newest version whose draft is still in the list, when it is newer than this one; else null. */
  newer: MeetingPaper | null;
}

/** null when the draft was not made from a meeting. */
export async function sourceOf(draftId: string): Promise<PaperSource | null> {
  const { meetingPapers, meetings, agendaItems, drafts } = store();
  const paper = await meetingPapers.where('draftId').equals(draftId).first();
  if (!paper) return null;
  const meeting = (await meetings.get(paper.meetingId)) ?? null;
  const item = paper.agendaItemId ? await agendaItems.get(paper.agendaItemId) : undefined;
  const later = (await meetingPapers.where('meetingId').equals(paper.meetingId).toArray())
    .filter(({ kind, agendaItemId }) => kind === paper.kind && agendaItemId === paper.agendaItemId)
    .filter((one) => newestVersion(one, paper) < 0)
    .sort(newestVersion);
  const rows = await drafts.bulkGet(later.map((one) => one.draftId));
  const newer = later.find((_one, index) => rows[index]?.deletedAt === null) ?? null;
  return { paper, meeting, item: item?.title ?? '', newer };
}

/** undefined while loading. */
export function usePaperSource(draftId: string): PaperSource | null | undefined {
  return useLiveQuery(() => sourceOf(draftId), [draftId]);
}
