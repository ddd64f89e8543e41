import * as z from 'zod/mini';
import { CivilDate } from './civil-date';
import { PersonRef, SampleMark, UnitRef } from './directory';
import { Instant, Uuid } from './draft';
import { byId } from './order';

/**
 * One record, two tracks. internal 机关督办: what the house resolved is done by the
 * house. external 跟踪回音: what members proposed is sent up, taken up, answered,
 * and the member is told; there the office asks and never orders.
 */
export const MATTER_TRACKS = { internal: '机关督办', external: '跟踪回音' } as const;
export const MatterTrack = z.enum(['internal', 'external']);
export type MatterTrack = z.infer<typeof MatterTrack>;

/** Where an inside matter stands. */
export const INTERNAL_STATES = {
  proposed: '拟办',
  established: '已立项',
  assigned: '已交办',
  handling: '办理中',
  reported: '已反馈待审核',
  sentBack: '退回重办',
  closed: '已办结',
  paused: '暂缓',
  stopped: '终止',
} as const;
/** Where an outside matter stands. */
export const EXTERNAL_STATES = {
  collected: '已归集',
  carried: '已列入载体',
  submitted: '已报送',
  instructed: '已批示',
  referred: '已转办',
  underway: '办理中',
  answered: '已答复',
  told: '已告知委员',
  paused: '暂缓',
  stopped: '终止',
} as const;
export const MATTER_STATES = { ...INTERNAL_STATES, ...EXTERNAL_STATES } as const;
export type MatterState = keyof typeof MATTER_STATES;
export const MatterState = z.enum(Object.keys(MATTER_STATES) as [MatterState, ...MatterState[]]);

/** What can be registered on a matter's timeline. The full set of codes is fixed here. */
export const MATTER_STEPS = {
  // inside
  propose: '拟办',
  establish: '立项',
  assign: '交办',
  progress: '办理进展',
  report: '反馈',
  approve: '审核办结',
  sendBack: '退回重办',
  remind: '催办',
  // outside
  collect: '归集意见建议',
  carry: '列入载体',
  submit: '报送',
  instruct: '批示',
  refer: '转办',
  answer: '答复',
  judge: '认定采纳和落实情况',
  tell: '告知委员',
  brief: '通报主席会议',
  ask: '商请了解情况',
  // both
  extend: '延期',
  pause: '暂缓',
  resume: '恢复',
  stop: '终止',
  reopen: '重新办理',
  joinPaper: '书面补齐',
  merge: '单位变更',
  correct: '更正',
  note: '备注',
} as const;
export type MatterStep = keyof typeof MATTER_STEPS;
export const MatterStep = z.enum(Object.keys(MATTER_STEPS) as [MatterStep, ...MatterStep[]]);

/** 反馈、答复 and 告知 came or went this way. 待书面: a spoken answer until the paper joins it. */
export const CONTACT_WAYS = ['书面盖章', '电话', '当面', '会议'] as const;
export const ContactWay = z.enum(CONTACT_WAYS);
export type ContactWay = z.infer<typeof ContactWay>;

export const ADOPTIONS = ['采纳', '部分采纳', '未采纳'] as const;
export const Adoption = z.enum(ADOPTIONS);
export type Adoption = z.infer<typeof Adoption>;
export const OUTCOMES = ['已落实', '正在落实', '列入计划', '暂难落实'] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

/** Where a matter came from; `label` is what it was called on that day and stays when the source is gone. */
export const MatterSource = z.object({
  kind: z.enum(['resolution', 'opinion', 'instruction', 'document', 'plan', 'manual', 'incoming']),
  id: z.nullable(Uuid),
  label: z.string(),
});
export type MatterSource = z.infer<typeof MatterSource>;

/**
 * 事项. `state`, `lastOn` and what else follows from the timeline is kept by the
 * commands for lists; the timeline is the truth.
 */
export const Matter = z.object({
  id: Uuid,
  track: MatterTrack,
  /** 编号 as printed, e.g. 2026-督-3; '' until it is given. */
  number: z.string(),
  title: z.string(),
  /** What exactly is to be done, or the request in the carrier's words. */
  content: z.string(),
  source: MatterSource,
  /** Opinions that an outside matter follows, one or several. */
  opinionIds: z.array(Uuid),
  /** Meeting of the resolution or the opinions, or null. */
  meetingId: z.nullable(Uuid),
  state: MatterState,
  /** 责任领导 */
  leader: z.nullable(PersonRef),
  /** 主办 */
  lead: z.array(UnitRef),
  /** 协办 */
  helpers: z.array(UnitRef),
  /** 承办人 and telephone */
  handler: z.string(),
  telephone: z.string(),
  /** Agreed date; null is 未约定时限, and then no light ever shows. */
  due: z.nullable(CivilDate),
  /** First day on which the matter was followed. */
  openedOn: z.nullable(CivilDate),
  /** Day of the newest thing on the timeline. */
  lastOn: z.nullable(CivilDate),
  closedOn: z.nullable(CivilDate),
  /** A spoken answer whose paper has not come. */
  awaitsPaper: z.boolean(),
  adoption: z.nullable(Adoption),
  adoptionReason: z.string(),
  outcome: z.nullable(Outcome),
  outcomeReason: z.string(),
  /** Of how many opinions the member has been told, and how many opinions it follows. */
  told: z.int(),
  toTell: z.int(),
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: z.nullable(Instant),
  sample: SampleMark,
  touched: z.boolean(),
});
export type Matter = z.infer<typeof Matter>;

/**
 * One entry of a matter's timeline. Only ever added: a mistake is followed by a
 * `correct` that names the entry it corrects, and both stay.
 */
export const MatterEvent = z.object({
  id: Uuid,
  matterId: Uuid,
  step: MatterStep,
  /** Day on which the step happened, as the clerk says. */
  on: CivilDate,
  /** Instant at which the step was registered, by this PC's clock. */
  at: Instant,
  /**
   * One more than the greatest on this timeline as far as the PC knew: whatever an entry was
   * written in knowledge of has a smaller one, and no clock has a say. Two PCs may give out the
   * same: order is by `compareEvents`, and what people read is the place in that order.
   */
  sequence: z.int(),
  registeredBy: z.string(),
  /** Words of an instruction, feedback, reason of an extension …, as given. */
  words: z.string(),
  /** Who instructed, approved, was told … */
  people: z.array(PersonRef),
  /** Unit that answered, was asked, took over … */
  units: z.array(UnitRef),
  way: z.nullable(ContactWay),
  /** 文号 of the paper, or ''. */
  paperNumber: z.string(),
  /** New agreed date of an extension or an assignment. */
  due: z.nullable(CivilDate),
  adoption: z.nullable(Adoption),
  outcome: z.nullable(Outcome),
  /** Opinion whose member was told, or null for all. */
  opinionId: z.nullable(Uuid),
  /** Carrier that was submitted, instructed, referred; or null. */
  carrierId: z.nullable(Uuid),
  /** Draft of the paper that was printed for this step, or null. */
  draftId: z.nullable(Uuid),
  /** The entry this one corrects, joins (书面补齐) or, with the same step, stands in the place of; or null. */
  regards: z.nullable(Uuid),
  /** Shared with the entries of other matters that one answer was registered for; absent: it stands by itself. */
  together: z.optional(Uuid),
});
export type MatterEvent = z.infer<typeof MatterEvent>;

/** The order of registration: the same on every PC that has the entries, whichever came first. */
export function compareEvents(
  a: Pick<MatterEvent, 'id' | 'sequence'>,
  b: Pick<MatterEvent, 'id' | 'sequence'>,
): number {
  return a.sequence - b.sequence || byId(a, b);
}

/** All that an entry may say, unsaid. */
export const NOTHING_SAID: Omit<
  MatterEvent,
  'id' | 'matterId' | 'step' | 'on' | 'at' | 'sequence' | 'registeredBy'
> = {
  words: '',
  people: [],
  units: [],
  way: null,
  paperNumber: '',
  due: null,
  adoption: null,
  outcome: null,
  opinionId: null,
  carrierId: null,
  draftId: null,
  regards: null,
};

/** A paper made for matters (督办通知单, 一览表 …) as a link to its draft; see `MeetingPaper`. */
export const MatterPaper = z.object({
  id: Uuid,
  /** null: a paper over many matters. */
  matterId: z.nullable(Uuid),
  kind: z.string(),
  draftId: Uuid,
  version: z.int(),
  composed: z.string(),
  /** The matters that were ticked for it; not given where a filter or a single record says which. */
  matterIds: z.optional(z.array(Uuid)),
  /** The opinions it is about, where these were chosen with the matters; not given: all of theirs. */
  opinionIds: z.optional(z.array(Uuid)),
  madeAt: Instant,
});
export type MatterPaper = z.infer<typeof MatterPaper>;

/** 放假安排 of one year: the days off that fall on weekdays and the weekend days worked. */
export const HolidayYear = z.object({
  /** '2027' */
  id: z.string().check(z.regex(/^\d{4}$/)),
  off: z.array(CivilDate),
  work: z.array(CivilDate),
  /** Where the office took the year's days from. */
  source: z.string(),
});
export type HolidayYear = z.infer<typeof HolidayYear>;

/** A view of the ledger that the clerk has saved: a name, and filters as the ledger understands them. */
export const LedgerView = z.object({
  id: Uuid,
  name: z.string(),
  /** JSON of the ledger's filter, parsed tolerantly. */
  filter: z.string(),
  order: z.int(),
});
export type LedgerView = z.infer<typeof LedgerView>;

/**
 * The office's own rules for lights and reminders. None is national, and no light
 * shows without an agreed date.
 */
export const MatterRules = z.object({
  /** 临近: days before the agreed date. */
  soonDays: z.int().check(z.gte(0), z.lte(365)),
  soonInWorkingDays: z.boolean(),
  /** 久无动静: calendar days without anything on the timeline. */
  silentDays: z.int().check(z.gte(1), z.lte(3650)),
  /** Lights on the home screen (内部掌握). */
  showOnHome: z.boolean(),
  /** Desktop notification while the program runs. */
  notify: z.boolean(),
});
export type MatterRules = z.infer<typeof MatterRules>;
