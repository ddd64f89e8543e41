import * as z from 'zod/mini';
import { CivilDate } from './civil-date';
import { Uuid } from './draft';

/** Who did something, and when. */
export const DoneBy = z.object({ by: z.string(), on: CivilDate });
export type DoneBy = z.infer<typeof DoneBy>;

/** 复核: with the text that was signed, and how many places differed from it; absent: nobody compared a file. */
export const Checked = z.extend(DoneBy, { places: z.optional(z.int()) });

/** Copies that went to somebody, signed for and, where they are to come back, returned. */
export const SentCopy = z.object({
  to: z.string(),
  copies: z.int().check(z.gte(1)),
  on: CivilDate,
  /** 签收人, or ''; absent day: signed for on the day they went, or not yet. */
  signedBy: z.string(),
  signedOn: z.optional(CivilDate),
  /** 退回: how many copies, and when; absent: none. */
  returned: z.optional(z.int().check(z.gte(1))),
  returnedOn: z.optional(CivilDate),
});
export type SentCopy = z.infer<typeof SentCopy>;

/**
 * 发文登记 of one draft; same id as its `Draft`. What is known only after 签发: it stands
 * beside the signed text, which is never touched, and is joined when the document is
 * composed for printing. An empty field prints what the text itself says.
 */
export const OutgoingDocument = z.object({
  id: Uuid,
  /** 发文字号 such as 示政协办发〔2026〕3号, or ''. */
  issueNumber: z.string(),
  /** 期号 such as 第3期, or ''. */
  serialNumber: z.string(),
  /** The name of the series that the 期号 is of, as its head prints it; absent: nobody has said, as in rows of before. */
  periodical: z.optional(z.string()),
  /** 成文日期: the day of the signature unless the office says otherwise; or null. */
  date: z.nullable(CivilDate),
  /** 印发日期, or null. */
  printedOn: z.nullable(CivilDate),
  /** 印数 in copies, or null. */
  copies: z.nullable(z.int().check(z.gte(1))),
  /** 复核, 用印, 归档: by whom, and the day; absent: not yet, or not noted. */
  checked: z.optional(Checked),
  sealed: z.optional(DoneBy),
  archived: z.optional(DoneBy),
  /** 归入卷号; absent or '': none. */
  archive: z.optional(z.string()),
  /** 分发: to whom, how many copies, when, and who signed for them; absent: to nobody yet. */
  sent: z.optional(z.array(SentCopy)),
  /** Who registered the issue, and when. */
  registeredBy: z.string(),
  registeredOn: CivilDate,
});
export type OutgoingDocument = z.infer<typeof OutgoingDocument>;

/** What a clerk registers. */
export type OutgoingFacts = Omit<OutgoingDocument, 'id'>;
