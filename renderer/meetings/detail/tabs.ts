import { familyOf, type Meeting } from '#shared/model/meeting';
import type { MeetingTab } from '../../ui/view/meetings';

const LABELS: Record<MeetingTab, string> = {
  facts: '会议情况',
  items: '议题',
  attendance: '参会',
  resolutions: '议定事项',
  proceedings: '会议记录',
  opinions: '意见建议',
  carriers: '报送载体',
  papers: '材料',
};

/** Pages in the order of the work: 议定事项 only for deciding meetings, 意见建议 and 报送 only for consulting ones. */
const PAGES: Record<'deciding' | 'consulting', readonly MeetingTab[]> = {
  deciding: ['facts', 'items', 'attendance', 'resolutions', 'proceedings', 'papers'],
  consulting: ['facts', 'items', 'attendance', 'proceedings', 'opinions', 'carriers', 'papers'],
};

export function tabsOf(meeting: Pick<Meeting, 'kind'>): { key: MeetingTab; label: string }[] {
  return PAGES[familyOf(meeting.kind)].map((key) => ({ key, label: LABELS[key] }));
}

export function labelOfTab(tab: MeetingTab): string {
  return LABELS[tab];
}
