import { dirname, join } from 'node:path';
import { safeFileName } from '#shared/document/file-name';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import type { ParsedRequest } from '#shared/ipc';
import { type ExportParts, exportFile } from './export-file';
import { checkExportable } from './export-word';
import { type Written, writeTarget } from './write-target';

export interface NamedDocument {
  document: OfficialDocument;
  /** File name without ending. */
  name: string;
}

export interface WordsExportParts extends ExportParts {
  render: (document: OfficialDocument, options: RenderOptions) => Promise<Uint8Array>;
  renderMany: (
    documents: readonly OfficialDocument[],
    options: RenderOptions,
  ) => Promise<Uint8Array>;
  /** Asks for the folder; null when cancelled. */
  askFolder: () => Promise<string | null>;
}

/** 林溪, 林溪 (2): every file a name of its own, also where two documents are called alike. */
function distinctNames(documents: readonly NamedDocument[]): string[] {
  const taken = new Set<string>();
  return documents.map(({ name }) => {
    let free = safeFileName(name, '.docx');
    for (let number = 2; taken.has(free); number += 1)
      free = safeFileName(name, ` (${number}).docx`);
    taken.add(free);
    return free;
  });
}

/**
 * Writes each document as a file of its own into one folder. What stands there already is
 * treated as `writeTarget` does. All are rendered before the first is written. null when
 * cancelled. Throws `Failure`; files written until then stay.
 */
export async function exportToFolder(
  documents: readonly NamedDocument[],
  options: RenderOptions,
  parts: Pick<WordsExportParts, 'written' | 'render' | 'askFolder'>,
): Promise<Written[] | null> {
  for (const { document } of documents) checkExportable(document);
  const folder = await parts.askFolder();
  if (folder === null) return null;
  const files: Uint8Array[] = [];
  for (const { document } of documents) files.push(await parts.render(document, options));
  const names = distinctNames(documents);
  const written: Written[] = [];
  for (const [at, bytes] of files.entries())
    written.push(await writeTarget(join(folder, names[at] ?? ''), bytes, parts.written));
  return written;
}

/**
 * Several documents, each a file of its own or all in one. Answers the first file with what
 * is to be said of all; null when cancelled. Throws `Failure`.
 */
export async function exportWords(
  { into, documents, options, suggestedName }: ParsedRequest<'export:words'>,
  parts: WordsExportParts,
): Promise<Written | null> {
  if (into === 'file') {
    for (const { document } of documents) checkExportable(document);
    const all = documents.map(({ document }) => document);
    return exportFile(parts.renderMany(all, options), suggestedName, '.docx', parts);
  }
  const written = await exportToFolder(documents, options, parts);
  const [first] = written ?? [];
  if (!written || !first) return null;
  parts.rememberFolder(dirname(first.path));
  const others = written.length > 1 ? `等${written.length}份` : '';
  return { path: first.path, notice: [others, ...written.map(({ notice }) => notice)].join('') };
}
