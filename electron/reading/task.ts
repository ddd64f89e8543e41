import * as z from 'zod/mini';
import { DesktopErrorCode, TextEncoding, TextReading } from '#shared/ipc';

/** One file to be read in the process of its own. */
export const Task = z.object({
  /** A text (.docx, .txt) or a spreadsheet (.xlsx, .xls). */
  kind: z.enum(['words', 'table']),
  name: z.string(),
  bytes: z.instanceof(Uint8Array<ArrayBufferLike>),
  /** Of a .txt, where the clerk has said it. */
  encoding: z.optional(TextEncoding),
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
      readings: z.optional(z.array(TextReading)),
    }),
  }),
]);
export type Answer = z.infer<typeof Answer>;
