import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { behindSaving } from '../../../renderer/data/queries/behind-saving';
import { useSaveStatus } from '../../../renderer/data/save-status';

beforeEach(() => {
  vi.useFakeTimers();
  useSaveStatus.setState({ state: 'saved', waiting: false });
});
afterEach(() => vi.useRealTimers());

/** Whether it has resolved, asked anew each time. */
function watch(): () => Promise<boolean> {
  let isDone = false;
  void behindSaving().then(() => {
    isDone = true;
  });
  return async () => {
    await vi.advanceTimersByTimeAsync(0);
    return isDone;
  };
}

it('does not wait when nothing is being saved', async () => {
  expect(await watch()()).toBe(true);
});

it('waits for the acknowledgement', async () => {
  useSaveStatus.setState({ state: 'saving' });
  const isDone = watch();
  useSaveStatus.setState({ message: '…' });
  expect(await isDone()).toBe(false);
  useSaveStatus.setState({ state: 'saved' });
  expect(await isDone()).toBe(true);
});

it('waits no longer for a save that failed or does not end', async () => {
  useSaveStatus.setState({ state: 'saving' });
  const failing = watch();
  useSaveStatus.setState({ state: 'failed' });
  expect(await failing()).toBe(true);

  useSaveStatus.setState({ state: 'saving' });
  const hanging = watch();
  await vi.advanceTimersByTimeAsync(1999);
  expect(await hanging()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await hanging()).toBe(true);
});

it('waits for what was typed and is not being saved yet, but not where saving failed', async () => {
  useSaveStatus.setState({ waiting: true });
  const isDone = watch();
  useSaveStatus.setState({ state: 'saving' });
  useSaveStatus.setState({ state: 'saved' });
  expect(await isDone()).toBe(false);
  useSaveStatus.setState({ waiting: false });
  expect(await isDone()).toBe(true);
  useSaveStatus.setState({ waiting: true, state: 'failed' });
  expect(await watch()()).toBe(true);
});
