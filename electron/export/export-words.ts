import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import type { ParsedRequest } from '#shared/ipc';
import type { Batch } from './batch';
import { type ExportParts, exportFile } from './export-file';
import { checkExportable, type WordExportParts } from './export-word';
import { checkPlace, writeInto } from './into';
import type { Written } from './write-target';

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
 * One Word file of several into a folder that was chosen: made at once, written when its turn in
 * the batch has come (see `writeInto`). Throws `Failure` with nothing written; what was written before stays.
 */
export async function exportInto(
  folder: string,
  { document, options, ...place }: ParsedRequest<'export:into'>,
  parts: Pick<WordExportParts, 'written' | 'render'> & { batch: Batch },
): Promise<Written> {
  checkPlace(place, '.docx');
  checkExportable(document);
  return writeInto(folder, place, parts.render(document, options), parts);
}
