import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { SECRECY_REFUSAL } from '#shared/document/secrecy';
import { NO_FILTER } from '#shared/matters/ledger';
import { MatterStepRefused } from '#shared/matters/steps';
import { Meeting, Resolution } from '#shared/model/meeting';
import { flush, store } from '../../../renderer/data/active';
import {
  changeView,
  putView,
  removeView,
  saveView,
} from '../../../renderer/data/commands/ledger-views';
import { followOpinions, followResolution } from '../../../renderer/data/commands/matter-sources';
import {
  bringBackMatters,
  createMatters,
  deleteMatters,
  mergeUnits,
  registerForAll,
  registerSteps,
  saveMatter,
} from '../../../renderer/data/commands/matters';
import { purgeMatters } from '../../../renderer/data/commands/purge-matters';
import {
  fateOf,
  linksOf,
  mattersOfMeeting,
  SOURCE_NOTES,
} from '../../../renderer/data/queries/matter-links';
import { listViews, ruleOf, timelineOf } from '../../../renderer/data/queries/matters';
import { consultation, guest, matter, on, steps, unit, withEmptyOffice } from './matter-office';

const { desktop } = withEmptyOffice();

async function byHand(title = '修订机关值班制度', track: 'internal' | 'external' = 'internal') {
  const source = { kind: 'manual', id: null, label: '' } as const;
  const [id = ''] = await createMatters([{ track, title, source }], on('2026-06-02'));
  return id;
}

/** A 主席会议 of 2026-06-01 with one resolution of two tasks. */
async function resolution(): Promise<Resolution> {
  const { meetingId } = await consultation(0);
  const meeting = await store().meetings.get(meetingId);
  await store().meetings.put(
    Meeting.parse({ ...meeting, kind: '主席会议', title: '第38次主席会议' }),
  );
  const row = Resolution.parse({
    id: newId(),
    meetingId,
    agendaItemId: null,
    order: 1,
    verb: '决定',
    createdAt: '2026-06-01T01:00:00.000Z',
    text: '修订机关值班制度，八月底前实行。',
    tasks: [
      {
        id: newId(),
        what: '起草值班制度。',
        lead: [unit('秘书科')],
        helpers: [],
        due: '2026-07-31',
      },
      {
        id: newId(),
        what: '征求意见。',
        lead: [unit('人事科')],
        helpers: [unit('秘书科')],
        due: null,
      },
    ],
  });
  await store().resolutions.add(row);
  return row;
}

describe('a matter', () => {
  it('made by hand begins with 拟办 or 归集 and its agreed date', async () => {
    const source = { kind: 'instruction', id: null, label: '周启明主席批示' } as const;
    const [inside = '', outside = ''] = await createMatters(
      [
        { track: 'internal', title: '整理档案', source, due: '2026-08-01' },
        { track: 'external', title: '加装电梯', source },
      ],
      on('2026-06-02'),
    );
    expect(await matter(inside)).toMatchObject({
      state: 'proposed',
      due: '2026-08-01',
      openedOn: '2026-06-02',
    });
    expect(await matter(outside)).toMatchObject({ state: 'collected', due: null, toTell: 0 });
    expect(await steps(outside)).toEqual(['collect']);
  });

  it('goes through the house to 办结 confirmed by a leader', async () => {
    const id = await byHand();
    await registerSteps(id, [
      { step: 'establish', ...on('2026-06-03'), people: [guest('周启明')] },
      { step: 'assign', ...on('2026-06-03'), units: [unit('秘书科')], due: '2026-06-30' },
    ]);
    expect(await matter(id)).toMatchObject({ state: 'assigned', lead: [unit('秘书科')] });
    const report = { step: 'report', ...on('2026-06-20'), way: '书面盖章' } as const;
    await registerSteps(id, [report]);
    await registerSteps(id, [{ step: 'approve', ...on('2026-06-21'), people: [guest('周启明')] }]);
    expect(await matter(id)).toMatchObject({ state: 'closed', closedOn: '2026-06-21' });
    await expect(registerSteps(id, [report])).rejects.toThrow(MatterStepRefused);
    await registerSteps(id, [{ step: 'reopen', ...on('2026-07-01'), words: '仍有空岗' }]);
    expect(await steps(id)).toEqual([
      ...['propose', 'establish', 'assign', 'report', 'approve', 'reopen'],
    ]);
  });

  it('takes several steps or none', async () => {
    const id = await byHand();
    const wrong = registerSteps(id, [
      { step: 'establish', ...on('2026-06-03'), people: [guest('周启明')] },
      { step: 'approve', ...on('2026-06-04'), people: [guest('周启明')] },
    ]);
    await expect(wrong).rejects.toThrow('没有登记“审核办结”');
    expect(await steps(id)).toEqual(['propose']);
    expect((await matter(id)).state).toBe('proposed');
  });

  it('is changed in place without touching its timeline; marks of secrecy are refused', async () => {
    const id = await byHand();
    await saveMatter(id, { title: '新题目', handler: '孟青', lead: [unit('秘书科')] });
    expect(await matter(id)).toMatchObject({ title: '新题目', handler: '孟青', state: 'proposed' });
    await expect(saveMatter(id, { content: '机密★1年\n内容' })).rejects.toThrow(SECRECY_REFUSAL);
    const words = '秘密★\n批示';
    await expect(registerSteps(id, [{ step: 'note', ...on('2026-06-03'), words }])).rejects.toThrow(
      SECRECY_REFUSAL,
    );
    expect(await steps(id)).toEqual(['propose']);
  });
});

describe('many matters', () => {
  it('take one step together; those that cannot are named and left', async () => {
    const [a, b, c] = [await byHand('甲'), await byHand('乙'), await byHand('丙', 'external')];
    await registerSteps(a, [{ step: 'stop', ...on('2026-06-03'), words: '合并办理' }]);
    const step = { step: 'pause', ...on('2026-06-04'), words: '等预算' } as const;
    const { done, refused } = await registerForAll([a, b, c, b, newId()], step);
    expect(done).toEqual([b, c]);
    expect(refused).toEqual([{ id: a, title: '甲', why: expect.stringContaining('“终止”') }]);
    expect(await steps(a)).toEqual(['propose', 'stop']);
    expect(await steps(b)).toEqual(['propose', 'pause']);
  });

  it('follow a unit into the one it was merged into; what is done keeps its name', async () => {
    const [a, done] = [await byHand('甲', 'external'), await byHand('乙', 'external')];
    await saveMatter(a, { lead: [unit('旧局')], helpers: [unit('新局'), unit('旧局')] });
    await saveMatter(done, { lead: [unit('旧局')] });
    await registerSteps(done, [{ step: 'tell', ...on('2026-06-05') }]);
    expect(await mergeUnits(unit('旧局'), unit('新局'), on('2026-06-06'))).toBe(1);
    expect(await matter(a)).toMatchObject({ lead: [unit('新局')], helpers: [unit('新局')] });
    expect(await steps(a)).toEqual(['collect', 'merge']);
    expect((await matter(done)).lead).toEqual([unit('旧局')]);
  });

  it('go to the bin, come back, and are purged from journal and store with their timelines', async () => {
    const [id, other] = [await byHand('要清除的事项'), await byHand('留下的事项')];
    await registerSteps(id, [{ step: 'note', ...on('2026-06-03'), words: '要清除的话' }]);
    await deleteMatters([id]);
    expect((await matter(id)).deletedAt).not.toBeNull();
    await bringBackMatters([id]);
    expect((await matter(id)).deletedAt).toBeNull();
    await flush();
    await purgeMatters([id]);
    expect(await store().matters.toCollection().primaryKeys()).toEqual([other]);
    expect(await store().matterEvents.count()).toBe(1);
    const rows = [
      ...(await desktop().copy.rows('matters', '', 50)).rows,
      ...(await desktop().copy.rows('matterEvents', '', 50)).rows,
    ];
    expect(JSON.stringify(rows)).not.toContain('要清除');
    expect(JSON.stringify(rows)).toContain('留下的事项');
  });
});

describe('from a resolution', () => {
  it('each task is followed once, with who does it and by when', async () => {
    const { id, tasks, meetingId } = await resolution();
    const { created } = await followResolution(id, on('2026-06-02'), [tasks[0]?.id ?? '']);
    expect(await matter(created[0] ?? '')).toMatchObject({
      track: 'internal',
      title: '起草值班制度',
      content: '起草值班制度。',
      lead: [unit('秘书科')],
      due: '2026-07-31',
      source: { label: '第38次主席会议：修订机关值班制度，八月底前实行' },
    });
    const second = await followResolution(id, on('2026-06-03'));
    expect(second.existing).toEqual(created);
    expect(second.created).toHaveLength(1);
    expect(await mattersOfMeeting(meetingId)).toHaveLength(2);
    expect((await linksOf(created[0] ?? ''))?.source).toBe('there');
  });

  it('without tasks, the resolution itself is followed', async () => {
    const row = await resolution();
    await store().resolutions.put({ ...row, tasks: [] });
    const { created } = await followResolution(row.id, on('2026-06-02'));
    expect(await matter(created[0] ?? '')).toMatchObject({
      title: '修订机关值班制度，八月底前实行',
      source: { kind: 'resolution', id: row.id },
    });
  });

  it('a long sentence gives a title that ends with a clause; where it is from is said whole', async () => {
    const row = await resolution();
    const text =
      '老城区停车治理方案由秘书科牵头修改，按会议意见补上经费和分工，并写明每年12月怎样回访委员，一并印发';
    await store().resolutions.put({ ...row, text: `${text}。请抓紧。`, tasks: [] });
    const { created } = await followResolution(row.id, on('2026-06-02'));
    expect(await matter(created[0] ?? '')).toMatchObject({
      title: '老城区停车治理方案由秘书科牵头修改，按会议意见补上经费和分工…',
      content: `${text}。请抓紧。`,
      source: { label: `第38次主席会议：${text}` },
    });
  });

  it('keeps its label when the source is deleted, and says so', async () => {
    const row = await resolution();
    const { created } = await followResolution(row.id, on('2026-06-02'));
    const [id = ''] = created;
    const meeting = await store().meetings.get(row.meetingId);
    if (meeting) await store().meetings.put({ ...meeting, deletedAt: '2026-06-05T00:00:00.000Z' });
    expect((await linksOf(id))?.source).toBe('deleted');
    await store().resolutions.delete(row.id);
    await store().meetings.delete(row.meetingId);
    const links = await linksOf(id);
    expect(links).toMatchObject({ source: 'gone', meeting: null });
    expect(SOURCE_NOTES[links?.source ?? 'there']).toContain('已被删除');
    expect((await matter(id)).source.label).toContain('第38次主席会议');
  });
});

describe('from opinions', () => {
  it('one matter each, never twice; the words are the opinion’s own', async () => {
    const { opinionIds } = await consultation(3);
    const first = await followOpinions(opinionIds.slice(0, 2), on('2026-06-02'));
    const again = await followOpinions(opinionIds, on('2026-06-03'));
    expect([first.created.length, again.created.length]).toEqual([2, 1]);
    expect(again.existing).toEqual(first.created);
    expect(await matter(first.created[1] ?? '')).toMatchObject({
      title: '我建议第2个社区也设老年食堂',
      content: '我建议第2个社区也设老年食堂。现在老人要走两站路。',
      opinionIds: [opinionIds[1]],
      source: { label: '“提升社区养老服务质量”专题协商会，委员2' },
      toTell: 1,
    });
  });

  it('one matter together; each opinion knows its fate and the matter its opinions', async () => {
    const { opinionIds } = await consultation(3);
    const choice = { together: true, title: '社区老年食堂' };
    const { created } = await followOpinions(opinionIds, on('2026-06-02'), choice);
    const [id = ''] = created;
    expect(await matter(id)).toMatchObject({ title: '社区老年食堂', toTell: 3 });
    const fate = await fateOf([...opinionIds, newId()]);
    expect([...fate.keys()].sort()).toEqual([...opinionIds].sort());
    expect(fate.get(opinionIds[2] ?? '')?.map((one) => one.id)).toEqual([id]);
    await store().opinions.delete(opinionIds[0] ?? '');
    const links = await linksOf(id);
    expect(links?.source).toBe('there');
    expect(links?.opinions.map(({ opinion }) => opinion?.id ?? null)).toEqual([
      null,
      ...opinionIds.slice(1),
    ]);
    await deleteMatters([id]);
    expect(await fateOf(opinionIds)).toEqual(new Map());
  });

  it('a sample stays a sample, untouched until a clerk does something with it', async () => {
    const { opinionIds } = await consultation(1, 1);
    const { created } = await followOpinions(opinionIds, on('2026-06-02'));
    expect(await matter(created[0] ?? '')).toMatchObject({ sample: 1, touched: false });
    await registerForAll(created, { step: 'note', ...on('2026-06-03'), words: '看过' });
    expect((await matter(created[0] ?? '')).touched).toBe(true);
  });
});

describe('what is read for the screen', () => {
  it('a timeline with what looks odd, against the day of the meeting', async () => {
    const { opinionIds } = await consultation(1);
    const { created } = await followOpinions(opinionIds, on('2026-05-20'));
    const timeline = await timelineOf(created[0] ?? '', '2026-06-10');
    expect(timeline?.entries).toHaveLength(1);
    expect(timeline?.oddities.map(({ text }) => text)).toEqual([
      '“归集意见建议”的日期2026年5月20日早于会议或来源的日期2026年6月1日。',
    ]);
    expect(await timelineOf(newId(), '2026-06-10')).toBeNull();
  });

  it('the office’s rules with its own holidays', async () => {
    expect((await ruleOf('2026-09-30')).soonUntil).toBe('2026-10-10');
    const own = { id: '2027', off: ['2027-01-01'], work: [], source: '通知' };
    expect((await ruleOf('2026-12-31')).note).toContain('2027');
    await store().holidayYears.put(own);
    expect(await ruleOf('2026-12-31')).toMatchObject({ soonUntil: '2027-01-06', note: null });
  });

  it('saved views in their order, changed, removed and put back', async () => {
    const first = await saveView('待告知', { ...NO_FILTER, states: ['answered'] });
    const second = await saveView('全部', NO_FILTER);
    await changeView(first, { name: '等着告知委员' });
    expect((await listViews()).map(({ name }) => name)).toEqual(['等着告知委员', '全部']);
    const row = await removeView(first);
    expect((await listViews()).map(({ id }) => id)).toEqual([second]);
    if (row) await putView(row);
    expect((await listViews())[0]?.filter.states).toEqual(['answered']);
  });
});
