import * as z from 'zod/mini';
import { OfficialDocument } from '#shared/document/official-document';
import { LayoutProfile } from '#shared/gbt9704/profile';
import { Asking, DesktopErrorCode, HowToRead } from '#shared/ipc';
import { FontQuestion } from '#shared/ipc/fonts';

/** One file to be read in the process of its own. */
export const Task = z.object({
  /**
   * A text (.docx, .doc, .wps, .txt), a spreadsheet (.xlsx, .xls), a Word file that is held against the
   * standard, or put right in a copy, a template that is looked at or filled, or the fonts of this PC, which
   * have no bytes here.
   */
  kind: z.enum(['words', 'table', 'check', 'mend', 'template', 'fill', 'fonts']),
  name: z.string(),
  bytes: z.instanceof(Uint8Array<ArrayBufferLike>),
  /** How it is to be read, where the clerk was asked. */
  how: z.optional(HowToRead),
  /** What it is held against. */
  profile: z.optional(LayoutProfile),
  /** What a template is filled with. */
  document: z.optional(OfficialDocument),
  /** Which fonts are looked for, and where. */
  fonts: z.optional(z.object({ folders: z.array(z.string()), wanted: z.array(FontQuestion) })),
});
export type Task = z.infer<typeof Task>;

/** Posted by that process once, when it can read. */
export const Ready = z.object({ ready: z.literal(true) });

/** Posted as often as it has come a good deal further with a spreadsheet: the share of 1 that is read. */
export const Progress = z.object({ share: z.number().check(z.gte(0), z.lte(1)) });

/** Posted for each file. */
export const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: DesktopErrorCode,
      message: z.string(),
      ...Asking.shape,
    }),
  }),
]);
export type Answer = z.infer<typeof Answer>;
