import { describe, expect, it } from 'vitest';
import { findNumberProblems } from '#shared/document/structure-numbers';
import { checkStep } from '#shared/matters/steps';
import { fold } from '#shared/matters/timeline';
import { KINDS } from '#shared/model/tables';
import { archiveNumber } from '#shared/registers/archive';
import { readersOut } from '#shared/registers/holding';
import { seriesIn } from '#shared/registers/outgoing-book';
import { gapsIn, ofSeries, sampleNumbers, takenNumbers } from '#shared/registers/series';
import { sampleRows } from '#shared/sample/index';

let next = 0;
const rows = sampleRows(() => `id-${next++}`, '2026-08-01T00:00:00.000Z');

describe('the built-in sample', () => {
  it('is made of rows by their schemas', () => {
    for (const [table, list] of Object.entries(rows)) {
      const { schema } = KINDS[table as keyof typeof rows];
      for (const row of list) expect(schema.parse(row)).toEqual(row);
    }
  });

  it('teaches no wrong structure numbers', () => {
    for (const { document } of rows.draftBodies) {
      expect(findNumberProblems(document.body)).toEqual([]);
    }
  });

  it('is marked as a sample in every row that can be counted', () => {
    const { issuers, leaders, drafts: texts, members, units, groups, meetings, opinions } = rows;
    for (const list of [issuers, leaders, texts, members, units, groups, meetings, opinions]) {
      for (const row of list) expect(row.sample).toBe(1);
    }
    const drafts = new Set(rows.drafts.map(({ id }) => id));
    for (const round of rows.rounds) expect(drafts.has(round.draftId)).toBe(true);
    expect(rows.draftBodies.map(({ id }) => id).sort()).toEqual([...drafts].sort());
  });

  it('shows a draft at work, one out for review, one signed with two different rounds', () => {
    expect(rows.drafts.map(({ state }) => state).sort()).toEqual([
      'drafting',
      'inReview',
      'signed',
      'signed',
    ]);
    const signed = rows.drafts.find(({ type, state }) => type === '通知' && state === 'signed');
    const [first, second] = rows.rounds.filter(({ draftId }) => draftId === signed?.id);
    expect(first?.document).not.toEqual(second?.document);
  });

  it('lists leaders by rank and holds a name outside the basic plane', () => {
    expect(rows.leaders.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rows.leaders.some(({ name }) => /[\u{20000}-\u{3ffff}]/u.test(name))).toBe(true);
  });
});

describe('the sample’s meetings', () => {
  const [consultation, chairs] = rows.meetings;

  it('are one consultation and one 主席会议, told apart in every row', () => {
    expect([consultation?.kind, chairs?.kind]).toEqual(['专题协商会', '主席会议']);
    const ids = new Set(rows.meetings.map(({ id }) => id));
    const { agendaItems, attendance, resolutions, entries, opinions, opinionGroups } = rows;
    for (const list of [agendaItems, attendance, resolutions, entries, opinions, opinionGroups]) {
      for (const row of list) expect(ids.has(row.meetingId)).toBe(true);
    }
    for (const { meetingId } of [...entries, ...opinions]) expect(meetingId).toBe(consultation?.id);
    for (const { meetingId } of resolutions) expect(meetingId).toBe(chairs?.id);
  });

  it('the 主席会议 has five items with their verbs, the last 待研究', () => {
    const items = rows.agendaItems.filter(({ meetingId }) => meetingId === chairs?.id);
    const verbs = items.map(({ id }) =>
      rows.resolutions.filter(({ agendaItemId }) => agendaItemId === id).map(({ verb }) => verb),
    );
    expect(verbs).toEqual([['传达学习', '要求'], ['听取'], ['原则通过'], ['决定'], ['待研究']]);
    const tasks = rows.resolutions.flatMap((one) => one.tasks);
    expect(tasks.some(({ due }) => due === null)).toBe(true);
    expect(tasks.every(({ lead }) => lead.every(({ id }) => id !== null))).toBe(true);
  });

  it('in the consultation 12 people speak and 23 opinions are taken', () => {
    expect(new Set(rows.entries.map(({ speaker }) => speaker?.id)).size).toBe(12);
    expect(rows.opinions).toHaveLength(23);
    for (const { text } of rows.entries) {
      expect(text.length).toBeGreaterThanOrEqual(150);
      expect(text.length).toBeLessThanOrEqual(600);
    }
  });

  it('every opinion is the very passage that its mark shows', () => {
    let marks = 0;
    for (const { id, text, marks: own, speaker, agendaItemId } of rows.entries) {
      expect(text).not.toMatch(/[【】]/);
      for (const { opinionId, start, end } of own) {
        const opinion = rows.opinions.find((one) => one.id === opinionId);
        expect(opinion).toMatchObject({ entryId: id, speaker, agendaItemId });
        expect(text.slice(start, end)).toBe(opinion?.words);
        expect(end).toBeGreaterThan(start);
        marks += 1;
      }
    }
    expect(marks).toBe(rows.opinions.length);
  });

  it('every person and unit named leads to its row, guests apart', () => {
    const known = new Set([...rows.members, ...rows.leaders, ...rows.units].map(({ id }) => id));
    const people = [
      ...rows.attendance.map(({ person }) => person),
      ...rows.entries.flatMap(({ speaker }) => speaker ?? []),
      ...rows.agendaItems.flatMap(({ reporters, checkers }) => [...reporters, ...checkers]),
    ];
    for (const { source, id, name } of people) {
      expect(name).not.toMatch(/\||医生|经理/);
      if (source === 'guest') expect(id).toBeNull();
      else expect(known.has(id ?? '')).toBe(true);
    }
    const units = [...rows.opinions.flatMap(({ targets }) => targets)];
    for (const { id } of units) expect(known.has(id ?? '')).toBe(true);
  });

  it('knows two people of one name, a rare character, and who changed his unit', () => {
    const namesakes = rows.members.filter(({ name }) => name === '李明');
    expect(new Set(namesakes.map(({ affiliations }) => affiliations[0]?.unit)).size).toBe(2);
    expect(rows.members.some(({ name }) => name === '赵䶮')).toBe(true);
    expect(rows.members.some(({ affiliations }) => affiliations.length > 1)).toBe(true);
    expect(rows.members).toHaveLength(40);
  });

  it('without rows for its leaders names them as guests', () => {
    const bare = sampleRows(() => `bare-${next++}`, '2026-08-01T00:00:00.000Z', false);
    expect(bare.leaders).toEqual([]);
    expect(bare.meetings[1]?.chair).toMatchObject({ source: 'guest', id: null, name: '周启明' });
  });
});

describe('the sample’s matters', () => {
  const outside = rows.matters.filter(({ track }) => track === 'external');
  const inside = rows.matters.filter(({ track }) => track === 'internal');
  const eventsOf = (id: string) => rows.matterEvents.filter(({ matterId }) => matterId === id);

  it('say what their timelines say', () => {
    for (const matter of rows.matters) {
      expect(matter).toEqual({ ...matter, ...fold(matter, eventsOf(matter.id)) });
    }
  });

  it('were registered by steps that are allowed, one after the other', () => {
    for (const matter of rows.matters) {
      const [first, ...others] = eventsOf(matter.id);
      expect(first?.step).toBe(matter.track === 'internal' ? 'propose' : 'collect');
      others.forEach((event, index) => {
        const { state } = fold(matter, eventsOf(matter.id).slice(0, index + 1));
        expect(() => checkStep({ track: matter.track, state }, event.step, event)).not.toThrow();
      });
    }
  });

  it('follow each of the 23 opinions, in one 专报, by two referrals', () => {
    expect(outside.flatMap(({ opinionIds }) => opinionIds)).toEqual(rows.opinions.map((o) => o.id));
    const [carrier] = rows.carriers;
    expect(rows.carriers).toHaveLength(1);
    expect(carrier?.sent.map(({ words }) => words)).toEqual(
      rows.opinions.map(({ words }) => words),
    );
    expect(rows.drafts.find(({ id }) => id === carrier?.draftId)?.state).toBe('signed');
    expect(rows.rounds.find(({ id }) => id === carrier?.sentRoundId)?.kind).toBe('signed');
    const numbers = rows.matterEvents.filter((e) => e.step === 'refer').map((e) => e.paperNumber);
    expect(new Set(numbers).size).toBe(2);
    for (const { lead } of outside) expect(lead.every(({ id }) => id !== null)).toBe(true);
  });

  it('have answers of three kinds, one not adopted with its reason, members told and not yet told', () => {
    const ways = rows.matterEvents.filter(({ step }) => step === 'answer').map(({ way }) => way);
    expect(new Set(ways)).toEqual(new Set(['书面盖章', '电话', '会议']));
    expect(outside.filter(({ awaitsPaper }) => awaitsPaper).length).toBeGreaterThan(0);
    const [refused, ...more] = outside.filter(({ adoption }) => adoption === '未采纳');
    expect(more).toEqual([]);
    expect(refused?.adoptionReason).not.toBe('');
    const states = new Set(outside.map(({ state }) => state));
    expect(states).toEqual(new Set(['referred', 'answered', 'told']));
  });

  it('give the house three things to do: one done, one extended, one without a date; a fourth came in as a paper', () => {
    expect(inside.map(({ state }) => state)).toEqual([
      'closed',
      'handling',
      'handling',
      'handling',
    ]);
    expect(inside.map(({ due }) => due)).toEqual(['2026-08-07', '2026-08-31', null, '2026-12-15']);
  });
});

describe('the sample’s registers', () => {
  const { incoming, incomingSteps, outgoing, earlierIssues, archiveItems, drafts } = rows;
  const stepsOf = (id: string) => incomingSteps.filter(({ incomingId }) => incomingId === id);

  it('hold a year of papers, to be read and to be done, the numbers following the days', () => {
    expect(new Set(incoming.map(({ kind }) => kind))).toEqual(new Set(['阅件', '办件']));
    expect(incoming.map(({ number }) => number)).toEqual(incoming.map((_one, at) => at + 1));
    const days = incoming.map(({ receivedOn }) => receivedOn);
    expect(days).toEqual([...days].sort());
    for (const paper of incoming) {
      expect(paper).toMatchObject({ sample: 1, touched: false });
      expect((paper.paperDate ?? '') <= paper.receivedOn).toBe(true);
      const steps = stepsOf(paper.id);
      const on = steps.map((step) => step.on);
      expect(on).toEqual([...on].sort());
      expect(on.every((day) => day >= paper.receivedOn)).toBe(true);
      const closing = steps.find(({ step }) => step === 'close')?.on ?? null;
      expect(closing).toBe(paper.closedOn);
      for (const { backOn, on: given } of steps) expect((backOn ?? given) >= given).toBe(true);
    }
    for (const { sample } of earlierIssues) expect(sample).toBe(1);
  });

  it('one lies with a reader, one became a matter, one brought the 批示 in the words of the carrier, one is an answer', () => {
    expect(incoming.filter(({ id }) => readersOut(stepsOf(id)).length > 0)).toHaveLength(1);
    const [made, ...others] = incoming.filter(({ matterId }) => matterId !== null);
    expect(others).toEqual([]);
    const matter = rows.matters.find(({ id }) => id === made?.matterId);
    expect(matter?.source).toMatchObject({ kind: 'incoming', id: made?.id });
    const brought = incoming.find(({ carrierId }) => carrierId !== undefined);
    const [carrier] = rows.carriers;
    expect(brought?.carrierId).toBe(carrier?.id);
    const instruction = stepsOf(brought?.id ?? '').find(({ step }) => step === 'instruct');
    const [said] = carrier?.instructions ?? [];
    expect(instruction).toMatchObject({
      words: said?.words,
      on: said?.on,
      person: { name: said?.by },
    });
    const answers = rows.matterEvents.map(({ paperNumber }) => paperNumber);
    const answer = incoming.find(({ id }) => stepsOf(id).some(({ step }) => step === 'link'));
    expect(answers).toContain(answer?.paperNumber);
    const linked = stepsOf(answer?.id ?? '').find(({ step }) => step === 'link')?.words ?? '';
    const title = rows.matters.find(({ id }) =>
      rows.matterEvents.some(
        (one) => one.matterId === id && one.paperNumber === answer?.paperNumber,
      ),
    )?.title;
    expect(linked).toContain(title);
  });

  it('leave no gap among the numbers of what went out', () => {
    const sample = new Set(outgoing.map(({ id }) => id));
    const sources = {
      rows: [],
      drafts: outgoing,
      earlier: earlierIssues,
      saids: new Map(),
      sample,
    };
    // They are none of the office's.
    expect(takenNumbers(sources)).toEqual([]);
    const taken = sampleNumbers(sources);
    for (const { series, year } of seriesIn({ taken: [], sampleTaken: taken })) {
      const own = ofSeries(taken, series, year);
      expect(gapsIn(own, undefined, year)).toEqual([]);
      for (const { owners } of own) expect(owners).toHaveLength(1);
    }
    expect(taken).toHaveLength(16);
  });

  it('what is archived says so in its own register', () => {
    expect(archiveItems).toHaveLength(3);
    for (const item of archiveItems) {
      const number = archiveNumber(item);
      const owner = [...incoming, ...outgoing].find(({ id }) => id === item.ownerId);
      expect(owner).toMatchObject({ archive: number });
    }
    const signed = drafts.filter(({ state }) => state === 'signed').map(({ id }) => id);
    expect(outgoing.map(({ id }) => id).sort()).toEqual(signed.sort());
  });
});
