import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { composeMeetingPaper } from '#shared/compose/meetings/index';
import { toPlainText } from '#shared/document/plain-text';
import type { MeetingPaperKind } from '#shared/model/meeting';
import { store } from '../../../renderer/data/active';
import { addItems, saveItem } from '../../../renderer/data/commands/agenda';
import { addPeople } from '../../../renderer/data/commands/attendance';
import {
  createMember,
  createUnit,
  deleteFromDirectory,
  purgeFromDirectory,
  saveMember,
  saveUnit,
} from '../../../renderer/data/commands/directory';
import { createMeeting } from '../../../renderer/data/commands/meetings';
import { takeOpinion } from '../../../renderer/data/commands/opinions';
import { addEntries } from '../../../renderer/data/commands/proceedings';
import { meetingFacts } from '../../../renderer/data/queries/papers';
import { findPeople } from '../../../renderer/data/queries/people';
import { withOffice } from '../meetings/office';

withOffice();

const TEXT = '建议在老旧小区增设助餐点。';

/** A consultation at which a member of the directory has spoken and proposed. */
async function spoken() {
  const memberId = await createMember({ name: '何川' });
  const unitId = await createUnit({ fullName: '示例市民政局', shortName: '市民政局' });
  const [found] = await findPeople('何川');
  if (!found) throw new Error('not found');
  const id = await createMeeting({ kind: '专题协商会', title: '助餐服务专题协商会' });
  const [itemId = ''] = await addItems(id, ['助餐服务']);
  await saveItem(itemId, {
    proposer: { id: unitId, name: '市民政局' },
    sittingInUnits: [{ id: unitId, name: '市民政局' }],
    sittingInPeople: [found.ref],
  });
  await addPeople(id, [found.ref], 'attend');
  const entry = {
    speaker: found.ref,
    agendaItemId: itemId,
    at: '',
    text: TEXT,
    source: 'typed' as const,
  };
  const [entryId = ''] = await addEntries(id, [entry]);
  const mark = { opinionId: newId(), start: 0, end: TEXT.length };
  await takeOpinion(entryId, { text: TEXT, marks: [mark] }, mark);
  return { id, memberId, unitId };
}

const PAPERS: MeetingPaperKind[] = ['itemTable', 'record', 'opinions', 'minutes', 'signIn'];

async function papers(id: string): Promise<string[]> {
  const facts = await meetingFacts(id, '2026-08-20');
  if (!facts) throw new Error('no meeting');
  return PAPERS.map((kind) => {
    const document = composeMeetingPaper(facts, { kind });
    const lists = document.attendance.map(({ label, text }) => `${label}：${text}`);
    return [toPlainText(document).text, ...lists].join('\n');
  });
}

describe('who has spoken', () => {
  it('and is deleted, then purged, loses nothing: words, names and every paper stand', async () => {
    const { id, memberId, unitId } = await spoken();
    const before = await papers(id);
    expect(before.join()).toContain('何川');
    expect(before.join()).toContain(TEXT.slice(0, -1));
    await deleteFromDirectory('members', [memberId]);
    await deleteFromDirectory('units', [unitId]);
    expect(await papers(id)).toEqual(before);
    await purgeFromDirectory('members', [memberId]);
    await purgeFromDirectory('units', [unitId]);
    expect(await store().members.get(memberId)).toBeUndefined();
    expect(await papers(id)).toEqual(before);
    expect((await store().opinions.toArray()).map(({ words }) => words)).toEqual([TEXT]);
  });

  it('and is renamed later keeps the name of that day, as does a unit', async () => {
    const { id, memberId, unitId } = await spoken();
    const before = await papers(id);
    await saveMember(memberId, { name: '何大川' });
    await saveUnit(unitId, { fullName: '示例市民政和养老局', shortName: '市民政养老局' });
    expect(await papers(id)).toEqual(before);
    // Both ends still lead to one another.
    const [row] = await store().attendance.where('meetingId').equals(id).toArray();
    expect(row?.person.id).toBe(memberId);
    expect((await store().agendaItems.toArray())[0]?.sittingInUnits?.[0]?.id).toBe(unitId);
  });
});
