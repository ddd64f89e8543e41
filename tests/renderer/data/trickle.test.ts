import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OutboxRow } from '../../../renderer/data/outbox';
import { Trickle } from '../../../renderer/data/trickle';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const row = (name: string, length = 10): OutboxRow =>
  ({ operations: name.padEnd(length, '.') }) as OutboxRow;

function watched() {
  const tasks: string[][] = [];
  const done = vi.fn();
  const trickle = new Trickle(
    (rows) => tasks.push(rows.map(({ operations }) => operations.slice(0, 1))),
    done,
  );
  return { tasks, done, trickle };
}

it('hands little on at once', () => {
  const { tasks, done, trickle } = watched();
  trickle.add([row('a'), row('b')]);
  expect(tasks).toEqual([['a', 'b']]);
  expect(done).toHaveBeenCalledTimes(1);
});

it('hands much on in tasks of its own, in order, with what comes meanwhile behind it', () => {
  const { tasks, done, trickle } = watched();
  trickle.add([row('a', 300_000), row('b', 300_000), row('c', 700_000)]);
  expect(tasks).toEqual([['a']]);
  trickle.add([row('d')]);
  expect(done).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(tasks).toEqual([['a'], ['b'], ['c'], ['d']]);
  expect(done).toHaveBeenCalledTimes(1);
  trickle.add([row('e')]);
  expect(tasks.at(-1)).toEqual(['e']);
});

it('hands on nothing more once it is cleared', () => {
  const { tasks, done, trickle } = watched();
  trickle.add([row('a', 600_000), row('b')]);
  trickle.clear();
  vi.runAllTimers();
  expect(tasks).toEqual([['a']]);
  expect(done).not.toHaveBeenCalled();
});
