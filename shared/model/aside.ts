import * as z from 'zod/mini';
import { Instant, Uuid } from './draft';

/**
 * 读不懂的记录: a row from outside of which no sound one can be made without losing a word. It
 * lies here as it was, byte for byte, until somebody purges it.
 */
export const Aside = z.object({
  id: Uuid,
  /** Table and key that it had. */
  table: z.string(),
  key: z.string(),
  /** The row, to the letter. */
  json: z.string(),
  /** When the row was put aside. */
  at: Instant,
});
export type Aside = z.infer<typeof Aside>;
