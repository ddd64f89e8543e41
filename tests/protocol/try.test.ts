import { mkdirSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { test, vi } from 'vitest';
import { runCase } from './support/cases';
import { JOURNALS, POINT_KINDS, STORES } from './support/states';

vi.useFakeTimers({ toFake: ['Date'] });
vi.spyOn(console, 'warn').mockImplementation(() => undefined);
test('tries', async () => {
  const session = new Session();
  session.connect();
  if (process.env.PROF) {
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
  }
  const c = process.cpuUsage();
  let n = 0;
  const list = (name: string, all: string[]) => process.env[name]?.split(',') ?? all;
  for (const operation of list('OPS', ['start']))
    for (const points of list('POINTS', Object.keys(POINT_KINDS)))
      for (const store of list('STORES', Object.keys(STORES)))
        for (const journal of list('JOURNALS', Object.keys(JOURNALS))) {
          const cuts = process.env.CUTS === 'all';
          let steps = 0;
          const name = `${operation} ${store} ${journal} ${points}`;
          for (let cut = 0; cut <= (cuts ? steps : 0); cut += 1) {
            for (const reach of cut === 0 ? (['all'] as const) : (['all', 'window'] as const)) {
              n += 1;
              const one = { store, journal, points, operation, cut, loss: 'all', reach } as const;
              try {
                const result = await runCase(one);
                if (cut === 0) steps = result.steps;
                console.log(`${name} cut ${cut} ${reach} of ${steps} ${result.complaint || 'ok'}`);
              } catch (e) {
                console.log(String(e));
              }
            }
          }
        }
  if (process.env.PROF) {
    const { profile } = await session.post('Profiler.stop');
    mkdirSync('/tmp/prof', { recursive: true });
    writeFileSync('/tmp/prof/a.cpuprofile', JSON.stringify(profile));
  }
  const d = process.cpuUsage(c);
  console.log(n, (d.user + d.system) / 1000 / n);
}, 800000);
