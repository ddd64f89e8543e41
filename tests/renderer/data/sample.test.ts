import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import type { Meeting } from '#shared/model/meeting';
import { seriesId } from '#shared/model/number';
import { TABLE_NAMES, type TableName } from '#shared/model/tables';
import { EXAMPLE_RETENTION, placed } from '#shared/registers/archive';
import { store } from '../../../renderer/data/active';
import { createDraft, saveDocument } from '../../../renderer/data/commands/drafts';
import { addIncomingStep, registerIncoming } from '../../../renderer/data/commands/incoming';
import { reserveNumber } from '../../../renderer/data/commands/numbers';
import { proposedIssuers, saveLeaders } from '../../../renderer/data/commands/office';
import { registerOutgoing } from '../../../renderer/data/commands/outgoing';
import { knownIncoming, knownOutgoing } from '../../../renderer/data/commands/register-import';
import { loadSample, removeSample, sampleCounts } from '../../../renderer/data/commands/sample';
import { archiveYear } from '../../../renderer/data/queries/archive';
import { withStore } from './desktop';

withStore();

const count = (name: TableName) => store().rowsOf(name).count();

async function meetingOf(kind: Meeting['kind']): Promise<Meeting> {
  const meeting = await store()
    .meetings.filter((one) => one.kind === kind)
    .first();
  if (!meeting) throw new Error(`no ${kind}`);
  return meeting;
}

describe('the sample', () => {
  it('comes with texts, people and meetings, and goes without leaving anything', async () => {
    const before = await Promise.all(TABLE_NAMES.map(count));
    await loadSample();
    expect(await sampleCounts()).toEqual({
      all: 83,
      drafts: 4,
      meetings: 2,
      matters: 27,
      incoming: 10,
      members: 40,
      touched: 0,
    });
    expect(await count('opinions')).toBe(23);
    await removeSample(false);
    expect(await Promise.all(TABLE_NAMES.map(count))).toEqual(before);
  });

  it('goes by the issuers of this office, which has a name for each', async () => {
    await store().issuers.bulkPut(
      proposedIssuers('示例市').map((issuer, at) => ({ ...issuer, id: `own-${at}` })),
    );
    await loadSample();
    const own = (await store().issuers.toArray()).map(({ id }) => id);
    const named = (await store().drafts.toArray()).flatMap(({ issuerId }) => issuerId ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !own.includes(id))).toEqual([]);
  });

  it('leaves own texts alone, and a changed one when asked', async () => {
    const own = await createDraft({ type: '讲话稿', document: emptyDocument() });
    await loadSample();
    const draft = await store()
      .drafts.filter(({ sample, state }) => sample === 1 && state === 'drafting')
      .first();
    await saveDocument(draft?.id ?? '', { ...emptyDocument(), title: ['我改过的示例'] });
    expect((await sampleCounts()).touched).toBe(1);
    await removeSample(true);
    const left = (await store().drafts.toArray()).map(({ id }) => id).sort();
    expect(left).toEqual([own, draft?.id].sort());
    expect(await count('draftBodies')).toBe(2);
    expect((await sampleCounts()).all).toBe(0);
  });

  it('keeps a changed meeting whole, with the people and units that it names', async () => {
    await loadSample();
    const kept = await meetingOf('专题协商会');
    await store().meetings.update(kept.id, { touched: true });
    await removeSample(true);
    expect((await store().meetings.toArray()).map(({ id }) => id)).toEqual([kept.id]);
    expect(await meetingOf('专题协商会')).toMatchObject({ sample: 0, touched: false });
    expect(await count('opinions')).toBe(23);
    expect(
      await store()
        .opinions.filter(({ sample }) => sample === 1)
        .count(),
    ).toBe(0);
    for (const { person } of await store().attendance.toArray()) {
      if (person.id === null) continue;
      const table = person.source === 'leader' ? 'leaders' : 'members';
      expect(await store().rowsOf(table).get(person.id)).toMatchObject({ sample: 0 });
    }
    // Nobody left names 张北川 or his party's group.
    expect(
      await store()
        .members.filter(({ name }) => name === '张北川')
        .count(),
    ).toBe(0);
    expect(
      await store()
        .groups.filter(({ name }) => name === '特邀人士')
        .count(),
    ).toBe(1);
    expect(
      await store()
        .groups.filter(({ name }) => name === '农业和农村界')
        .count(),
    ).toBe(0);
    expect(await count('resolutions')).toBe(0);
    expect((await sampleCounts()).all).toBe(0);
  });

  it('keeps whom the timeline of a changed matter names', async () => {
    await loadSample();
    const member = await store()
      .members.filter(({ name }) => name === '张北川')
      .first();
    const unit = await store().units.toCollection().last();
    const matter = await store().matters.toCollection().first();
    if (!member || !unit || !matter) throw new Error('no sample');
    await store().matters.update(matter.id, { touched: true });
    const event = await store().matterEvents.where('matterId').equals(matter.id).first();
    const person = { source: 'member' as const, id: member.id, name: '张北川', unit: '', post: '' };
    await store().matterEvents.update(event?.id ?? '', {
      people: [person],
      units: [{ id: unit.id, name: unit.shortName }],
    });
    await removeSample(true);
    expect(await store().matters.toCollection().primaryKeys()).toEqual([matter.id]);
    expect(await store().members.get(member.id)).toMatchObject({ sample: 0 });
    expect(await store().units.get(unit.id)).toMatchObject({ sample: 0 });
  });

  it('takes no number of the office, for what came in or for the archive', async () => {
    await loadSample();
    expect(await count('numbers')).toBe(0);
    const facts = { receivedOn: '2026-08-04', sender: null, paperNumber: '', paperDate: null };
    const id = await registerIncoming(
      {
        ...facts,
        ...{ copies: 1, title: '自己的收文', urgency: '', kind: '办件', due: null, note: '' },
      },
      null,
      '梁晓禾',
    );
    expect(await store().incoming.get(id)).toMatchObject({ year: 2026, number: 1 });
    await addIncomingStep(id, 'close', { on: '2026-08-20', registeredBy: '梁晓禾' });
    const { open, there } = await archiveYear(2026);
    expect(open.map(({ title }) => title)).toEqual(['自己的收文']);
    expect(there.map(({ isSample, title }) => [isSample, title !== '（在回收站里）'])).toEqual([
      ...[
        [true, true],
        [true, true],
        [true, true],
      ],
    ]);
    const items = there.map(({ item }) => item);
    const how = { year: 2026, table: EXAMPLE_RETENTION, category: '', pagesInBox: 200 };
    expect(placed(open, items, how)).toMatchObject([{ number: 1, box: 1 }]);
    expect((await knownIncoming()).titles.size).toBe(1);
  });

  it('takes no number of what goes out either, and what is tried out on it takes none', async () => {
    await loadSample();
    const tried = await store()
      .outgoing.filter(({ issueNumber }) => issueNumber !== '')
      .first();
    if (!tried) throw new Error('no sample');
    const { issueNumber } = tried;
    const series = seriesId('issue', issueNumber.slice(0, issueNumber.indexOf('〔')));
    const said = { on: '2026-08-04', by: '梁晓禾' };
    expect(await reserveNumber(series, 2026, '全会', said)).toBe(
      issueNumber.replace(/\d+号/, '1号'),
    );
    const another = issueNumber.replace(/\d+号/, '30号');
    await registerOutgoing(tried.id, { ...tried, issueNumber: another });
    expect(await store().outgoing.get(tried.id)).toMatchObject({ issueNumber: another });
    expect(await count('numbers')).toBe(1);
    expect(await reserveNumber(series, 2026, '常委会', said)).toBe(
      issueNumber.replace(/\d+号/, '2号'),
    );
    expect([...(await knownOutgoing()).titles]).toEqual([]);
  });

  it('keeps an incoming paper that the clerk has changed, with what was registered of it', async () => {
    await loadSample();
    const paper = await store()
      .incoming.filter(({ carrierId }) => carrierId !== undefined)
      .first();
    const id = paper?.id ?? '';
    const before = await store()
      .incomingSteps.where('[incomingId+sequence]')
      .between([id], [id, []])
      .count();
    await addIncomingStep(
      id,
      'instruct',
      { on: '2026-11-02', registeredBy: '梁晓禾' },
      { words: '我写的' },
    );
    expect((await sampleCounts()).touched).toBe(1);
    await removeSample(true);
    expect(await store().incoming.toArray()).toMatchObject([{ id, sample: 0, touched: false }]);
    expect(await count('incomingSteps')).toBe(before + 1);
    // The carrier that it names stays with it.
    expect(await store().carriers.toCollection().primaryKeys()).toEqual([paper?.carrierId]);
    expect(await count('archiveItems')).toBe(0);
    expect(await count('earlierIssues')).toBe(0);
    expect(await count('outgoing')).toBe(0);
  });

  it('keeps a member whom an own meeting names', async () => {
    await loadSample();
    const member = await store()
      .members.filter(({ name }) => name === '喻大有')
      .first();
    const row = await store().attendance.toCollection().first();
    if (!member || !row) throw new Error('no sample');
    const person = { source: 'member' as const, id: member.id, name: '喻大有', unit: '', post: '' };
    await store().attendance.add({ ...row, id: 'own', meetingId: 'own-meeting', person });
    await removeSample(false);
    expect((await store().members.toArray()).map(({ name, sample }) => [name, sample])).toEqual([
      ['喻大有', 0],
    ]);
    expect(await count('attendance')).toBe(1);
  });

  it('does not touch the leaders an office has, nor leads to rows that are not there', async () => {
    await saveLeaders([{ id: 'x', name: '某某', post: '主席', duties: '', rank: 1, sample: 0 }]);
    await loadSample();
    expect((await meetingOf('主席会议')).chair).toMatchObject({ source: 'guest', name: '周启明' });
    await removeSample(false);
    expect((await store().leaders.toArray()).map(({ name }) => name)).toEqual(['某某']);
  });
});

it('a paper of an own matter whose draft was purged stays on record when the sample goes', async () => {
  const own = await store().matterPapers.add({
    ...{ id: newId(), draftId: newId(), version: 2, kind: 'supervision' },
    ...{ matterId: newId(), composed: '', madeAt: '2026-06-01T01:00:00.000Z' },
  });
  await loadSample();
  await removeSample(false);
  expect(await store().matterPapers.toCollection().primaryKeys()).toEqual([own]);
});
