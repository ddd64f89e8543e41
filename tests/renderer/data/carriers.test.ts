import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { Carrier } from '#shared/model/carrier';
import { flush, store } from '../../../renderer/data/active';
import { bringBackCarriers, deleteCarriers } from '../../../renderer/data/commands/carrier-bin';
import {
  CarrierRefused,
  createCarrier,
  instructCarrier,
  saveCarrier,
  setCarrierItems,
  signForSubmission,
  submitCarrier,
} from '../../../renderer/data/commands/carriers';
import { createDraft } from '../../../renderer/data/commands/drafts';
import { followOpinions } from '../../../renderer/data/commands/matter-sources';
import { purgeCarriers } from '../../../renderer/data/commands/purge-matters';
import { sign } from '../../../renderer/data/commands/rounds';
import { carrierOfDraft, carrierPage, listCarriers } from '../../../renderer/data/queries/carriers';
import { fateOf, linksOf } from '../../../renderer/data/queries/matter-links';
import { consultation, entries, matter, on, steps, withEmptyOffice } from './matter-office';

const { desktop } = withEmptyOffice();

const FACTS = {
  ...on('2026-06-05'),
  kind: '协商专报',
  title: '关于提升社区养老服务质量的协商专报',
  show: 'summary',
} as const;

async function made(count = 3) {
  const { opinionIds } = await consultation(count);
  const id = await createCarrier({ ...FACTS, opinionIds });
  const fate = await fateOf(opinionIds);
  const matterIds = opinionIds.map((one) => fate.get(one)?.[0]?.id ?? '');
  return { id, opinionIds, matterIds };
}
const stored = async (id: string): Promise<Carrier> =>
  Carrier.parse(await store().carriers.get(id));

describe('a carrier', () => {
  it('made from the opinions of a meeting: each is followed, in one action', async () => {
    const { opinionIds } = await consultation(23);
    const before = await followOpinions(opinionIds.slice(0, 1), on('2026-06-02'));
    const id = await createCarrier({ ...FACTS, opinionIds });
    expect((await stored(id)).items.map(({ opinionId }) => opinionId)).toEqual(opinionIds);
    expect(await store().matters.count()).toBe(23);
    for (const one of await store().matters.toArray()) {
      expect(one.state).toBe('carried');
      expect(await steps(one.id)).toEqual(['collect', 'carry']);
    }
    expect((await linksOf(before.created[0] ?? ''))?.carriers.map((one) => one.id)).toEqual([id]);
  });

  it('takes opinions in and out until it is sent, and every matter knows', async () => {
    const { id, opinionIds, matterIds } = await made(2);
    const { opinionIds: more } = await consultation(1);
    const [first = '', second = ''] = opinionIds;
    const items = [more[0] ?? '', first].map((opinionId) => ({ opinionId, show: 'both' as const }));
    await setCarrierItems(id, items, on('2026-06-06'));
    expect((await stored(id)).items).toEqual(items);
    expect(await steps(matterIds[0] ?? '')).toEqual(['collect', 'carry']);
    expect(await steps(matterIds[1] ?? '')).toEqual(['collect', 'carry', 'correct']);
    expect((await matter(matterIds[1] ?? '')).state).toBe('collected');
    expect((await fateOf([second])).get(second)?.[0]?.state).toBe('collected');
    expect((await fateOf(more)).get(more[0] ?? '')?.[0]?.state).toBe('carried');
  });

  it('locks what it held on the day it was sent, words and summary as they were then', async () => {
    const { id, opinionIds, matterIds } = await made(2);
    const [first = ''] = opinionIds;
    const before = await store().opinions.get(first);
    await submitCarrier(id, { ...on('2026-06-08'), to: '市委、市政府' });
    const opinion = await store().opinions.get(first);
    if (opinion) await store().opinions.put({ ...opinion, words: '改过的话', summary: '改过' });
    const { sent, submissions } = await stored(id);
    expect(sent[0]).toEqual({
      opinionId: first,
      speaker: '委员1',
      words: before?.words,
      summary: before?.summary,
    });
    expect(submissions).toMatchObject([{ to: '市委、市政府', on: '2026-06-08', signedOn: null }]);
    expect(await matter(matterIds[1] ?? '')).toMatchObject({ state: 'submitted' });
    const page = await carrierPage(id);
    expect(page?.opinions.map(({ hasChanged }) => hasChanged)).toEqual([true, false]);
    await expect(setCarrierItems(id, [], on('2026-06-09'))).rejects.toThrow('已锁定');
    await expect(saveCarrier(id, { title: '另一个题目' })).rejects.toThrow(CarrierRefused);
    await submitCarrier(id, { ...on('2026-06-09'), to: '市委办公室' });
    expect((await stored(id)).sent).toEqual(sent);
    expect(await steps(matterIds[0] ?? '')).toEqual(['collect', 'carry', 'submit', 'submit']);
    await store().opinions.delete(first);
    expect((await linksOf(matterIds[0] ?? ''))?.opinions[0]).toMatchObject({
      opinion: null,
      sent: { words: before?.words },
    });
  });

  it('is not sent empty, to nobody, or with a deleted opinion; nothing is registered then', async () => {
    const { id, opinionIds, matterIds } = await made(2);
    const sending = { ...on('2026-06-08'), to: '市委' };
    await expect(submitCarrier(id, { ...sending, to: ' ' })).rejects.toThrow('报送给谁');
    const opinion = await store().opinions.get(opinionIds[0] ?? '');
    if (opinion) await store().opinions.put({ ...opinion, deletedAt: '2026-06-07T00:00:00.000Z' });
    await expect(submitCarrier(id, sending)).rejects.toThrow('有1条意见已被删除');
    const empty = await createCarrier({ ...FACTS, opinionIds: [] });
    await expect(submitCarrier(empty, sending)).rejects.toThrow('还没有意见');
    expect((await stored(id)).submissions).toEqual([]);
    expect(await steps(matterIds[1] ?? '')).toEqual(['collect', 'carry']);
  });

  it('remembers the signed text that was sent, and who signed for it', async () => {
    const { opinionIds } = await consultation(1);
    const document = { ...emptyDocument(), title: [FACTS.title] };
    const draftId = await createDraft({ type: '社情民意信息', document });
    const id = await createCarrier({ ...FACTS, opinionIds });
    await saveCarrier(id, { draftId });
    const signing = { signer: '贺知秋', on: '2026-06-07', registeredBy: '梁晓禾', note: '' };
    const roundId = await sign(draftId, signing);
    await submitCarrier(id, { ...on('2026-06-08'), to: '市委' });
    const { sentRoundId, submissions } = await stored(id);
    expect(sentRoundId).toBe(roundId);
    const signed = { signedBy: '江月', signedOn: '2026-06-09' };
    await signForSubmission(id, submissions[0]?.id ?? '', signed);
    expect((await stored(id)).submissions[0]).toMatchObject(signed);
    expect((await carrierOfDraft(draftId))?.id).toBe(id);
    expect((await carrierPage(id))?.sentRound?.id).toBe(roundId);
  });

  it('gets one instruction for the matters chosen, or for all; a late one takes nothing back', async () => {
    const { id, matterIds } = await made(3);
    await submitCarrier(id, { ...on('2026-06-08'), to: '市委' });
    const instruction = { ...on('2026-06-12'), by: '示例市市长', words: '请民政局研究办理。' };
    const { done } = await instructCarrier(id, instruction, matterIds.slice(0, 2));
    expect([...done].sort()).toEqual(matterIds.slice(0, 2).sort());
    expect((await matter(matterIds[0] ?? '')).state).toBe('instructed');
    expect((await matter(matterIds[2] ?? '')).state).toBe('submitted');
    expect((await entries(matterIds[0] ?? '')).at(-1)?.event).toMatchObject({
      words: '请民政局研究办理。',
      people: [{ name: '示例市市长' }],
      carrierId: id,
    });
    await instructCarrier(id, { ...instruction, by: '市委书记' });
    expect((await stored(id)).instructions.map(({ by }) => by)).toEqual(['示例市市长', '市委书记']);
    expect((await matter(matterIds[2] ?? '')).state).toBe('instructed');
  });

  it('deleted before it was sent, leaves no matter 列入载体; brought back, they are again', async () => {
    const { id, matterIds } = await made(2);
    const other = await createCarrier({
      ...FACTS,
      opinionIds: [(await matter(matterIds[1] ?? '')).opinionIds[0] ?? ''],
    });
    await deleteCarriers([id], on('2026-06-10'));
    expect((await matter(matterIds[0] ?? '')).state).toBe('collected');
    expect((await entries(matterIds[0] ?? '')).at(-1)?.event).toMatchObject({
      step: 'correct',
      words: `《${FACTS.title}》没有报送，已删除`,
    });
    // The other one still carries it.
    expect((await matter(matterIds[1] ?? '')).state).toBe('carried');
    await deleteCarriers([id], on('2026-06-10'));
    expect(await steps(matterIds[0] ?? '')).toEqual(['collect', 'carry', 'correct']);
    await bringBackCarriers([id], on('2026-06-11'));
    expect((await matter(matterIds[0] ?? '')).state).toBe('carried');
    await deleteCarriers([id, other], on('2026-06-12'));
    for (const one of matterIds) expect((await matter(one)).state).toBe('collected');
  });

  it('goes to the bin and comes back; purged, its words are in no copy and the timelines stay', async () => {
    const { id, matterIds, opinionIds } = await made(1);
    const [opinionId = ''] = opinionIds;
    await submitCarrier(id, { ...on('2026-06-08'), to: '市委' });
    await deleteCarriers([id], on('2026-06-10'));
    expect(await listCarriers()).toEqual([]);
    expect((await listCarriers({ bin: true })).map((one) => one.id)).toEqual([id]);
    await bringBackCarriers([id], on('2026-06-11'));
    await flush();
    await purgeCarriers([id]);
    expect(await carrierPage(id)).toBeNull();
    const { rows } = await desktop().copy.rows('carriers', '', 50);
    expect(rows.filter(({ json }) => json !== null)).toEqual([]);
    expect(await steps(matterIds[0] ?? '')).toEqual(['collect', 'carry', 'submit']);
    expect((await linksOf(matterIds[0] ?? ''))?.opinions[0]).toMatchObject({
      opinion: { id: opinionId },
      sent: null,
    });
  });
});
