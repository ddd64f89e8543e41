import * as z from 'zod/mini';
import { KeptFile } from './attachment';
import { Instant, Uuid } from './draft';

/** 本单位的 Word 模板: a file with names between 【 and 】, kept as attached files are. */
export const Template = z.extend(KeptFile, {
  id: Uuid,
  /** The names that it is filled at, in its order. */
  placeholders: z.array(z.string()),
  addedAt: Instant,
});
export type Template = z.infer<typeof Template>;
