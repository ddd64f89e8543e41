import type { OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { secrecyMarkOf } from '#shared/document/quotations';
import { secrecyFound } from '#shared/document/secrecy';
import type { RenderOptions } from '#shared/gbt9704/profile';
import { Failure } from '../errors';
import { type ExportParts, exportFile } from './export-file';
import type { Written } from './write-target';

export interface WordExportParts extends ExportParts {
  render: (document: OfficialDocument, options: RenderOptions) => Promise<Uint8Array>;
}

/**
 * Throws `empty-document` when there is nothing to print, `secrecy-mark` when a mark of secrecy
 * stands in it; `undone` says what has not been done then.
 */
export function checkExportable(document: OfficialDocument, undone = '没有导出'): void {
  const { text } = toPlainText(document);
  if (text.trim() === '') {
    throw new Failure('empty-document', `这份文稿还没有文字，${undone}。请先输入或导入内容。`);
  }
  const mark = secrecyMarkOf(document);
  if (mark) throw new Failure('secrecy-mark', `${undone}。${secrecyFound(mark)}`);
}

/** One export to Word. null when cancelled. Throws `Failure`. */
export async function exportWord(
  document: OfficialDocument,
  options: RenderOptions,
  suggestedName: string,
  parts: WordExportParts,
): Promise<Written | null> {
  checkExportable(document);
  return exportFile(parts.render(document, options), suggestedName, '.docx', parts);
}
