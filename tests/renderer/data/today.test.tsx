import { act, render, renderHook, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onNewDay, useDayField, useToday, useYearField } from '../../../renderer/data/today';

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date(2026, 7, 3, 23, 59, 30));
});
afterEach(() => vi.useRealTimers());

describe('today', () => {
  it('turns at midnight on a screen that stands open', async () => {
    const { result } = renderHook(useToday);
    expect(result.current).toBe('2026-08-03');
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(result.current).toBe('2026-08-04');
  });

  it('turns once the PC wakes, whatever its timers have missed', async () => {
    const { result } = renderHook(useToday);
    // Asleep: the clock goes on, no timer runs.
    vi.setSystemTime(new Date(2026, 7, 6, 8, 0));
    await act(() => vi.advanceTimersByTimeAsync(20_000));
    expect(result.current).toBe('2026-08-06');
  });

  it('turns as soon as the window comes to the front', () => {
    const { result } = renderHook(useToday);
    vi.setSystemTime(new Date(2026, 7, 4, 8, 0));
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(result.current).toBe('2026-08-04');
  });

  it('is told once a day, to everybody who asked, and to nobody who has gone', async () => {
    const [one, other] = [vi.fn(), vi.fn()];
    const stop = [onNewDay(one), onNewDay(other)];
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect([one.mock.calls.length, other.mock.calls.length]).toEqual([1, 1]);
    stop[0]?.();
    vi.setSystemTime(new Date(2026, 7, 5, 0, 1));
    await vi.advanceTimersByTimeAsync(20_000);
    expect([one.mock.calls.length, other.mock.calls.length]).toEqual([1, 2]);
    stop[1]?.();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the day of a form', () => {
  function Form() {
    const [on, setOn] = useDayField();
    return (
      <button type="button" onClick={() => setOn('2026-07-01')}>
        {on}
      </button>
    );
  }

  it('goes with today until the clerk has chosen one', async () => {
    render(<Form />);
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(screen.getByRole('button')).toHaveTextContent('2026-08-04');
    act(() => screen.getByRole('button').click());
    await act(() => vi.advanceTimersByTimeAsync(48 * 3_600_000));
    expect(screen.getByRole('button')).toHaveTextContent('2026-07-01');
  });
});

describe('the year of a list', () => {
  it('goes with the year until the clerk has chosen one', async () => {
    vi.setSystemTime(new Date(2026, 11, 31, 23, 59, 30));
    const { result } = renderHook(useYearField);
    expect(result.current[0]).toBe(2026);
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(result.current[0]).toBe(2027);
    act(() => result.current[1](2025));
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(result.current[0]).toBe(2025);
  });
});
