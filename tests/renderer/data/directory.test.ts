import { describe, expect, it } from 'vitest';
import { MEMBER_COLUMNS, type MemberKey } from '#shared/directory/columns';
import type { ReadTable } from '#shared/sheet/table';
import { flush, store } from '../../../renderer/data/active';
import {
  addUsualGroups,
  bringBackToDirectory,
  createMember,
  createUnit,
  deleteFromDirectory,
  moveUnit,
  purgeFromDirectory,
  removeAffiliation,
  saveGroups,
  saveMember,
  saveUnit,
  transferMember,
} from '../../../renderer/data/commands/directory';
import { importMembers, undoImport } from '../../../renderer/data/commands/directory-import';
import { saveLeaders } from '../../../renderer/data/commands/office';
import { directory, listGroups } from '../../../renderer/data/queries/directory';
import {
  memberCard,
  yearCards,
  yearsWithMeetings,
} from '../../../renderer/data/queries/member-card';
import { matchNames } from '../../../renderer/data/queries/name-list';
import { findPeople, findUnits, membersMatching } from '../../../renderer/data/queries/people';
import { aMeeting, anAttendance, anEntry, anOpinion } from '../../shared/directory/meetings';
import { planMembers } from '../../shared/directory/plans';
import { withStore } from './desktop';

const { desktop } = withStore();

const at = (unit: string, post = '') => ({ unit, unitId: null, post, from: null });
const names = async (query: string) => (await findPeople(query)).map(({ ref }) => ref.name);

describe('members', () => {
  it('are saved as they are typed and found at once after every write', async () => {
    const id = await createMember();
    expect(await names('zs')).toEqual([]);
    await saveMember(id, { name: '曾诗' });
    expect(await names('zs')).toEqual(['曾诗']);
    await saveMember(id, { name: '单诗' });
    expect(await names('zengs')).toEqual([]);
    expect(await names('shans')).toEqual(['单诗']);
    await deleteFromDirectory('members', [id]);
    expect(await names('单')).toEqual([]);
    expect(membersMatching(await directory(), 'ss', true).map(({ name }) => name)).toEqual([
      '单诗',
    ]);
    await bringBackToDirectory('members', [id]);
    expect(await names('单')).toEqual(['单诗']);
  });

  it('who change unit keep both; the form corrects the newest only', async () => {
    const id = await createMember({ name: '甲', affiliations: [at('一中', '教师')] });
    await saveMember(id, {}, at('一中', '校长'));
    const before = await transferMember(id, { ...at('教育局', '局长'), from: '2026-03-01' });
    expect(before).toEqual([at('一中', '校长')]);
    await saveMember(id, { post: '常委' }, { ...at('教育局', '局长'), from: '2026-03-02' });
    expect((await store().members.get(id))?.affiliations).toEqual([
      at('一中', '校长'),
      { ...at('教育局', '局长'), from: '2026-03-02' },
    ]);
    expect((await findPeople('甲'))[0]?.ref).toMatchObject({ unit: '教育局', post: '局长' });
    await removeAffiliation(id, 0, at('一中', '校长'));
    expect((await store().members.get(id))?.affiliations).toHaveLength(1);
  });

  it('without any unit have no affiliation, and purged ones say so when saved', async () => {
    const id = await createMember({ name: '甲' });
    await saveMember(id, { party: '民盟' }, at(''));
    expect((await store().members.get(id))?.affiliations).toEqual([]);
    await flush();
    await deleteFromDirectory('members', [id]);
    await purgeFromDirectory('members', [id]);
    expect(desktop().copy.status().counts.members ?? 0).toBe(0);
    await expect(saveMember(id, { name: '乙' })).rejects.toThrow('已不在名录里');
  });
});

describe('finding', () => {
  it('gives leaders by rank, then members by post, those that fit best first', async () => {
    await saveLeaders(
      ['张三', '周启明'].map((name, index) => ({
        id: `l${index}`,
        name,
        post: '副主席',
        duties: '',
        rank: index + 1,
        sample: 0,
      })),
    );
    await createMember({ name: '张山', post: '' });
    await createMember({ name: '张森', post: '常委' });
    await createMember({ name: '张三丰' });
    expect(await names('zs')).toEqual(['张三', '张森', '张山', '张三丰']);
    expect(await names('张三')).toEqual(['张三', '张三丰']);
    expect((await names(''))[0]).toBe('张三');
  });

  it('tells people of one name apart', async () => {
    await createMember({
      name: '李明',
      party: '民盟',
      sector: '教育',
      affiliations: [at('一中', '校长')],
    });
    await createMember({
      name: '李明',
      party: '中共',
      sector: '经济',
      affiliations: [at('商务局')],
    });
    const found = await findPeople('lm');
    expect(found.map(({ facts }) => facts).sort()).toEqual([
      '委员 · 中共 · 经济 · 商务局',
      '委员 · 民盟 · 教育 · 一中校长',
    ]);
    expect((await directory()).sharedNames).toEqual(new Set(['李明']));
  });

  it('knows a person under every spelling of the name, and gives it as the office writes it', async () => {
    await createMember({ name: '阿不都·买买提' });
    await createMember({ name: '\ue863子期' });
    for (const query of ['阿不都•买买提', '阿不都・买', '阿不都买买提', 'abdmmt'])
      expect(await names(query), query).toEqual(['阿不都·买买提']);
    expect(await names('䶮子期')).toEqual(['\ue863子期']);
    const listed = ['阿不都‧买买提', '䶮子期'].map((name) => ({ name, unit: '', post: '' }));
    expect(
      (await matchNames(listed)).map(({ people }) => people.map(({ ref }) => ref.name)),
    ).toEqual([['阿不都·买买提'], ['\ue863子期']]);
  });

  it('finds first the units whose names begin with the query once their place is left out', async () => {
    await createUnit({ fullName: '市人民政府办公室', shortName: '市政府办公室' });
    await createUnit({ fullName: '示例市民政局', shortName: '市民政局' });
    const found = async (query: string) => (await findUnits(query)).map(({ name }) => name);
    expect(await found('mz')).toEqual(['市民政局', '市政府办公室']);
    expect(await found('民政')).toEqual(['市民政局', '市政府办公室']);
    expect(await found('zf')).toEqual(['市政府办公室']);
  });

  it('finds units by either name, pinyin and initials', async () => {
    await createUnit({ fullName: '示例市发展和改革委员会', shortName: '市发展改革委' });
    await createUnit({ fullName: '示例市教育局', shortName: '' });
    const found = async (query: string) => (await findUnits(query)).map(({ name }) => name);
    expect(await found('发展和')).toEqual(['市发展改革委']);
    expect(await found('fzgg')).toEqual(['市发展改革委']);
    expect(await found('sjyjz')).toEqual([]);
    expect(await found('slsjyj')).toEqual(['示例市教育局']);
    expect(await found('jyj')).toEqual(['示例市教育局']);
    expect(await found('')).toHaveLength(2);
  });
});

describe('units and groups', () => {
  it('units move past those in the bin', async () => {
    const ids = [];
    for (const shortName of ['甲', '乙', '丙', '丁']) ids.push(await createUnit({ shortName }));
    await deleteFromDirectory('units', [ids[1] ?? '']);
    await moveUnit(ids[2] ?? '', -1);
    const order = async () =>
      (await store().units.orderBy('order').toArray())
        .filter(({ deletedAt }) => deletedAt === null)
        .map(({ shortName }) => shortName)
        .join('');
    expect(await order()).toBe('丙甲丁');
    await moveUnit(ids[2] ?? '', -1);
    expect(await order()).toBe('丙甲丁');
    await moveUnit(ids[0] ?? '', 1);
    expect(await order()).toBe('丙丁甲');
    await saveUnit(ids[0] ?? '', { fullName: '甲局' });
    expect((await findUnits('甲局'))[0]?.id).toBe(ids[0]);
  });

  it('groups keep the order of their list; empty names are not kept; kinds are apart', async () => {
    await addUsualGroups('party');
    await saveGroups('sector', [
      { id: 'b', name: '教育', sample: 0 },
      { id: 'x', name: ' ', sample: 0 },
      { id: 'a', name: '经济', sample: 0 },
    ]);
    await saveGroups('sector', [{ id: 'a', name: '经济', sample: 0 }]);
    expect((await listGroups('sector')).map(({ name, order }) => `${order}${name}`)).toEqual([
      '1经济',
    ]);
    expect((await listGroups('party')).map(({ name }) => name)).toContain('九三学社');
    expect((await listGroups('party'))[0]?.name).toBe('中共');
  });
});

describe('an import', () => {
  const table = (...rows: Partial<Record<MemberKey, string>>[]): ReadTable<MemberKey> => ({
    sheet: '委员',
    unknown: [],
    headings: {},
    sheets: [],
    remarks: [],
    rows: rows.map((cells, index) => ({
      row: index + 2,
      count: {},
      merged: [],
      told: [],
      isHidden: false,
      cells: {
        ...(Object.fromEntries(MEMBER_COLUMNS.map(({ key }) => [key, ''])) as Record<
          MemberKey,
          string
        >),
        ...cells,
      },
    })),
  });
  const plan = async (...rows: Partial<Record<MemberKey, string>>[]) =>
    planMembers('名册.xlsx', table(...rows), (await directory()).members);

  it('is written whole, linked to its units, and taken back by one step', async () => {
    const unitId = await createUnit({ fullName: '示例市商务局', shortName: '市商务局' });
    const known = await createMember({
      name: '甲',
      telephone: '1',
      affiliations: [at('市商务局')],
    });
    const before = await store().members.get(known);
    const receipt = await importMembers(
      await plan(
        { name: '甲', unit: '市商务局', telephone: '2' },
        { name: '乙', unit: '示例市商务局' },
        { name: '', party: '民盟' },
      ),
      true,
    );
    expect(receipt.counts).toEqual({ added: 1, updated: 1, skipped: 1 });
    expect(await store().members.get(known)).toMatchObject({ telephone: '2' });
    const [added] = await store().members.where('name').equals('乙').toArray();
    expect(added?.affiliations[0]).toMatchObject({ unit: '示例市商务局', unitId });
    expect(await undoImport(receipt)).toBe(0);
    expect(await store().members.toArray()).toEqual([before]);
  });

  it('leaves what is there when doubles are to be skipped', async () => {
    const known = await createMember({ name: '甲', telephone: '1' });
    const receipt = await importMembers(await plan({ name: '甲', telephone: '2' }), false);
    expect(receipt.counts).toEqual({ added: 0, updated: 0, skipped: 1 });
    expect((await store().members.get(known))?.telephone).toBe('1');
  });

  it('writes nothing when the directory changed while the report was read', async () => {
    const known = await createMember({ name: '甲', telephone: '1' });
    const planned = await plan({ name: '甲', telephone: '2' }, { name: '乙' });
    await deleteFromDirectory('members', [known]);
    await expect(importMembers(planned, true)).rejects.toThrow('没有导入');
    expect(await store().members.count()).toBe(1);
  });

  it('taken back leaves alone what somebody has changed since', async () => {
    const receipt = await importMembers(await plan({ name: '甲' }, { name: '乙' }), true);
    await new Promise((resolve) => setTimeout(resolve, 2));
    await saveMember(receipt.added[0] ?? '', { party: '民盟' });
    expect(await undoImport(receipt)).toBe(1);
    expect((await store().members.toArray()).map(({ name }) => name)).toEqual(['甲']);
  });
});

describe("a member's card", () => {
  it('is read from attendance, entries and opinions, and stays when the member is deleted', async () => {
    const id = await createMember({ name: '甲' });
    const person = { source: 'member' as const, id, name: '甲', unit: '', post: '' };
    await store().meetings.bulkAdd([
      aMeeting({ id: 'x', title: '甲会', startsOn: '2026-03-01' }),
      aMeeting({ id: 'y', title: '乙会', startsOn: '2025-03-01' }),
      aMeeting({ id: 'z', title: '示例会', startsOn: '2026-03-01', sample: 1 }),
    ]);
    await store().attendance.bulkAdd([
      anAttendance({ meetingId: 'x', person, state: 'present' }),
      anAttendance({ meetingId: 'y', person, state: 'leave' }),
      anAttendance({ meetingId: 'z', person, state: 'present' }),
      anAttendance({ meetingId: 'x', person: { ...person, id: 'other' }, state: 'absent' }),
    ]);
    await store().entries.add(anEntry({ meetingId: 'x', speaker: person }));
    await store().opinions.add(anOpinion({ meetingId: 'y', speaker: person }));
    await deleteFromDirectory('members', [id]);
    const member = await store().members.get(id);
    if (!member) throw new Error('gone');
    expect((await memberCard(member)).map(({ title, state }) => [title, state])).toEqual([
      ['甲会', 'present'],
      ['乙会', 'leave'],
    ]);
    expect(await yearsWithMeetings()).toEqual(['2026', '2025']);
    const [card] = await yearCards([member], '2025');
    expect(card?.lines.map(({ title, opinions }) => [title, opinions.length])).toEqual([
      ['乙会', 1],
    ]);
  });
});
