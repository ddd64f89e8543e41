import { openStore } from '../../../renderer/data/db';
import { inFormat1, journalPath } from './files';
import { Machine, type Saved } from './machine';

/** The PC as the program of data version 5 would have left it: the same rows on both sides, no envelopes, a link of its own shape, a store in the common place. */
export async function asVersion5(saved: Saved): Promise<Saved> {
  const machine = new Machine(saved);
  const page = await machine.start();
  const { journalId, sequence } = machine.main().status();
  const older = await openStore('huiyin-1', { version: 5, journaled: false });
  for (const table of ['drafts', 'draftBodies', 'leaders'] as const)
    await older.rowsOf(table).bulkPut(await page.store().rowsOf(table).toArray());
  await older.table('meta').put({ key: 'link', journalId, sequence });
  older.close();
  const used = page.store().name;
  const after = await machine.end();
  after.browser.remove(used);
  const path = journalPath(after.disk);
  after.disk.overwrite(path, inFormat1(after.disk.file(path)));
  return after;
}
