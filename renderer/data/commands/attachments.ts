import { v7 as newId } from 'uuid';
import { type Attachment, endingOf, type KeptFile } from '#shared/model/attachment';
import { store } from '../active';
import { putIntoBin, takeOutOfBin } from './bin';
import { changedMatter } from './matter-events';
import { changed } from './touched';

/** The record that a paper belongs to. */
export type AttachmentPlace = Pick<Attachment, 'owner' | 'ownerId' | 'withinId'>;

/**
 * 添加附件: files that main has kept, beside a record. One that the record has already is not
 * added again; one that was taken off comes back. `text`: what was read of them, ''. Answers the ids of what is new on the list.
 */
export function attach(
  place: AttachmentPlace,
  files: readonly KeptFile[],
  text = '',
): Promise<string[]> {
  const { attachments, matters, incoming } = store();
  return store().transaction('rw', attachments, matters, incoming, async () => {
    const known = await attachments.where('ownerId').equals(place.ownerId).toArray();
    const added: Attachment[] = [];
    const mended: Attachment[] = [];
    for (const { hash, name, size } of files) {
      const same = [...known, ...added].find((one) => one.hash === hash && one.name === name);
      if (same?.removedAt === null) {
        // The file of an attachment may have been missing until now: its row is written again, so that its screen asks.
        mended.push(same);
        continue;
      }
      added.push({
        ...(same ?? { id: newId(), ...place, hash, name, size, type: endingOf(name) }),
        ...(text !== '' && { text }),
        addedAt: new Date().toISOString(),
        removedAt: null,
      });
    }
    await attachments.bulkPut([...mended, ...added]);
    const matter = added.length > 0 ? await matters.get(place.withinId) : undefined;
    if (matter) await matters.put(changedMatter(matter, {}));
    // A paper that has something of its own is no longer just as it was imported.
    const paper = added.length > 0 ? await incoming.get(place.withinId) : undefined;
    if (paper) await incoming.put(changed(paper));
    return added.map(({ id }) => id);
  });
}

/** Off the list; the files stay until they are purged. */
export function removeAttachments(ids: readonly string[]): Promise<void> {
  return putIntoBin('attachments', ids);
}

/** Back on the list. */
export function bringBackAttachments(ids: readonly string[]): Promise<void> {
  return takeOutOfBin('attachments', ids);
}
