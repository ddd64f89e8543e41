import { expect, test } from 'vitest';
import { type Case, runCase } from './support/cases';
import { Tour, tourOfStarts } from './support/enumerate';
import { atStoryTime } from './support/setup';

const HOURS = 6 * 3_600_000;
atStoryTime();

/** One line of a failure, to be run alone. */
const only = process.env.HUIYIN_CASE;

// One or the other, so that a full run leaves no test out.
if (only)
  test('the one case', async () => {
    const { complaint } = await runCase(JSON.parse(only) as Case);
    expect(complaint).toBe('');
  });
else
  test(
    'a start in every state of store, journal and restore points, with the power cut on the way',
    async () => {
      const tour = new Tour();
      await tourOfStarts(tour);
      console.log(`starts: ${tour.summary}`);
      expect(tour.report).toBe('');
    },
    HOURS,
  );
