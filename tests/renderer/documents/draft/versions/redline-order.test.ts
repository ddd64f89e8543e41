import { expect, it } from 'vitest';
import { authorBetween } from '../../../../../renderer/documents/draft/versions/redline-order';
import { ROUND } from '../open-workspace';

const first = { ...ROUND, id: 'a', changesBy: ['林主任'], createdAt: '2026-08-01T00:00:00Z' };
const second = {
  ...ROUND,
  id: 'b',
  number: 2,
  on: '2026-08-05',
  changesBy: ['方主席', '林主任'],
  createdAt: '2026-08-05T00:00:00Z',
};

it('names those whose pens lie between two versions, whichever is chosen first', () => {
  const rounds = [second, first];
  const between = (before: typeof first | null, after: typeof first | null) =>
    authorBetween(rounds, before, after, '2026-08-09');
  expect(between(first, second)).toEqual({ name: '林主任', on: '2026-08-05' });
  expect(between(second, first).name).toBe('林主任');
  expect(between(first, null)).toEqual({ name: '林主任、方主席', on: '2026-08-09' });
});

it('names nobody where no return says who changed the text', () => {
  const silent = { ...first, changesBy: [] };
  expect(authorBetween([silent], silent, null, '2026-08-09').name).toBe('本单位');
});
