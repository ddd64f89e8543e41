import * as z from 'zod/mini';

/** What the channels of several duties speak of. */

export const Nothing = z.object({});
export const Bytes = z.instanceof(Uint8Array);

/** A file that main has handed out; the page never names a path itself. */
export const FileHandle = z.object({
  token: z.string(),
  /** File name without folder. */
  name: z.string(),
  /** Folder, for showing only. */
  folder: z.string(),
});
export type FileHandle = z.infer<typeof FileHandle>;
