import { purge } from './purge';

/**
 * 彻底清除 a meeting with all that belongs to it, from the store, the journal and
 * every restore point. Drafts made from it stay, each with its link: so its page can say
 * what became of the meeting. Throws as `purge` does.
 */
export function purgeMeeting(id: string): Promise<void> {
  return purge('meetings', [id]);
}
