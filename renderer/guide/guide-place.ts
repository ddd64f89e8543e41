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

/** Headings of what may stand beside an open draft. */
const SIDE_PLACES = { rounds: '六、送审和签发', proof: '四、校对' } as const;

function documentsPlace(view: View): string {
  if (view.checking) return '格式体检';
  if (view.proofreading) return '四、校对';
  if (view.bin) return '十一、删除和找回';
  if (view.draftId === null || view.creating) return '二、起草';
  return view.draftSide === null ? '三、修改' : SIDE_PLACES[view.draftSide];
}

/** Heading of the guide that belongs to what the screen shows. */
export function guidePlace(view: View): string {
  switch (view.room) {
    case 'documents':
      return documentsPlace(view);
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
