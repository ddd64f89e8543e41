import * as z from 'zod/mini';
import { OfficialDocument } from '../document/official-document';
import { LayoutProfile } from '../gbt9704/profile';
import { KeptFile } from '../model/attachment';
import { FileHandle, Nothing } from './values';

/** Channels of the office's own Word templates. */
export const TEMPLATE_CHANNELS = {
  /**
   * Asks for a template and keeps it in the data folder under its hash, synced before the
   * answer. `kept` is null when cancelled, and when something is wrong with it.
   */
  'template:choose': {
    request: Nothing,
    response: z.object({
      kept: z.nullable(z.object({ file: KeptFile, placeholders: z.array(z.string()) })),
      /** What the file is called; '' when cancelled. */
      name: z.string(),
      /** All that is wrong with it, a Chinese sentence each. */
      faults: z.array(z.string()),
    }),
  },
  /** Asks where to and writes the document in a template there. `file` is null when cancelled. */
  'template:export': {
    request: z.object({
      template: KeptFile,
      document: OfficialDocument,
      /** How the text itself is printed. */
      profile: LayoutProfile,
      /** Name of the file without ending; main makes it safe and short enough. */
      suggestedName: z.string().check(z.maxLength(2000)),
    }),
    response: z.object({
      file: z.nullable(FileHandle),
      /** In Chinese, as of 'export:word', and what the template has no place for. */
      notice: z.string(),
    }),
  },
} as const;
