import { describe, expect, it } from 'vitest';
import { composeMeetingPaper } from '#shared/compose/meetings/index';
import { toPlainText } from '#shared/document/plain-text';
import type { PersonRef } from '#shared/model/directory';
import type { Attendance } from '#shared/model/meeting';
import { store } from '../../../renderer/data/active';
import { addItems, saveItem } from '../../../renderer/data/commands/agenda';
import {
  addPeople,
  arrangePeople,
  removeAttendance,
  setAllExpected,
} from '../../../renderer/data/commands/attendance';
import { createMember, createUnit, saveGroups } from '../../../renderer/data/commands/directory';
import { createMeeting, saveMeeting } from '../../../renderer/data/commands/meetings';
import { saveLeaders } from '../../../renderer/data/commands/office';
import {
  changeCapacity,
  declareApart,
  joinEntry,
  separateEntry,
} from '../../../renderer/data/commands/people';
import { directory } from '../../../renderer/data/queries/directory';
import { attendanceOf } from '../../../renderer/data/queries/meetings';
import { memberCard, yearCards } from '../../../renderer/data/queries/member-card';
import { matchNames, peopleGroups } from '../../../renderer/data/queries/name-list';
import { findNames } from '../../../renderer/data/queries/names';
import { meetingFacts } from '../../../renderer/data/queries/papers';
import { findPeople, findUnits } from '../../../renderer/data/queries/people';
import { aMeeting, anAttendance, anEntry } from '../../shared/directory/meetings';
import { aDuty } from '../../shared/directory/members';
import { withOffice } from '../meetings/office';

withOffice();

const at = (unit: string, post = '') => ({ unit, unitId: null, post, from: null });

/** 周启明, 副主席 in the leaders' table, entered as a member too. */
async function double(facts: Parameters<typeof createMember>[0] = {}) {
  const leaders = await store().leaders.toArray();
  const leaderId = leaders.find(({ name }) => name === '周启明')?.id ?? '';
  const memberId = await createMember({
    ...{ name: '周启明', affiliations: [at('示例学院', '院长')] },
    ...facts,
  });
  return { leaderId, memberId };
}

async function member(id: string) {
  const row = await store().members.get(id);
  if (!row) throw new Error('no member');
  return row;
}

/** Called under both entries, before anybody knew that they are one. */
async function calledTwice(leaderId: string, memberId: string, facts: Partial<Attendance> = {}) {
  const ref = { name: '周启明', unit: '', post: '' };
  await store().meetings.add(aMeeting({ id: 'w', startsOn: '2026-03-01' }));
  await store().attendance.bulkAdd([
    anAttendance({ meetingId: 'w', person: { source: 'leader', id: leaderId, ...ref }, ...facts }),
    anAttendance({
      meetingId: 'w',
      role: 'nonvoting',
      person: { source: 'member', id: memberId, ...ref },
    }),
  ]);
}

describe('one person with two entries', () => {
  it('is offered once, in every picker, by either spelling', async () => {
    const { leaderId, memberId } = await double({ name: '周启\u{FE00}明' });
    expect(await findPeople('周启明')).toHaveLength(2);
    await joinEntry(memberId, leaderId);
    for (const query of ['周启明', 'zqm', '']) {
      const found = (await findPeople(query, 50)).filter(({ ref }) => /周启.?明/u.test(ref.name));
      expect(found, query).toHaveLength(1);
      expect(found[0]?.ref).toMatchObject({ source: 'leader', id: leaderId, post: '副主席' });
    }
    expect(await findNames('both', '周启明')).toHaveLength(1);
    const [listed] = await matchNames([{ name: '周启明', unit: '', post: '' }]);
    expect(listed?.people).toHaveLength(1);
    expect((await directory()).sharedNames.size).toBe(0);
  });

  it('is called once, by rank, however he is added', async () => {
    const { leaderId, memberId } = await double();
    await joinEntry(memberId, leaderId);
    const id = await createMeeting({ kind: '专题协商会' });
    const [everybody] = (await peopleGroups()).filter(({ key }) => key === 'members');
    await addPeople(id, everybody?.people ?? [], 'attend');
    expect(await attendanceOf(id)).toMatchObject([{ person: { source: 'leader', id: leaderId } }]);
    const asMember: PersonRef = {
      ...{ source: 'member', id: memberId, name: '周启明', unit: '示例学院', post: '院长' },
    };
    expect(await addPeople(id, [asMember], 'nonvoting')).toBe(0);
    // One who was called in another capacity still stands by rank.
    const other = await createMeeting({ kind: '专题协商会' });
    await createMember({ name: '丁一' });
    const [ding] = await findPeople('丁一');
    if (!ding) throw new Error('nobody');
    await addPeople(other, [ding.ref, { ...asMember, capacity: 'member' }], 'attend');
    await arrangePeople(other, 'strokes');
    const names = (await attendanceOf(other)).map(({ person }) => person.name);
    expect(names).toEqual(['周启明', '丁一']);
  });

  it('stands on the lists of a meeting once, by the row that says most, and in its year', async () => {
    const { leaderId, memberId } = await double();
    await calledTwice(leaderId, memberId, { state: 'present' });
    expect(await attendanceOf('w')).toHaveLength(2);
    expect(await memberCard(await member(memberId))).toMatchObject([{ state: 'expected' }]);
    await joinEntry(memberId, leaderId);
    expect(await attendanceOf('w')).toMatchObject([{ role: 'attend', state: 'present' }]);
    const [card] = await yearCards([await member(memberId)], '2026');
    expect(card?.lines).toMatchObject([{ state: 'present', role: 'attend' }]);
    expect(await memberCard(await member(memberId))).toHaveLength(1);
    // The row that is not shown is not called either.
    expect(await setAllExpected('w', 'absent')).toEqual([]);
    expect(await attendanceOf('w')).toMatchObject([{ state: 'present' }]);
  });

  it('goes off the list under both entries, and comes back', async () => {
    const { leaderId, memberId } = await double();
    await calledTwice(leaderId, memberId);
    await joinEntry(memberId, leaderId);
    const [row] = await attendanceOf('w');
    if (!row) throw new Error('nobody');
    const undo = await removeAttendance(row);
    expect(await store().attendance.count()).toBe(0);
    await undo();
    expect(await store().attendance.count()).toBe(2);
  });

  it('keeps what he did as a leader after he has left the leaders’ table', async () => {
    const { leaderId, memberId } = await double();
    await joinEntry(memberId, leaderId);
    await store().meetings.add(aMeeting({ id: 'w', startsOn: '2026-03-01' }));
    await store().entries.add(
      anEntry({
        ...{ meetingId: 'w', text: '同意。' },
        speaker: { source: 'leader', id: leaderId, name: '周启明', unit: '', post: '副主席' },
      }),
    );
    await saveLeaders([]);
    const [line] = await memberCard(await member(memberId));
    expect(line?.speeches).toHaveLength(1);
    expect(await findPeople('周启明')).toMatchObject([{ ref: { source: 'member', id: memberId } }]);
  });

  it('is joined only when the clerk says so, and parted again without a trace', async () => {
    const { leaderId, memberId } = await double();
    const before = await member(memberId);
    const undo = await joinEntry(memberId, leaderId);
    expect((await member(memberId)).entries).toEqual([leaderId]);
    await undo();
    expect(await member(memberId)).toEqual(before);
    await joinEntry(memberId, leaderId);
    await separateEntry(memberId, leaderId);
    const { updatedAt: _then, ...facts } = before;
    expect(await member(memberId)).toEqual({ ...facts, updatedAt: expect.any(String) });
    expect(await findPeople('周启明')).toHaveLength(2);
  });

  it('that was changed after the joining keeps the change when it is taken back', async () => {
    const { leaderId, memberId } = await double();
    const undo = await joinEntry(memberId, leaderId);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await store().members.update(memberId, { note: '新写的', updatedAt: new Date().toISOString() });
    await undo();
    const after = await member(memberId);
    expect(after.note).toBe('新写的');
    expect(after.entries).toBeUndefined();
  });

  it('entered twice as a member keeps every fact, the second entry in the bin', async () => {
    const first = await createMember({ name: '阿不都·买买提', party: '中共' });
    const second = await createMember({ name: '阿不都•买买提', telephone: '139' });
    const undo = await joinEntry(first, second);
    expect(await member(first)).toMatchObject({ party: '中共', telephone: '139' });
    expect(await findPeople('abdmmt')).toMatchObject([{ ref: { name: '阿不都·买买提' } }]);
    await undo();
    expect(await member(first)).toMatchObject({ telephone: '' });
    expect((await member(second)).deletedAt).toBeNull();
  });

  it('cannot be joined to a member who is gone', async () => {
    const { leaderId, memberId } = await double();
    await store().members.delete(memberId);
    await expect(joinEntry(memberId, leaderId)).rejects.toThrow('已不在名录里');
  });
});

describe('two people of one name', () => {
  it('stay two for good once the clerk has said so, in papers as well', async () => {
    const { leaderId, memberId } = await double();
    await calledTwice(leaderId, memberId, { state: 'present' });
    await store().attendance.toCollection().modify({ state: 'present' });
    await saveMeeting('w', {
      chair: { source: 'leader', id: leaderId, name: '周启明', unit: '', post: '副主席' },
    });
    const names = async () => {
      const facts = await meetingFacts('w');
      if (!facts) throw new Error('no meeting');
      return toPlainText(composeMeetingPaper(facts, { kind: 'news' })).text;
    };
    await declareApart(memberId, leaderId);
    expect(await attendanceOf('w')).toHaveLength(2);
    const facts = await meetingFacts('w');
    expect(facts?.attendance.map(({ person }) => 'person' in person && person.person)).toEqual([
      leaderId,
      memberId,
    ]);
    expect(await names()).toContain('周启明');
  });
});

describe('the capacity of a meeting', () => {
  async function head() {
    await createMember({
      ...{ name: '陆明', post: '常委', affiliations: [at('市第二中学', '校长')] },
      duties: [aDuty('提案委员会', '主任')],
    });
    const id = await createMeeting({ kind: '主席会议', sitting: { date: '2026-03-01' } });
    const [itemId = ''] = await addItems(id, ['提案工作']);
    const [found] = await findPeople('陆明', 1, { kind: null, role: null });
    if (!found) throw new Error('nobody');
    await saveItem(itemId, { reporters: [found.ref] });
    const [plain] = await findPeople('陆明');
    await addPeople(id, plain ? [plain.ref] : [], 'nonvoting');
    return id;
  }
  async function paper(id: string, kind: 'notice' | 'plan' | 'agenda') {
    const facts = await meetingFacts(id);
    if (!facts) throw new Error('no meeting');
    return toPlainText(composeMeetingPaper(facts, { kind })).text;
  }

  it('is printed: who reports as head of a committee is not printed from his school, nor is that told of a meeting of the house', async () => {
    const id = await head();
    for (const kind of ['notice', 'plan', 'agenda'] as const) {
      const text = await paper(id, kind);
      expect(text, kind).not.toContain('市第二中学');
      if (kind !== 'notice') expect(text, kind).toContain('提案委员会主任陆明');
    }
    expect(await paper(id, 'notice')).toContain('提案委员会：');
  });

  it('can be changed on the list, and the agenda follows; taken back all is as it was', async () => {
    const id = await head();
    const [row] = await attendanceOf(id);
    if (!row) throw new Error('nobody');
    const items = await store().agendaItems.toArray();
    const work = { ...row.person, unit: '市第二中学', post: '校长', capacity: 'work' } as const;
    const undo = await changeCapacity(row, work);
    expect(await attendanceOf(id)).toMatchObject([{ person: { post: '校长', capacity: 'work' } }]);
    expect(await paper(id, 'agenda')).toContain('市第二中学校长陆明');
    await undo();
    expect(await store().agendaItems.toArray()).toEqual(items);
    expect((await attendanceOf(id))[0]).toEqual(row);
  });
});

describe('units', () => {
  it('are found as people type them, committees of the house among them', async () => {
    await createUnit({ fullName: '示例市卫生健康委员会', shortName: '市卫生健康委' });
    await createUnit({ fullName: '示例市发展和改革委员会', shortName: '市发展改革委' });
    await createUnit({ fullName: '示例市城市管理综合行政执法局' });
    await createUnit({ fullName: '示例市政协经济委员会', shortName: '市政协经济委' });
    await saveGroups('committee', [
      { id: 'g1', name: '提案委员会', sample: 0 },
      { id: 'g2', name: '经济委员会', sample: 0 },
    ]);
    const first = async (query: string) => (await findUnits(query))[0]?.name;
    expect(await first('wjw')).toBe('市卫生健康委');
    expect(await first('卫健')).toBe('市卫生健康委');
    expect(await first('发改')).toBe('市发展改革委');
    expect(await first('城管')).toBe('示例市城市管理综合行政执法局');
    expect(await findUnits('提案')).toMatchObject([{ id: null, name: '提案委员会' }]);
    expect((await findUnits('经济委')).map(({ name }) => name)).toEqual(['市政协经济委']);
  });
});

describe('people by their posts and days', () => {
  const duty = (body: string, post: string, span: Parameters<typeof aDuty>[2]) =>
    aDuty(body, post, { id: crypto.randomUUID(), ...span });

  it('are groups of heads and of the 常委 of this house alone', async () => {
    await createMember({ name: '丁一', post: '副秘书长兼办公室主任' });
    await createMember({ name: '马二', post: '常务委员、提案委员会主任' });
    await createMember({ name: '王三', post: '常委、市卫健委主任' });
    await createMember({ name: '方四', post: '委员、市委常委' });
    await createMember({
      name: '卜五',
      duties: [duty('经济委员会', '主任', { to: '2999-12-31' })],
    });
    await createMember({
      name: '于六',
      duties: [duty('经济委员会', '主任', { from: '2999-01-01' })],
    });
    await createMember({ name: '乙七', duties: [duty('办公室', '主任', {})] });
    const groups = await peopleGroups();
    const names = (wanted: string) =>
      groups.find(({ key }) => key === wanted)?.people.map(({ name }) => name);
    expect(names('first')).toEqual(['卜五', '马二']);
    expect(names('standing')).toEqual(['马二', '王三']);
  });

  it('lead and report as what they are on the day of the meeting', async () => {
    await createMember({
      ...{ name: '卜五', post: '委员' },
      duties: [duty('经济委员会', '主任', { from: '2024-01-01', to: '2025-12-31' })],
    });
    const named = async (on: string | null) =>
      (await findPeople('卜五', 1, { kind: null, role: null, on }))[0]?.ref;
    expect(await named('2025-06-01')).toMatchObject({ unit: '经济委员会', post: '主任' });
    expect((await named('2026-06-01'))?.capacity).toBeUndefined();
    expect((await named(null))?.capacity).toBeUndefined();
  });

  it('are leaders as long as their term runs, though its end is known', async () => {
    const { leaderId, memberId } = await double();
    await joinEntry(memberId, leaderId);
    const leaders = await store().leaders.toArray();
    const ending = (to: string) =>
      saveLeaders(
        leaders.map((one) => (one.id === leaderId ? { ...one, span: { from: null, to } } : one)),
      );
    await ending('2999-12-31');
    expect((await findPeople('周启明'))[0]?.ref).toMatchObject({
      source: 'leader',
      post: '副主席',
    });
    await ending('2020-12-31');
    expect((await findPeople('周启明'))[0]?.ref).toMatchObject({ source: 'member' });
  });
});
