import type { useView } from '../ui/view';
import type { MeetingTab } from '../ui/view/meetings';

type View = ReturnType<typeof useView.getState>;

const MEETING_PLACES: Record<MeetingTab, string> = {
  facts: '建会、议题、参会',
  items: '建会、议题、参会',
  attendance: '建会、议题、参会',
  papers: '材料和送阅',
  proceedings: '会议记录',
  opinions: '意见建议',
  carriers: '九、办事',
  resolutions: '议定事项',
};

/** Heading of the guide that belongs to what the screen shows. */
export function guidePlace(view: View): string {
  switch (view.room) {
    case 'documents':
      if (view.bin) return '十、删除和找回';
      return view.draftId === null || view.creating ? '二、起草' : '三、修改';
    case 'meetings':
      return view.meetingId === null ? '八、办会' : MEETING_PLACES[view.meetingTab];
    case 'matters':
      return '九、办事';
    case 'directory':
      return '七、名录';
    case 'home':
    case 'settings':
      return '一、第一次打开';
  }
}
