import { v7 as newId } from 'uuid';
import type { ArchiveItem } from '#shared/model/archive-item';
import type { NewPlace } from '#shared/registers/archive';
import { archiveNumber } from '#shared/registers/archive';
import { store } from '../active';
import type { Registered } from './matter-events';
import { changed } from './touched';

/**
 * 归档: writes the places of papers, with what each register says of it, in one transaction.
 * Throws a Chinese `Error` where a paper is there already or a number is taken; nothing is
 * written then.
 */
export function archivePapers(
  places: readonly NewPlace[],
  { on, registeredBy }: Registered,
): Promise<void> {
  const { archiveItems, outgoing, incoming } = store();
  return store().transaction('rw', archiveItems, outgoing, incoming, async () => {
    await addItems(
      places.map(
        (place): ArchiveItem => ({
          ...place,
          ...{ id: newId(), note: '', on, registeredBy, at: new Date().toISOString() },
        }),
      ),
    );
  });
}

async function addItems(rows: readonly ArchiveItem[]): Promise<void> {
  const { archiveItems } = store();
  const there = await archiveItems.toArray();
  const papers = new Set(there.map(({ ownerId }) => ownerId));
  const numbers = new Set(there.map(archiveNumber));
  for (const row of rows) {
    const number = archiveNumber(row);
    if (papers.has(row.ownerId) || numbers.has(number))
      throw new Error(`${number}刚才已经归过档，没有归档。请看一下现在的目录再办。`);
    papers.add(row.ownerId);
    numbers.add(number);
  }
  await archiveItems.bulkAdd([...rows]);
  for (const row of rows) await noteOwner(row);
}

/** The register says as well that a paper was archived, and where. */
async function noteOwner(item: ArchiveItem): Promise<void> {
  const { outgoing, incoming } = store();
  const { owner, ownerId, on, registeredBy: by } = item;
  const archive = archiveNumber(item);
  if (owner === 'incoming') {
    const paper = await incoming.get(ownerId);
    if (paper) await incoming.put(changed({ ...paper, archivedOn: on, archive }));
    return;
  }
  const facts = await outgoing.get(ownerId);
  if (facts) await outgoing.put({ ...facts, archived: { by, on }, archive });
}

/** What can be put right of an item: its box, its pages, a note. */
export function changeArchiveItem(
  id: string,
  change: Partial<Pick<ArchiveItem, 'box' | 'pages' | 'note'>>,
): Promise<void> {
  const { archiveItems } = store();
  return store().transaction('rw', archiveItems, async () => {
    const item = await archiveItems.get(id);
    if (!item) throw new Error('这一件已不在归档目录里，没有改动。');
    await archiveItems.put({ ...item, ...change });
  });
}

/**
 * Takes items out of the archive again, and their papers are not archived in the registers
 * either, unless a clerk wrote something else there since; the numbers behind them stay as they
 * are. Answers the rows, to put them back.
 */
export async function takeOutOfArchive(ids: readonly string[]): Promise<ArchiveItem[]> {
  const { archiveItems, outgoing, incoming } = store();
  return store().transaction('rw', archiveItems, outgoing, incoming, async () => {
    const rows = (await archiveItems.bulkGet([...ids])).filter((one) => one !== undefined);
    await archiveItems.bulkDelete(rows.map(({ id }) => id));
    for (const row of rows) await clearOwner(row);
    return rows;
  });
}

async function clearOwner(item: ArchiveItem): Promise<void> {
  const { outgoing, incoming } = store();
  const number = archiveNumber(item);
  const paper = item.owner === 'incoming' ? await incoming.get(item.ownerId) : undefined;
  if (paper?.archive === number)
    await incoming.put(changed({ ...paper, archivedOn: null, archive: '' }));
  const facts = item.owner === 'draft' ? await outgoing.get(item.ownerId) : undefined;
  if (facts?.archive !== number) return;
  const { archived: _archived, ...rest } = facts;
  await outgoing.put({ ...rest, archive: '' });
}

/** Puts back what was taken out. Throws as `archivePapers`. */
export function putIntoArchive(rows: readonly ArchiveItem[]): Promise<void> {
  const { archiveItems, outgoing, incoming } = store();
  return store().transaction('rw', archiveItems, outgoing, incoming, () => addItems(rows));
}
