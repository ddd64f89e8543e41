import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { ViewRemark } from '#shared/model/view-remark';
import { ViewRequest } from '#shared/model/view-request';
import { store } from '../../../renderer/data/active';
import { createDraft, purgeDrafts } from '../../../renderer/data/commands/drafts';
import {
  answerView,
  askViews,
  judgeRemark,
  putView,
  withdrawView,
} from '../../../renderer/data/commands/views';
import { on, unit, withEmptyOffice } from './matter-office';

withEmptyOffice();

const drafted = () => createDraft({ type: '通知', document: emptyDocument() });
const ask = (draftId: string, ...names: string[]) =>
  askViews(draftId, { ...on('2026-08-01'), kind: 'consult', to: names.map(unit), due: null });
const answer = (id: string, ...words: string[]) =>
  answerView(id, {
    ...{ ...on('2026-08-05'), answer: '有意见', signedBy: ' 宋远 ', words: '' },
    remarks: words.map((one) => ({ place: '', words: one })),
  });

async function requests(): Promise<ViewRequest[]> {
  return (await store().viewRequests.toArray()).map((row) => ViewRequest.parse(row));
}
async function remarks(): Promise<ViewRemark[]> {
  const rows = (await store().viewRemarks.toArray()).map((row) => ViewRemark.parse(row));
  return rows.toSorted((a, b) => a.order - b.order);
}

describe('views that are asked for', () => {
  it('of many at once; who has not answered yet is not asked twice', async () => {
    const id = await drafted();
    expect(await ask(id, '甲', '乙')).toBe(2);
    expect(await ask(id, '乙', '丙')).toBe(1);
    const all = await requests();
    expect(all.map(({ to }) => to.name).toSorted()).toEqual(['丙', '乙', '甲'].toSorted());
    expect(new Set(all.map(({ batch }) => batch)).size).toBe(2);
    await expect(ask('gone', '甲')).rejects.toThrow('已不在这里');
  });

  it('are answered; what became of a remark stays when the answer is put right', async () => {
    const id = await drafted();
    await ask(id, '甲');
    const [asked] = await requests();
    await answer(asked?.id ?? '', '第一条', '第二条', ' ');
    const [, second] = await remarks();
    await judgeRemark(second?.id ?? '', { adoption: '未采纳' });
    await judgeRemark(second?.id ?? '', { reason: '另有规定' });
    await answer(asked?.id ?? '', '第二条', '第三条');
    expect(
      (await remarks()).map(({ order, words, adoption, reason }) => [
        order,
        words,
        adoption,
        reason,
      ]),
    ).toEqual([
      [1, '第二条', '未采纳', '另有规定'],
      [2, '第三条', '', ''],
    ]);
    expect((await requests())[0]).toMatchObject({ answeredOn: '2026-08-05', signedBy: '宋远' });
  });

  it('a remark whose words are put right keeps what became of it; two of the same words are two', async () => {
    const id = await drafted();
    await ask(id, '甲');
    const [asked] = await requests();
    await answer(asked?.id ?? '', '同意，请改第二条', '请再核', '请再核');
    expect(await remarks()).toHaveLength(3);
    const [first, ...others] = await remarks();
    await judgeRemark(first?.id ?? '', { adoption: '采纳', reason: '已改' });
    await answerView(asked?.id ?? '', {
      ...{ ...on('2026-08-05'), answer: '有意见', signedBy: '', words: '' },
      remarks: [{ id: first?.id ?? '', place: '第二条', words: '请改第二条' }, ...others],
    });
    expect((await remarks()).map(({ words, reason }) => [words, reason])).toEqual([
      ...[
        ['请改第二条', '已改'],
        ['请再核', ''],
      ],
      ['请再核', ''],
    ]);
    await answer(asked?.id ?? '', '请改第二条', '请再核', '请再核');
    expect(await remarks()).toHaveLength(3);
  });

  it('one that was asked by mistake goes and comes back; one that answered stays', async () => {
    const id = await drafted();
    await ask(id, '甲');
    const [asked] = await requests();
    const row = await withdrawView(asked?.id ?? '');
    expect(await requests()).toEqual([]);
    await putView(row);
    await answer(row.id, '第一条');
    await expect(withdrawView(row.id)).rejects.toThrow('已经答复');
  });

  it('a remark with a mark of secrecy is not registered; all of it goes with its draft', async () => {
    const id = await drafted();
    await ask(id, '甲');
    const [asked] = await requests();
    await expect(answer(asked?.id ?? '', '机密★10年')).rejects.toThrow('密');
    expect(await remarks()).toEqual([]);
    await answer(asked?.id ?? '', '第一条');
    await purgeDrafts([id]);
    expect(await requests()).toEqual([]);
    expect(await remarks()).toEqual([]);
  });
});
