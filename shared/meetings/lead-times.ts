import type { CivilDate } from '../model/civil-date';
import { familyOf, type Meeting, type MeetingLeadTimes } from '../model/meeting';
import type { OfficeSettings } from '../model/office';
import { firstDay, lastDay } from './sittings';

/** A civil date so many calendar days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

export interface LeadTime {
  key: keyof Omit<MeetingLeadTimes, 'example'>;
  by: CivilDate;
  /** Calendar days before the first, or after the last, day of the meeting. */
  days: number;
}

export const LEAD_TIMES: Record<LeadTime['key'], { what: string; verb: string; side: string }> = {
  notice: { what: '通知', verb: '发出', side: '会前' },
  papers: { what: '材料', verb: '送达', side: '会前' },
  minutes: { what: '纪要', verb: '印发', side: '会后' },
};

/** By when notice, papers and minutes should be out, by the office's own lead times; [] before the meeting has a day. */
export function leadTimesOf(
  meeting: Pick<Meeting, 'kind' | 'sittings'>,
  settings: OfficeSettings['leadTimes'],
): { times: LeadTime[]; example: boolean } {
  const { notice, papers, minutes, example } = settings[familyOf(meeting.kind)];
  const [first, last] = [firstDay(meeting.sittings), lastDay(meeting.sittings)];
  if (first === null || last === null) return { times: [], example };
  return {
    times: [
      { key: 'notice', by: addDays(first, -notice), days: notice },
      { key: 'papers', by: addDays(first, -papers), days: papers },
      { key: 'minutes', by: addDays(last, minutes), days: minutes },
    ],
    example,
  };
}
