import { describe, expect, it } from 'vitest';
import { oddities } from '#shared/matters/oddities';
import { allows, startOf, TRACK_STEPS } from '#shared/matters/steps';
import { countedEvents, fold, readTimeline } from '#shared/matters/timeline';
import {
  compareEvents,
  type MatterEvent,
  type MatterStep,
  type MatterTrack,
} from '#shared/model/matter';
import { event, guest, random, uuid } from './support';

const INSIDE = { track: 'internal' as const, opinionIds: [] };
const outside = (...opinionIds: string[]) => ({ track: 'external' as const, opinionIds });
const [A, B] = [uuid(8001), uuid(8002)];

describe('a timeline', () => {
  it('keeps dates, reasons and the agreed day as last registered', () => {
    const events = [
      event(1, 'propose', '2026-06-01'),
      event(2, 'establish', '2026-06-02', { people: [guest('周启明')] }),
      event(3, 'assign', '2026-06-03', { due: '2026-06-30' }),
      event(4, 'extend', '2026-06-28', { due: '2026-07-15', words: '场地未定' }),
      event(5, 'report', '2026-07-10', { way: '书面盖章' }),
      event(6, 'approve', '2026-07-12', { people: [guest('周启明')] }),
    ];
    expect(fold(INSIDE, events)).toEqual({
      state: 'closed',
      due: '2026-07-15',
      openedOn: '2026-06-01',
      lastOn: '2026-07-12',
      closedOn: '2026-07-12',
      awaitsPaper: false,
      adoption: null,
      adoptionReason: '',
      outcome: null,
      outcomeReason: '',
      told: 0,
      toTell: 0,
    });
    expect(fold(INSIDE, [...events, event(7, 'reopen', '2026-08-01')])).toMatchObject({
      state: 'handling',
      closedOn: null,
    });
  });

  it('goes by the order of registration, never by the clock or the dates', () => {
    const ordered = [
      event(1, 'propose', '2026-06-01', { at: '2026-06-01T01:00:00.000Z' }),
      event(2, 'establish', '2026-06-02', { at: '2025-06-02T01:00:00.000Z' }),
      event(3, 'assign', '2026-05-01', { at: '2027-06-02T01:00:00.000Z' }),
    ];
    expect(fold(INSIDE, ordered.toReversed())).toEqual(fold(INSIDE, ordered));
    expect(fold(INSIDE, ordered)).toMatchObject({ state: 'assigned', lastOn: '2026-06-02' });
  });

  it('lets a late 批示 stand without taking the matter back', () => {
    const events = [
      event(1, 'collect', '2026-06-01'),
      event(2, 'answer', '2026-07-20', { way: '书面盖章' }),
      event(3, 'instruct', '2026-06-15', { words: '请民政局研究。' }),
    ];
    expect(fold(outside(A), events)).toMatchObject({ state: 'answered', lastOn: '2026-07-20' });
  });

  it('keeps adoption and outcome with their own reasons', () => {
    const events = [
      event(1, 'collect', '2026-06-01'),
      event(2, 'judge', '2026-07-01', { adoption: '部分采纳', words: '先试点三个社区' }),
      event(3, 'judge', '2026-07-02', { outcome: '暂难落实', words: '用地性质' }),
      event(4, 'judge', '2026-09-01', { outcome: '列入计划', words: '明年预算' }),
    ];
    expect(fold(outside(A), events)).toMatchObject({
      adoption: '部分采纳',
      adoptionReason: '先试点三个社区',
      outcome: '列入计划',
      outcomeReason: '明年预算',
    });
  });
});

describe('a spoken answer', () => {
  const spoken = [
    event(1, 'collect', '2026-06-01'),
    event(2, 'answer', '2026-07-01', { way: '电话', words: '已列入计划' }),
  ];

  it('waits for its paper until the paper joins the same entry', () => {
    expect(fold(outside(A), spoken).awaitsPaper).toBe(true);
    const other = event(3, 'answer', '2026-07-05', { way: '书面盖章' });
    expect(fold(outside(A), [...spoken, other]).awaitsPaper).toBe(true);
    const paper = event(4, 'joinPaper', '2026-07-08', {
      regards: uuid(2),
      paperNumber: '示民函〔2026〕8号',
    });
    const all = [...spoken, other, paper];
    expect(fold(outside(A), all).awaitsPaper).toBe(false);
    expect(readTimeline(all)[1]).toMatchObject({ awaitsPaper: false, paper });
    expect(fold(outside(A), all).state).toBe('answered');
  });

  it('keeps its paper when the entry is corrected, and waits again when the paper is withdrawn', () => {
    const all = [
      ...spoken,
      event(3, 'joinPaper', '2026-07-08', { regards: uuid(2) }),
      event(4, 'correct', '2026-07-09', { regards: uuid(2), words: '日期写错' }),
      event(5, 'answer', '2026-07-02', { regards: uuid(2), way: '电话' }),
    ];
    expect(fold(outside(A), all).awaitsPaper).toBe(false);
    const withdrawn = event(6, 'correct', '2026-07-10', { regards: uuid(3), words: '登错事项' });
    expect(fold(outside(A), [...all, withdrawn]).awaitsPaper).toBe(true);
  });
});

describe('a correction', () => {
  const closed = [
    event(1, 'propose', '2026-06-01'),
    event(2, 'establish', '2026-06-02'),
    event(3, 'assign', '2026-06-03', { due: '2026-06-30' }),
    event(4, 'report', '2026-06-20'),
    event(5, 'approve', '2026-06-21'),
  ];
  const correct = (sequence: number, regards: number) =>
    event(sequence, 'correct', '2026-06-22', { regards: uuid(regards), words: '登错了' });

  it('takes an entry out of the count and leaves it on the timeline', () => {
    const all = [...closed, correct(6, 5)];
    expect(fold(INSIDE, all)).toMatchObject({ state: 'reported', closedOn: null });
    const entries = readTimeline(all);
    expect(entries).toHaveLength(6);
    expect(entries[4]).toMatchObject({ event: { step: 'approve' }, withdrawnBy: { sequence: 6 } });
  });

  it('can be withdrawn itself', () => {
    expect(fold(INSIDE, [...closed, correct(6, 5), correct(7, 6)])).toEqual(fold(INSIDE, closed));
  });

  it('lets the right entry stand in the place of the wrong one', () => {
    const right = event(7, 'establish', '2026-06-01', {
      regards: uuid(2),
      people: [guest('周启明')],
    });
    const all = [...closed, correct(6, 2), right];
    expect(fold(INSIDE, all).state).toBe('closed');
    expect(countedEvents(all).map(({ sequence }) => sequence)).toEqual([1, 7, 3, 4, 5]);
    const again = event(9, 'establish', '2026-06-02', { regards: uuid(7) });
    expect(countedEvents([...all, correct(8, 7), again]).map(({ sequence }) => sequence)).toEqual([
      1, 9, 3, 4, 5,
    ]);
  });

  it('of nothing, of itself or of something later changes nothing', () => {
    for (const regards of [77, 6, 7]) {
      const all = [...closed, correct(6, regards), event(7, 'reopen', '2026-06-23')];
      expect(fold(INSIDE, all).state).toBe('handling');
    }
  });

  it('in a circle, as a garbled file might hold, is read all the same', () => {
    const circle = [
      event(6, 'note', '2026-06-22', { regards: uuid(7) }),
      event(7, 'note', '2026-06-23', { regards: uuid(6) }),
      event(8, 'note', '2026-06-24', { regards: uuid(8) }),
    ];
    expect(countedEvents([...closed, ...circle]).map(({ sequence }) => sequence)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8],
    ]);
  });
});

describe('telling the members', () => {
  const answered = [event(1, 'collect', '2026-06-01'), event(2, 'answer', '2026-07-01')];

  it('is done when each of them knows', () => {
    const first = event(3, 'tell', '2026-07-02', { opinionId: A });
    expect(fold(outside(A, B), [...answered, first])).toMatchObject({
      state: 'answered',
      told: 1,
      toTell: 2,
      closedOn: null,
    });
    const twice = [...answered, first, event(4, 'tell', '2026-07-03', { opinionId: A })];
    expect(fold(outside(A, B), twice).told).toBe(1);
    const second = event(5, 'tell', '2026-07-04', { opinionId: B });
    expect(fold(outside(A, B), [...twice, second])).toMatchObject({
      state: 'told',
      told: 2,
      closedOn: '2026-07-04',
    });
    expect(fold(outside(A, B), [...answered, event(3, 'tell', '2026-07-02')])).toMatchObject({
      state: 'told',
      told: 2,
    });
  });

  it('begins again when the matter is opened again', () => {
    const all = [...answered, event(3, 'tell', '2026-07-02'), event(4, 'reopen', '2026-08-01')];
    expect(fold(outside(A), all)).toMatchObject({ state: 'underway', told: 0, closedOn: null });
    const told = [...all, event(5, 'answer', '2026-08-09'), event(6, 'tell', '2026-08-10')];
    expect(fold(outside(A), told)).toMatchObject({ state: 'told', closedOn: '2026-08-10' });
  });
});

/** A timeline as a clerk could make it: each step is one that was allowed when it was registered. */
function grow(track: MatterTrack, seed: number, length: number): MatterEvent[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const events = [event(1, track === 'internal' ? 'propose' : 'collect', '2026-06-01')];
  const facts = { track, opinionIds: track === 'internal' ? [] : [A, B] };
  while (events.length < length) {
    const { state } = fold(facts, events);
    const step = pick(TRACK_STEPS[track].filter((one) => allows(track, state, one)));
    const points = step === 'correct' || step === 'joinPaper' || next() < 0.1;
    const target = pick(events);
    events.push(
      event(
        events.length + 1,
        step,
        `2026-07-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`,
        {
          regards: points ? target.id : null,
          way: pick([null, '书面盖章', '电话', '当面', '会议'] as const),
          due: next() < 0.2 ? '2026-08-01' : null,
          opinionId: pick([null, A, B, uuid(1)]),
          adoption: pick([null, '采纳', '未采纳'] as const),
        },
      ),
    );
  }
  return events;
}

describe('any timeline', () => {
  const STATES: Record<MatterTrack, string> = {
    internal: 'proposed established assigned handling reported sentBack closed paused stopped',
    external:
      'collected carried submitted instructed referred underway answered told paused stopped',
  };

  it.each(['internal', 'external'] as const)('%s: nothing on it is ever lost or moved', (track) => {
    const facts = { track, opinionIds: track === 'internal' ? [] : [A, B] };
    for (let seed = 1; seed <= 60; seed += 1) {
      const events = grow(track, seed, 40);
      const frozen = JSON.stringify(events);
      for (let length = 1; length <= events.length; length += 1) {
        const shown = readTimeline(events.slice(0, length)).map((entry) => entry.event);
        expect(shown).toEqual(events.slice(0, length));
      }
      const result = fold(facts, events);
      expect(JSON.stringify(events)).toBe(frozen);
      expect(fold(facts, shuffle(events, seed))).toEqual(result);
      expect(STATES[track].split(' ')).toContain(result.state);
      expect(result.told).toBeLessThanOrEqual(result.toTell);
      expect(result.closedOn !== null).toBe(result.state === 'closed' || result.state === 'told');
    }
  });

  it('outside, without a pause, a stop, a correction or a new beginning, never goes back', () => {
    const order = STATES.external.split(' ');
    const still: MatterStep[] = ['pause', 'stop', 'correct', 'reopen'];
    for (let seed = 1; seed <= 60; seed += 1) {
      const events = grow('external', seed, 40).filter(({ step }) => !still.includes(step));
      let last = order.indexOf(startOf('external').state);
      for (let length = 1; length <= events.length; length += 1) {
        const { state } = fold(outside(A, B), events.slice(0, length));
        expect(order.indexOf(state)).toBeGreaterThanOrEqual(last);
        last = order.indexOf(state);
      }
    }
  });
});

function shuffle<T>(list: readonly T[], seed: number): T[] {
  const next = random(seed + 1000);
  return list
    .map((one) => ({ one, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

describe('entries of two PCs', () => {
  const STEPS_OF = (track: MatterTrack) => [...TRACK_STEPS[track], 'correct', 'joinPaper'] as const;

  /** What a PC puts behind the entries it knows: each new one may regard any of them. */
  function grown(
    known: readonly MatterEvent[],
    count: number,
    track: MatterTrack,
    next: () => number,
  ): MatterEvent[] {
    const events = [...known];
    const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
    for (let at = 0; at < count; at += 1) {
      const sequence = Math.max(0, ...events.map((one) => one.sequence)) + 1;
      const step = pick(STEPS_OF(track)) ?? 'note';
      const points = step === 'correct' || step === 'joinPaper' || next() < 0.2;
      const regarded = points ? pick(events) : undefined;
      events.push({
        ...event(
          sequence,
          regarded && step !== 'correct' && step !== 'joinPaper' ? regarded.step : step,
          '2026-06-10',
        ),
        id: uuid(Math.floor(next() * 1e9)),
        at: new Date(Date.UTC(2026, 5, 1) + Math.floor(next() * 1e9)).toISOString(),
        regards: regarded?.id ?? null,
        way: next() < 0.5 ? '电话' : null,
      });
    }
    return events;
  }

  function shuffled<T>(list: readonly T[], next: () => number): T[] {
    return list
      .map((one) => ({ one, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  }

  it('give one timeline in whatever order they are merged, and no number twice', () => {
    let doubled = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const next = random(seed);
      const track: MatterTrack = seed % 2 === 0 ? 'internal' : 'external';
      const matter = { track, opinionIds: [A, B] };
      const shared = grown([], 1 + Math.floor(next() * 4), track, next);
      const [one, two] = [grown(shared, 4, track, next), grown(shared, 3, track, next)];
      const merged = [...one, ...two.slice(shared.length)];
      const again = [...two, ...one.slice(shared.length)];
      const entries = readTimeline(merged);
      expect(entries.map(({ number }) => number)).toEqual(merged.map((_one, at) => at + 1));
      expect(entries.map(({ event: { id } }) => id)).toEqual(
        merged.toSorted(compareEvents).map(({ id }) => id),
      );
      doubled += merged.length - new Set(merged.map(({ sequence }) => sequence)).size;
      for (const other of [again, shuffled(merged, next), shuffled(merged, next)]) {
        expect(readTimeline(other)).toEqual(entries);
        expect(countedEvents(other)).toEqual(countedEvents(merged));
        expect(fold(matter, other)).toEqual(fold(matter, merged));
        const context = { today: '2026-07-01', sourceOn: null };
        expect(oddities(matter, other, context)).toEqual(oddities(matter, merged, context));
      }
      // What a PC knew stays before what it wrote then.
      const places = new Map(entries.map(({ event: { id }, number }) => [id, number]));
      for (const own of [one, two]) {
        const numbers = own.map(({ id }) => places.get(id) ?? 0);
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      }
    }
    expect(doubled).toBeGreaterThan(500);
  });

  it('can be corrected and replaced though another has the same number', () => {
    const first = event(1, 'propose', '2026-06-01');
    const [here, there] = [
      { ...event(2, 'note', '2026-06-02', { words: '甲机' }), id: uuid(22) },
      { ...event(2, 'note', '2026-06-02', { words: '乙机' }), id: uuid(21) },
    ];
    const correct = { ...event(3, 'correct', '2026-06-03', { regards: here.id }), id: uuid(20) };
    const entries = readTimeline([first, here, correct, there]);
    expect(entries.map(({ event: { words }, number }) => `${number}${words}`)).toEqual([
      ...['1', '2乙机', '3甲机', '4'],
    ]);
    expect(entries.map(({ withdrawnBy }) => withdrawnBy?.id ?? null)).toEqual([
      ...[null, null, correct.id, null],
    ]);
  });

  it('written at the same time do not look like a clock that went back', () => {
    const first = event(1, 'propose', '2026-06-01', { at: '2026-06-01T01:00:00.000Z' });
    const pc = (id: number, sequence: number, at: string) => ({
      ...event(sequence, 'note', '2026-06-02', { at: `2026-06-02T${at}:00.000Z` }),
      id: uuid(id),
    });
    const here = [pc(10, 2, '01:00'), pc(11, 3, '02:00')];
    const there = [pc(20, 2, '06:00'), pc(21, 3, '07:00')];
    const context = { today: '2026-07-01', sourceOn: null };
    const odd = (...more: MatterEvent[]) =>
      oddities(INSIDE, [first, ...here, ...there, ...more], context).map(({ eventId }) => eventId);
    expect(odd()).toEqual([]);
    expect(odd(pc(30, 4, '00:30'))).toEqual([uuid(30)]);
  });
});
