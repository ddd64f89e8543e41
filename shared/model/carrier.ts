import * as z from 'zod/mini';
import { CivilDate } from './civil-date';
import { SampleMark } from './directory';
import { Instant, Uuid } from './draft';

export const CARRIER_KINDS = [
  '协商专报',
  '意见建议专报',
  '建议案',
  '社情民意信息',
  '简报',
  '纪要',
  '调研报告',
] as const;
export const CarrierKind = z.enum(CARRIER_KINDS);
export type CarrierKind = z.infer<typeof CarrierKind>;

/** One opinion in a carrier: its words, its summary or both, as the clerk decides. */
export const CarrierItem = z.object({
  opinionId: Uuid,
  show: z.enum(['words', 'summary', 'both']),
});
export type CarrierItem = z.infer<typeof CarrierItem>;

/** What an opinion was in a carrier on the day it was sent: locked for good. */
export const SentItem = z.object({
  opinionId: Uuid,
  speaker: z.string(),
  words: z.string(),
  summary: z.string(),
});
export type SentItem = z.infer<typeof SentItem>;

/** 报送: to whom, when, signed for. */
export const Submission = z.object({
  id: Uuid,
  to: z.string(),
  on: CivilDate,
  signedBy: z.string(),
  signedOn: z.nullable(CivilDate),
});
export type Submission = z.infer<typeof Submission>;

/** 批示: a leader's written words about a carrier. The leader is often none of ours. */
export const Instruction = z.object({
  id: Uuid,
  by: z.string(),
  words: z.string(),
  on: CivilDate,
});
export type Instruction = z.infer<typeof Instruction>;

/** 报送载体: the paper opinions travel in, a draft with its rounds and signature. */
export const Carrier = z.object({
  id: Uuid,
  kind: CarrierKind,
  title: z.string(),
  /** 文号 or 期号 of one written elsewhere; that of a draft stands in the draft. */
  number: z.optional(z.string()),
  /** Whether the carrier was entered by hand: written elsewhere, or come about in its own way, as 纪要 do. It may hold no opinion yet. */
  entered: z.optional(z.boolean()),
  /** Draft of its text; null when it was written elsewhere or sent before this program was used. */
  draftId: z.nullable(Uuid),
  items: z.array(CarrierItem),
  /** What the carrier held when it was sent, locked; empty while it has not been. */
  sent: z.array(SentItem),
  /** The draft's round whose text was sent, or null. */
  sentRoundId: z.nullable(Uuid),
  submissions: z.array(Submission),
  instructions: z.array(Instruction),
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: z.nullable(Instant),
  sample: SampleMark,
});
export type Carrier = z.infer<typeof Carrier>;
