import * as z from 'zod/mini';
import { Asking, DesktopErrorCode, HowToRead } from '#shared/ipc';

/** One file to be read in the process of its own. */
export const Task = z.object({
  /** A text (.docx, .txt) or a spreadsheet (.xlsx, .xls). */
  kind: z.enum(['words', 'table']),
  name: z.string(),
  bytes: z.instanceof(Uint8Array<ArrayBufferLike>),
  /** How it is to be read, where the clerk was asked. */
  how: z.optional(HowToRead),
});
export type Task = z.infer<typeof Task>;

/** Posted by that process once, when it can read. */
export const Ready = z.object({ ready: z.literal(true) });

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
