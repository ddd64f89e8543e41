import { describe, expect, it } from 'vitest';
import { courseOf } from '#shared/matters/fate';
import { countedEvents, fold } from '#shared/matters/timeline';
import { tellingOf } from '#shared/matters/tracking';
import type { MatterEvent } from '#shared/model/matter';
import { event, guest, matter } from './support';

const MATTER = matter({ opinionIds: ['a', 'b'] });

const doneOf = (points: ReturnType<typeof courseOf>) =>
  points.filter(({ on }) => on !== null).map(({ label }) => label);

it('shows what is registered and nothing that only seems to follow', () => {
  const events = [
    event(1, 'collect', '2026-06-01'),
    event(2, 'refer', '2026-06-20'),
    event(3, 'answer', '2026-07-01'),
  ];
  expect(doneOf(courseOf(MATTER, events, 'a'))).toEqual(['归集', '转办', '答复']);
});

it('counts the telling of this opinion’s member only, and not what was corrected', () => {
  const told = event(3, 'tell', '2026-07-02', { opinionId: 'a' });
  const events = [event(1, 'collect', '2026-06-01'), told];
  expect(doneOf(courseOf(MATTER, events, 'a'))).toEqual(['归集', '告知']);
  expect(doneOf(courseOf(MATTER, events, 'b'))).toEqual(['归集']);
  const corrected = [...events, event(4, 'correct', '2026-07-03', { regards: told.id })];
  expect(doneOf(courseOf(MATTER, corrected, 'a'))).toEqual(['归集']);
  const toAll = [...events, event(5, 'tell', '2026-07-04', { opinionId: null })];
  expect(courseOf(MATTER, toAll, 'b').at(-1)).toEqual({ label: '告知', on: '2026-07-04' });
});

describe('告知', () => {
  const told = [
    event(1, 'answer', '2026-07-01'),
    event(2, 'tell', '2026-07-02', { opinionId: null }),
  ];
  const opinion = { id: 'a', words: '', summary: '', speaker: guest('甲'), targets: [] };
  /** Whether 来龙去脉, 一览表 and the matter's own row say that the member was told. */
  const said = (events: readonly MatterEvent[]) => [
    courseOf(MATTER, events, 'a').at(-1)?.on !== null,
    tellingOf({
      opinion,
      matter: MATTER,
      events: countedEvents(events),
      carriers: [],
    }) !== null,
    fold(MATTER, events).told > 0,
  ];

  it('is open again once the answer is looked into again, everywhere', () => {
    expect(said(told)).toEqual([true, true, true]);
    const again = [...told, event(3, 'reopen', '2026-07-10')];
    expect(said(again)).toEqual([false, false, false]);
    expect(said([...again, event(4, 'tell', '2026-07-20')])).toEqual([true, true, true]);
  });

  it('stands when what was stopped is taken up again', () => {
    const one = [
      event(1, 'answer', '2026-07-01'),
      event(2, 'tell', '2026-07-02', { opinionId: 'a' }),
    ];
    const back = [...one, event(3, 'stop', '2026-07-05'), event(4, 'reopen', '2026-07-10')];
    expect(said(back)).toEqual([true, true, true]);
  });

  it('goes by the place of what was corrected, not by when it was', () => {
    const wrong = event(2, 'tell', '2026-07-02');
    const events = [
      ...[event(1, 'answer', '2026-07-01'), wrong, event(3, 'reopen', '2026-07-10')],
      event(4, 'correct', '2026-07-11', { regards: wrong.id }),
      event(5, 'tell', '2026-07-03', { regards: wrong.id }),
    ];
    expect(said(events)).toEqual([false, false, false]);
  });
});
