import { expect, test, vi } from 'vitest';
import { CrashDisk } from '../electron/persistence/crash-disk';
import { Browser } from './support/browser';
import { Machine } from './support/machine';
import { write } from './support/office';

vi.useFakeTimers({ toFake: ['Date'] });
test('tries', async () => {
  const machine = new Machine({ disk: new CrashDisk(), browser: new Browser(), settings: { pc: 'A', folder: '/data', now: Date.parse('2026-03-02T02:00:00Z') } });
  const page = await machine.start();
  console.log(page.result, machine.power.steps);
  await write(page.store(), { a: 'a0', b: 'b0' });
  await page.flush();
  console.log(await page.content());
  let saved = await machine.quit();
  for (let i = 0; i < 10; i += 1) {
    const t = performance.now();
    const next = new Machine(saved);
    const p2 = await next.start();
    const steps = next.power.steps;
    console.log(p2.result, steps, [...(await p2.content())].length, performance.now() - t);
    saved = await next.quit();
  }
  for (let i = 0; i < 5; i += 1) {
    const t = performance.now();
    const next = new Machine({ ...saved, browser: new Browser() });
    const p2 = await next.start();
    const steps = next.power.steps;
    console.log(p2.result, steps, [...(await p2.content())].length, performance.now() - t);
    await next.quit();
  }
  expect(1).toBe(1);
});
