import * as z from 'zod/mini';
import { CivilDate } from './civil-date';
import { Instant, Uuid } from './draft';

/** 1 for a record of the built-in sample, else 0 (a number, so that it can be indexed). */
export const SampleMark = z.union([z.literal(0), z.literal(1)]);

/** 单位职务 for a stretch of time. A member who changes unit in mid-term keeps both facts. */
export const Affiliation = z.object({
  unit: z.string(),
  /** Row of `units`, or null when the unit was only typed. */
  unitId: z.nullable(Uuid),
  post: z.string(),
  /** First day, or null when it is not known. */
  from: z.nullable(CivilDate),
});
export type Affiliation = z.infer<typeof Affiliation>;

/** First and last day of a capacity; null: not known, or not over yet. */
export const Span = z.object({ from: z.nullable(CivilDate), to: z.nullable(CivilDate) });
export type Span = z.infer<typeof Span>;

/** A post in a body of the house, such as 提案委员会 and 主任, for a stretch of time. */
export const Duty = z.extend(Span, { id: Uuid, body: z.string(), post: z.string() });
export type Duty = z.infer<typeof Duty>;

/**
 * 委员: a member of the CPPCC in one term (届). One who is a leader as well has an entry
 * among the leaders too; this one is the person's own and names it.
 */
export const Member = z.object({
  id: Uuid,
  name: z.string(),
  /** 党派 as printed, e.g. 民盟. */
  party: z.string(),
  /** 界别 */
  sector: z.string(),
  /** 政协职务 such as 常委, '' for a member without one. */
  post: z.string(),
  /** 所在专委会, '' for none. */
  committee: z.string(),
  /** 单位及职务, the newest last; [] when none is known. */
  affiliations: z.array(Affiliation),
  telephone: z.string(),
  /** 届 as printed, e.g. 五届. */
  term: z.string(),
  note: z.string(),
  /** First and last day as a member; absent: not noted. */
  span: z.optional(Span),
  /** Posts in committees and the like; absent: none but what `post` says. */
  duties: z.optional(z.array(Duty)),
  /**
   * Other entries of the directory, of leaders or of members, that are this person, those
   * included that are gone by now: records name the person by them. Absent: none.
   */
  entries: z.optional(z.array(Uuid)),
  /** Entries of the same name that were declared to be somebody else. Absent: none. */
  others: z.optional(z.array(Uuid)),
  createdAt: Instant,
  updatedAt: Instant,
  /** When the member was put into the recycle bin, or null. What the person said and did stays. */
  deletedAt: z.nullable(Instant),
  sample: SampleMark,
});
export type Member = z.infer<typeof Member>;

/** Where a unit stands to this office. The office cannot give orders to one of level or above. */
export const UNIT_RELATIONS = {
  superior: '上级',
  level: '平级',
  subordinate: '下级',
  inside: '机关内设',
} as const;
export const UnitRelation = z.enum(['superior', 'level', 'subordinate', 'inside']);
export type UnitRelation = z.infer<typeof UnitRelation>;

export const UNIT_KINDS = [
  '党委部门',
  '政府部门',
  '人大机关',
  '政协机关',
  '监察司法机关',
  '民主党派',
  '人民团体',
  '县区',
  '乡镇街道',
  '企事业单位',
  '其他',
] as const;
export const UnitKind = z.enum(UNIT_KINDS);
export type UnitKind = z.infer<typeof UnitKind>;

/** 单位: an organ with its full name and its standard short name (规范化简称). */
export const Unit = z.object({
  id: Uuid,
  fullName: z.string(),
  shortName: z.string(),
  kind: UnitKind,
  relation: UnitRelation,
  telephone: z.string(),
  note: z.string(),
  /** Place in printed lists, from 1. */
  order: z.int(),
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: z.nullable(Instant),
  sample: SampleMark,
});
export type Unit = z.infer<typeof Unit>;

export const GROUP_KINDS = { committee: '专门委员会', sector: '界别', party: '党派' } as const;
export const GroupKind = z.enum(['committee', 'sector', 'party']);
export type GroupKind = z.infer<typeof GroupKind>;

/** A committee, a sector or a party. `order` is its fixed place in print, from 1. */
export const DirectoryGroup = z.object({
  id: Uuid,
  kind: GroupKind,
  name: z.string(),
  order: z.int(),
  sample: SampleMark,
});
export type DirectoryGroup = z.infer<typeof DirectoryGroup>;

/** What a member can come as: a member, one in charge of a committee, or of the unit he works in. */
const CAPACITIES = ['member', 'duty', 'work'] as const;
export const Capacity = z.enum(CAPACITIES);
export type Capacity = z.infer<typeof Capacity>;

/**
 * A person as named on one occasion. Name, unit and post are those of that day
 * and stay when the directory changes or the person is deleted from it.
 */
export const PersonRef = z.object({
  source: z.enum(['leader', 'member', 'guest']),
  /** Row of `leaders` or `members`; null for a guest, who is known by name only. */
  id: z.nullable(Uuid),
  name: z.string(),
  unit: z.string(),
  post: z.string(),
  /**
   * Which capacity of a member this is. Absent: a leader or a guest, or a member as rows of
   * before have him: as such where he attends, for his unit where he sits in.
   */
  capacity: z.optional(Capacity),
});
export type PersonRef = z.infer<typeof PersonRef>;

/** A unit as named on one occasion; `id` is null when it was only typed. */
export const UnitRef = z.object({ id: z.nullable(Uuid), name: z.string() });
export type UnitRef = z.infer<typeof UnitRef>;
