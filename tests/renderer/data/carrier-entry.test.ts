import { describe, expect, it } from 'vitest';
import { Carrier } from '#shared/model/carrier';
import { store } from '../../../renderer/data/active';
import { addToEntered, enterCarrier } from '../../../renderer/data/commands/carrier-entry';
import {
  createCarrier,
  instructCarrier,
  setCarrierItems,
  submitCarrier,
} from '../../../renderer/data/commands/carriers';
import { recordFeedback, tellMembers } from '../../../renderer/data/commands/matter-answers';
import { followOpinions } from '../../../renderer/data/commands/matter-sources';
import { foundOffice } from '../../../renderer/data/commands/office';
import { opinionsOfMatters } from '../../../renderer/data/queries/matter-rows';
import { sheetsOf } from '../../../renderer/data/queries/member-sheets';
import { trackedOpinions } from '../../../renderer/data/queries/tracking';
import { consultation, matter, on, steps, withEmptyOffice } from './matter-office';

withEmptyOffice();

const FACTS = {
  ...on('2025-06-05'),
  kind: '调研报告',
  title: '关于社区养老的调研报告',
  number: '示政协〔2025〕9号',
  to: '市委',
  signedBy: '收发室',
  draftId: null,
} as const;

const stored = async (id: string) => Carrier.parse(await store().carriers.get(id));
const matterOf = async (opinionId: string) =>
  (await trackedOpinions([opinionId]))[0]?.matter?.id ?? '';

describe('a carrier entered by hand', () => {
  it('one sent long ago: number, day, whom it went to, and its opinions followed from then on', async () => {
    const { opinionIds } = await consultation(2);
    const id = await enterCarrier({ ...FACTS, opinionIds });
    const row = await stored(id);
    expect(row).toMatchObject({
      kind: '调研报告',
      number: '示政协〔2025〕9号',
      entered: true,
      draftId: null,
      submissions: [{ to: '市委', on: '2025-06-05', signedBy: '收发室', signedOn: '2025-06-05' }],
    });
    expect(row.sent.map(({ opinionId }) => opinionId)).toEqual(opinionIds);
    for (const one of opinionIds) {
      expect(await steps(await matterOf(one))).toEqual(['collect', 'carry', 'submit']);
      expect(await matter(await matterOf(one))).toMatchObject({
        state: 'submitted',
        openedOn: '2025-06-05',
      });
    }
  });

  it('takes opinions later, of any meeting, each sent with it on its day', async () => {
    const first = await consultation(1);
    const second = await consultation(2);
    const id = await enterCarrier({ ...FACTS, opinionIds: [] });
    expect((await stored(id)).sent).toEqual([]);
    await instructCarrier(id, { ...on('2025-06-12'), by: '市长', words: '请研究。' });
    const all = [...first.opinionIds, ...second.opinionIds];
    await addToEntered(id, all.slice(0, 2), on('2026-06-05'));
    await addToEntered(id, all, on('2026-06-06'));
    const row = await stored(id);
    expect(row.items.map(({ opinionId }) => opinionId)).toEqual(all);
    expect(row.sent.map(({ opinionId }) => opinionId)).toEqual(all);
    for (const { matter: follower, events } of await trackedOpinions(all)) {
      expect(follower?.state).toBe('instructed');
      expect(events.map(({ step }) => step)).toEqual(['collect', 'carry', 'submit', 'instruct']);
      expect(events.slice(-2)).toMatchObject([
        { on: '2025-06-05', carrierId: id },
        { on: '2025-06-12', carrierId: id, words: '请研究。', people: [{ name: '市长' }] },
      ]);
    }
  });

  it('gives what is added later only the 批示 that were for all it held', async () => {
    const { opinionIds } = await consultation(3);
    const [first = '', second = '', third = ''] = opinionIds;
    const id = await enterCarrier({ ...FACTS, opinionIds: [first, second] });
    const one = { ...on('2025-06-12'), by: '市长', words: '同意。' };
    await instructCarrier(id, one, [await matterOf(first)]);
    await instructCarrier(id, { ...one, by: '副市长' });
    await addToEntered(id, [third], on('2026-06-05'));
    const [added] = await trackedOpinions([third]);
    const instructions = added?.events.filter(({ step }) => step === 'instruct');
    expect(instructions?.map(({ people }) => people[0]?.name)).toEqual(['副市长']);
  });

  it('does not send a matter a second time when another of its opinions is added', async () => {
    const { opinionIds } = await consultation(2);
    const { created } = await followOpinions(opinionIds, on('2025-06-01'), { together: true });
    const id = await enterCarrier({ ...FACTS, opinionIds: opinionIds.slice(0, 1) });
    await instructCarrier(id, { ...on('2025-06-12'), by: '市长', words: '请研究。' });
    await addToEntered(id, opinionIds, on('2026-06-05'));
    expect((await stored(id)).sent).toHaveLength(2);
    expect(await steps(created[0] ?? '')).toEqual([
      ...['collect', 'carry', 'submit', 'instruct', 'carry'],
    ]);
  });

  it('not sent yet, is sent as any other; one made here takes no more once it is sent', async () => {
    const { opinionIds } = await consultation(2);
    const id = await enterCarrier({ ...FACTS, to: '', opinionIds: opinionIds.slice(0, 1) });
    expect(await stored(id)).toMatchObject({ submissions: [], sent: [] });
    await addToEntered(id, opinionIds, on('2026-06-05'));
    expect((await stored(id)).sent).toEqual([]);
    await submitCarrier(id, { ...on('2026-06-08'), to: '市委' });
    expect((await stored(id)).sent).toHaveLength(2);
    await expect(setCarrierItems(id, [], on('2026-06-09'))).rejects.toThrow('已锁定');
    const own = await createCarrier({
      ...on('2026-06-05'),
      kind: '协商专报',
      title: '专报',
      show: 'summary',
      opinionIds,
    });
    await expect(addToEntered(own, opinionIds, on('2026-06-06'))).rejects.toThrow('重新编');
  });

  it('refuses a title that bears a mark of secrecy, and then nothing has been made', async () => {
    const { opinionIds } = await consultation(1);
    const facts = { ...FACTS, title: '秘密★1年 调研报告', opinionIds };
    await expect(enterCarrier(facts)).rejects.toThrow('国家秘密标志');
    expect(await store().carriers.count()).toBe(0);
    expect(await store().matters.count()).toBe(0);
  });
});

describe('ticked matters', () => {
  it('give their opinions meeting by meeting, and a sheet a member; all are told at once', async () => {
    const NAMES = { committeeName: '政协示例市委员会', shortName: '示例市政协' };
    await foundOffice({ ...NAMES, officeName: '办公室', declaredBy: '梁晓禾' }, [], []);
    const first = await consultation(2);
    const second = await consultation(2);
    const id = await enterCarrier({
      ...FACTS,
      opinionIds: [...first.opinionIds, ...second.opinionIds],
    });
    const ids: string[] = [];
    for (const item of (await stored(id)).items) ids.push(await matterOf(item.opinionId));
    const mixed = [ids[3], ids[0], ids[2], ids[1]].flatMap((one) => one ?? []);
    const chosen = await opinionsOfMatters(mixed);
    expect(chosen).toEqual({
      meetingIds: [second.meetingId, first.meetingId],
      opinionIds: [...second.opinionIds, ...first.opinionIds],
    });
    const answer = { way: '书面盖章', paperNumber: '', unit: null, person: '' } as const;
    for (const one of ids.slice(0, 3)) {
      await recordFeedback(one, { ...on('2026-07-01'), ...answer, words: '已列入计划。' });
    }
    const sheets = await sheetsOf(chosen.opinionIds);
    // 委员1 spoke at both meetings.
    expect(sheets?.sheets.map(({ member }) => member.name)).toEqual(['委员1', '委员2']);
    expect(sheets?.sheets.map(({ opinionIds }) => opinionIds.length)).toEqual([2, 1]);
    expect(sheets?.unanswered.map(({ opinion }) => opinion.id)).toEqual([second.opinionIds[1]]);
    const told = sheets?.sheets.flatMap(({ opinionIds }) => opinionIds) ?? [];
    await tellMembers(told, { ...on('2026-07-05'), way: '书面盖章', words: '' });
    for (const one of ids.slice(0, 3)) expect((await matter(one)).state).toBe('told');
    expect((await matter(ids[3] ?? '')).state).toBe('submitted');
  });
});
