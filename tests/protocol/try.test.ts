import { test, vi } from 'vitest';
import { runCase, recipe } from './support/cases';
import { STORES, JOURNALS, POINT_KINDS } from './support/states';

vi.useFakeTimers({ toFake: ['Date'] });
vi.spyOn(console, 'warn').mockImplementation(() => undefined);
test('tries', async () => {
  const c = process.cpuUsage();
  let n = 0;
  for (const points of (process.env.POINTS ?? 'none,older,newer').split(','))
    for (const store of Object.keys(STORES))
      for (const journal of Object.keys(JOURNALS)) {
        n += 1;
        const one = { store, journal, points, operation: process.env.OP ?? 'start', cut: 0, loss: 'all', reach: 'all' } as const;
        try {
        const { steps, complaint } = await runCase(one);
        console.log(`${store} ${journal} ${points} ${steps} ${complaint || 'ok'}`);
        } catch (e) { console.log(String(e)); }
      }
  const d = process.cpuUsage(c);
  console.log(n, (d.user + d.system) / 1000 / n);
}, 800000);
