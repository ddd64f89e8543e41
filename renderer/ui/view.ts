import { create } from 'zustand';
import type { CivilDate } from '#shared/model/civil-date';

export type Room = 'home' | 'documents' | 'meetings' | 'matters' | 'directory' | 'settings';

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

export const SETTINGS_PARTS = ['本单位', '会议', '办事', '版面', '数据', '显示与帮助'] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

interface View {
  room: Room;
  /** The draft shown beside the list, or null. */
  draftId: string | null;
  /** 新建文稿 is open. */
  creating: boolean;
  /** The recycle bin instead of the list. */
  bin: boolean;
  /** 关于 is open. */
  about: boolean;
  /** The meeting shown beside the list, or null, and which of its pages. */
  meetingId: string | null;
  meetingTab: MeetingTab;
  /** Entry or opinion to be shown on that page, once; null when none is asked for. */
  meetingFocus: string | null;
  /** 新建会议 is open, for a day of the calendar or for none; null when it is not. */
  newMeeting: { day: CivilDate | null } | null;
  /** The matter shown beside the ledger, or null. */
  matterId: string | null;
  /** The member whose card is open in the directory, or null. */
  memberId: string | null;
  /** The sheet of 设置 that was asked for, or null. */
  settingsPart: SettingsPart | null;
}

/** What the screen is doing; what the office knows lies in the store. */
export const useView = create<View>(() => ({
  room: 'home',
  draftId: null,
  creating: false,
  bin: false,
  about: false,
  meetingId: null,
  meetingTab: 'facts',
  meetingFocus: null,
  newMeeting: null,
  matterId: null,
  memberId: null,
  settingsPart: null,
}));

export function openRoom(room: Room): void {
  useView.setState({ room });
}

export function openDraft(draftId: string): void {
  useView.setState({ room: 'documents', draftId, bin: false });
}

export function newDraft(): void {
  useView.setState({ room: 'documents', creating: true });
}

/** A meeting, on one of its pages, with one entry or opinion shown there. */
export function openMeeting(
  meetingId: string,
  meetingTab: MeetingTab = 'facts',
  meetingFocus: string | null = null,
): void {
  useView.setState({ room: 'meetings', meetingId, meetingTab, meetingFocus });
}

/** 新建会议, for a day of the calendar or for none. */
export function newMeeting(day: CivilDate | null = null): void {
  useView.setState({ room: 'meetings', newMeeting: { day } });
}

/** A matter with its timeline. */
export function openMatter(matterId: string): void {
  useView.setState({ room: 'matters', matterId });
}

/** 设置, on one of its sheets. */
export function openSettings(settingsPart: SettingsPart): void {
  useView.setState({ room: 'settings', settingsPart });
}

export function openMember(memberId: string): void {
  useView.setState({ room: 'directory', memberId });
}
