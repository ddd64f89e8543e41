import { v7 as newId } from 'uuid';
import { type Attachment, endingOf, type KeptFile } from '#shared/model/attachment';
import { store } from '../active';
import { putIntoBin, takeOutOfBin } from './bin';
import { changedMatter } from './matter-events';

/** The record that a paper belongs to. */
export type AttachmentPlace = Pick<Attachment, 'owner' | 'ownerId' | 'withinId'>;

/**
 * 添加附件: files that main has kept, beside a record. One that the record has already is not
 * added again; one that was taken off comes back. Answers the ids of what is new on the list.
 */
export function attach(place: AttachmentPlace, files: readonly KeptFile[]): Promise<string[]> {
  const { attachments, matters } = store();
  return store().transaction('rw', attachments, matters, async () => {
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
        addedAt: new Date().toISOString(),
        removedAt: null,
      });
    }
    await attachments.bulkPut([...mended, ...added]);
    const matter = added.length > 0 ? await matters.get(place.withinId) : undefined;
    if (matter) await matters.put(changedMatter(matter, {}));
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
