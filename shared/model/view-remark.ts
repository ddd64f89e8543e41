import * as z from 'zod/mini';
import { Instant, Uuid } from './draft';

/** 采纳情况 of one remark; '' while nobody has said. */
export const REMARK_ADOPTIONS = ['', '采纳', '部分采纳', '未采纳'] as const;
export const RemarkAdoption = z.enum(REMARK_ADOPTIONS);
export type RemarkAdoption = z.infer<typeof RemarkAdoption>;

/** One remark on a draft out of an answer, in the words in which it came, and what became of it. */
export const ViewRemark = z.object({
  id: Uuid,
  draftId: Uuid,
  /** The `ViewRequest` it is an answer to. */
  requestId: Uuid,
  /** Place within its answer, from 1. */
  order: z.int(),
  /** What part of the draft it is about, as its author says; or ''. */
  place: z.string(),
  words: z.string(),
  adoption: RemarkAdoption,
  /** Why it was adopted in part only, or not. */
  reason: z.string(),
  registeredBy: z.string(),
  at: Instant,
});
export type ViewRemark = z.infer<typeof ViewRemark>;
