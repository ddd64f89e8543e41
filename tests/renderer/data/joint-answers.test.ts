import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Adoption, Outcome } from '#shared/model/matter';
import { store } from '../../../renderer/data/active';
import { correctAnswers, recordAnswers } from '../../../renderer/data/commands/joint-answers';
import { type Judgement, judgeMatters } from '../../../renderer/data/commands/matter-answers';
import { followOpinions } from '../../../renderer/data/commands/matter-sources';
import { deleteMatters } from '../../../renderer/data/commands/matters';
import { jointAnswer, judgedIn } from '../../../renderer/data/queries/joint-answers';
import { consultation, entries, matter, on, steps, unit, withEmptyOffice } from './matter-office';

withEmptyOffice();

const judged = (adoption: Adoption | null, outcome: Outcome | null, why = ''): Judgement => ({
  adoption,
  outcome,
  adoptionReason: why,
  outcomeReason: why,
});
const NOT_JUDGED = judged(null, null);
const SOURCE = {
  ...on('2026-08-20'),
  unit: unit('市民政局'),
  way: '书面盖章',
  paperNumber: '市民政函〔2026〕7号',
  person: '江月',
} as const;

async function answered() {
  const { opinionIds } = await consultation(3);
  const { created: ids } = await followOpinions(opinionIds, on('2026-06-02'));
  const judgements = [judged('采纳', '已落实'), judged('部分采纳', '列入计划', '明年预算')];
  const parts = ids.map((matterId, at) => ({
    matterId,
    words: `第${at + 1}条的答复。`,
    judgement: judgements[at] ?? NOT_JUDGED,
  }));
  const result = await recordAnswers({ ...SOURCE, parts });
  const [first = ''] = ids;
  const together = (await entries(first)).at(-1)?.event.together ?? '';
  return { ids, parts, result, together };
}
type Answered = Awaited<ReturnType<typeof answered>>;

const correction = ({ parts }: Answered) => ({
  ...SOURCE,
  ...on('2026-08-25'),
  parts,
  why: '文号看错',
  receivedOn: SOURCE.on,
});
/** What counts of each answer. */
const standing = async (ids: readonly string[]) =>
  Promise.all(
    ids.map(async (id) => {
      const all = await entries(id);
      const now = all.filter(({ event, withdrawnBy }) => event.step === 'answer' && !withdrawnBy);
      return now.map(({ event }) => [event.paperNumber, event.on, event.words]);
    }),
  );

describe('one answer for several matters', () => {
  it('has one number, and each matter its own words and judgement', async () => {
    const { ids, result } = await answered();
    expect(result).toEqual({ done: ids, refused: [] });
    expect(await standing(ids)).toEqual(
      [1, 2, 3].map((at) => [['市民政函〔2026〕7号', '2026-08-20', `第${at}条的答复。`]]),
    );
    expect(await steps(ids[0] ?? '')).toEqual(['collect', 'answer', 'judge']);
    expect(await matter(ids[1] ?? '')).toMatchObject({
      state: 'answered',
      adoption: '部分采纳',
      outcome: '列入计划',
      outcomeReason: '明年预算',
    });
    expect(await matter(ids[2] ?? '')).toMatchObject({ state: 'answered', adoption: null });
    const [one] = (await entries(ids[0] ?? '')).filter(({ event }) => event.step === 'answer');
    expect(one?.event.people).toMatchObject([{ source: 'guest', name: '江月', unit: '市民政局' }]);
  });

  it('is corrected as one: every entry stays, and the right one stands beside it', async () => {
    const all = await answered();
    const { ids, together } = all;
    const before = (await entries(ids[2] ?? '')).map(({ event }) => event);
    const right = { ...correction(all), paperNumber: '市民政函〔2026〕17号' };
    expect(await correctAnswers(together, right)).toBe(3);
    expect(await standing(ids)).toEqual(
      [1, 2, 3].map((at) => [['市民政函〔2026〕17号', '2026-08-20', `第${at}条的答复。`]]),
    );
    const after = await entries(ids[2] ?? '');
    expect(after.slice(0, before.length).map(({ event }) => event)).toEqual(before);
    expect(after[1]?.withdrawnBy?.words).toBe('文号看错');
    expect(await matter(ids[1] ?? '')).toMatchObject({ adoption: '部分采纳', state: 'answered' });
    // It is still one answer.
    expect(await correctAnswers(together, { ...right, receivedOn: '2026-08-21' })).toBe(3);
    expect((await standing(ids))[1]?.[0]?.[1]).toBe('2026-08-21');
  });

  it('leaves alone the matters of which nothing was wrong', async () => {
    const all = await answered();
    const { ids, parts, together } = all;
    const fixed = parts.map((one, at) =>
      at === 1 ? { ...one, words: '改过的答复。', judgement: judged('采纳', '正在落实') } : one,
    );
    const later = judged('采纳', null);
    await judgeMatters([ids[1] ?? ''], later, on('2026-09-01'));
    expect(await correctAnswers(together, { ...correction(all), parts: fixed })).toBe(1);
    expect(await steps(ids[0] ?? '')).toEqual(['collect', 'answer', 'judge']);
    expect((await standing(ids))[1]).toEqual([
      ['市民政函〔2026〕7号', '2026-08-20', '改过的答复。'],
    ]);
    expect(await matter(ids[1] ?? '')).toMatchObject({ adoption: '采纳', outcome: '正在落实' });
    await expect(correctAnswers(together, { ...correction(all), parts: fixed })).rejects.toThrow(
      '没有改动',
    );
  });

  it('corrected where it was judged does not outdo what was judged since', async () => {
    const all = await answered();
    const { ids, parts, together } = all;
    await judgeMatters([ids[0] ?? ''], judged('未采纳', '暂难落实', '缺依据'), on('2026-09-01'));
    const fixed = parts.map((one, at) =>
      at === 0 ? { ...one, judgement: judged('部分采纳', '列入计划') } : one,
    );
    await correctAnswers(together, { ...correction(all), parts: fixed });
    expect(await matter(ids[0] ?? '')).toMatchObject({ adoption: '未采纳', outcome: '暂难落实' });
    const [first] = await jointAnswer(together);
    expect(first && judgedIn(first)).toEqual(judged('部分采纳', '列入计划'));
  });

  it('takes its papers along, and leaves out what is in the recycle bin', async () => {
    const all = await answered();
    const { ids, together } = all;
    const [first] = await jointAnswer(together);
    const ownerId = first?.answer.id ?? '';
    await store().attachments.add({
      id: newId(),
      hash: 'a'.repeat(64),
      name: '函.pdf',
      size: 1,
      type: 'pdf',
      owner: 'matterEvent',
      ownerId,
      withinId: ids[0] ?? '',
      removedAt: null,
      addedAt: '2026-08-20T01:00:00.000Z',
    });
    await deleteMatters([ids[2] ?? '']);
    expect((await jointAnswer(together)).map((part) => part.matter.id)).toEqual(ids.slice(0, 2));
    await correctAnswers(together, { ...correction(all), paperNumber: '7号' });
    const [now] = await jointAnswer(together);
    expect(
      await store()
        .attachments.where('ownerId')
        .equals(now?.answer.id ?? '')
        .count(),
    ).toBe(1);
    expect((await standing(ids))[2]?.[0]?.[0]).toBe('市民政函〔2026〕7号');
  });
});
