import { dirname, join } from 'node:path';
import { safeFileName } from '#shared/document/file-name';
import { type Written, type WrittenFiles, writeTarget } from './write-target';

export interface ExportParts {
  written: WrittenFiles;
  /** Asks where to; null when cancelled. `proposed` is a whole path. */
  ask: (proposed: string) => Promise<string | null>;
  /** Folder proposed first. */
  folder: () => string;
  rememberFolder: (folder: string) => void;
}

/**
 * One export, from the question where to, to the file on the disk; what is
 * written is made while the clerk looks at the dialog. `ending` with its dot.
 * null when cancelled. Throws `Failure`.
 */
export async function exportFile(
  making: Promise<Uint8Array>,
  suggestedName: string,
  ending: string,
  parts: ExportParts,
): Promise<Written | null> {
  making.catch(() => undefined);
  const answer = await parts.ask(join(parts.folder(), safeFileName(suggestedName, ending)));
  if (answer === null) return null;
  const path = answer.toLowerCase().endsWith(ending) ? answer : `${answer}${ending}`;
  const written = await writeTarget(path, await making, parts.written);
  parts.rememberFolder(dirname(path));
  return written;
}
