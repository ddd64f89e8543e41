import * as z from 'zod/mini';
import { OfficialDocument } from '../document/official-document';
import { FileHandle } from './values';

/** Of which documents the window holds the pages ready for paper; looked at for marks of secrecy and for words at all. */
const documents = z.array(OfficialDocument).check(z.minLength(1), z.maxLength(2000));

/** Channels of paper: the pages that the window holds ready go to a printer, or into a PDF file. */
export const PAPER_CHANNELS = {
  /** Asks for the printer and sends the pages to it. A printer that fails is `print-failed`. */
  'paper:print': {
    request: z.object({ documents }),
    response: z.object({ became: z.enum(['printed', 'cancelled']) }),
  },
  /** Asks where to and writes the pages as a PDF file, atomically. `file` is null when cancelled. */
  'paper:pdf': {
    request: z.object({
      documents,
      /** Name of the file without ending; main makes it safe and short enough. */
      suggestedName: z.string().check(z.maxLength(2000)),
    }),
    response: z.object({
      file: z.nullable(FileHandle),
      /** In Chinese, as of 'export:word'; '' when there is nothing to say. */
      notice: z.string(),
    }),
  },
} as const;
