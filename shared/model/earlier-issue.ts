import * as z from 'zod/mini';
import { CivilDate } from './civil-date';
import { SampleMark } from './directory';
import { Instant, Uuid } from './draft';

/**
 * One line of 发文登记簿 as the office kept it before, or elsewhere: a paper that went out and
 * of which there is no draft here. Two may bear the same number, as the old book had it.
 */
export const EarlierIssue = z.object({
  id: Uuid,
  /** Series, year and number; see `NumberRow`. */
  series: z.string(),
  year: z.int(),
  number: z.int().check(z.gte(1)),
  /** The last number of a 合刊, which has all from `number` on; absent: one number. */
  through: z.optional(z.int().check(z.gte(1))),
  title: z.string(),
  /** 成文日期 and 印发日期, or null. */
  date: z.nullable(CivilDate),
  printedOn: z.nullable(CivilDate),
  copies: z.nullable(z.int().check(z.gte(1))),
  /** 签发人, or ''. */
  signedBy: z.string(),
  /** 发往机关 as the book says, or ''. */
  sentTo: z.string(),
  archivedOn: z.nullable(CivilDate),
  /** 归入卷号, or ''. */
  archive: z.string(),
  note: z.string(),
  /** The file it was taken from. */
  source: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: z.nullable(Instant),
  /** Of the built-in sample; absent: the office's own. */
  sample: z.optional(SampleMark),
});
export type EarlierIssue = z.infer<typeof EarlierIssue>;
