import * as z from 'zod/mini';
import { Instant, Uuid } from './draft';

/** A phrase or some paragraphs that the office uses again and again. */
export const Phrase = z.object({
  id: Uuid,
  /** The letters by which it is inserted, in lower case. */
  letters: z.string(),
  /** As inserted; paragraphs are lines. */
  words: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: z.nullable(Instant),
});
export type Phrase = z.infer<typeof Phrase>;
