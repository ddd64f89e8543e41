import { expect, test } from 'vitest';
import { IS_LONG, ofThisRun } from '../../build/testing/long-form';
import { atStoryTime } from './support/setup';
import { Walk } from './support/walk';

const HOURS = 6 * 3_600_000;
const STEPS = 8;
const WALKS = IS_LONG ? 2000 : 40;
atStoryTime();

/** One seed alone, from the line of a failure. */
const only = process.env.HUIYIN_SEED;

test.skipIf(process.env.HUIYIN_CASE)(
  'random sequences of work, cuts, copies, restores and purges',
  async () => {
    const all = Array.from({ length: WALKS }, (_, at) => at + 1);
    const seeds = only ? [Number(only)] : ofThisRun(all);
    const faults: string[] = [];
    let cuts = 0;
    for (const seed of seeds) {
      // In every second one somebody is asked before a purge, and a copy is made meanwhile.
      const walk = new Walk(seed, seed % 2 === 1);
      await walk.go(STEPS).catch((error: Error) => {
        faults.push(error.message);
        // Hours lie between a fault and the end of the long form.
        if (IS_LONG) console.log(error.message);
      });
      cuts += walk.cuts;
      if (IS_LONG && seed % 100 === 0) console.log(`walk ${seed}, ${faults.length} at fault`);
    }
    console.log(
      `walks: ${seeds.length} of ${STEPS} steps, ${cuts} cuts, ${faults.length} at fault`,
    );
    expect(faults.join('\n')).toBe('');
  },
  HOURS,
);
