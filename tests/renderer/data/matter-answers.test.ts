import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
  correctEntry,
  joinPaper,
  judgeMatters,
  recordFeedback,
  tellMembers,
} from '../../../renderer/data/commands/matter-answers';
import type { StepFacts } from '../../../renderer/data/commands/matter-events';
import { followOpinions } from '../../../renderer/data/commands/matter-sources';
import { createMatters, registerSteps } from '../../../renderer/data/commands/matters';
import {
  consultation,
  entries,
  guest,
  matter,
  on,
  steps,
  unit,
  withEmptyOffice,
} from './matter-office';

withEmptyOffice();

async function followed(count = 1) {
  const { opinionIds } = await consultation(count);
  const { created } = await followOpinions(opinionIds, on('2026-06-02'));
  return { opinionIds, ids: created, id: created[0] ?? '' };
}

const PHONE = {
  ...on('2026-07-01'),
  way: '电话',
  paperNumber: '',
  unit: unit('市民政局'),
  person: '江月',
  words: '已列入明年计划。',
} as const;
const JUDGED = {
  adoption: '采纳',
  adoptionReason: '',
  outcome: '列入计划',
  outcomeReason: '明年预算',
} as const;

describe('feedback', () => {
  it('is an answer outside and a report inside, with who said it', async () => {
    const { id } = await followed();
    const entryId = await recordFeedback(id, { ...PHONE, judgement: JUDGED });
    expect(await matter(id)).toMatchObject({
      state: 'answered',
      awaitsPaper: true,
      adoption: '采纳',
      outcome: '列入计划',
      outcomeReason: '明年预算',
    });
    expect(await steps(id)).toEqual(['collect', 'answer', 'judge', 'judge']);
    const entry = (await entries(id)).find(({ event }) => event.id === entryId);
    expect(entry?.event).toMatchObject({
      words: '已列入明年计划。',
      units: [unit('市民政局')],
      people: [{ name: '江月', unit: '市民政局' }],
    });
    const source = { kind: 'manual', id: null, label: '' } as const;
    const [inside = ''] = await createMatters(
      [{ track: 'internal', title: '值班', source }],
      on('2026-06-02'),
    );
    await expect(recordFeedback(inside, PHONE)).rejects.toThrow('没有登记“反馈”');
    await registerSteps(inside, [
      { step: 'establish', ...on('2026-06-03'), people: [guest('周启明')] },
      { step: 'assign', ...on('2026-06-03') },
    ]);
    await recordFeedback(inside, PHONE);
    expect((await matter(inside)).state).toBe('reported');
  });

  it('by telephone waits for the paper, which joins the same entry once', async () => {
    const { id } = await followed();
    const entryId = await recordFeedback(id, PHONE);
    const paper = { ...on('2026-07-09'), paperNumber: '示民函〔2026〕8号', words: '' };
    await joinPaper(id, entryId, paper);
    expect((await matter(id)).awaitsPaper).toBe(false);
    expect((await entries(id))[1]).toMatchObject({
      event: { id: entryId, way: '电话' },
      paper: { paperNumber: '示民函〔2026〕8号', units: [unit('市民政局')] },
    });
    await expect(joinPaper(id, entryId, paper)).rejects.toThrow('不在等书面材料');
    await expect(joinPaper(id, newId(), paper)).rejects.toThrow('已不在这里');
    expect(await steps(id)).toEqual(['collect', 'answer', 'joinPaper']);
  });

  it('is judged for many at once', async () => {
    const { ids } = await followed(3);
    const { done } = await judgeMatters(
      ids,
      { adoption: '未采纳', adoptionReason: '超出权限', outcome: null, outcomeReason: '' },
      on('2026-07-03'),
    );
    expect(done).toEqual(ids);
    expect(await matter(ids[2] ?? '')).toMatchObject({
      adoption: '未采纳',
      adoptionReason: '超出权限',
      outcome: null,
      state: 'collected',
    });
  });
});

describe('a correction', () => {
  const WHY = { ...on('2026-07-10'), why: '登错了' };

  it('takes the entry back and leaves it to be seen', async () => {
    const { id } = await followed();
    const entryId = await recordFeedback(id, PHONE);
    await correctEntry(id, entryId, WHY);
    expect(await matter(id)).toMatchObject({ state: 'collected', awaitsPaper: false });
    expect((await entries(id))[1]).toMatchObject({
      event: { words: '已列入明年计划。' },
      withdrawnBy: { words: '登错了' },
    });
    await expect(correctEntry(id, entryId, WHY)).rejects.toThrow('已经更正过');
  });

  it('puts the right entry in its place without going back', async () => {
    const { id, opinionIds } = await followed();
    const entryId = await recordFeedback(id, { ...PHONE, on: '2026-07-31' });
    await tellMembers(opinionIds, { ...on('2026-07-05'), way: '当面', words: '' });
    await correctEntry(id, entryId, WHY, { on: '2026-07-01', way: '书面盖章' });
    expect(await matter(id)).toMatchObject({
      state: 'told',
      awaitsPaper: false,
      lastOn: '2026-07-05',
    });
    expect(await steps(id)).toEqual(['collect', 'answer', 'tell', 'correct', 'answer']);
    expect((await entries(id))[4]?.event).toMatchObject({
      words: '已列入明年计划。',
      on: '2026-07-01',
    });
  });

  it('of who handles it follows in the row, unless somebody else has taken over since', async () => {
    const { id } = await followed();
    const refer = (name: string): StepFacts => ({
      step: 'refer',
      ...on('2026-06-10'),
      units: [unit(name)],
    });
    const [first = ''] = await registerSteps(id, [refer('市教育局')]);
    await correctEntry(id, first, WHY, { units: [unit('市民政局')] });
    expect((await matter(id)).lead).toEqual([unit('市民政局')]);
    const [second = ''] = await registerSteps(id, [refer('市卫健委')]);
    const corrected = (await entries(id)).at(-2)?.event.id ?? '';
    expect(corrected).not.toBe(second);
    await correctEntry(id, corrected, WHY, { units: [unit('市财政局')] });
    expect((await matter(id)).lead).toEqual([unit('市卫健委')]);
  });

  it('needs a reason; the beginning of a matter can be put right but not taken back', async () => {
    const { id } = await followed();
    const [first] = await entries(id);
    const firstId = first?.event.id ?? '';
    await expect(correctEntry(id, firstId, { ...WHY, why: ' ' }, {})).rejects.toThrow('还缺理由');
    await expect(correctEntry(id, firstId, WHY)).rejects.toThrow('请用“删除”');
    await correctEntry(id, firstId, WHY, { on: '2026-06-01', due: '2026-08-31' });
    expect(await matter(id)).toMatchObject({ openedOn: '2026-06-01', due: '2026-08-31' });
  });
});

describe('telling the members', () => {
  it('registers each in every matter that follows the opinion, and names what nobody follows', async () => {
    const { opinionIds } = await consultation(4);
    const { created } = await followOpinions(opinionIds.slice(0, 2), on('2026-06-02'), {
      together: true,
    });
    const one = await followOpinions(opinionIds.slice(2, 3), on('2026-06-02'));
    const telling = { ...on('2026-07-20'), way: '当面', words: '面告' } as const;
    const wanted = [opinionIds[0], opinionIds[2], opinionIds[3]].map((id) => id ?? '');
    const { done, refused } = await tellMembers([...wanted, wanted[0] ?? ''], telling);
    expect(done).toEqual(wanted.slice(0, 2));
    expect(refused.map(({ id }) => id)).toEqual([opinionIds[3]]);
    expect(refused[0]?.title).toContain('第4个社区');
    expect(await matter(created[0] ?? '')).toMatchObject({
      told: 1,
      toTell: 2,
      state: 'collected',
    });
    expect(await matter(one.created[0] ?? '')).toMatchObject({ told: 1, state: 'told' });
    expect((await entries(created[0] ?? ''))[1]?.event.people).toEqual([guest('委员1')]);
  });
});
