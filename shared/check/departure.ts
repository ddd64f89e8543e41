import * as z from 'zod/mini';

/** How strongly the standard says it; 本单位: the office's own profile, not the standard. */
export const Strength = z.enum(['规定', '一般', '推荐', '本单位']);
export type Strength = z.infer<typeof Strength>;

/** One departure of a file from the standard; what one cause does at many places is one. */
export const Departure = z.object({
  /** Name of the rule, e.g. text-size. */
  rule: z.string(),
  /** What is looked at, in Chinese: 正文字号. */
  title: z.string(),
  strength: Strength,
  /** Clause of GB/T 9704-2012, or '' for the office's own. */
  clause: z.string(),
  /** Where it is met first, and how many times: 第3段“……”等12处. */
  place: z.string(),
  /** Page of the first place by an estimate of the file's own layout; null where it has none. */
  page: z.nullable(z.int()),
  /** Every place. */
  places: z.array(z.string()),
  /** Words at the first place, or ''. */
  words: z.string(),
  found: z.string(),
  expected: z.string(),
  /** A corrected copy puts it right. */
  fixable: z.boolean(),
});
export type Departure = z.infer<typeof Departure>;

/** What a check answers. */
export const CheckResult = z.object({
  name: z.string(),
  departures: z.array(Departure),
  /** What is in the file and was not looked at, in Chinese. */
  notLookedAt: z.array(z.string()),
});
export type CheckResult = z.infer<typeof CheckResult>;

/** A corrected copy, with what the file departed in before and what is left. */
export const Mended = z.object({
  bytes: z.instanceof(Uint8Array<ArrayBufferLike>),
  before: CheckResult,
  after: CheckResult,
});
export type Mended = z.infer<typeof Mended>;
