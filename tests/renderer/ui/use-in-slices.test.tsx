import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useInSlices } from '../../../renderer/ui/use-in-slices';

let clock = 0;
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Steps of 5 ms each by the page's clock. */
function* counting(until: number, steps: number[]): Generator<number, string, void> {
  for (let at = 0; at < until; at += 1) {
    steps.push(at);
    clock += 5;
    yield at / until;
  }
  return `${until}步`;
}

it('lets the window answer between slices and says how far it is', () => {
  const steps: number[] = [];
  const begin = () => counting(10, steps);
  const { result } = renderHook(() => useInSlices(begin));
  expect(result.current).toEqual({ output: null, isWorking: true, share: 0 });
  act(() => void vi.advanceTimersToNextTimer());
  // As many as fit into one slice, and not all.
  expect(steps.length).toBeLessThan(6);
  expect(result.current.share).toBeGreaterThan(0);
  for (let at = 0; at < 10; at += 1) act(() => void vi.advanceTimersToNextTimer());
  expect(result.current).toMatchObject({ output: '10步', isWorking: false });
});

it('ends what runs when there is other work, and keeps the last answer until the new one is there', () => {
  const [first, second]: [number[], number[]] = [[], []];
  const [one, other] = [() => counting(4, first), () => counting(4000, second)];
  const { result, rerender, unmount } = renderHook(({ begin }) => useInSlices(begin), {
    initialProps: { begin: one },
  });
  for (let at = 0; at < 6; at += 1) act(() => void vi.advanceTimersToNextTimer());
  expect(result.current.output).toBe('4步');
  rerender({ begin: other });
  expect(result.current).toMatchObject({ output: '4步', isWorking: true });
  act(() => void vi.advanceTimersToNextTimer());
  unmount();
  const done = second.length;
  act(() => void vi.advanceTimersByTime(1000));
  expect(second).toHaveLength(done);
});
