import { expect, test, vi } from 'vitest';
import { Flusher } from '../../../electron/window/flush';

test('waits for the page to say that everything is acknowledged', async () => {
  const ask = vi.fn();
  const flusher = new Flusher(ask);
  const waiting = flusher.flush('close');
  expect(ask).toHaveBeenCalledWith('close');
  flusher.answered(true);
  expect(await waiting).toBe(true);
});

test('a page that has something left, or says nothing, is no yes', async () => {
  const flusher = new Flusher(() => undefined, 20);
  const waiting = flusher.flush('close');
  flusher.answered(false);
  expect(await waiting).toBe(false);
  expect(await flusher.flush('close')).toBe(false);
  // An answer nobody waits for changes nothing.
  flusher.answered(true);
});

test('a second question takes the place of the first', async () => {
  const flusher = new Flusher(() => undefined);
  const first = flusher.flush('close');
  const second = flusher.flush('close');
  expect(await first).toBe(false);
  flusher.answered(true);
  expect(await second).toBe(true);
});

test('waits on while the page says that it is still at it, but not for ever', async () => {
  const flusher = new Flusher(() => undefined, 60, 400);
  const saying = setInterval(() => flusher.goesOn(), 10);
  const long = flusher.flush('close');
  await new Promise((resolve) => setTimeout(resolve, 200));
  flusher.answered(true);
  expect(await long).toBe(true);
  const began = performance.now();
  expect(await flusher.flush('close')).toBe(false);
  expect(performance.now() - began).toBeGreaterThan(300);
  clearInterval(saying);
});
