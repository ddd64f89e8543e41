import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Pause } from '../../../renderer/ui/pause';
import { isOnItsWay, takeAllIn } from '../../../renderer/ui/unsaved/on-its-way';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('rings once, as long after the last restart as that said', () => {
  const ring = vi.fn();
  const clock = new Pause(ring);
  for (let key = 0; key < 10; key += 1) {
    clock.restart(350);
    vi.advanceTimersByTime(110);
  }
  vi.advanceTimersByTime(239);
  expect(ring).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ring).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(5000);
  expect(ring).toHaveBeenCalledOnce();
  clock.restart(350);
  vi.advanceTimersByTime(350);
  expect(ring).toHaveBeenCalledTimes(2);
});

it('rings sooner when the last restart says so', () => {
  const ring = vi.fn();
  const clock = new Pause(ring);
  clock.restart(1000);
  clock.restart(200);
  vi.advanceTimersByTime(200);
  expect(ring).toHaveBeenCalledOnce();
});

it('stays silent when stopped, and rings again when restarted', () => {
  const ring = vi.fn();
  const clock = new Pause(ring);
  clock.restart(300);
  vi.advanceTimersByTime(200);
  clock.stop();
  vi.advanceTimersByTime(1000);
  expect(ring).not.toHaveBeenCalled();
  clock.restart(300);
  vi.advanceTimersByTime(299);
  expect(ring).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ring).toHaveBeenCalledOnce();
});

it('sets no clock of the browser at every key', () => {
  const set = vi.spyOn(globalThis, 'setTimeout');
  const clock = new Pause(() => undefined);
  for (let key = 0; key < 30; key += 1) {
    clock.restart(350);
    vi.advanceTimersByTime(10);
  }
  expect(set).toHaveBeenCalledOnce();
  set.mockRestore();
  clock.stop();
});

it('does not ring while a letter is on its way, and does once it is in', () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const ring = vi.fn();
  const clock = new Pause(ring);
  clock.restart(40);
  vi.advanceTimersByTime(30);
  isOnItsWay(() => undefined);
  vi.advanceTimersByTime(50);
  expect(ring).not.toHaveBeenCalled();
  takeAllIn();
  vi.advanceTimersByTime(40);
  expect(ring).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
