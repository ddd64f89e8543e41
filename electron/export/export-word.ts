import type { OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import type { RenderOptions } from '#shared/gbt9704/profile';
import { Failure } from '../errors';
import { type ExportParts, exportFile } from './export-file';
import type { Written } from './write-target';

export interface WordExportParts extends ExportParts {
  render: (document: OfficialDocument, options: RenderOptions) => Promise<Uint8Array>;
}

/** Throws `empty-document` when there is nothing to print. */
export function checkNotEmpty(document: OfficialDocument): void {
  if (toPlainText(document).text.trim() !== '') return;
  throw new Failure('empty-document', '这份文稿还没有文字，没有导出。请先输入或导入内容。');
}

/** One export to Word. null when cancelled. Throws `Failure`. */
export async function exportWord(
  document: OfficialDocument,
  options: RenderOptions,
  suggestedName: string,
  parts: WordExportParts,
): Promise<Written | null> {
  checkNotEmpty(document);
  return exportFile(parts.render(document, options), suggestedName, '.docx', parts);
}
