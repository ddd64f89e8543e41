import { describe, expect, test } from 'vitest';
import { fetchAhead } from '../../../renderer/ui/fetch-ahead';

/** A window that is idle when the test says so. */
function makeIdle() {
  const waiting: (() => void)[] = [];
  return {
    idle: (run: () => void) => void waiting.push(run),
    /** Everything that waits, and what came of it. */
    async come(): Promise<void> {
      for (const run of waiting.splice(0)) run();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

describe('fetchAhead', () => {
  test('fetches one at a time, each when the window is idle', async () => {
    const { idle, come } = makeIdle();
    const done: string[] = [];
    const load = (name: string) => async () => done.push(name);
    fetchAhead([load('registers'), load('matters'), load('figures')], idle);
    expect(done).toEqual([]);
    await come();
    expect(done).toEqual(['registers']);
    await come();
    expect(done).toEqual(['registers', 'matters']);
    await come();
    await come();
    expect(done).toEqual(['registers', 'matters', 'figures']);
  });

  test('what cannot be fetched keeps nothing else from coming', async () => {
    const { idle, come } = makeIdle();
    const done: string[] = [];
    const broken = () => Promise.reject(new Error('gone'));
    fetchAhead([broken, async () => done.push('matters')], idle);
    await come();
    await come();
    expect(done).toEqual(['matters']);
  });

  test('fetches nothing more once it is stopped', async () => {
    const { idle, come } = makeIdle();
    const done: string[] = [];
    const stop = fetchAhead([async () => done.push('a'), async () => done.push('b')], idle);
    await come();
    stop();
    await come();
    expect(done).toEqual(['a']);
  });
});
