import { create } from 'zustand';
import { type LedgerFilter, NO_FILTER } from '#shared/matters/ledger';
import type { CivilDate } from '#shared/model/civil-date';
import { DIRECTORY, type DirectorySlice } from './view/directory';
import { DOCUMENTS, type DocumentsSlice } from './view/documents';
import { MATTERS, type MattersSlice } from './view/matters';
import { MEETINGS, type MeetingsSlice, type MeetingTab } from './view/meetings';
import { SETTINGS, type SettingsPart, type SettingsSlice } from './view/settings';

export type Room = 'home' | 'documents' | 'meetings' | 'matters' | 'directory' | 'settings';

interface FrameSlice {
  room: Room;
  /** 关于 is open. */
  about: boolean;
  /** 使用手册 is open. */
  guide: boolean;
}

type View = FrameSlice &
  DocumentsSlice &
  MeetingsSlice &
  MattersSlice &
  DirectorySlice &
  SettingsSlice;

/**
 * What the screen is doing; what the office knows lies in the store. Rooms meet here:
 * each adds a slice of its own (`ui/view/`) and the ways in that the others may take,
 * so that no room has to import one above itself.
 */
export const useView = create<View>(() => ({
  room: 'home',
  about: false,
  guide: false,
  ...DOCUMENTS,
  ...MEETINGS,
  ...MATTERS,
  ...DIRECTORY,
  ...SETTINGS,
}));

export function openRoom(room: Room): void {
  useView.setState({ room });
}

export function openDraft(draftId: string): void {
  useView.setState({ room: 'documents', draftId, bin: false, browsing: false });
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

/** The ledger as a filter shows it, with no matter beside it. */
export function openLedger(filter: Partial<LedgerFilter> = {}): void {
  useView.setState({
    room: 'matters',
    matterId: null,
    mattersPage: 'ledger',
    ledgerFilter: { ...NO_FILTER, ...filter },
    ledgerOnly: null,
    ticked: new Set(),
  });
}

/** The ledger with exactly these matters; `title` says what they have in common. */
export function openList(title: string, ids: readonly string[]): void {
  openLedger();
  useView.setState({ ledgerOnly: { title, ids: new Set(ids) } });
}

/** A carrier; null shows the list of carriers. */
export function showCarrier(carrierId: string | null): void {
  useView.setState({ carrierId });
}

/** A carrier, on the page 报送 of the meeting whose opinions it carries. */
export function openCarrier(carrierId: string, meetingId: string): void {
  showCarrier(carrierId);
  openMeeting(meetingId, 'carriers');
}

/** A carrier, on the page 报送载体 of 办事. */
export function openCarrierPage(carrierId: string): void {
  showCarrier(carrierId);
  useView.setState({ room: 'matters', matterId: null, mattersPage: 'carriers' });
}

/** Opens 设置 on one of its sheets. */
export function openSettings(settingsPart: SettingsPart): void {
  useView.setState({ room: 'settings', settingsPart });
}

export function openMember(memberId: string): void {
  useView.setState({ room: 'directory', memberId });
}
