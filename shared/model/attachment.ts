import * as z from 'zod/mini';
import { Instant, Uuid } from './draft';

/** SHA-256 of a file's bytes, lower-case hex. */
export const ContentHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Where in the records a paper came in. */
const ATTACHMENT_OWNERS = ['matterEvent', 'instruction', 'incoming'] as const;
export const AttachmentOwner = z.enum(ATTACHMENT_OWNERS);
export type AttachmentOwner = z.infer<typeof AttachmentOwner>;

/** A file as main keeps it: its bytes lie in the data folder under their hash. */
export const KeptFile = z.object({
  hash: ContentHash,
  /** What the file was called when it was added, without folder. */
  name: z.string().check(z.minLength(1), z.maxLength(1000)),
  /** Bytes. */
  size: z.int().check(z.gte(1)),
});
export type KeptFile = z.infer<typeof KeptFile>;

/** 附件: the paper a unit answered with, or the leader's pen, beside the record of it. */
export const Attachment = z.extend(KeptFile, {
  id: Uuid,
  owner: AttachmentOwner,
  /** Entry of a matter's timeline, 批示 of a carrier, or an incoming paper. */
  ownerId: Uuid,
  /** The matter or the carrier that the owner belongs to; an incoming paper is its own. */
  withinId: Uuid,
  /** Ending in lower case, without its dot. */
  type: z.string(),
  /** What could be read of the file, for search, and gone with it; absent: nothing, or nobody tried. */
  text: z.optional(z.string()),
  addedAt: Instant,
  /** When the attachment was taken off the list, or null; the file stays until it is purged. */
  removedAt: z.nullable(Instant),
});
export type Attachment = z.infer<typeof Attachment>;

/** A scan of some hundred pages has 20 MB; what is larger is not one paper. */
export const ATTACHMENT_BYTES = 50 << 20;

/** Papers as an office gets them. Nothing that runs by being opened. */
export const ATTACHMENT_TYPES = [
  ...['pdf', 'ofd', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'bmp'],
  ...['docx', 'doc', 'wps', 'xlsx', 'xls', 'et', 'txt'],
] as const;

/** Ending of a file's name in lower case without its dot; '' when it has none. */
export function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** 356 KB, 1.2 MB: as a list of files shows it, of 1024 each. */
export function sizeWords(bytes: number): string {
  if (bytes < 1 << 20) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / (1 << 20)).toFixed(1)} MB`;
}

/** What the clerk is told of a file that is too large to be kept. */
export function tooLargeWords(name: string, size: number): string {
  return `“${name}”有${sizeWords(size)}，一个附件最大50 MB，没有添加。原文件没有改动。扫描件请把清晰度调低（200 dpi 黑白就够），或分成几份再添加。`;
}
