import type { AttendanceRole, AttendanceState, Meeting, ResolutionVerb } from '../model/meeting';

/** Who comes: [key of a leader or member, or 'unit|post|name' of a guest, state, reason]. */
export type SamplePerson = readonly [string, AttendanceState?, string?];

export interface SampleItem {
  title: string;
  proposer: string;
  reporters: readonly string[];
  /** Units that sit in on this item. */
  sittingIn?: readonly string[];
  papers: readonly string[];
  minutes: number;
}

export interface SampleMeeting
  extends Pick<Meeting, 'kind' | 'series' | 'number' | 'title' | 'requirements' | 'contact'> {
  date: string;
  from: string;
  to: string;
  place: string;
  chair: string;
  recorder: string;
  duties: readonly (readonly [group: string, people: string, task: string])[];
  items: readonly SampleItem[];
  attendance: Record<AttendanceRole, readonly SamplePerson[]>;
}

export interface SampleResolution {
  /** Number of the agenda item. */
  item: number;
  verb: ResolutionVerb;
  text: string;
  tasks: readonly { what: string; lead: string[]; helpers: string[]; due: string | null }[];
}

const CIVIL_AFFAIRS = '市民政局|局长|郑守田';

/** 专题协商会: the one that the sample's notice calls. */
export const SAMPLE_CONSULTATION: SampleMeeting = {
  kind: '专题协商会',
  series: '',
  number: null,
  title: '“提升社区养老服务质量”专题协商会',
  date: '2026-07-16',
  from: '09:00',
  to: '11:30',
  place: '市政协机关三楼会议室',
  chair: '沈若兰',
  recorder: '梁晓禾',
  requirements:
    '请市民政局准备通报材料，控制在3000字以内。\n请发言委员准备发言提纲，每人发言不超过8分钟。\n因故不能参会的，请提前书面请假。',
  contact: '梁晓禾，0000-1234567',
  duties: [
    ['材料组', '曹文渊、梁晓禾', '通报材料、发言提纲、主持词'],
    ['会务组', '梁晓禾', '通知、签到、席卡、会场'],
    ['宣传组', '葛长庚', '新闻稿、影像资料'],
  ],
  items: [
    {
      title: '社区助餐服务',
      proposer: '市政协社会法制委',
      reporters: [CIVIL_AFFAIRS],
      papers: ['全市社区养老服务工作情况通报'],
      minutes: 50,
    },
    {
      title: '医养结合和居家照护',
      proposer: '市政协社会法制委',
      reporters: ['市卫生健康委|副主任|何静'],
      papers: ['医养结合工作情况'],
      minutes: 50,
    },
    {
      title: '适老化改造和社会力量参与',
      proposer: '市政协社会法制委',
      reporters: ['市住房城乡建设局|副局长|蒋涛'],
      papers: ['老旧小区适老化改造情况'],
      minutes: 50,
    },
  ],
  attendance: {
    attend: [
      ['沈若兰', 'present'],
      ['贺知秋', 'present'],
      ['孟青', 'present'],
      ['蒋若水', 'present'],
      ['林溪', 'present'],
      ['郑德厚', 'present'],
      ['周雅芬', 'present'],
      ['钱守正', 'present'],
      ['李明医生', 'present'],
      ['赵䶮', 'present'],
      ['孙玉兰', 'present'],
      ['吴望舒', 'present'],
      ['冯立群', 'present'],
      ['李明经理', 'present'],
      ['韩晓棠', 'present'],
      ['卫长河', 'present'],
      ['水清如', 'present'],
      ['魏知行', 'present'],
      ['金不换', 'leave', '当日有专家门诊'],
      ['窦春晖', 'leave', '赴外地参加培训'],
      ['章明理', 'absent'],
    ],
    nonvoting: [
      [CIVIL_AFFAIRS, 'present'],
      ['市卫生健康委|副主任|何静', 'present'],
      ['市住房城乡建设局|副局长|蒋涛', 'present'],
      ['市财政局|副局长|许文', 'present'],
      ['市人力资源社会保障局|副局长|罗素心', 'leave', '参加市政府常务会'],
      ['城东街道|办事处主任|汤问渠', 'present'],
    ],
    invited: [],
  },
};

/** 主席会议 with five items; it takes up what the consultation brought. */
export const SAMPLE_CHAIRS_MEETING: SampleMeeting = {
  kind: '主席会议',
  series: '五届市政协主席会议',
  number: 38,
  title: '五届市政协第38次主席会议',
  date: '2026-07-28',
  from: '15:00',
  to: '17:00',
  place: '市政协机关二楼会议室',
  chair: '周启明',
  recorder: '梁晓禾',
  requirements: '汇报材料请于会前3日送市政协办公室。\n因故不能参加会议的，请向主席请假。',
  contact: '梁晓禾，0000-1234567',
  duties: [
    ['材料组', '曹文渊', '汇报材料、主持词'],
    ['会务组', '梁晓禾', '通知、签到、席卡、会场'],
  ],
  items: [
    {
      title: '传达学习全省市县政协工作经验交流会精神',
      proposer: '市政协研究室',
      reporters: ['曹文渊'],
      papers: ['会议精神传达提纲'],
      minutes: 20,
    },
    {
      title: '听取全市社区养老服务工作情况的通报',
      proposer: '市政协社会法制委',
      reporters: [CIVIL_AFFAIRS],
      sittingIn: ['市卫生健康委', '市住房城乡建设局'],
      papers: ['全市社区养老服务工作情况通报'],
      minutes: 25,
    },
    {
      title: '审议《关于提升社区养老服务质量的协商专报（送审稿）》',
      proposer: '市政协社会法制委',
      reporters: ['蒋若水'],
      papers: ['协商专报（送审稿）', '意见建议汇总'],
      minutes: 30,
    },
    {
      title: '研究下半年委员集中视察活动安排',
      proposer: '市政协提案委',
      reporters: ['梁思齐'],
      papers: ['集中视察活动方案（草案）'],
      minutes: 25,
    },
    {
      title: '研究部分专门委员会联系界别的调整',
      proposer: '市政协提案委',
      reporters: ['梁思齐'],
      papers: ['联系界别调整建议'],
      minutes: 20,
    },
  ],
  attendance: {
    attend: [
      ['周启明', 'present'],
      ['沈若兰', 'present'],
      ['高远山', 'present'],
      ['陶𬭎', 'leave', '在省里参加会议'],
      ['贺知秋', 'present'],
    ],
    nonvoting: [
      ['孟青', 'present'],
      ['梁思齐', 'present'],
      ['邓海平', 'present'],
      ['蒋若水', 'present'],
      ['曹文渊', 'present'],
      [CIVIL_AFFAIRS, 'present'],
    ],
    invited: [],
  },
};

/** What the 主席会议 resolved; on the last item nothing yet. */
export const SAMPLE_RESOLUTIONS: readonly SampleResolution[] = [
  {
    item: 1,
    verb: '传达学习',
    text: '全省市县政协工作经验交流会精神',
    tasks: [],
  },
  {
    item: 1,
    verb: '要求',
    text: '把学习贯彻会议精神同做好下半年协商工作结合起来，在协商成果转化和跟踪问效上多下功夫',
    tasks: [],
  },
  {
    item: 2,
    verb: '听取',
    text: '市民政局关于全市社区养老服务工作情况的通报',
    tasks: [],
  },
  {
    item: 3,
    verb: '原则通过',
    text: '《关于提升社区养老服务质量的协商专报（送审稿）》',
    tasks: [
      {
        what: '根据会议讨论情况修改完善后，按程序报送市委、市政府',
        lead: ['市政协社会法制委'],
        helpers: ['市政协研究室'],
        due: '2026-08-07',
      },
    ],
  },
  {
    item: 4,
    verb: '决定',
    text: '九月中旬组织委员开展集中视察活动，内容为社区养老服务和老旧小区改造',
    tasks: [
      {
        what: '制定集中视察活动方案',
        lead: ['市政协提案委'],
        helpers: ['市政协社会法制委'],
        due: '2026-08-20',
      },
      {
        what: '做好组织联络',
        lead: ['市政协研究室'],
        helpers: [],
        due: null,
      },
    ],
  },
  { item: 5, verb: '待研究', text: '联系界别的调整方案再作论证，下次会议再议', tasks: [] },
];
