import { describe, expect, it } from 'vitest';
import type { Matter } from '#shared/model/matter';
import { store } from '../../../renderer/data/active';
import { createMatters, saveMatter } from '../../../renderer/data/commands/matters';
import { LiveRows } from '../../../renderer/data/live-rows';
import { on, withEmptyOffice } from './matter-office';

withEmptyOffice();

const source = { kind: 'manual', id: null, label: '' } as const;
const make = (...titles: string[]) =>
  createMatters(
    titles.map((title) => ({ track: 'internal' as const, title, source })),
    on('2026-06-02'),
  );
const titles = (live: LiveRows<Matter>) => live.snapshot().rows.map(({ title }) => title);

describe('live rows', () => {
  it('show all rows, the newest first, and follow what is written', async () => {
    const [a = '', b = ''] = await make('甲', '乙');
    const live = new LiveRows<Matter>('matters');
    expect((await live.load()).isComplete).toBe(true);
    expect(titles(live)).toEqual(['乙', '甲']);
    let calls = 0;
    const stop = live.subscribe(() => {
      calls += 1;
    });
    await saveMatter(a, { title: '甲改' });
    expect(titles(live)).toEqual(['乙', '甲改']);
    await make('丙', '丁');
    await store().matters.delete(b);
    expect(titles(live)).toEqual(['丁', '丙', '甲改']);
    expect(calls).toBe(3);
    stop();
    await store().matterEvents.clear();
    await store().matters.clear();
    expect(titles(live)).toEqual([]);
    expect(calls).toBe(3);
  });

  it('hold exactly what the table holds, also when it changes while they are read', async () => {
    const ids = await make(...Array.from({ length: 300 }, (_one, at) => `第${at}件`));
    const live = new LiveRows<Matter>('matters');
    const loading = live.load();
    await saveMatter(ids[5] ?? '', { title: '改在读的时候' });
    await make('加在读的时候');
    await loading;
    const stored = await store().matters.reverse().toArray();
    expect(live.snapshot().rows).toEqual(stored);
    expect(live.snapshot().rows).toHaveLength(301);
  });

  it('take up what an import wrote in tasks of their own, and what is written behind it after it', async () => {
    const live = new LiveRows<Matter>('matters');
    await live.load();
    let shows = 0;
    live.subscribe(() => {
      shows += 1;
    });
    const long = '建议增设老年食堂'.repeat(500);
    const ids = await make(...Array.from({ length: 300 }, (_one, at) => `第${at}件${long}`));
    await saveMatter(ids[5] ?? '', { title: '改在后面' });
    await expect.poll(() => live.snapshot().rows.length).toBe(300);
    expect(live.snapshot().rows).toEqual(await store().matters.reverse().toArray());
    expect(titles(live)).toContain('改在后面');
    expect(shows).toBeLessThanOrEqual(2);
  });

  it('have the newest to show before all are there', async () => {
    await make(...Array.from({ length: 260 }, (_one, at) => `第${at}件`));
    const live = new LiveRows<Matter>('matters');
    const seen: number[] = [];
    live.subscribe(() => seen.push(live.snapshot().rows.length));
    await live.load();
    expect(seen).toContain(200);
    expect(live.snapshot().rows).toHaveLength(260);
    expect(live.snapshot().rows[0]?.title).toBe('第259件');
  });

  it('take no part in a transaction that failed', async () => {
    await make('甲');
    const live = new LiveRows<Matter>('matters');
    await live.load();
    await store()
      .transaction('rw', store().matters, async () => {
        await store().matters.clear();
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(titles(live)).toEqual(['甲']);
  });
});
