import { create } from 'zustand';
import { type LedgerFilter, NO_FILTER } from '#shared/matters/ledger';
import type { CivilDate } from '#shared/model/civil-date';
import { DIRECTORY, type DirectoryAsked, type DirectorySlice } from './view/directory';
import { DOCUMENTS, type DocumentsSlice, type DraftPlace } from './view/documents';
import { FIGURES, type FiguresSlice } from './view/figures';
import { MATTERS, type MattersSlice } from './view/matters';
import { MEETINGS, type MeetingsSlice, type MeetingTab } from './view/meetings';
import { REGISTERS, type RegistersSlice } from './view/registers';
import { SETTINGS, type SettingsPart, type SettingsSlice } from './view/settings';

/** The rooms as the side bar has them; Alt with a room's place opens it. */
export const ROOM_NAMES = {
  home: '首页',
  documents: '办文',
  meetings: '办会',
  matters: '办事',
  registers: '收发文',
  figures: '统计',
  directory: '名录',
  settings: '设置',
} as const;
export type Room = keyof typeof ROOM_NAMES;

interface FrameSlice {
  room: Room;
  /** 关于 is open. */
  about: boolean;
  /** 使用手册 is open. */
  guide: boolean;
  /** 查找 over everything is open. */
  finding: boolean;
}

type View = FrameSlice &
  DocumentsSlice &
  MeetingsSlice &
  MattersSlice &
  DirectorySlice &
  RegistersSlice &
  FiguresSlice &
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
  finding: false,
  ...DOCUMENTS,
  ...MEETINGS,
  ...MATTERS,
  ...DIRECTORY,
  ...REGISTERS,
  ...FIGURES,
  ...SETTINGS,
}));

export function openRoom(room: Room): void {
  useView.setState({ room });
}

export function openDraft(draftId: string): void {
  useView.setState({ room: 'documents', draftId, bin: false, browsing: false });
}

/** A draft, in the list or in the recycle bin, at the words that were found in it. */
export function openDraftAt(draftId: string, bin: boolean, draftPlace: DraftPlace | null): void {
  useView.setState({ room: 'documents', draftId, bin, browsing: false, draftPlace });
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

/** A matter with its timeline, one entry of it shown there. */
export function openMatter(matterId: string, matterFocus: string | null = null): void {
  useView.setState({ room: 'matters', matterId, matterFocus });
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

/** A page of 名录, with nothing or one entry shown beside its list. */
export function openDirectory(
  directoryAsked: DirectoryAsked,
  memberId: string | null = null,
): void {
  useView.setState({ room: 'directory', memberId, directoryAsked });
}

/** An incoming paper, in the register or in its bin. */
export function openIncoming(incomingId: string, incomingBin = false): void {
  useView.setState({ room: 'registers', registersPage: 'incoming', incomingId, incomingBin });
}

/** A paper that went out before, in its line of 发文登记簿. */
export function openIssue(issueAsked: string): void {
  useView.setState({ room: 'registers', registersPage: 'outgoing', issueAsked });
}

/** A task of 年终考评, in the list of its year or among those deleted. */
export function openEvidenceTask(evidenceFocus: string): void {
  useView.setState({ room: 'figures', figuresPage: 'evidence', evidenceFocus });
}

/** 会签 and 征求意见 of one draft. */
export function openViews(viewsDraftId: string): void {
  useView.setState({ room: 'registers', registersPage: 'views', viewsDraftId });
}

/** 查找 over everything. */
export function openFind(): void {
  useView.setState({ finding: true });
}
