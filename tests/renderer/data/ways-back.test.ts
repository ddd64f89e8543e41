import type { Table } from 'dexie';
import { expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { store } from '../../../renderer/data/active';
import { addItems, removeItem, saveItem } from '../../../renderer/data/commands/agenda';
import {
  addPeople,
  arrangePeople,
  removeAttendance,
  saveAttendance,
  setAllExpected,
  setBackToExpected,
} from '../../../renderer/data/commands/attendance';
import {
  circulate,
  removeCirculation,
  saveCirculation,
} from '../../../renderer/data/commands/circulations';
import {
  createMember,
  removeAffiliation,
  saveMember,
} from '../../../renderer/data/commands/directory';
import { createDraft, purgeDrafts } from '../../../renderer/data/commands/drafts';
import { addEvidence, addTasks, removeEvidence } from '../../../renderer/data/commands/evidence';
import { removeHandFigure, saveHandFigure } from '../../../renderer/data/commands/hand-figures';
import { createMeeting } from '../../../renderer/data/commands/meetings';
import {
  groupOpinions,
  renameGroup,
  undoRegrouping,
} from '../../../renderer/data/commands/opinion-groups';
import { joinEntry } from '../../../renderer/data/commands/people';
import {
  addResolution,
  removeResolution,
  saveResolution,
} from '../../../renderer/data/commands/resolutions';
import { removeWord, saveWord } from '../../../renderer/data/commands/words';
import { withStore } from './desktop';
import { consultation, guest } from './matter-office';

withStore();

/** A row as a screen had it before what was typed last was saved. */
async function shown<Row>(rows: Table<Row, string>): Promise<Row> {
  const [row] = await rows.toArray();
  if (!row) throw new Error('no row');
  return row;
}

it('what a screen did not show yet is not lost by removing the row and putting it back', async () => {
  const { agendaItems, resolutions, circulations } = store();
  const meeting = await createMeeting({ kind: '主席会议' });
  const [item = ''] = await addItems(meeting, ['议题']);
  const resolution = await addResolution(meeting, item, '决定');
  const stale = {
    item: await shown(agendaItems),
    resolution: await shown(resolutions),
  };
  await saveItem(item, { note: '刚打完的说明' });
  await saveResolution(resolution, { text: '刚打完的议定' });
  await (await removeResolution(stale.resolution))();
  await (await removeItem(stale.item))();
  expect(await agendaItems.get(item)).toMatchObject({ note: '刚打完的说明' });
  expect(await resolutions.get(resolution)).toMatchObject({
    text: '刚打完的议定',
    agendaItemId: item,
  });
  const facts = { draftId: null, what: '材料', on: '2026-06-01', note: '', to: ['贺知秋'] };
  await circulate(meeting, facts);
  const copy = await shown(circulations);
  await saveCirculation(copy.id, { note: '刚打完的备注' });
  await (await removeCirculation(copy))();
  expect(await circulations.get(copy.id)).toMatchObject({ note: '刚打完的备注' });
});

it('a list that is put in its order of before keeps what was said of people since', async () => {
  const meeting = await createMeeting({ kind: '主席会议' });
  const people = ['丁一', '王二', '马三'].map(guest);
  await addPeople(meeting, people, 'attend');
  const rows = () => store().attendance.where('meetingId').equals(meeting).sortBy('order');
  const [first, second, third] = await rows();
  if (!first || !second || !third) throw new Error('nobody came');
  const back = await arrangePeople(meeting, 'strokes');
  await saveAttendance(second.id, { state: 'leave', reason: '出差' });
  await removeAttendance(third);
  await back();
  expect((await rows()).map(({ id }) => id)).toEqual([first.id, second.id]);
  expect(await store().attendance.get(second.id)).toMatchObject({ state: 'leave', reason: '出差' });
});

it('所有人实到 taken back leaves who has been registered otherwise since', async () => {
  const meeting = await createMeeting({ kind: '主席会议' });
  await addPeople(meeting, ['丁一', '王二'].map(guest), 'attend');
  const [first, second] = await store().attendance.toArray();
  if (!first || !second) throw new Error('nobody came');
  const ids = await setAllExpected(meeting, 'present');
  await saveAttendance(second.id, { state: 'leave', reason: '出差' });
  await setBackToExpected(meeting, ids, 'present');
  expect(await store().attendance.get(first.id)).toMatchObject({ state: 'expected' });
  expect(await store().attendance.get(second.id)).toMatchObject({ state: 'leave', reason: '出差' });
});

it('a joining that is taken back does not undo what was done to the other entry since', async () => {
  const own = await createMember({ name: '周启明' });
  const other = await createMember({ name: '周启明' });
  const back = await joinEntry(own, other);
  await saveMember(other, { note: '后来写的备注' });
  await back();
  expect(await store().members.get(other)).toMatchObject({ note: '后来写的备注', deletedAt: null });
});

it('a heading that was renamed since keeps its name when the grouping is taken back', async () => {
  const { opinionIds } = await consultation(3);
  const [a = '', b = '', c = ''] = opinionIds;
  await groupOpinions([a], '停车难');
  const before = await groupOpinions([b, c], '养老');
  const [group] = await store()
    .opinionGroups.filter(({ title }) => title === '停车难')
    .toArray();
  await renameGroup(group?.id ?? '', '停车位不够');
  if (before) await undoRegrouping(before);
  expect((await store().opinionGroups.toArray()).map(({ title }) => title)).toEqual(['停车位不够']);
});

it('移除 pressed twice takes one unit out', async () => {
  const at = (unit: string) => ({ unit, unitId: null, post: '', from: null });
  const id = await createMember({ affiliations: ['甲', '乙', '丙'].map(at) });
  const press = () => removeAffiliation(id, 0, at('甲'));
  await Promise.allSettled([press(), press()]);
  const left = (await store().members.get(id))?.affiliations.map(({ unit }) => unit);
  expect(left).toEqual(['乙', '丙']);
});

it('what was removed comes back although a purge of something else has exchanged the store', async () => {
  const meeting = await createMeeting({ kind: '主席会议' });
  const make = () => createDraft({ type: '通知', document: emptyDocument() });
  const [purged, kept] = [await make(), await make()];
  const resolution = await addResolution(meeting, null, '决定');
  const figure = { of: 'papers.issued', from: '2026-01-01', to: '2026-06-30' } as const;
  await saveHandFigure({ ...figure, count: 3, source: '' });
  await saveWord(
    { kind: 'term', words: '词', instead: '', from: null, until: null, source: '' },
    'w',
  );
  const words = { title: '任务', requirement: '', section: '', done: '' };
  const [task = ''] = await addTasks(2026, [words]);
  await addEvidence(task, [{ table: 'drafts', recordId: kept }]);
  const item = await shown(store().evidenceItems);
  const ways = [
    await removeResolution({ id: resolution, meetingId: meeting }),
    await removeHandFigure(await shown(store().handFigures)),
    await removeWord('w'),
    await removeEvidence(item.id),
  ];
  await purgeDrafts([purged]);
  for (const back of ways) await back();
  const { resolutions, handFigures, words: list, evidenceItems } = store();
  for (const table of [resolutions, handFigures, list, evidenceItems])
    expect(await table.count()).toBe(1);
});

it('移除 of a unit that is taken back leaves what was said of the others since', async () => {
  const at = (unit: string, post = '') => ({ unit, unitId: null, post, from: null });
  const id = await createMember({ affiliations: [at('甲'), at('乙')] });
  const back = await removeAffiliation(id, 0, at('甲'));
  await saveMember(id, {}, at('乙', '局长'));
  await back();
  const left = (await store().members.get(id))?.affiliations;
  expect(left).toEqual([at('甲'), at('乙', '局长')]);
});
