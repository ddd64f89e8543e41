import type { CivilDate } from '#shared/model/civil-date';

/** The pages of one meeting. */
export type MeetingTab =
  | 'facts'
  | 'items'
  | 'attendance'
  | 'papers'
  | 'proceedings'
  | 'opinions'
  | 'carriers'
  | 'resolutions';

/** What 办会 shows. */
export interface MeetingsSlice {
  /** The meeting shown beside the list, or null. */
  meetingId: string | null;
  /** Which of the meeting's pages. */
  meetingTab: MeetingTab;
  /** Entry or opinion to be shown on that page, once; null when none is asked for. */
  meetingFocus: string | null;
  /** 新建会议 is open, for a day of the calendar or for none; null when the dialog is not open. */
  newMeeting: { day: CivilDate | null } | null;
}

export const MEETINGS: MeetingsSlice = {
  meetingId: null,
  meetingTab: 'facts',
  meetingFocus: null,
  newMeeting: null,
};
