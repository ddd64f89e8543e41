import { CARRIER_KINDS } from '../model/carrier';
import {
  DocumentType,
  DRAFT_CLASSES,
  MATTER_TYPES,
  MEETING_TYPES,
  OFFICIAL_TYPES,
} from '../model/document-type';
import type { FigureKey } from '../model/figure';
import { EXTERNAL_STATES, INTERNAL_STATES, MATTER_TRACKS } from '../model/matter';
import {
  CONSULTING_KINDS,
  DECIDING_KINDS,
  familyOf,
  MEETING_FAMILIES,
  type MeetingKind,
} from '../model/meeting';

/** What one figure counts. */
export interface Column {
  key: FigureKey;
  title: string;
  /** 份, 次, 条 … */
  measure: string;
  /** What is counted, and by which date, as it is shown beside the figure. */
  counts: string;
}

/** One table of 统计. */
export interface Section {
  key: SectionKey;
  title: string;
  /** What the lines are: 文种, 会议类别 … */
  lines: string;
  columns: readonly Column[];
}

export type SectionKey =
  | 'papers'
  | 'sent'
  | 'meetings'
  | 'opinions'
  | 'matters'
  | 'members'
  | 'incoming';

const column = (key: FigureKey, title: string, measure: string, counts: string): Column => ({
  ...{ key, title, measure, counts },
});

/** The tables in the order shown. */
export const SECTIONS: readonly Section[] = [
  {
    ...{ key: 'papers', title: '文稿', lines: '文种' },
    columns: [
      column(
        'papers.drafted',
        '起草',
        '份',
        '每份文稿计一次，按成文日期；稿上没有日期的按新建日期',
      ),
      column('papers.finished', '定稿', '份', '已签发的文稿，按最后一次签发的日期'),
      column(
        'papers.issued',
        '印发',
        '份',
        '登记了编号或印发的文稿，按印发日期；没有填的按成文日期。导入的发文登记簿也计入',
      ),
    ],
  },
  {
    ...{ key: 'sent', title: '上报', lines: '种类' },
    columns: [
      column(
        'sent.papers',
        '上报',
        '份',
        '报送载体每份计一次，按首次报送日期；报告、请示按印发日期，没有填的按成文日期',
      ),
      column('sent.times', '报送', '件次', '送一处计一次，按报送日期；报告、请示按分发日期'),
      column('sent.instructions', '批示', '件次', '领导批示一次计一次，按批示日期'),
    ],
  },
  {
    ...{ key: 'meetings', title: '会议', lines: '会议类别' },
    columns: [
      column('meetings.held', '会议', '次', '已召开的会议，按第一天；取消的不计'),
      column('meetings.sittings', '场次', '场', '已开的每一场，按当天；改期和取消的不计'),
    ],
  },
  {
    ...{ key: 'opinions', title: '意见建议', lines: '办到哪一步' },
    columns: [
      column('opinions.raised', '意见建议', '条', '按提出意见的会议的日期；办到哪一步是现在的情况'),
      column('opinions.adopted', '其中采纳', '条', '所在事项认定为采纳或部分采纳，按会议日期'),
      column('opinions.done', '其中已落实', '条', '所在事项认定为已落实，按会议日期'),
    ],
  },
  {
    ...{ key: 'matters', title: '事项', lines: '现在的状态' },
    columns: [
      column('matters.opened', '登记', '件', '按开始跟踪的日期；状态是现在的情况'),
      column('matters.closed', '办结、告知', '件', '督办事项按办结日期，跟踪事项按告知委员的日期'),
    ],
  },
  {
    ...{ key: 'members', title: '委员履职', lines: '委员' },
    columns: [
      column('members.attended', '参会', '人次', '登记为实到的，按会议第一天'),
      column('members.spoke', '发言和书面发言', '人次', '发言和书面发言，一段计一次，按会议第一天'),
      column('members.raised', '意见建议', '条', '按提出意见的会议的日期'),
    ],
  },
  {
    ...{ key: 'incoming', title: '收文', lines: '类别' },
    columns: [
      column('incoming.received', '收文', '件', '按收文日期'),
      column('incoming.closed', '办结', '件', '登记了办结的，按办结日期'),
    ],
  },
];

/** How far an opinion has come, the furthest step that is registered. */
export const STAGES = [
  ...(['尚未归集', '已归集', '已列入载体', '已报送', '已批示', '已转办'] as const),
  ...(['办理中', '已答复', '已告知委员', '暂缓或终止'] as const),
] as const;
export type Stage = (typeof STAGES)[number];

/** Papers of an old register, which does not say what kind they are. */
export const EARLIER_LINE = '以前的发文';

/** Papers that are sent up and are no carriers. */
export const SENT_TYPES = ['报告', '请示'] as const;

const GENERATED: ReadonlySet<string> = new Set([...MEETING_TYPES, ...MATTER_TYPES]);
const OFFICIAL: ReadonlySet<string> = new Set(OFFICIAL_TYPES);

/** Lines of a section in their order; of members there are as many as the directory has. */
const ORDERS: Record<Exclude<SectionKey, 'members'>, readonly string[]> = {
  papers: [...DocumentType.options, EARLIER_LINE],
  sent: [...CARRIER_KINDS, ...SENT_TYPES],
  meetings: [...DECIDING_KINDS, ...CONSULTING_KINDS],
  opinions: STAGES,
  matters: [
    ...Object.keys(INTERNAL_STATES).map((state) => `internal.${state}`),
    ...Object.keys(EXTERNAL_STATES).map((state) => `external.${state}`),
  ],
  incoming: ['阅件', '办件'],
};

/** Keys of the lines that a section can have, in their order; [] for members, who are the directory's. */
export function lineOrder(section: SectionKey): readonly string[] {
  return section === 'members' ? [] : ORDERS[section];
}

/** What a line is called, and what it stands under ('' where the section has no parts). Members are named by the directory. */
export function lineName(section: SectionKey, key: string): { name: string; group: string } {
  switch (section) {
    case 'papers':
      return { name: key, group: groupOfType(key) };
    case 'meetings':
      return { name: key, group: MEETING_FAMILIES[familyOf(key as MeetingKind)] };
    case 'matters': {
      const [track, state] = key.split('.') as [keyof typeof MATTER_TRACKS, string];
      const states: Record<string, string> =
        track === 'internal' ? INTERNAL_STATES : EXTERNAL_STATES;
      return { name: states[state] ?? state, group: MATTER_TRACKS[track] };
    }
    default:
      return { name: key, group: '' };
  }
}

function groupOfType(type: string): string {
  if (type === EARLIER_LINE) return '导入的发文登记簿';
  if (GENERATED.has(type)) return '会议和事项材料';
  return OFFICIAL.has(type) ? DRAFT_CLASSES.document : DRAFT_CLASSES.general;
}

/** The section and column of a figure; null for a code that this program does not know. */
export function columnOf(key: string): { section: Section; column: Column } | null {
  for (const section of SECTIONS) {
    const found = section.columns.find((one) => one.key === key);
    if (found) return { section, column: found };
  }
  return null;
}
