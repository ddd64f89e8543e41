import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { refOfLeader } from '#shared/directory/capacities';
import { emptyDocument } from '#shared/document/official-document';
import type { PersonRef } from '#shared/model/directory';
import type { Entry, Opinion } from '#shared/model/proceedings';
import { flush, store } from '../../../renderer/data/active';
import { addItems, moveItem, removeItem, saveItem } from '../../../renderer/data/commands/agenda';
import {
  addPeople,
  arrangePeople,
  movePerson,
  removeAttendance,
  saveAttendance,
  setAllExpected,
} from '../../../renderer/data/commands/attendance';
import { circulate, saveCirculation } from '../../../renderer/data/commands/circulations';
import { createDraft } from '../../../renderer/data/commands/drafts';
import {
  bringMeetingBack,
  createMeeting,
  deleteMeeting,
  duplicateMeeting,
  saveMeeting,
} from '../../../renderer/data/commands/meetings';
import { purgeMeeting } from '../../../renderer/data/commands/purge-meeting';
import { addResolution, saveResolution } from '../../../renderer/data/commands/resolutions';
import {
  agendaOf,
  attendanceOf,
  circulationsOf,
  listMeetings,
  meetingsBetween,
} from '../../../renderer/data/queries/meetings';
import { matchNames, peopleGroups } from '../../../renderer/data/queries/name-list';
import { meetingFacts, sourceOf } from '../../../renderer/data/queries/papers';
import { clashesOf, missingPapers, troubles } from '../../../renderer/data/queries/readiness';
import { start } from '../../../renderer/data/start';
import { withOffice } from '../meetings/office';

const { desktop } = withOffice();
const TODAY = '2026-08-10';
const guest = (name: string, unit = ''): PersonRef => ({
  source: 'guest',
  id: null,
  name,
  unit,
  post: '',
});
const make = (date: string | null = '2026-08-20', place = '机关第一会议室') =>
  createMeeting({ kind: '主席会议', sitting: { date, from: '09:00', to: '11:30', place } });
const names = async (id: string) => (await attendanceOf(id)).map(({ person }) => person.name);

async function member(name: string, committee: string): Promise<string> {
  const id = newId();
  await store().members.add({
    id,
    name,
    party: '民盟',
    sector: '教育界',
    post: '常委',
    committee,
    telephone: '123',
    term: '五届',
    note: '',
    createdAt: '',
    updatedAt: '',
    deletedAt: null,
    sample: 0,
    affiliations: [{ unit: '市第一中学', unitId: null, post: '校长', from: null }],
  });
  return id;
}

function entry(meetingId: string, agendaItemId: string | null): Entry {
  return {
    id: newId(),
    meetingId,
    agendaItemId,
    order: 1,
    speaker: guest('江月'),
    at: '',
    text: '说过的话。',
    marks: [],
    source: 'typed',
    createdAt: '',
    updatedAt: '',
  };
}

function opinion(meetingId: string, agendaItemId: string | null): Opinion {
  return {
    id: newId(),
    meetingId,
    agendaItemId,
    entryId: null,
    speaker: null,
    words: '原话。',
    history: [],
    summary: '',
    kind: '意见建议',
    targets: [],
    place: '',
    groupId: null,
    order: 1,
    createdAt: '',
    updatedAt: '',
    deletedAt: null,
    sample: 0,
  };
}

describe('a meeting', () => {
  it('is named by its kind, takes the next number, and keeps its first day for lists', async () => {
    const first = await make('2026-08-20');
    const second = await make(null);
    expect(await store().meetings.get(first)).toMatchObject({
      title: '示例市政协第1次主席会议',
      startsOn: '2026-08-20',
    });
    expect((await store().meetings.get(second))?.number).toBe(2);
    const stored = await store().meetings.get(first);
    const sittings = (stored?.sittings ?? []).map((one) => ({
      ...one,
      state: 'cancelled' as const,
    }));
    await saveMeeting(first, { sittings });
    expect((await store().meetings.get(first))?.startsOn).toBe(null);
  });

  it('is saved with nothing in it, and with anything', async () => {
    const id = await createMeeting({ kind: '座谈会', title: '' });
    await saveMeeting(id, { title: '\u0007 𬭎 😀', chair: null, requirements: 'x'.repeat(5000) });
    expect((await meetingFacts(id))?.meeting).toMatchObject({ chair: null, title: '\u0007 𬭎 😀' });
  });

  it('is listed by time: what is to come first to last, what was held last to first', async () => {
    const past = await make('2026-07-01');
    const older = await make('2025-07-01');
    const later = await make('2026-09-01');
    const soon = await make('2026-08-10');
    const undated = await make(null);
    const off = await make('2026-08-30');
    await saveMeeting(off, { cancelled: true });
    const ids = async (filter: object) =>
      (await listMeetings({ today: TODAY, ...filter })).map(({ id }) => id);
    expect(await ids({ when: 'soon' })).toEqual([undated, soon, later]);
    expect(await ids({ when: 'held' })).toEqual([past, older]);
    expect(await ids({ when: 'cancelled' })).toEqual([off]);
    expect(await ids({ year: '2025' })).toEqual([older]);
    expect(await ids({ family: 'consulting' })).toEqual([]);
    expect(await ids({ kind: '主席会议', text: '第3次' })).toEqual([later]);
    expect((await meetingsBetween(TODAY, '2026-09-01')).map(({ id }) => id)).toEqual([
      ...[soon, off, later],
    ]);
  });

  it('goes to the bin and comes back', async () => {
    const id = await make();
    await deleteMeeting(id);
    expect(await listMeetings({ today: TODAY })).toEqual([]);
    expect(await listMeetings({ today: TODAY, bin: true })).toHaveLength(1);
    await bringMeetingBack(id);
    expect(await listMeetings({ today: TODAY })).toHaveLength(1);
  });

  it('serves as a template: people and place again, no day, no agenda, nobody marked', async () => {
    const id = await make();
    await addPeople(id, [guest('江月')], 'attend');
    const [row] = await attendanceOf(id);
    await saveAttendance(row?.id ?? '', { state: 'leave', reason: '出差' });
    await addItems(id, ['议题']);
    const copy = await duplicateMeeting(id);
    const facts = await meetingFacts(copy);
    expect(facts?.meeting).toMatchObject({ number: 2, startsOn: null });
    expect(facts?.meeting.sittings[0]).toMatchObject({ place: '机关第一会议室', date: null });
    expect(facts?.attendance).toMatchObject([{ state: 'expected', reason: '' }]);
    expect(facts?.items).toEqual([]);
  });

  it('as a template hands on no day inside its texts, and its name by last time’s pattern', async () => {
    const id = await make();
    const title = '政协示例市第五届委员会第一次主席会议';
    await saveMeeting(id, {
      title,
      requirements: `请于8月15日前报名。\n${title}材料请于会前3日送办公室。`,
      duties: [{ id: newId(), group: '会务组', people: '江月', task: '8月19日布置会场' }],
    });
    const copy = await store().meetings.get(await duplicateMeeting(id));
    expect(copy).toMatchObject({
      title: '政协示例市第五届委员会第二次主席会议',
      requirements:
        '请于××月××日前报名。\n政协示例市第五届委员会第二次主席会议材料请于会前3日送办公室。',
    });
    expect(copy?.duties).toMatchObject([{ people: '江月', task: '××月××日布置会场' }]);
  });

  it('purged is in no copy any more; a draft made from it stays and says so', async () => {
    const id = await make();
    const other = await make();
    await addPeople(id, [guest('江月')], 'attend');
    await addItems(id, ['议题']);
    await addResolution(id, null, '决定');
    await store().entries.add(entry(id, null));
    await store().opinions.bulkAdd([opinion(id, null), opinion(other, null)]);
    await circulate(id, { draftId: null, what: '材料', on: TODAY, note: '', to: ['孟青'] });
    const draftId = await createDraft({ type: '纪要', document: emptyDocument() });
    await store().meetingPapers.bulkAdd(
      [draftId, 'gone'].map((draft, index) => ({
        id: newId(),
        meetingId: id,
        kind: 'minutes' as const,
        agendaItemId: null,
        draftId: draft,
        version: index + 1,
        composed: 'item:x',
        madeAt: '',
      })),
    );
    await flush();
    await purgeMeeting(id);
    const { counts } = desktop().copy.status();
    for (const table of ['agendaItems', 'attendance', 'resolutions', 'entries', 'circulations']) {
      expect([table, counts[table] ?? 0]).toEqual([table, 0]);
    }
    expect(counts).toMatchObject({ meetings: 1, opinions: 1, meetingPapers: 1, drafts: 1 });
    expect(await sourceOf(draftId)).toMatchObject({ meeting: null, paper: { version: 1 } });
    store().close();
    expect(await start()).toEqual({ kind: 'open', notice: '' });
    expect(await store().meetings.count()).toBe(1);
  });
});

describe('the agenda', () => {
  it('is added to, moved about, and says which papers are missing', async () => {
    const id = await make();
    const [a, b, c] = await addItems(id, ['甲', '乙', '丙']);
    await moveItem(id, c ?? '', -2);
    await moveItem(id, b ?? '', 1);
    expect((await agendaOf(id)).map(({ title, order }) => [title, order])).toEqual([
      ...[
        ['丙', 1],
        ['甲', 2],
        ['乙', 3],
      ],
    ]);
    const papers = [true, false].map((received) => ({ id: newId(), name: '稿', received }));
    await saveItem(a ?? '', { papers, reporters: [guest('江月')] });
    expect(missingPapers(await agendaOf(id))).toMatchObject([{ name: '稿', from: '江月' }]);
  });

  it('numbers each item once, though two PCs gave out one place twice or left a gap', async () => {
    const id = await make();
    const [a = '', b = '', c = ''] = await addItems(id, ['甲', '乙', '丙']);
    await store().agendaItems.update(b, { order: 4 });
    await store().agendaItems.update(c, { order: 4 });
    const agenda = async () => (await agendaOf(id)).map(({ title, order }) => `${order}${title}`);
    expect(await agenda()).toEqual(['1甲', '2乙', '3丙']);
    await addItems(id, ['丁']);
    expect(await agenda()).toEqual(['1甲', '2乙', '3丙', '4丁']);
    await moveItem(id, c, -1);
    expect(await agenda()).toEqual(['1甲', '2丙', '3乙', '4丁']);
    expect((await store().agendaItems.get(a))?.order).toBe(1);
  });

  it('loses an item but nothing that was said on it, and takes it back with all its ties', async () => {
    const id = await make();
    const [first = '', second = ''] = await addItems(id, ['甲', '乙']);
    await store().entries.add(entry(id, first));
    await store().opinions.bulkAdd([opinion(id, first), { ...opinion(id, second), order: 2 }]);
    await addResolution(id, first, '听取');
    const [item] = await agendaOf(id);
    if (!item) throw new Error('no item');
    const undo = await removeItem(item);
    let facts = await meetingFacts(id);
    expect(facts?.items.map(({ title, order }) => [title, order])).toEqual([['乙', 1]]);
    expect(facts?.entries[0]).toMatchObject({ text: '说过的话。', agendaItemId: null });
    expect(facts?.opinions.map(({ agendaItemId }) => agendaItemId)).toEqual([null, second]);
    await undo();
    facts = await meetingFacts(id);
    expect(facts?.items.map(({ title }) => title)).toEqual(['甲', '乙']);
    expect(facts?.entries[0]?.agendaItemId).toBe(first);
    expect(facts?.opinions.map(({ agendaItemId }) => agendaItemId)).toEqual([first, second]);
    expect(facts?.resolutions[0]?.agendaItemId).toBe(first);
  });
});

describe('attendance', () => {
  it('takes groups and single people once each, leaders by rank in front', async () => {
    const id = await make();
    await member('郑溪', '文史委');
    await member('江月', '提案委');
    await store().groups.add({ id: 'g', kind: 'committee', name: '提案委', order: 1, sample: 0 });
    const groups = await peopleGroups();
    expect(groups.map(({ label, people }) => [label, people.length])).toEqual([
      ...[
        ['主席会议组成人员', 3],
        ['全体领导', 3],
        ['全体委员', 2],
        ['全体常委', 2],
        ['提案委', 1],
      ],
    ]);
    // By strokes, not by spelling or by who came first.
    expect(groups[2]?.people.map(({ name }) => name)).toEqual(['江月', '郑溪']);
    await addPeople(id, groups.at(-1)?.people ?? [], 'attend');
    expect(await addPeople(id, groups[1]?.people ?? [], 'attend')).toBe(3);
    expect(await addPeople(id, groups[1]?.people ?? [], 'nonvoting')).toBe(0);
    expect(await names(id)).toEqual(['贺知秋', '周启明', '孟青', '江月']);
    expect((await attendanceOf(id)).at(-1)?.telephone).toBe('123');
  });

  it('is marked all present, but for those marked before; each change can be taken back', async () => {
    const id = await make();
    await addPeople(id, [guest('甲'), guest('乙'), guest('丙')], 'attend');
    const [first, second] = await attendanceOf(id);
    await saveAttendance(first?.id ?? '', { state: 'leave', reason: '出差' });
    expect(await setAllExpected(id, 'present')).toHaveLength(2);
    expect((await attendanceOf(id)).map(({ state }) => state)).toEqual([
      ...['leave', 'present', 'present'],
    ]);
    if (!second) throw new Error('nobody');
    const undo = await removeAttendance(second);
    expect(await names(id)).toEqual(['甲', '丙']);
    await undo();
    expect(await names(id)).toEqual(['甲', '乙', '丙']);
  });

  it('is arranged by hand or by rule, and a new role stands last in it', async () => {
    const id = await make();
    const [leader] = await store().leaders.orderBy('rank').toArray();
    await addPeople(id, [guest('鲁某'), guest('丁某')], 'attend');
    if (leader) await addPeople(id, [refOfLeader(leader)], 'attend');
    const [first] = await attendanceOf(id);
    if (first) await movePerson(first, 2);
    expect(await names(id)).toEqual(['鲁某', '丁某', '贺知秋']);
    const undo = await arrangePeople(id, 'strokes');
    expect(await names(id)).toEqual(['贺知秋', '丁某', '鲁某']);
    await undo();
    expect(await names(id)).toEqual(['鲁某', '丁某', '贺知秋']);
    await saveAttendance((await attendanceOf(id))[0]?.id ?? '', { role: 'nonvoting' });
    expect(await names(id)).toEqual(['丁某', '贺知秋', '鲁某']);
  });

  it('matches a pasted name with everybody who bears it', async () => {
    const one = await member('江月', '提案委');
    const two = await member('江月', '文史委');
    const matched = await matchNames(
      ['江月', '孟青', '生客'].map((name) => ({ name, unit: '', post: '' })),
    );
    expect(matched.map(({ people }) => people.length)).toEqual([2, 1, 0]);
    expect(matched[0]?.people.map(({ ref }) => ref.id).sort()).toEqual([one, two].sort());
    expect(matched[0]?.people[0]?.facts).toContain('市第一中学');
  });

  it('tells namesakes by the unit on the list, where only one of them is there', async () => {
    const one = await member('江月', '提案委');
    const two = await member('江月', '文史委');
    const listed = [{ name: '江月', unit: '市文化馆', post: '' }];
    expect((await matchNames(listed))[0]?.people).toHaveLength(2);
    const affiliations = [{ unit: '市文化馆', unitId: null, post: '馆长', from: null }];
    await store().members.update(two, { affiliations });
    const ids = async (unit: string) =>
      (await matchNames([{ name: '江月', unit, post: '' }]))[0]?.people.map(({ ref }) => ref.id);
    expect(await ids('市文化馆')).toEqual([two]);
    expect((await ids(''))?.sort()).toEqual([one, two].sort());
  });
});

describe('what is in the way', () => {
  it('is another meeting at the same time in the same place or with the same people', async () => {
    const mine = await make('2026-08-20', '一楼');
    const place = await make('2026-08-20', '一楼');
    const people = await make('2026-08-20', '二楼');
    const neither = await make('2026-08-20', '三楼');
    const id = await member('江月', '');
    const person: PersonRef = { source: 'member', id, name: '江月', unit: '', post: '' };
    await addPeople(mine, [person, guest('同名的客人')], 'attend');
    await addPeople(people, [person], 'nonvoting');
    await addPeople(neither, [guest('同名的客人')], 'attend');
    const found = await clashesOf(mine);
    expect(found.map(({ other, place: where, people: who }) => [other.id, where, who])).toEqual([
      ...[
        [place, '一楼', []],
        [people, '', ['江月']],
      ],
    ]);
    const [item = ''] = await addItems(neither, ['甲']);
    await saveItem(item, { papers: [{ id: 'p', name: '稿', received: false }] });
    expect(Object.fromEntries(await troubles(TODAY))).toEqual({
      [mine]: { missing: 0, clashes: true },
      [place]: { missing: 0, clashes: true },
      [people]: { missing: 0, clashes: true },
      [neither]: { missing: 1, clashes: false },
    });
    const [row] = await attendanceOf(mine);
    await saveAttendance(row?.id ?? '', { state: 'leave' });
    expect(await clashesOf(mine)).toHaveLength(1);
  });
});

describe('resolutions and 送阅', () => {
  it('stand in the order of the agenda, those under no item last', async () => {
    const id = await make();
    const [first = '', second = ''] = await addItems(id, ['甲', '乙']);
    const loose = await addResolution(id, null, '决定');
    const later = await addResolution(id, second, '听取');
    const sooner = await addResolution(id, first, '待研究');
    await saveResolution(sooner, { text: '再议。' });
    const facts = await meetingFacts(id);
    expect(facts?.resolutions.map((one) => one.id)).toEqual([sooner, later, loose]);
    expect(facts?.resolutions[0]).toMatchObject({ verb: '待研究', text: '再议。' });
  });

  it('stay with their item where two PCs gave out one place twice', async () => {
    const id = await make();
    const [first = '', second = ''] = await addItems(id, ['甲', '乙']);
    await store().agendaItems.update(second, { order: 1 });
    const one = await addResolution(id, first, '听取');
    const other = await addResolution(id, second, '听取');
    const last = await addResolution(id, first, '决定');
    expect((await meetingFacts(id))?.resolutions.map((row) => row.id)).toEqual([one, last, other]);
  });

  it('show first what has not been signed for', async () => {
    const id = await make();
    await circulate(id, {
      draftId: null,
      what: '方案',
      on: TODAY,
      note: '',
      to: ['孟青', '周启明'],
    });
    const [row] = await circulationsOf(id);
    await saveCirculation(row?.id ?? '', { signedOn: TODAY, signedBy: row?.to ?? '' });
    const rows = await circulationsOf(id);
    expect(rows.map(({ signedOn }) => signedOn)).toEqual([null, TODAY]);
  });
});
