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
  carriers: '十、办事',
  resolutions: '议定事项',
};

/** Heading of the guide that belongs to what the screen shows. */
export function guidePlace(view: View): string {
  switch (view.room) {
    case 'documents':
      if (view.bin) return '十一、删除和找回';
      return view.draftId === null || view.creating ? '二、起草' : '三、修改';
    case 'meetings':
      return view.meetingId === null ? '九、办会' : MEETING_PLACES[view.meetingTab];
    case 'matters':
      return '十、办事';
    case 'registers':
      return '收文和发文';
    case 'figures':
      return view.figuresPage === 'evidence' ? '年终考评' : '统计和工作数字';
    case 'directory':
      return '八、名录';
    case 'home':
    case 'settings':
      return '一、第一次打开';
  }
}
