import { endingOf } from '#shared/model/attachment';
import { type OfferedFields, offeredFields } from '#shared/registers/incoming';
import { findUnits } from '../../data/queries/people';
import { droppedFile } from '../../documents/draft/import-flow';
import { work } from '../../work/work';

/** Files whose text can be read. */
const READABLE = new Set(['docx', 'doc', 'wps', 'txt']);

/** What a file says of itself; null for a kind of file whose text cannot be read. Rejects with a sentence for the clerk. */
export async function readOffered(file: File): Promise<OfferedFields | null> {
  if (!READABLE.has(endingOf(file.name))) return null;
  const { blocks } = await droppedFile(file).read();
  const { document } = await work.run('structure', { raw: blocks });
  const offered = offeredFields(document);
  const [known] = offered.sender === '' ? [] : await findUnits(offered.sender);
  return known?.isWhole ? { ...offered, sender: known.name } : offered;
}
