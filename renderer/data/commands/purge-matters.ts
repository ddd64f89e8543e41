import { purge } from './purge';

/**
 * 彻底清除 matters with their timelines, attached files and links to papers, from the store, the journal and
 * every restore point. Opinions, carriers and drafts stay. Throws as `purge` does.
 */
export function purgeMatters(ids: readonly string[]): Promise<void> {
  return purge('matters', ids);
}

/**
 * 彻底清除 carriers, and with them the words they were sent with and the files attached. What was registered on the
 * timelines of matters stays. Throws as `purge` does.
 */
export function purgeCarriers(ids: readonly string[]): Promise<void> {
  return purge('carriers', ids);
}

/** 彻底清除 attachments, and their files where nothing else names them. Throws as `purge` does. */
export function purgeAttachments(ids: readonly string[]): Promise<void> {
  return purge('attachments', ids);
}
