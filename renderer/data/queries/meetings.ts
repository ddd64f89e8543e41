import { useLiveQuery } from 'dexie-react-hooks';
import { inOrder, onceEach } from '#shared/meetings/attendance';
import { lastDay } from '#shared/meetings/sittings';
import type { CivilDate } from '#shared/model/civil-date';
import {
  type AgendaItem,
  type Attendance,
  type Circulation,
  familyOf,
  type Meeting,
  type MeetingFamily,
  type MeetingKind,
  type Resolution,
} from '#shared/model/meeting';
import { numbered } from '#shared/model/order';
import { holdsText } from '#shared/model/search';
import { store } from '../active';
import { directory } from './directory';

export interface MeetingFilter {
  /** 'soon': today and later, or without a day yet; 'held': over. Neither holds cancelled ones. */
  when?: 'soon' | 'held' | 'cancelled' | 'all';
  family?: MeetingFamily | null;
  kind?: MeetingKind | null;
  /** Part of title, series or place. */
  text?: string;
  year?: string | null;
  /** The recycle bin instead of the list. */
  bin?: boolean;
  today: CivilDate;
}

/** Whether all sittings of a meeting lie before today. */
export function isHeld(meeting: Meeting, today: CivilDate): boolean {
  const last = lastDay(meeting.sittings);
  return last !== null && last < today;
}

function matches(meeting: Meeting, filter: MeetingFilter): boolean {
  if ((meeting.deletedAt !== null) !== (filter.bin === true)) return false;
  const { when = 'all', today } = filter;
  if (when === 'cancelled' && !meeting.cancelled) return false;
  if (when === 'soon' && (meeting.cancelled || isHeld(meeting, today))) return false;
  if (when === 'held' && (meeting.cancelled || !isHeld(meeting, today))) return false;
  if (filter.family && familyOf(meeting.kind) !== filter.family) return false;
  if (filter.kind && meeting.kind !== filter.kind) return false;
  if (filter.year && !meeting.startsOn?.startsWith(filter.year)) return false;
  return holdsText('meetings', meeting, filter.text ?? '');
}

/**
 * By time: what is to come, the next one first; everything else the last one first.
 * Meetings without a day come first in both.
 */
export async function listMeetings(filter: MeetingFilter): Promise<Meeting[]> {
  const rows = (await store().meetings.toArray()).filter((one) => matches(one, filter));
  const sign = filter.when === 'soon' ? 1 : -1;
  const when = ({ startsOn, sittings }: Meeting) => `${startsOn} ${sittings[0]?.from ?? ''}`;
  return rows.sort((a, b) => {
    if (a.startsOn === null || b.startsOn === null) {
      return Number(b.startsOn === null) - Number(a.startsOn === null);
    }
    return sign * (when(a) < when(b) ? -1 : 1);
  });
}

/** Whether any meeting is still to come. */
export async function isAnySoon(today: CivilDate): Promise<boolean> {
  const rows = await store().meetings.toArray();
  return rows.some((one) => matches(one, { when: 'soon', today }));
}

/** undefined while loading. */
export function useMeetingList(filter: MeetingFilter): Meeting[] | undefined {
  return useLiveQuery(() => listMeetings(filter), [JSON.stringify(filter)]);
}

/** Years in which the office met, the last one first. */
export async function meetingYears(): Promise<string[]> {
  const days = await store().meetings.orderBy('startsOn').uniqueKeys();
  return [...new Set(days.map((day) => String(day).slice(0, 4)))].reverse();
}

/** Meetings that stand within these days, both included, the first one first. */
export async function meetingsBetween(from: CivilDate, to: CivilDate): Promise<Meeting[]> {
  const meetings = await store().meetings.toArray();
  return meetings
    .filter(({ deletedAt }) => deletedAt === null)
    .filter(({ sittings }) =>
      sittings.some(
        ({ date, state }) => state !== 'cancelled' && !!date && from <= date && date <= to,
      ),
    )
    .sort((a, b) => ((a.startsOn ?? '') < (b.startsOn ?? '') ? -1 : 1));
}

/** Places where the office has met, the last used first, each once. */
export async function knownPlaces(): Promise<string[]> {
  const meetings = await store().meetings.orderBy('updatedAt').reverse().toArray();
  const places = meetings.flatMap(({ sittings }) => sittings.map(({ place }) => place.trim()));
  return [...new Set(places.filter((place) => place !== ''))];
}

/** undefined while loading, null when there is none. */
export function useMeeting(id: string): Meeting | null | undefined {
  return useLiveQuery(async () => (await store().meetings.get(id)) ?? null, [id]);
}

/** In the order of the agenda, each with its place there. */
export async function agendaOf(meetingId: string): Promise<AgendaItem[]> {
  return numbered(await store().agendaItems.where('meetingId').equals(meetingId).sortBy('order'));
}

/** By role, then in the office's order, each person once. */
export async function attendanceOf(meetingId: string): Promise<Attendance[]> {
  const rows = await store().attendance.where('meetingId').equals(meetingId).toArray();
  const { who } = await directory();
  return onceEach(inOrder(rows), who);
}

/** Resolutions of a meeting in the order in which they were put down. */
export function resolutionsOf(meetingId: string): Promise<Resolution[]> {
  return store().resolutions.where('meetingId').equals(meetingId).sortBy('order');
}

/** What is still out first, then the last sent. */
export async function circulationsOf(meetingId: string): Promise<Circulation[]> {
  const rows = await store().circulations.where('meetingId').equals(meetingId).toArray();
  const out = ({ signedOn }: Circulation) => Number(signedOn === null);
  return rows.sort((a, b) => out(b) - out(a) || (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** Names of these meetings, the newest first; those that are gone are left out. */
export async function meetingTitles(
  ids: readonly string[],
): Promise<{ id: string; title: string }[]> {
  const rows = (await store().meetings.bulkGet([...ids])).filter((row) => row !== undefined);
  return rows
    .sort((a, b) => ((a.startsOn ?? '') < (b.startsOn ?? '') ? 1 : -1))
    .map(({ id, title, kind }) => ({ id, title: title || kind }));
}
