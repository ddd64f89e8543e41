import * as z from 'zod/mini';
import { CivilDate } from './civil-date';
import { PersonRef, SampleMark, UnitRef } from './directory';
import { Instant, Uuid } from './draft';

/**
 * Two families of meetings. A deciding one resolves its agenda items one by one;
 * a consulting one decides nothing and yields opinions. No paper may confuse them.
 */
export const MEETING_FAMILIES = { deciding: '议事决策', consulting: '协商议政' } as const;
export type MeetingFamily = keyof typeof MEETING_FAMILIES;

export const DECIDING_KINDS = [
  '全体会议',
  '常委会会议',
  '主席会议',
  '党组会议',
  '秘书长会议',
  '主任办公会',
  '机关党组会议',
  '专委会会议',
] as const;
export const CONSULTING_KINDS = [
  '专题协商会',
  '双月协商座谈会',
  '议政会',
  '专项民主监督会',
  '对口协商',
  '界别协商',
  '提案办理协商',
  '委员活动日',
  '座谈会',
] as const;
export const MeetingKind = z.enum([...DECIDING_KINDS, ...CONSULTING_KINDS]);
export type MeetingKind = z.infer<typeof MeetingKind>;

/** The family that a kind belongs to. */
export function familyOf(kind: MeetingKind): MeetingFamily {
  return (DECIDING_KINDS as readonly string[]).includes(kind) ? 'deciding' : 'consulting';
}

/** 'HH:MM' on a 24-hour clock, or '' when it is not fixed yet. */
export const ClockTime = z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/));

export const SITTING_STATES = { planned: '拟开', moved: '改期', cancelled: '取消' } as const;

/** One sitting; a meeting may have several. A sitting that was moved keeps its old day and says so. */
export const Sitting = z.object({
  id: Uuid,
  date: z.nullable(CivilDate),
  from: ClockTime,
  to: ClockTime,
  place: z.string(),
  state: z.enum(['planned', 'moved', 'cancelled']),
  note: z.string(),
});
export type Sitting = z.infer<typeof Sitting>;

/** 会务分工: which group does what. */
export const StaffDuty = z.object({
  id: Uuid,
  group: z.string(),
  people: z.string(),
  task: z.string(),
});
export type StaffDuty = z.infer<typeof StaffDuty>;

/** A meeting; what was said, who came and what came of it lie in tables of their own. */
export const Meeting = z.object({
  id: Uuid,
  kind: MeetingKind,
  /** 系列, e.g. 五届市政协主席会议; '' for a single meeting. */
  series: z.string(),
  /** Number within the series, or null. */
  number: z.nullable(z.int()),
  /** Full name as printed, e.g. 五届市政协第38次主席会议. */
  title: z.string(),
  sittings: z.array(Sitting),
  /** First day of the sittings that stand, or null; kept by the commands for lists. */
  startsOn: z.nullable(CivilDate),
  /** 主持人 */
  chair: z.nullable(PersonRef),
  /** 记录人 */
  recorder: z.string(),
  issuerId: z.nullable(Uuid),
  duties: z.array(StaffDuty),
  /** 请假、着装等要求, for the notice. */
  requirements: z.string(),
  /** 联系人 and telephone for the notice. */
  contact: z.string(),
  cancelled: z.boolean(),
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: z.nullable(Instant),
  sample: SampleMark,
  /** A sample record that the clerk has changed. */
  touched: z.boolean(),
});
export type Meeting = z.infer<typeof Meeting>;

/** 议题材料: who must bring it is the reporter; `received` when it is in hand. */
export const ItemPaper = z.object({ id: Uuid, name: z.string(), received: z.boolean() });
export type ItemPaper = z.infer<typeof ItemPaper>;

/** 议题 */
export const AgendaItem = z.object({
  id: Uuid,
  meetingId: Uuid,
  /** Place on the agenda, from 1. */
  order: z.int(),
  title: z.string(),
  /** 提请单位 */
  proposer: z.nullable(UnitRef),
  /** 汇报人 */
  reporters: z.array(PersonRef),
  papers: z.array(ItemPaper),
  /** Who must check the text of the minutes for this item. */
  checkers: z.array(PersonRef),
  /** 列席单位 and 列席人员 of this item alone; absent in rows of before. Who came is in the attendance. */
  sittingInUnits: z.optional(z.array(UnitRef)),
  sittingInPeople: z.optional(z.array(PersonRef)),
  /** Minutes given to the item, or null. */
  minutesPlanned: z.nullable(z.int()),
  note: z.string(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

export const ATTENDANCE_ROLES = { attend: '出席', nonvoting: '列席', invited: '邀请' } as const;
export const AttendanceRole = z.enum(['attend', 'nonvoting', 'invited']);
export type AttendanceRole = z.infer<typeof AttendanceRole>;
/** expected: 应到, nothing known yet. */
export const ATTENDANCE_STATES = {
  expected: '应到',
  present: '实到',
  leave: '请假',
  absent: '缺席',
} as const;
export const AttendanceState = z.enum(['expected', 'present', 'leave', 'absent']);
export type AttendanceState = z.infer<typeof AttendanceState>;

/** One person at one meeting. `reason` is kept and never printed. */
export const Attendance = z.object({
  id: Uuid,
  meetingId: Uuid,
  person: PersonRef,
  role: AttendanceRole,
  state: AttendanceState,
  reason: z.string(),
  /** Place in the office's order, from 1, within the role. */
  order: z.int(),
  telephone: z.string(),
});
export type Attendance = z.infer<typeof Attendance>;

/** The verb of a resolution as printed. 待研究 is kept and never printed. */
export const RESOLUTION_VERBS = [
  '听取',
  '传达学习',
  '审议通过',
  '协商通过',
  '原则通过',
  '决定',
  '要求',
  '待研究',
] as const;
export const ResolutionVerb = z.enum(RESOLUTION_VERBS);
export type ResolutionVerb = z.infer<typeof ResolutionVerb>;
export const NEVER_PRINTED: ResolutionVerb = '待研究';

/** Who inside the house does what, by when. `due` null prints as 未约定时限. */
export const ResolutionTask = z.object({
  id: Uuid,
  what: z.string(),
  lead: z.array(UnitRef),
  helpers: z.array(UnitRef),
  due: z.nullable(CivilDate),
});
export type ResolutionTask = z.infer<typeof ResolutionTask>;

/** 议定事项: what a deciding meeting resolved on one agenda item. */
export const Resolution = z.object({
  id: Uuid,
  meetingId: Uuid,
  agendaItemId: z.nullable(Uuid),
  order: z.int(),
  verb: ResolutionVerb,
  text: z.string(),
  tasks: z.array(ResolutionTask),
  createdAt: Instant,
});
export type Resolution = z.infer<typeof Resolution>;

export const MEETING_PAPERS = {
  itemTable: '议题汇总表',
  plan: '会议方案',
  notice: '会议通知',
  agenda: '会议议程',
  schedule: '会议日程',
  script: '主持词',
  signIn: '签到表',
  nameCards: '席卡',
  record: '会议记录',
  opinions: '意见建议汇总',
  minutes: '纪要',
  itemMinutes: '纪要单个议题',
  bulletin: '简报',
  news: '新闻稿',
} as const;
export const MeetingPaperKind = z.enum(
  Object.keys(MEETING_PAPERS) as [keyof typeof MEETING_PAPERS],
);
export type MeetingPaperKind = keyof typeof MEETING_PAPERS;

/**
 * A paper that was made from a meeting, as a link to its draft. Making a paper
 * again adds a row with the next `version`; no draft is ever written over.
 */
export const MeetingPaper = z.object({
  id: Uuid,
  meetingId: Uuid,
  kind: MeetingPaperKind,
  /** The item of a paper about one item, else null. */
  agendaItemId: z.nullable(Uuid),
  draftId: Uuid,
  version: z.int(),
  /** What was composed, to tell whether the meeting has changed since: see `composedMark`. */
  composed: z.string(),
  madeAt: Instant,
});
export type MeetingPaper = z.infer<typeof MeetingPaper>;

/** 送阅: one copy sent to one reader. `signedOn` is the day it was signed for, or null. */
export const Circulation = z.object({
  id: Uuid,
  meetingId: Uuid,
  /** The paper sent, or null for papers as a whole. */
  draftId: z.nullable(Uuid),
  what: z.string(),
  to: z.string(),
  on: CivilDate,
  signedOn: z.nullable(CivilDate),
  signedBy: z.string(),
  note: z.string(),
});
export type Circulation = z.infer<typeof Circulation>;

/**
 * The office's own lead times, in calendar days; no national rule fixes them.
 * `example`: still as shipped, not confirmed by the office.
 */
export const MeetingLeadTimes = z.object({
  /** 通知 before the meeting. */
  notice: z.int().check(z.gte(0), z.lte(365)),
  /** 材料 before the meeting. */
  papers: z.int().check(z.gte(0), z.lte(365)),
  /** 纪要 after the meeting. */
  minutes: z.int().check(z.gte(0), z.lte(365)),
  example: z.boolean(),
});
export type MeetingLeadTimes = z.infer<typeof MeetingLeadTimes>;
