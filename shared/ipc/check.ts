import * as z from 'zod/mini';
import { CheckResult } from '../check/departure';
import { LayoutProfile } from '../gbt9704/profile';
import { Bytes, FileHandle } from './values';

/** A Word file to be checked: one that main handed out, or one that was dropped onto the window. */
export const CheckSource = z.union([
  z.object({ token: z.string() }),
  z.object({ name: z.string().check(z.maxLength(1000)), bytes: Bytes }),
]);
export type CheckSource = z.infer<typeof CheckSource>;

const Asked = { source: CheckSource, profile: LayoutProfile };

/** Channels of 格式体检: a file is only read, and put right only in a copy. */
export const CHECK_CHANNELS = {
  /** Asks for files, or for a folder whose Word files are meant; none when cancelled. */
  'check:choose': {
    request: z.object({ folder: z.boolean() }),
    response: z.object({ files: z.array(FileHandle) }),
  },
  /** Holds a file against the profile. */
  'check:file': { request: z.object(Asked), response: z.object({ result: CheckResult }) },
  /** Asks where to and writes a corrected copy there. `file` is null when cancelled. */
  'check:save': {
    request: z.object(Asked),
    response: z.object({
      file: z.nullable(FileHandle),
      /** In Chinese, as of 'export:word'; '' when there is nothing to say. */
      notice: z.string(),
      /** What the copy still departs in. */
      after: CheckResult,
    }),
  },
} as const;
