import { endingOf } from '#shared/model/attachment';
import type { UnitRef } from '#shared/model/directory';
import { type OfferedFields, offeredFields } from '#shared/registers/offered';
import { findUnits } from '../../data/queries/people';
import { droppedFile } from '../../documents/draft/import-flow';
import { work } from '../../work/work';

/** What a file says of itself, its sender as the directory has it. */
export type ReadFields = Omit<OfferedFields, 'sender'> & { sender: UnitRef | null };

/** Files whose text can be read. */
const READABLE = new Set(['docx', 'doc', 'wps', 'txt']);

/** What a file says of itself; null for a kind of file whose text cannot be read. Rejects with a sentence for the clerk. */
export async function readOffered(file: File): Promise<ReadFields | null> {
  if (!READABLE.has(endingOf(file.name))) return null;
  const { blocks } = await droppedFile(file).read();
  const { document } = await work.run('structure', { raw: blocks });
  const { sender: name, ...offered } = offeredFields(document);
  if (name === '') return { ...offered, sender: null };
  const whole = (await findUnits(name)).filter(({ isWhole }) => isWhole);
  const [known] = whole;
  // Of several that bear the name nobody can tell which.
  const sender = known && whole.length === 1 ? { id: known.id, name: known.name } : null;
  return { ...offered, sender: sender ?? { id: null, name } };
}
