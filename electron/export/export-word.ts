import { dirname, join } from 'node:path';
import { safeFileName } from '#shared/document/file-name';
import type { OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import type { RenderOptions } from '#shared/gbt9704/profile';
import { Failure } from '../errors';
import { type Written, type WrittenFiles, writeTarget } from './write-target';

export interface ExportParts {
  render: (document: OfficialDocument, options: RenderOptions) => Promise<Uint8Array>;
  written: WrittenFiles;
  /** Asks where to; null when cancelled. `proposed` is a whole path. */
  ask: (proposed: string) => Promise<string | null>;
  /** Folder proposed first. */
  folder: () => string;
  rememberFolder: (folder: string) => void;
}

/** Throws `empty-document` when there is nothing to print. */
export function checkNotEmpty(document: OfficialDocument): void {
  if (toPlainText(document).text.trim() !== '') return;
  throw new Failure('empty-document', '这份文稿还没有文字，没有导出。请先输入或导入内容。');
}

/** One export, from the question where to, to the file on the disk. null when cancelled. Throws `Failure`. */
export async function exportWord(
  document: OfficialDocument,
  options: RenderOptions,
  suggestedName: string,
  parts: ExportParts,
): Promise<Written | null> {
  checkNotEmpty(document);
  const proposed = join(parts.folder(), safeFileName(suggestedName, '.docx'));
  // Rendered while the clerk looks at the dialog.
  const rendering = parts.render(document, options);
  rendering.catch(() => undefined);
  const answer = await parts.ask(proposed);
  if (answer === null) return null;
  const path = /\.docx$/i.test(answer) ? answer : `${answer}.docx`;
  const written = await writeTarget(path, await rendering, parts.written);
  parts.rememberFolder(dirname(path));
  return written;
}
