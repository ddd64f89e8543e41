import { basename, resolve } from 'node:path';
import type { OfficialDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import type { DocumentType } from '#shared/model/document-type';
import { structureText } from '#shared/structure/index';
import { withoutPlaceWords } from '#shared/template/placeholders';
import { renderWord } from '#shared/word/render';
import { checkExportable } from '../export/export-word';
import { writeTarget } from '../export/write-target';
import type { Reader } from '../reading/reader';
import { readInput } from './input';
import { mayReplace } from './target';

export interface ExportOrder {
  input: string;
  output: string;
  type: DocumentType | undefined;
  /** The office's own Word template; undefined for the standard's page. */
  template: string | undefined;
  force: boolean;
}

export interface Exported {
  path: string;
  /** What was touched and what was left out, in Chinese. */
  notes: string[];
}

/** The document on the standard's page or in a template, and what that has no place for. */
async function laidOut(
  document: OfficialDocument,
  template: string | undefined,
  reader: Reader,
): Promise<{ bytes: Uint8Array; said: string }> {
  if (template === undefined) {
    const bytes = await renderWord(document, { profile: STANDARD_PROFILE, sample: false });
    return { bytes, said: '' };
  }
  const name = basename(template);
  const file = await readInput(resolve(template));
  const { placeholders } = await reader.template(name, file);
  const bytes = await reader.fill(name, file, document, STANDARD_PROFILE);
  return { bytes, said: withoutPlaceWords(document, placeholders) };
}

/**
 * A file → its text → structure → Word, through the same code as the window.
 * Throws Failure with nothing written.
 */
export async function exportFile(order: ExportOrder, reader: Reader): Promise<Exported> {
  const input = resolve(order.input);
  const output = resolve(order.output);
  const sources = [order.input, order.template].flatMap((path) => (path ? [resolve(path)] : []));
  const sums = await mayReplace(output, sources, order.force);
  const read = await reader.words(basename(input), await readInput(input));
  const { document, report } = structureText(read.blocks, { type: order.type, joinsLines: true });
  checkExportable(document);
  const { bytes, said } = await laidOut(document, order.template, reader);
  const written = await writeTarget(output, bytes, sums);
  const leftOut = read.leftOut.map(({ what, count }) => `${what}${count}处未导入`);
  const notes = [...read.notes, ...leftOut, report.summary, ...report.notes, said, written.notice];
  return { path: written.path, notes: notes.filter((note) => note !== '') };
}
