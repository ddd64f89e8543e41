import * as z from 'zod/mini';
import { CivilDate } from './civil-date';
import { PersonRef, SampleMark, UnitRef } from './directory';
import { Instant, Uuid } from './draft';

/** 阅件 is read and goes no further; 办件 is to be done. */
export const INCOMING_KINDS = ['阅件', '办件'] as const;
export const IncomingKind = z.enum(INCOMING_KINDS);
export type IncomingKind = z.infer<typeof IncomingKind>;

export const URGENCIES = ['', '加急', '特急'] as const;
export const Urgency = z.enum(URGENCIES);

/** 收文: one paper that came in, as it was registered. */
export const Incoming = z.object({
  id: Uuid,
  /** 收文号: year and number of the office's own series. */
  year: z.int(),
  number: z.int().check(z.gte(1)),
  receivedOn: CivilDate,
  /** 来文机关; null while nobody has said. */
  sender: z.nullable(UnitRef),
  /** 来文字号, or ''. */
  paperNumber: z.string(),
  /** Its own date, or null. */
  paperDate: z.nullable(CivilDate),
  title: z.string(),
  copies: z.int().check(z.gte(1)),
  urgency: Urgency,
  kind: IncomingKind,
  /** 办理期限, only where the paper itself names one. */
  due: z.nullable(CivilDate),
  note: z.string(),
  /** The matter that it became, or null. */
  matterId: z.nullable(Uuid),
  /** The carrier (专报 …) that it brings a 批示 of; absent: none. */
  carrierId: z.optional(Uuid),
  /** The draft of our answer to it; absent: none was made here. */
  draftId: z.optional(Uuid),
  closedOn: z.nullable(CivilDate),
  archivedOn: z.nullable(CivilDate),
  /** 归入卷号, or ''. */
  archive: z.string(),
  registeredBy: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: z.nullable(Instant),
  /** Of the built-in sample, and whether the clerk has changed it; absent: the office's own. */
  sample: z.optional(SampleMark),
  touched: z.optional(z.boolean()),
});
export type Incoming = z.infer<typeof Incoming>;

/** What can be registered of an incoming paper. link: what it says was registered with matters; correct: what was wrong in its own facts, old and new. */
export const INCOMING_STEPS = {
  propose: '拟办',
  instruct: '批示',
  pass: '送阅',
  handle: '交办',
  reply: '答复',
  close: '办结',
  archive: '归档',
  link: '转登',
  correct: '更正',
} as const;
export const IncomingStepKind = z.enum(
  Object.keys(INCOMING_STEPS) as [keyof typeof INCOMING_STEPS],
);
export type IncomingStepKind = keyof typeof INCOMING_STEPS;

/** One step. Only ever added, but for the day on which a reader gave the paper back. */
export const IncomingStep = z.object({
  id: Uuid,
  incomingId: Uuid,
  step: IncomingStepKind,
  on: CivilDate,
  /** One more than the greatest on this paper as far as the PC knew. */
  sequence: z.int(),
  /** Who read, instructed, handles it; or null. */
  person: z.nullable(PersonRef),
  unit: z.nullable(UnitRef),
  words: z.string(),
  /** 送阅: signed for and back with the clerk; null while the reader has it. */
  backOn: z.nullable(CivilDate),
  /** The old register did not say on which day; `on` is then that of the receipt. Absent: the day is known. */
  undated: z.optional(z.literal(true)),
  registeredBy: z.string(),
  at: Instant,
});
export type IncomingStep = z.infer<typeof IncomingStep>;
