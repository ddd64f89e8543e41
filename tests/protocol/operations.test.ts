import { expect, test } from 'vitest';
import { Tour, tourOfOperations } from './support/enumerate';
import { atStoryTime } from './support/setup';

const HOURS = 6 * 3_600_000;
atStoryTime();

test.skipIf(process.env.HUIYIN_CASE)(
  'writing, restoring, purging and moving in every state, with the power cut on the way',
  async () => {
    const tour = new Tour();
    await tourOfOperations(tour);
    console.log(`operations: ${tour.summary}`);
    expect(tour.report).toBe('');
  },
  HOURS,
);
