import { expect, it } from 'vitest';
import type { Leader } from '#shared/model/office';
import { leaderOptions } from '../../../../../renderer/documents/draft/rounds/RoundForm';

const leader = (rank: number, name: string, to: string | null = null): Leader => ({
  ...{ id: name, name, post: '副主席', duties: '', rank, sample: 0 },
  span: { from: null, to },
});

it('leaders stand by rank, those who have left office behind the others and marked', () => {
  const leaders = [
    leader(3, '孟青'),
    leader(1, '周启明', '2026-03-01'),
    leader(2, '梁晓禾', '2026-12-31'),
  ];
  expect(leaderOptions(leaders, '2026-08-01').map(({ label }) => label)).toEqual([
    '梁晓禾　副主席',
    '孟青　副主席',
    '周启明　副主席（已离任）',
  ]);
});
