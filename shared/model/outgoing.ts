import * as z from 'zod/mini';
import { CivilDate } from './civil-date';
import { Uuid } from './draft';

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
  /** 成文日期: the day of the signature unless the office says otherwise; or null. */
  date: z.nullable(CivilDate),
  /** 印发日期, or null. */
  printedOn: z.nullable(CivilDate),
  /** 印数 in copies, or null. */
  copies: z.nullable(z.int().check(z.gte(1))),
  /** Who registered the issue, and when. */
  registeredBy: z.string(),
  registeredOn: CivilDate,
});
export type OutgoingDocument = z.infer<typeof OutgoingDocument>;

/** What a clerk registers. */
export type OutgoingFacts = Omit<OutgoingDocument, 'id'>;
