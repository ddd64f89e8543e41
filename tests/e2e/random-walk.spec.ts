import { expect, test } from 'vitest';
import { IS_LONG, ofThisRun } from '../../build/testing/long-form';
import { shortened, walkOf } from './support/walk/run';

/**
 * Random walks through the program beside a memory of what was typed where. `npm test` walks
 * one, `npm run test:faults` many. HUIYIN_SEED walks one seed alone, HUIYIN_STEPS these of its
 * steps, and HUIYIN_SHORTEN leaves out of a walk that parts whatever it parts without.
 */
const WALKS = IS_LONG ? 60 : 1;
const STEPS = IS_LONG ? 60 : 22;
const { HUIYIN_SEED: only, HUIYIN_STEPS: chosen, HUIYIN_SHORTEN: isShortened } = process.env;

const all = Array.from({ length: WALKS }, (_, at) => at + 1);
const seeds = only ? only.split(',').map(Number) : ofThisRun(all);
const steps = chosen ? chosen.split(',').map(Number) : Array.from({ length: STEPS }, (_, at) => at);

test.each(seeds)(
  'whatever is done in whatever order, every word stays where it was typed: walk %i',
  async (seed) => {
    expect(await (isShortened ? shortened : walkOf)(seed, steps)).toBe('');
  },
  isShortened ? 3_600_000 : 900_000,
);
