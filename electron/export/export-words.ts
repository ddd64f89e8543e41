import { join } from 'node:path';
import { safeFileName } from '#shared/document/file-name';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import type { ParsedRequest } from '#shared/ipc';
import { Failure } from '../errors';
import { type ExportParts, exportFile } from './export-file';
import { checkExportable, type WordExportParts } from './export-word';
import { type Written, writeTarget } from './write-target';

export interface WordsExportParts extends ExportParts {
  renderMany: (
    documents: readonly OfficialDocument[],
    options: RenderOptions,
  ) => Promise<Uint8Array>;
}

/** Several documents in one file. null when cancelled. Throws `Failure`. */
export async function exportWords(
  { documents, options, suggestedName }: ParsedRequest<'export:words'>,
  parts: WordsExportParts,
): Promise<Written | null> {
  for (const document of documents) checkExportable(document);
  return exportFile(parts.renderMany(documents, options), suggestedName, '.docx', parts);
}

/**
 * One file of several into a folder that was chosen. What stands there already is treated as
 * `writeTarget` does. Throws `Failure` with nothing written; what was written before stays.
 */
export async function exportInto(
  folder: string,
  { fileName, document, options }: ParsedRequest<'export:into'>,
  parts: Pick<WordExportParts, 'written' | 'render'>,
): Promise<Written> {
  const stem = fileName.replace(/\.docx$/, '');
  // A name with a way in it would lead out of the folder that the clerk chose.
  if (safeFileName(stem, '.docx') !== fileName) {
    throw new Failure(
      'bad-request',
      `文件名“${fileName}”不能用，这一份没有写入，内容没有改动。请改一下文稿的标题再导出。`,
    );
  }
  checkExportable(document);
  return writeTarget(join(folder, fileName), await parts.render(document, options), parts.written);
}
