import * as z from 'zod/mini';
import { LayoutProfile } from '../gbt9704/profile';
import { CivilDate } from './civil-date';
import { Span } from './directory';
import { Instant, Uuid } from './draft';
import { MatterRules } from './matter';
import { MeetingLeadTimes } from './meeting';

/** One line of the office's own 保管期限表. */
export const RetentionRule = z.object({
  /** 文种, or 收文（办件）, 收文（阅件）. */
  what: z.string(),
  /** 永久, 30年, 10年; '' is not archived. */
  period: z.string(),
});
export type RetentionRule = z.infer<typeof RetentionRule>;

/** The office itself and what it declared at first start. One row, id 'office'. */
export const OfficeSettings = z.object({
  id: z.literal('office'),
  /** 政协示例市委员会 */
  committeeName: z.string(),
  /** 示例市政协 */
  shortName: z.string(),
  /** 政协示例市委员会办公室 */
  officeName: z.string(),
  /** When and by whom it was declared that this is a 非涉密 computer. */
  declaredBy: z.string(),
  declaredAt: Instant,
  /** Larger type on the screen. */
  largeType: z.boolean(),
  /** The list of drafts stays beside an open draft; left out: where the window is wide enough for both. */
  draftListShown: z.optional(z.boolean()),
  /** Layout profiles of the office's own habits; the standard is built in. */
  profiles: z.array(LayoutProfile),
  /** Id of the profile in use; 'gbt9704' is the standard. */
  profileId: z.string(),
  /** Lead times of meetings by family; examples until the office says otherwise. */
  leadTimes: z.object({ deciding: MeetingLeadTimes, consulting: MeetingLeadTimes }),
  matterRules: MatterRules,
  /** 换届: the first day of the present term; left out: nobody has said. */
  termFrom: z.optional(CivilDate),
  /** After how many days an incoming paper lies long with somebody; left out: nobody has said, and nothing is shown. */
  holding: z.optional(
    z.object({ days: z.int().check(z.gte(1), z.lte(365)), inWorkingDays: z.boolean() }),
  ),
  /** 保管期限表: what is kept for how long, by kind; the first line that names a kind decides, period '' is not archived. Left out: the examples. */
  retention: z.optional(z.array(RetentionRule)),
  /** 全宗号 that the archive gave the office, e.g. Z109; left out: nobody has said, and 档号 begin with the year. */
  fonds: z.optional(z.string()),
  /** Characters a minute at which speeches are read out here; left out: 180, a usual pace. */
  readingSpeed: z.optional(z.int().check(z.gte(60), z.lte(400))),
  /** Words that proofreading leaves alone under one of its rules; left out: none. */
  proofExceptions: z.optional(z.array(z.object({ words: z.string(), rule: z.string() }))),
  /** Ids of rules that no text is read by; left out: none. */
  proofOff: z.optional(z.array(z.string())),
  /** Signed texts of before this instant are not learned from; left out: all are. */
  proofLearnsFrom: z.optional(Instant),
  /** Words that are not proposed for the dictionary again; left out: none. */
  proofNotProposed: z.optional(z.array(z.string())),
});
export type OfficeSettings = z.infer<typeof OfficeSettings>;

/**
 * Examples to begin with: papers three days before a 主席会议, and one city's rule
 * for consultations (15, 10 and 7 working days) in calendar days. None is national.
 */
export const EXAMPLE_LEAD_TIMES: OfficeSettings['leadTimes'] = {
  deciding: { notice: 5, papers: 3, minutes: 7, example: true },
  consulting: { notice: 21, papers: 14, minutes: 9, example: true },
};

/** Lights and reminders to begin with; the office edits them. */
export const FIRST_MATTER_RULES: OfficeSettings['matterRules'] = {
  soonDays: 3,
  soonInWorkingDays: true,
  silentDays: 30,
  showOnHome: true,
  notify: false,
};

export const ISSUER_KINDS = {
  committee: '委员会',
  office: '办公室',
  partyGroup: '党组',
  officePartyGroup: '办公室党组',
  organPartyCommittee: '机关党委',
} as const;

/** What the office fills in of each issuer, in the order of the columns. */
export const ISSUER_FIELDS = [
  { key: 'mark', label: '发文机关标志', width: '42%' },
  { key: 'signature', label: '署名', width: '36%' },
  { key: 'code', label: '机关代字', width: '22%' },
] as const;
export const IssuerKind = z.enum([
  'committee',
  'office',
  'partyGroup',
  'officePartyGroup',
  'organPartyCommittee',
]);
export type IssuerKind = z.infer<typeof IssuerKind>;

/** 发文主体: a body that issues documents from this office. */
export const Issuer = z.object({
  id: Uuid,
  kind: IssuerKind,
  /** 发文机关标志 */
  mark: z.string(),
  /** 署名 */
  signature: z.string(),
  /** 机关代字 such as 示政协办发; an example until the office says otherwise. */
  code: z.string(),
  /** Place in lists, from 1. */
  order: z.int(),
  sample: z.union([z.literal(0), z.literal(1)]),
});
export type Issuer = z.infer<typeof Issuer>;

/** 领导: printed by rank, never by pinyin. */
export const Leader = z.object({
  id: Uuid,
  name: z.string(),
  /** 职务 */
  post: z.string(),
  /** 分管 */
  duties: z.string(),
  /** 排序, from 1. */
  rank: z.int(),
  /** First and last day in that post; absent: not noted, and still in it. */
  span: z.optional(Span),
  sample: z.union([z.literal(0), z.literal(1)]),
});
export type Leader = z.infer<typeof Leader>;
