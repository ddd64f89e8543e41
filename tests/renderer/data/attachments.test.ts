import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Attachment, type KeptFile } from '#shared/model/attachment';
import { flush, store } from '../../../renderer/data/active';
import {
  attach,
  bringBackAttachments,
  removeAttachments,
} from '../../../renderer/data/commands/attachments';
import { createCarrier, instructCarrier } from '../../../renderer/data/commands/carriers';
import { correctEntry, recordFeedback } from '../../../renderer/data/commands/matter-answers';
import { followOpinions } from '../../../renderer/data/commands/matter-sources';
import {
  purgeAttachments,
  purgeCarriers,
  purgeMatters,
} from '../../../renderer/data/commands/purge-matters';
import { attachmentsWithin } from '../../../renderer/data/queries/attachments';
import { start } from '../../../renderer/data/start';
import { wipeBrowserStore } from './desktop';
import { consultation, entries, matter, on, withEmptyOffice } from './matter-office';

const { desktop } = withEmptyOffice();

/** Keeps a file as main does. */
async function kept(name: string, text = name): Promise<KeptFile> {
  const bytes = Buffer.from(`%PDF ${text}`);
  return { hash: await desktop().copy.keepFile(bytes), name, size: bytes.length };
}
const filesOnDisk = () => readdir(join(desktop().folder, 'files'));

/** A matter with an answer. */
async function answered() {
  const { opinionIds } = await consultation(1);
  const { created } = await followOpinions(opinionIds, on('2026-06-02'));
  const [matterId = ''] = created;
  const ownerId = await recordFeedback(matterId, {
    ...on('2026-07-01'),
    way: '书面盖章',
    paperNumber: '市民政函〔2026〕3号',
    unit: null,
    person: '',
    words: '',
  });
  return {
    matterId,
    opinionIds,
    place: { owner: 'matterEvent', ownerId, withinId: matterId } as const,
  };
}

const listed = async (withinId: string, ownerId: string) =>
  ((await attachmentsWithin(withinId)).get(ownerId) ?? [])
    .filter(({ removedAt }) => removedAt === null)
    .map(({ name }) => name);

describe('attachments', () => {
  it('stand beside the answer they came with, each once, and in the journal', async () => {
    const { matterId, place } = await answered();
    const before = await matter(matterId);
    const [reply, plan] = [await kept('复函.PDF'), await kept('办理计划.docx')];
    expect(await attach(place, [reply, plan, reply])).toHaveLength(2);
    expect(await attach(place, [reply])).toEqual([]);
    expect(await listed(matterId, place.ownerId)).toEqual(['复函.PDF', '办理计划.docx']);
    for (const row of await store().attachments.toArray()) {
      expect(Attachment.parse(row)).toEqual(row);
    }
    expect((await store().attachments.toArray()).map(({ type }) => type)).toEqual(['pdf', 'docx']);
    const { updatedAt, ...rest } = await matter(matterId);
    expect({ ...rest, updatedAt: before.updatedAt }).toEqual(before);
    expect(updatedAt >= before.updatedAt).toBe(true);
    expect(await flush()).toBe(true);
    expect(desktop().copy.status().counts.attachments).toBe(2);
  });

  it('come off the list and back again; adding the same file brings it back', async () => {
    const { matterId, place } = await answered();
    const reply = await kept('复函.pdf');
    const [id = ''] = await attach(place, [reply]);
    await removeAttachments([id]);
    expect(await listed(matterId, place.ownerId)).toEqual([]);
    await bringBackAttachments([id]);
    expect(await listed(matterId, place.ownerId)).toEqual(['复函.pdf']);
    await removeAttachments([id]);
    expect(await attach(place, [reply])).toEqual([id]);
    expect(await listed(matterId, place.ownerId)).toEqual(['复函.pdf']);
    expect(await store().attachments.count()).toBe(1);
  });

  it('go with the entry that stands in the place of a corrected one', async () => {
    const { matterId, place } = await answered();
    await attach(place, [await kept('复函.pdf')]);
    const why = { ...on('2026-07-02'), why: '文号写错' };
    await correctEntry(matterId, place.ownerId, why, { paperNumber: '市民政函〔2026〕4号' });
    const standIn = (await entries(matterId)).at(-1)?.event;
    expect(standIn?.paperNumber).toBe('市民政函〔2026〕4号');
    expect(await listed(matterId, standIn?.id ?? '')).toEqual(['复函.pdf']);
  });

  it('survive the loss of the working store, file and all', async () => {
    const { matterId, place } = await answered();
    const reply = await kept('复函.pdf');
    await attach(place, [reply]);
    expect(await flush()).toBe(true);
    store().close();
    wipeBrowserStore();
    const started = await start();
    expect(started).toMatchObject({ kind: 'open', notice: expect.stringContaining('内容完整') });
    expect(await listed(matterId, place.ownerId)).toEqual(['复函.pdf']);
    expect(await desktop().copy.readFile(reply)).toEqual(Buffer.from('%PDF 复函.pdf'));
  });

  it('says at the start that files are missing when the folder was rebuilt without them', async () => {
    const { place } = await answered();
    await attach(place, [await kept('复函.pdf')]);
    expect(await flush()).toBe(true);
    store().close();
    await desktop().exchange();
    const started = await start();
    expect(started).toMatchObject({ notice: expect.stringContaining('有1个附件的文件不在') });
  });
});

describe('purging', () => {
  it('an attachment takes its file from the disk, unless another record names it', async () => {
    const { place } = await answered();
    const other = await answered();
    const reply = await kept('复函.pdf');
    const [one = ''] = await attach(place, [reply]);
    const [two = ''] = await attach(other.place, [reply]);
    await purgeAttachments([one]);
    expect(await filesOnDisk()).toEqual([reply.hash]);
    await purgeAttachments([two]);
    expect(await filesOnDisk()).toEqual([]);
    expect(await store().attachments.count()).toBe(0);
  });

  it('a matter or a carrier takes what was attached to it along', async () => {
    const { matterId, opinionIds, place } = await answered();
    await attach(place, [await kept('复函.pdf')]);
    const carrierId = await createCarrier({
      ...on('2026-06-05'),
      kind: '协商专报',
      title: '专报',
      show: 'summary',
      opinionIds,
    });
    await instructCarrier(carrierId, { ...on('2026-06-12'), by: '市长', words: '请研究。' });
    const [instruction] = (await store().carriers.get(carrierId))?.instructions ?? [];
    const within = { owner: 'instruction', withinId: carrierId } as const;
    await attach({ ...within, ownerId: instruction?.id ?? '' }, [await kept('批示.jpg')]);
    expect(await filesOnDisk()).toHaveLength(2);
    await purgeMatters([matterId]);
    expect(await filesOnDisk()).toHaveLength(1);
    await purgeCarriers([carrierId]);
    expect(await filesOnDisk()).toEqual([]);
  });
});
