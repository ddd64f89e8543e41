import * as z from 'zod/mini';
import { Quotation } from '../document/official-document';
import { PersonRef, SampleMark, UnitRef } from './directory';
import { Instant, Uuid } from './draft';
import { ClockTime } from './meeting';

/**
 * A passage of an entry that was taken as an opinion: [start, end) in UTF-16
 * units of `text`. Moves with later edits; the opinion's own words do not.
 */
export const OpinionMark = z.object({ opinionId: Uuid, start: z.int(), end: z.int() });
export type OpinionMark = z.infer<typeof OpinionMark>;

/** 发言: one stretch of what one person said. */
export const Entry = z.object({
  id: Uuid,
  meetingId: Uuid,
  agendaItemId: z.nullable(Uuid),
  /** Place in the proceedings; entries put between two others get a number between theirs. */
  order: z.number(),
  /** Null while nobody has been named. */
  speaker: z.nullable(PersonRef),
  at: ClockTime,
  text: z.string(),
  marks: z.array(OpinionMark),
  source: z.enum(['typed', 'file', 'transcript']),
  /** Whether the entry was handed in and not spoken, where somebody has said so; else the source and the attendance tell. */
  handedIn: z.optional(z.boolean()),
  createdAt: Instant,
  updatedAt: Instant,
  /** When the entry was put into the recycle bin; absent while it stands. */
  deletedAt: z.optional(Instant),
  /** Sentences of the text that a person declared to quote a mark of secrecy; absent: none. */
  quotations: z.optional(z.array(Quotation)),
  /** Words with a mark of secrecy were saved and may still lie in older copies; absent: none that is known. */
  marked: z.optional(z.literal(true)),
});
export type Entry = z.infer<typeof Entry>;

/** A change of an opinion's words, on record for good. */
export const WordsChange = z.object({
  at: Instant,
  by: z.string(),
  why: z.string(),
  before: z.string(),
  after: z.string(),
});
export type WordsChange = z.infer<typeof WordsChange>;

export const OPINION_KINDS = ['意见建议', '情况反映', '批评意见', '其他'] as const;
export const OpinionKind = z.enum(OPINION_KINDS);
export type OpinionKind = z.infer<typeof OpinionKind>;

/**
 * 意见建议: a verbatim copy of the marked words, with summary, kind, target and
 * place beside it. Later edits of the proceedings never touch `words`.
 */
export const Opinion = z.object({
  id: Uuid,
  meetingId: Uuid,
  agendaItemId: z.nullable(Uuid),
  /** Entry that the opinion was taken from, which may be in the recycle bin or gone by now; null when it was typed by itself. */
  entryId: z.nullable(Uuid),
  speaker: z.nullable(PersonRef),
  words: z.string(),
  /** First change first. Empty: the words are as they were taken. */
  history: z.array(WordsChange),
  /** 概括, '' until somebody writes one. */
  summary: z.string(),
  kind: OpinionKind,
  /** 涉及单位 */
  targets: z.array(UnitRef),
  /** 涉及地点 */
  place: z.string(),
  /** Similar opinions stand together under a group and stay themselves. */
  groupId: z.nullable(Uuid),
  /** Place within the meeting. */
  order: z.number(),
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: z.nullable(Instant),
  sample: SampleMark,
});
export type Opinion = z.infer<typeof Opinion>;

/** A heading over similar opinions of one meeting. */
export const OpinionGroup = z.object({
  id: Uuid,
  meetingId: Uuid,
  title: z.string(),
  order: z.int(),
});
export type OpinionGroup = z.infer<typeof OpinionGroup>;
