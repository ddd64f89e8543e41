import * as z from 'zod/mini';
import { OfficialDocument } from '../document/official-document';
import { CivilDate } from './civil-date';
import { DocumentType, DraftClass } from './document-type';

/** An instant as ISO 8601 in UTC; for ordering and for the record, never for printing. */
export const Instant = z.string();
export const Uuid = z.string().check(z.minLength(1));

/**
 * 状态. drafting 起草中; inReview 送审中; signed 已签发 (text locked);
 * returned 退回签发人 (a signed text taken up again, with its reason on record).
 */
export const DraftState = z.enum(['drafting', 'inReview', 'signed', 'returned']);
export type DraftState = z.infer<typeof DraftState>;
export const DRAFT_STATES: Record<DraftState, string> = {
  drafting: '起草中',
  inReview: '送审中',
  signed: '已签发',
  returned: '退回签发人',
};

/** The index row of a draft: all that a list shows. Its text lies in `DraftBody`. */
export const Draft = z.object({
  id: Uuid,
  /** Title lines joined, for lists and search; '' when untitled. */
  title: z.string(),
  type: DocumentType,
  class: DraftClass,
  state: DraftState,
  /** 稿次 being worked on: 1 一稿, 2 二稿 … */
  round: z.int(),
  /** 成文日期 read from the text, or null. */
  date: z.nullable(CivilDate),
  /** 字数 of the whole text. */
  words: z.int(),
  issuerId: z.nullable(Uuid),
  createdAt: Instant,
  updatedAt: Instant,
  /** When the draft was put into the recycle bin, or null. */
  deletedAt: z.nullable(Instant),
  /** 1 for a record of the built-in sample, else 0 (a number, so that it can be indexed). */
  sample: z.union([z.literal(0), z.literal(1)]),
  /** A sample record that the clerk has changed. */
  touched: z.boolean(),
  /** A text with a mark of secrecy was saved and may still lie in older copies; absent: none that is known. */
  marked: z.optional(z.literal(true)),
});
export type Draft = z.infer<typeof Draft>;

/** The text of a draft; same id as its `Draft`. */
export const DraftBody = z.object({ id: Uuid, document: OfficialDocument });
export type DraftBody = z.infer<typeof DraftBody>;

/**
 * 稿次: a frozen version. Never edited but for the facts that come later
 * (returnedOn, changesBy, note). The record registers what happened on paper:
 * 以纸质签批件为准.
 */
export const DraftRound = z.object({
  id: Uuid,
  draftId: Uuid,
  /** 1 一稿, 2 二稿 …; a signature keeps the number of the round it signed. */
  number: z.int(),
  kind: z.enum(['review', 'signed', 'returned']),
  /** 送审: to whom. 签发: the signer. 退回: who asked for it. In the order typed. */
  people: z.array(z.string()),
  /** 送审, 签发 or 退回 date. */
  on: CivilDate,
  /** When the paper came back, or null. */
  returnedOn: z.nullable(CivilDate),
  /** Whose changes the paper carried. */
  changesBy: z.array(z.string()),
  /** Who registered the round in this program. */
  registeredBy: z.string(),
  /** Reason of a return, or a remark. */
  note: z.string(),
  document: OfficialDocument,
  createdAt: Instant,
});
export type DraftRound = z.infer<typeof DraftRound>;
