import { describe, expect, it } from 'vitest';
import type { PaperChoice } from '#shared/compose/meetings/facts';
import { emptyDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import type { MeetingKind } from '#shared/model/meeting';
import { store } from '../../../renderer/data/active';
import { addItems, saveItem } from '../../../renderer/data/commands/agenda';
import { addPeople, saveAttendance } from '../../../renderer/data/commands/attendance';
import {
  bringBack,
  createDraft,
  deleteDrafts,
  purgeDrafts,
  saveDocument,
} from '../../../renderer/data/commands/drafts';
import { createMeeting, saveMeeting } from '../../../renderer/data/commands/meetings';
import { makePaper } from '../../../renderer/data/commands/papers';
import { addResolution, saveResolution } from '../../../renderer/data/commands/resolutions';
import { attendanceOf } from '../../../renderer/data/queries/meetings';
import { meetingFacts, papersOf, sourceOf } from '../../../renderer/data/queries/papers';
import { type PaperLine, paperLines } from '../../../renderer/meetings/papers/paper-lines';
import { withOffice } from '../meetings/office';

withOffice();

async function meeting(kind: MeetingKind = '主席会议'): Promise<string> {
  const sitting = { date: '2026-08-20', from: '09:00', place: '机关第一会议室' };
  const id = await createMeeting({ kind, title: '五届市政协第38次主席会议', sitting });
  const person = { source: 'guest' as const, id: null, name: '江月', unit: '', post: '' };
  await addPeople(id, [person], 'attend');
  await addItems(id, ['审议工作计划', '听取办理情况汇报']);
  return id;
}

async function lines(id: string): Promise<Map<string, PaperLine>> {
  const facts = await meetingFacts(id);
  if (!facts) throw new Error('no meeting');
  const made = await papersOf(id);
  const all = (['before', 'during', 'after'] as const).flatMap((part) =>
    paperLines(facts, made, part, 'item'),
  );
  return new Map(all.map((line) => [line.key, line]));
}
const AGENDA: PaperChoice = { kind: 'agenda' };

/** The agenda once more, after a change. */
async function changedPaper(id: string) {
  await addItems(id, ['其他事项']);
  return makePaper(id, AGENDA);
}

describe('a paper of a meeting', () => {
  it('becomes a draft of its kind, with its link, and opens again while nothing has changed', async () => {
    const id = await meeting();
    const made = await makePaper(id, AGENDA);
    expect(made).toMatchObject({ version: 1, made: true });
    expect(await store().drafts.get(made.draftId)).toMatchObject({ type: '会议议程', sample: 0 });
    const body = await store().draftBodies.get(made.draftId);
    expect(body && toPlainText(body.document).text).toContain('审议工作计划');
    expect(await makePaper(id, AGENDA)).toEqual({ ...made, made: false });
    expect(await store().drafts.count()).toBe(1);
  });

  it('made again after a change is a further version; what a hand has written stays', async () => {
    const id = await meeting();
    const first = await makePaper(id, AGENDA);
    const body = await store().draftBodies.get(first.draftId);
    if (!body) throw new Error('no text');
    await saveDocument(first.draftId, { ...body.document, note: '（手写的一句）' });
    // The hand's work on the draft is no change of the meeting.
    expect((await lines(id)).get('agenda:')?.state).toBe('current');
    const items = (await meetingFacts(id))?.items ?? [];
    await saveItem(items[0]?.id ?? '', { title: '审议新的工作计划' });
    expect((await lines(id)).get('agenda:')?.state).toBe('changed');
    const second = await makePaper(id, AGENDA);
    expect(second).toMatchObject({ version: 2, made: true });
    expect((await store().draftBodies.get(first.draftId))?.document.note).toBe('（手写的一句）');
    expect((await lines(id)).get('agenda:')).toMatchObject({
      state: 'current',
      versions: [{ paper: { version: 2 } }, { paper: { version: 1 } }],
    });
  });

  it('made another day from the same facts is no change', async () => {
    const id = await meeting();
    await makePaper(id, { kind: 'notice' });
    const [made] = await papersOf(id);
    if (!made) throw new Error('no paper');
    const facts = await meetingFacts(id, '2027-01-31');
    if (!facts) throw new Error('no meeting');
    const line = paperLines(facts, [made], 'before', 'item').find(({ key }) => key === 'notice:');
    expect(line?.state).toBe('current');
  });

  it('whose draft was deleted or purged is shown as such, and made as a new version', async () => {
    const id = await meeting();
    const { draftId } = await makePaper(id, AGENDA);
    await deleteDrafts([draftId]);
    expect((await lines(id)).get('agenda:')?.state).toBe('gone');
    await bringBack([draftId]);
    expect((await lines(id)).get('agenda:')?.state).toBe('current');
    await purgeDrafts([draftId]);
    const gone = (await lines(id)).get('agenda:');
    expect([gone?.state, gone?.versions[0]?.draft]).toEqual(['gone', null]);
    expect(await makePaper(id, AGENDA)).toMatchObject({ version: 2, made: true });
  });

  it('leads back to its meeting by its present name, and to a newer version', async () => {
    const id = await meeting();
    const first = await makePaper(id, AGENDA);
    await saveMeeting(id, { title: '五届市政协第38次（扩大）主席会议' });
    await addItems(id, ['传达会议精神']);
    const second = await makePaper(id, AGENDA);
    expect(await sourceOf(first.draftId)).toMatchObject({
      meeting: { title: '五届市政协第38次（扩大）主席会议' },
      newer: { version: 2, draftId: second.draftId },
    });
    expect((await sourceOf(second.draftId))?.newer).toBe(null);
    await deleteDrafts([second.draftId]);
    expect((await sourceOf(first.draftId))?.newer).toBe(null);
    expect(await sourceOf('of no meeting')).toBe(null);
  });

  it('of which two PCs made a second version has one newest', async () => {
    const id = await meeting();
    const [first, second] = [await makePaper(id, AGENDA), await changedPaper(id)];
    const [mine] = (await papersOf(id)).map(({ paper }) => paper);
    if (!mine) throw new Error('no paper');
    const draftId = await createDraft({ type: '会议议程', document: emptyDocument() });
    await store().meetingPapers.add({ ...mine, id: `${mine.id}0`, draftId });
    expect((await papersOf(id)).map(({ paper }) => paper.draftId)).toEqual([
      ...[draftId, second.draftId, first.draftId],
    ]);
    expect((await sourceOf(second.draftId))?.newer).toMatchObject({ draftId });
    expect((await sourceOf(draftId))?.newer).toBe(null);
  });

  it('about one item has versions of its own', async () => {
    const id = await meeting();
    const [one, two] = (await meetingFacts(id))?.items ?? [];
    for (const item of [one, two]) {
      const resolution = await addResolution(id, item?.id ?? '', '原则通过');
      await saveResolution(resolution, { text: '会议原则通过。' });
    }
    const kind = 'itemMinutes';
    const first = await makePaper(id, { kind, agendaItemId: one?.id });
    const other = await makePaper(id, { kind, agendaItemId: two?.id });
    expect([first.version, other.version]).toEqual([1, 1]);
    expect((await sourceOf(first.draftId))?.item).toBe('审议工作计划');
  });

  it('that lacks what it is made from says so in Chinese and makes nothing', async () => {
    const id = await createMeeting({ kind: '专题协商会', title: '' });
    const all = [...(await lines(id)).values()];
    const lacking = all.filter(({ missing }) => missing !== '');
    expect(lacking.map(({ key }) => key)).toContain('opinions:');
    for (const { missing, choice } of lacking) {
      expect(missing).toMatch(/[\u4e00-\u9fff]/);
      await expect(makePaper(id, choice)).rejects.toThrow(missing);
    }
    expect(await store().drafts.count()).toBe(0);
    expect(await store().meetingPapers.count()).toBe(0);
  });

  it('never prints why somebody was away', async () => {
    const id = await meeting();
    const [row] = await attendanceOf(id);
    await saveAttendance(row?.id ?? '', { state: 'leave', reason: '住院手术' });
    const resolution = await addResolution(id, null, '决定');
    await saveResolution(resolution, { text: '会议决定印发。' });
    for (const { choice, missing } of (await lines(id)).values()) {
      if (missing === '') await makePaper(id, choice);
    }
    const bodies = await store().draftBodies.toArray();
    expect(bodies.length).toBeGreaterThan(8);
    expect(JSON.stringify(bodies)).not.toContain('住院手术');
  });

  it('of a sample meeting is a sample', async () => {
    const id = await meeting();
    const row = await store().meetings.get(id);
    if (row) await store().meetings.put({ ...row, sample: 1 });
    const { draftId } = await makePaper(id, AGENDA);
    expect((await store().drafts.get(draftId))?.sample).toBe(1);
  });
});
