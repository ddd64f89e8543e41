import type { RecordKey } from '#shared/model/journal';
import { store } from '../active';
import { purge } from './purge';

/**
 * 彻底清除 matters with their timelines, attached files and links to papers, from the store, the journal and
 * every restore point. Opinions, carriers and drafts stay. Throws as `purge` does.
 */
export function purgeMatters(ids: readonly string[]): Promise<void> {
  const wanted = [...ids];
  return purge(async () => {
    const { matterEvents, matterPapers } = store();
    const events = await matterEvents.where('matterId').anyOf(wanted).primaryKeys();
    const papers = await matterPapers.where('matterId').anyOf(wanted).primaryKeys();
    return [
      ...wanted.map((key) => ({ table: 'matters', key })),
      ...events.map((key) => ({ table: 'matterEvents', key })),
      ...papers.map((key) => ({ table: 'matterPapers', key })),
      ...(await attachedWithin(wanted)),
    ];
  });
}

async function attachedWithin(ids: readonly string[]): Promise<RecordKey[]> {
  const found = await store()
    .attachments.where('withinId')
    .anyOf([...ids])
    .primaryKeys();
  return found.map((key) => ({ table: 'attachments', key }));
}

/**
 * 彻底清除 carriers, and with them the words they were sent with and the files attached. What was registered on the
 * timelines of matters stays. Throws as `purge` does.
 */
export function purgeCarriers(ids: readonly string[]): Promise<void> {
  return purge(async () => [
    ...ids.map((key) => ({ table: 'carriers', key })),
    ...(await attachedWithin(ids)),
  ]);
}

/** 彻底清除 attachments, and their files where nothing else names them. Throws as `purge` does. */
export function purgeAttachments(ids: readonly string[]): Promise<void> {
  return purge(async () => ids.map((key) => ({ table: 'attachments', key })));
}
