import * as z from 'zod/mini';
import { CivilDate } from './civil-date';
import { Instant, Uuid } from './draft';

/** 归档: where a paper lies in the archive. What it is called and who issued it is said by the paper itself. */
export const ArchiveItem = z.object({
  id: Uuid,
  /** Which register the paper is of. */
  owner: z.enum(['draft', 'incoming']),
  ownerId: Uuid,
  /** 全宗号 of the office, as the number was given; absent: it had said none. */
  fonds: z.optional(z.string()),
  /** 归档年度 */
  year: z.int(),
  /** 保管期限 as the office's own table says: 永久, 30年, 10年. */
  period: z.string(),
  /** 保管期限代码, as the number was given (`periodCode`); absent: given before numbers had codes. */
  code: z.optional(z.string()),
  /** 机构（问题）, or ''. */
  category: z.string(),
  /** 件号 within year, period and category. */
  number: z.int().check(z.gte(1)),
  /** 盒号 within year and period; null while it is in none. */
  box: z.nullable(z.int().check(z.gte(1))),
  /** 页数, or null. */
  pages: z.nullable(z.int().check(z.gte(1))),
  note: z.string(),
  on: CivilDate,
  registeredBy: z.string(),
  at: Instant,
});
export type ArchiveItem = z.infer<typeof ArchiveItem>;
