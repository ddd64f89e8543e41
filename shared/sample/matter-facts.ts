import type { Adoption, ContactWay, Outcome } from '../model/matter';

/** What the sample's 专报 went through. */
export const SAMPLE_CARRIER = {
  made: '2026-07-20',
  signed: '2026-08-05',
  submitted: '2026-08-06',
  to: '市委、市政府',
  signedBy: '市委办公室、市政府办公室',
  instruction: {
    by: '市长顾承平',
    on: '2026-08-12',
    words:
      '委员们的建议很实在，请市民政局、市住房城乡建设局会同有关部门逐条研究，能办的抓紧办，一时办不了的把情况向委员说明。',
  },
  referrals: [
    { unit: '市住房城乡建设局', on: '2026-08-14', paperNumber: '示政办转〔2026〕47号' },
    { unit: '市民政局', on: '2026-08-14', paperNumber: '示政办转〔2026〕48号' },
  ],
} as const;

export interface SampleAnswer {
  /** Number of the opinion within the meeting. */
  opinion: number;
  on: string;
  way: ContactWay;
  paperNumber: string;
  person: string;
  words: string;
  adoption: Adoption;
  outcome: Outcome;
  reason: string;
  /** When and how the member was told; null: not yet. */
  told: { on: string; way: ContactWay } | null;
}

/** Answers in writing, by telephone (its paper still to come) and at a meeting; one opinion was not adopted. */
export const SAMPLE_ANSWERS: readonly SampleAnswer[] = [
  {
    opinion: 1,
    on: '2026-09-10',
    way: '书面盖章',
    paperNumber: '示民函〔2026〕21号',
    person: '',
    words: '已按老年人口分布和步行距离对全市老年食堂布点重新摸底，新增的9个点都控制在500米以内。',
    adoption: '采纳',
    outcome: '正在落实',
    reason: '新增的9个点已开工，计划12月底前投用',
    told: { on: '2026-09-15', way: '当面' },
  },
  {
    opinion: 2,
    on: '2026-09-14',
    way: '电话',
    paperNumber: '',
    person: '郑守田',
    words: '中心厨房准备先在城东街道试点，书面材料随后送来。',
    adoption: '部分采纳',
    outcome: '列入计划',
    reason: '先试点，再看其他街道的条件',
    told: null,
  },
  {
    opinion: 3,
    on: '2026-09-18',
    way: '会议',
    paperNumber: '',
    person: '郑守田',
    words: '在提案和协商意见办理见面会上答复：运营补助办法已修订，按实际服务人次计发，10月起执行。',
    adoption: '采纳',
    outcome: '已落实',
    reason: '办法已印发',
    told: { on: '2026-09-18', way: '会议' },
  },
  {
    opinion: 4,
    on: '2026-09-21',
    way: '书面盖章',
    paperNumber: '示民函〔2026〕26号',
    person: '',
    words: '助餐点用电、用气价格执行省定目录，市里没有调整权限，已向省有关部门反映。',
    adoption: '未采纳',
    outcome: '暂难落实',
    reason: '价格执行省定目录，市里没有调整权限，已向上反映',
    told: { on: '2026-09-23', way: '电话' },
  },
  {
    opinion: 16,
    on: '2026-09-25',
    way: '书面盖章',
    paperNumber: '示建函〔2026〕63号',
    person: '',
    words: '2027年老旧小区改造方案已把适老化列为必选内容。',
    adoption: '采纳',
    outcome: '列入计划',
    reason: '列入2027年改造方案',
    told: null,
  },
];

export interface SampleInside {
  /** Words of the task, as the 主席会议 resolved it. */
  task: string;
  number: string;
  /** Progress, report and what became of it, by day. */
  course: readonly {
    step: 'progress' | 'report' | 'extend' | 'approve';
    on: string;
    words: string;
    due?: string;
    by?: string;
  }[];
}

/** Three inside matters from the 主席会议: one done, one extended, one going on without a date. */
export const SAMPLE_INSIDE: readonly SampleInside[] = [
  {
    task: '根据会议讨论情况修改完善后，按程序报送市委、市政府',
    number: '2026-督-11',
    course: [
      { step: 'progress', on: '2026-08-03', words: '已按会议意见改出第二稿，送研究室核对。' },
      { step: 'report', on: '2026-08-06', words: '专报已于8月6日报送市委、市政府。' },
      { step: 'approve', on: '2026-08-07', words: '同意办结。', by: '贺知秋' },
    ],
  },
  {
    task: '制定集中视察活动方案',
    number: '2026-督-12',
    course: [
      { step: 'progress', on: '2026-08-14', words: '已同两个视察点所在街道初步商定路线。' },
      {
        step: 'extend',
        on: '2026-08-18',
        words: '视察点的改造工程推迟到8月底完工，方案相应后延。',
        due: '2026-08-31',
        by: '贺知秋',
      },
    ],
  },
  {
    task: '做好组织联络',
    number: '2026-督-13',
    course: [{ step: 'progress', on: '2026-08-20', words: '参加视察的委员名单已征求各组意见。' }],
  },
];
