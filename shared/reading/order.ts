import * as z from 'zod/mini';
import { OfficialDocument } from '../document/official-document';
import { RenderOptions } from '../gbt9704/profile';

/** How a reading copy of a speech is made. */
export const ReadingOrder = z.object({
  document: OfficialDocument,
  options: RenderOptions,
  /** Points: 小二 or 二号. */
  size: z.union([z.literal(18), z.literal(22)]),
  /** Characters a minute. */
  speed: z.int().check(z.gte(60), z.lte(400)),
  /** What stands above a rare character: one of the same sound, or its pinyin. */
  readings: z.record(z.string(), z.string().check(z.maxLength(12))),
});
export type ReadingOrder = z.infer<typeof ReadingOrder>;

/** Characters a minute where the office has set none. */
export const USUAL_SPEED = 180;
