import * as z from 'zod/mini';
import { CivilDate } from './civil-date';
import { Instant, Uuid } from './draft';

/** One place of a draft that a clerk has said is right as it stands. */
export const IgnoredPlace = z.object({
  /** Id of the rule of proofreading. */
  rule: z.string(),
  /** A mark of the words and of what stands around them (`markOf`): the same place is known again, its words are not kept. */
  place: z.string(),
  /** The words themselves where they are short hanzi, so that those ignored again and again can be proposed for the dictionary; '' for all others. */
  words: z.string(),
});
export type IgnoredPlace = z.infer<typeof IgnoredPlace>;

/** What a clerk has said of the proofreading of one draft; same id as its `Draft`. No row: nothing. */
export const DraftProof = z.object({
  id: Uuid,
  /** Ids of rules that this draft is not read by. */
  off: z.array(z.string()),
  ignored: z.array(IgnoredPlace),
});
export type DraftProof = z.infer<typeof DraftProof>;

/** What an entry of the dictionary is for. */
export const WORD_KINDS = {
  /** Right as it stands: the speller has nothing to say of it. */
  term: '用语',
  /** Not to be written; `instead` says what to write. */
  forbidden: '不用的说法',
  /** A fixed expression, pointed at where it is written with one mistake. */
  fixed: '固定表述',
} as const;
export const WordKind = z.enum(['term', 'forbidden', 'fixed']);
export type WordKind = z.infer<typeof WordKind>;

/** One entry of the office's dictionary. */
export const OfficeWord = z.object({
  id: Uuid,
  kind: WordKind,
  words: z.string(),
  /** Of a forbidden one: what to write in its place; '' where only a person can say. */
  instead: z.string(),
  /** First and last day on which it is so; null: ever since, from now on. */
  from: z.nullable(CivilDate),
  until: z.nullable(CivilDate),
  /** The paper that says so, or a remark. */
  source: z.string(),
  /** An entry that came with the program and is not used here; absent: it is used. */
  off: z.optional(z.literal(true)),
  updatedAt: Instant,
});
export type OfficeWord = z.infer<typeof OfficeWord>;
