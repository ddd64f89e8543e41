import { describe, expect, it } from 'vitest';
import { composeMeetingPaper } from '#shared/compose/meetings/index';
import { distinctPeople } from '#shared/compose/meetings/people';
import { toPlainText } from '#shared/document/plain-text';
import { store } from '../../../renderer/data/active';
import { addPeople } from '../../../renderer/data/commands/attendance';
import { emptyMember } from '../../../renderer/data/commands/directory';
import { recordFeedback } from '../../../renderer/data/commands/matter-answers';
import { makeMatterPaper } from '../../../renderer/data/commands/matter-papers';
import { followOpinions } from '../../../renderer/data/commands/matter-sources';
import { saveMeeting } from '../../../renderer/data/commands/meetings';
import { foundOffice } from '../../../renderer/data/commands/office';
import { addEntries, changeEntry } from '../../../renderer/data/commands/proceedings';
import { matterFacts, matterPapersOf } from '../../../renderer/data/queries/matter-papers';
import { meetingFacts } from '../../../renderer/data/queries/papers';
import { consultation, on, unit, withEmptyOffice } from './matter-office';

withEmptyOffice();

async function followed(count: number) {
  const names = {
    committeeName: '政协示例市委员会',
    shortName: '示例市政协',
    officeName: '政协示例市委员会办公室',
  };
  await foundOffice({ ...names, declaredBy: '梁晓禾' }, [], []);
  const { opinionIds } = await consultation(count);
  const { created } = await followOpinions(opinionIds, on('2026-06-02'));
  return { opinionIds, matterIds: created };
}

describe('a paper made from matters', () => {
  it('is a draft with its link; made again without a change it is the same one', async () => {
    const { matterIds } = await followed(3);
    const choice = {
      kind: 'tracking',
      matterIds,
      opinionIds: null,
      about: '',
      scope: 'l',
    } as const;
    const first = await makeMatterPaper(choice);
    expect(first).toMatchObject({ version: 1, made: true });
    expect(await store().drafts.get(first.draftId)).toMatchObject({ type: '意见建议跟踪一览表' });
    expect((await store().draftBodies.get(first.draftId))?.document.landscape).toBe(true);
    expect(await makeMatterPaper(choice)).toEqual({ ...first, made: false });
  });

  it('after a change is another version, and the first stays as it was', async () => {
    const { matterIds } = await followed(2);
    const [id = ''] = matterIds;
    const choice = {
      kind: 'tracking',
      matterIds,
      opinionIds: null,
      about: '',
      scope: 'l',
    } as const;
    const first = await makeMatterPaper(choice);
    const before = await store().draftBodies.get(first.draftId);
    await recordFeedback(id, {
      ...on('2026-06-20'),
      way: '电话',
      paperNumber: '',
      unit: unit('市民政局'),
      person: '',
      words: '正在办。',
    });
    expect(await makeMatterPaper(choice)).toMatchObject({ version: 2, made: true });
    expect(await store().draftBodies.get(first.draftId)).toEqual(before);
    expect((await matterPapersOf('l')).map(({ paper }) => paper.version)).toEqual([2, 1]);
    expect(await matterPapersOf('other')).toEqual([]);
  });

  it('knows from the meeting what was handed in and whom to ask', async () => {
    const { matterIds, opinionIds } = await followed(2);
    const [spoken = '', written = ''] = opinionIds;
    const opinion = await store().opinions.get(spoken);
    const meetingId = opinion?.meetingId ?? '';
    const [entryId = ''] = await addEntries(meetingId, [
      {
        speaker: opinion?.speaker ?? null,
        agendaItemId: null,
        at: '',
        source: 'file',
        text: '说过的话。',
      },
    ]);
    await store().opinions.update(spoken, { entryId });
    await saveMeeting(meetingId, { contact: ' 江月，0000-1 ' });
    const choice = { matterIds, opinionIds: null, about: '' };
    expect(await matterFacts(choice)).toMatchObject({ contact: '江月，0000-1' });
    const handedIn = async () => [...((await matterFacts(choice))?.handedIn ?? [])];
    expect(await handedIn()).toEqual([spoken, written]);
    // A file that was read out at the meeting: the clerk says so.
    await changeEntry(entryId, { handedIn: false });
    expect(await handedIn()).toEqual([written]);
  });

  it('knows by the directory who voiced an opinion, from whichever unit and entry he was called', async () => {
    const { matterIds, opinionIds } = await followed(3);
    const members = Array.from({ length: 3 }, () => emptyMember({ name: '李静' }));
    const [hospital, school, second] = members;
    if (!hospital || !school || !second) throw new Error('no members');
    // The clerk has said: the second entry is the one of the hospital, the school's is another person.
    const joined = { ...hospital, entries: [second.id], others: [school.id] };
    await store().members.bulkAdd([joined, school, second]);
    const units = ['市人民医院', '市实验小学', '市卫生健康委'];
    for (const [at, id] of opinionIds.entries()) {
      const speaker = {
        source: 'member',
        id: members[at]?.id ?? '',
        name: '李静',
        unit: units[at] ?? '',
        post: '',
      } as const;
      await store().opinions.update(id, { speaker });
    }
    const facts = await matterFacts({ matterIds, opinionIds, about: '' });
    const speakers = facts?.opinions.map(({ opinion }) => opinion.speaker) ?? [];
    expect(distinctPeople(speakers).map(({ unit }) => unit)).toEqual(['市人民医院', '市实验小学']);
  });

  it('tells a member without a unit from a guest of his name who was called to the same meeting', async () => {
    const { matterIds, opinionIds } = await followed(2);
    const meetingId = (await store().opinions.get(opinionIds[0] ?? ''))?.meetingId ?? '';
    const member = emptyMember({ name: '王芳' });
    await store().members.add(member);
    const called = [
      { source: 'member', id: member.id, name: '王芳', unit: '', post: '' },
      { source: 'guest', id: null, name: '王芳', unit: '市民政局', post: '局长' },
    ] as const;
    await addPeople(meetingId, called, 'attend');
    for (const [at, speaker] of called.entries())
      await store().opinions.update(opinionIds[at] ?? '', { speaker });
    const facts = await matterFacts({ matterIds, opinionIds, about: '' });
    const speakers = facts?.opinions.map(({ opinion }) => opinion.speaker) ?? [];
    expect(distinctPeople(speakers)).toHaveLength(2);
    const papers = await meetingFacts(meetingId);
    if (!papers) throw new Error('no meeting');
    const minutes = toPlainText(composeMeetingPaper(papers, { kind: 'minutes' })).text;
    expect(minutes).toContain('王芳委员建议');
    expect(minutes).toContain('1位委员和1位有关方面同志发言');
  });

  it('about one matter is found from it; what cannot be made leaves nothing behind', async () => {
    const { matterIds } = await followed(1);
    const [id = ''] = matterIds;
    const of = (kind: 'enquiry' | 'memberNotice') => ({
      kind,
      matterIds,
      opinionIds: null,
      about: '',
      scope: `matter:${id}`,
    });
    await makeMatterPaper(of('enquiry'));
    expect(await store().matterPapers.where('matterId').equals(id).count()).toBe(1);
    await expect(makeMatterPaper(of('memberNotice'))).rejects.toThrow(/还没有答复/);
    expect(await store().drafts.count()).toBe(1);
  });
});
