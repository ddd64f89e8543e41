import { expect, it } from 'vitest';
import { courseOf } from '#shared/matters/fate';
import { event } from './support';

const doneOf = (points: ReturnType<typeof courseOf>) =>
  points.filter(({ on }) => on !== null).map(({ label }) => label);

it('shows what is registered and nothing that only seems to follow', () => {
  const events = [
    event(1, 'collect', '2026-06-01'),
    event(2, 'refer', '2026-06-20'),
    event(3, 'answer', '2026-07-01'),
  ];
  expect(doneOf(courseOf(events, 'a'))).toEqual(['归集', '转办', '答复']);
});

it('counts the telling of this opinion’s member only, and not what was corrected', () => {
  const told = event(3, 'tell', '2026-07-02', { opinionId: 'a' });
  const events = [event(1, 'collect', '2026-06-01'), told];
  expect(doneOf(courseOf(events, 'a'))).toEqual(['归集', '告知']);
  expect(doneOf(courseOf(events, 'b'))).toEqual(['归集']);
  const corrected = [...events, event(4, 'correct', '2026-07-03', { regards: told.id })];
  expect(doneOf(courseOf(corrected, 'a'))).toEqual(['归集']);
  const toAll = [...events, event(5, 'tell', '2026-07-04', { opinionId: null })];
  expect(courseOf(toAll, 'b').at(-1)).toEqual({ label: '告知', on: '2026-07-04' });
});
