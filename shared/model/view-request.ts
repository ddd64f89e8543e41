import * as z from 'zod/mini';
import { CivilDate } from './civil-date';
import { UnitRef } from './directory';
import { Instant, Uuid } from './draft';

/**
 * Who is asked for a view of a draft. joint: organs that issue it together, each signs.
 * section: sections and committees of the house, before 签发. consult: 征求意见, many outside.
 */
export const VIEW_KINDS = { joint: '联合发文会签', section: '会签', consult: '征求意见' } as const;
export const ViewKind = z.enum(['joint', 'section', 'consult']);
export type ViewKind = z.infer<typeof ViewKind>;

/** What came back; '' while nothing has. */
export const VIEW_ANSWERS = ['', '同意', '无意见', '有意见', '不同意'] as const;
export const ViewAnswer = z.enum(VIEW_ANSWERS);
export type ViewAnswer = z.infer<typeof ViewAnswer>;

/** One that was asked for a view of a draft: to whom, when, and what was answered. */
export const ViewRequest = z.object({
  id: Uuid,
  draftId: Uuid,
  kind: ViewKind,
  /** Shared by all that were asked together. */
  batch: Uuid,
  to: UnitRef,
  askedOn: CivilDate,
  /** 请于何日前反馈, or null. */
  due: z.nullable(CivilDate),
  answer: ViewAnswer,
  answeredOn: z.nullable(CivilDate),
  /** 会签: who signed for the organ or section; or ''. */
  signedBy: z.string(),
  /** What was answered, in its own words; the single remarks are `ViewRemark`s. */
  words: z.string(),
  registeredBy: z.string(),
  at: Instant,
});
export type ViewRequest = z.infer<typeof ViewRequest>;
