import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { ArchiveItem } from '#shared/model/archive-item';
import { archiveNumber, EXAMPLE_RETENTION, placed } from '#shared/registers/archive';
import { store } from '../../../renderer/data/active';
import {
  archivePapers,
  changeArchiveItem,
  putIntoArchive,
  takeOutOfArchive,
} from '../../../renderer/data/commands/archive';
import { createDraft, purgeDrafts } from '../../../renderer/data/commands/drafts';
import { addIncomingStep, registerIncoming } from '../../../renderer/data/commands/incoming';
import { noteOutgoing, registerOutgoing } from '../../../renderer/data/commands/outgoing';
import { sign } from '../../../renderer/data/commands/rounds';
import { archiveYear, withPages } from '../../../renderer/data/queries/archive';
import { on, withEmptyOffice } from './matter-office';

withEmptyOffice();

const HOW = { year: 2026, table: EXAMPLE_RETENTION, category: '', pagesInBox: 200 };

async function issued(title: string, number: number): Promise<string> {
  const id = await createDraft({ type: '通知', document: { ...emptyDocument(), title: [title] } });
  await sign(id, { signer: '周启明', on: '2026-08-03', registeredBy: '梁晓禾', note: '' });
  await registerOutgoing(id, {
    ...{ issueNumber: `示政协办发〔2026〕${number}号`, serialNumber: '', date: '2026-08-03' },
    ...{ printedOn: null, copies: null, registeredBy: '梁晓禾', registeredOn: '2026-08-04' },
  });
  return id;
}
async function received(): Promise<string> {
  const id = await registerIncoming(
    {
      ...{ receivedOn: '2026-08-04', sender: null, paperNumber: '', paperDate: null, copies: 1 },
      ...{ title: '关于报送材料的通知', urgency: '', kind: '办件', due: null, note: '' },
    },
    null,
    '梁晓禾',
  );
  return id;
}
async function archiveAll(): Promise<void> {
  const { open, there, gone } = await archiveYear(2026);
  const counted = await withPages(open, STANDARD_PROFILE);
  const items = there.map(({ item }) => item);
  await archivePapers(placed(counted, items, { ...HOW, gone }), on('2027-03-01'));
}

describe('归档', () => {
  it('gives the number of a paper that was purged to no other: it stands on the box', async () => {
    await issued('关于开会的通知', 1);
    await archiveAll();
    const second = await issued('关于报送材料的通知', 2);
    await archiveAll();
    await purgeDrafts([second]);
    expect(await store().archiveItems.count()).toBe(1);
    const third = await issued('关于放假的通知', 3);
    await archiveAll();
    expect(await store().outgoing.get(third)).toMatchObject({ archive: '2026-D10-0003' });
    // In another year, or under another period, numbers begin anew.
    expect(placed([], [], HOW)).toEqual([]);
    const { gone } = await archiveYear(2026);
    expect(gone.map(({ year, number }) => [year, number])).toEqual([[2026, 2]]);
  });

  it('offers what is done and not yet archived; the registers say where it lies then', async () => {
    const draftId = await issued('关于开会的通知', 1);
    await createDraft({ type: '通知', document: emptyDocument() });
    const incomingId = await received();
    expect((await archiveYear(2026)).open.map(({ ownerId }) => ownerId)).toEqual([draftId]);
    await addIncomingStep(incomingId, 'close', on('2026-08-20'));
    expect((await archiveYear(2025)).open).toEqual([]);
    await archiveAll();
    const { open, there } = await archiveYear(2026);
    expect(open).toEqual([]);
    for (const { item } of there) ArchiveItem.parse(item);
    expect(there.map(({ title, pages, number }) => [title, pages, number])).toEqual([
      ['关于开会的通知', 1, '示政协办发〔2026〕1号'],
      ['关于报送材料的通知', null, ''],
    ]);
    expect(await store().outgoing.get(draftId)).toMatchObject({
      ...{ archive: '2026-D10-0001', archived: { by: '梁晓禾', on: '2027-03-01' } },
    });
    expect(await store().incoming.get(incomingId)).toMatchObject({
      ...{ archive: '2026-D10-0002', archivedOn: '2027-03-01' },
    });
  });

  it('what two do at once is written once', async () => {
    await issued('甲', 1);
    const done = await Promise.allSettled([archiveAll(), archiveAll()]);
    expect(done.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    expect(await store().archiveItems.count()).toBe(1);
  });

  it('is put right and taken out again; a paper that is purged leaves no words', async () => {
    const [first] = [await issued('甲', 1), await issued('乙', 2)];
    await archiveAll();
    const [item] = await store().archiveItems.where('ownerId').equals(first).toArray();
    await changeArchiveItem(item?.id ?? '', { pages: 12, box: 3 });
    const rows = await takeOutOfArchive([item?.id ?? '']);
    expect(rows).toMatchObject([{ pages: 12, box: 3 }]);
    await putIntoArchive(rows);
    expect(await store().archiveItems.count()).toBe(2);
    await purgeDrafts([first]);
    expect((await archiveYear(2026)).there.map(({ title }) => title)).toEqual(['乙']);
  });

  it('what is taken out is not archived in the registers either, and is again when put back', async () => {
    const draftId = await issued('甲', 1);
    const incomingId = await received();
    await addIncomingStep(incomingId, 'close', on('2026-08-20'));
    await archiveAll();
    const items = await store().archiveItems.toArray();
    const rows = await takeOutOfArchive(items.map(({ id }) => id));
    expect(await store().outgoing.get(draftId)).not.toHaveProperty('archived');
    expect(await store().outgoing.get(draftId)).toMatchObject({ archive: '' });
    expect(await store().incoming.get(incomingId)).toMatchObject({ archivedOn: null, archive: '' });
    await putIntoArchive(rows);
    expect(await store().outgoing.get(draftId)).toMatchObject({
      ...{ archive: '2026-D10-0001', archived: { by: '梁晓禾', on: '2027-03-01' } },
    });
    expect(await store().incoming.get(incomingId)).toMatchObject({
      ...{ archive: '2026-D10-0002', archivedOn: '2027-03-01' },
    });
  });

  it('archived before numbers had codes is read, taken out and put back under its own number', async () => {
    const draftId = await issued('甲', 1);
    await archiveAll();
    const [item] = await store().archiveItems.toArray();
    if (!item) throw new Error('nothing is archived');
    const { code: _code, ...before } = item;
    await store().archiveItems.put(ArchiveItem.parse(before));
    await noteOutgoing(draftId, { archive: '2026-10年-0001' }, { on: '2027-03-01', by: '梁晓禾' });
    await issued('乙', 2);
    await archiveAll();
    const { there } = await archiveYear(2026);
    expect(there.map((one) => archiveNumber(one.item)).sort()).toEqual([
      '2026-10年-0001',
      '2026-D10-0002',
    ]);
    const rows = await takeOutOfArchive([item.id]);
    expect(await store().outgoing.get(draftId)).toMatchObject({ archive: '' });
    await putIntoArchive(rows);
    expect(await store().outgoing.get(draftId)).toMatchObject({ archive: '2026-10年-0001' });
  });

  it('what a clerk wrote of 归档 since stays when an item is taken out', async () => {
    const draftId = await issued('甲', 1);
    await archiveAll();
    const [item] = await store().archiveItems.toArray();
    const own = { archived: { by: '贺知秋', on: '2027-04-01' }, archive: '综合卷3' };
    await noteOutgoing(draftId, own, { on: '2027-04-01', by: '贺知秋' });
    await takeOutOfArchive([item?.id ?? '']);
    expect(await store().outgoing.get(draftId)).toMatchObject(own);
  });

  it('is not put back beside the same paper archived anew', async () => {
    await issued('甲', 1);
    await archiveAll();
    const [item] = await store().archiveItems.toArray();
    const rows = await takeOutOfArchive([item?.id ?? '']);
    await archiveAll();
    await expect(putIntoArchive(rows)).rejects.toThrow('没有归档');
    expect(await store().archiveItems.count()).toBe(1);
  });
});
