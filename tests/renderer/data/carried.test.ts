import { expect, it } from 'vitest';
import type { Leader } from '#shared/model/office';
import { flush, store } from '../../../renderer/data/active';
import { heldRows, recount } from '../../../renderer/data/carried';
import { standingOf } from '../../../renderer/data/heads';
import { withStore } from './desktop';

withStore();

const MEGABYTE = 1_000_000;

const leader = (id: string, duties: string): Leader => ({
  id,
  name: '周启明',
  post: '主席',
  duties,
  rank: 1,
  sample: 0,
});

async function partsOf(): Promise<{ key: string; text: number }[][]> {
  const parts: { key: string; text: number }[][] = [];
  for await (const part of heldRows(store(), 'leaders'))
    parts.push(part.map(({ key, row }) => ({ key, text: JSON.stringify(row).length })));
  return parts;
}

it('rows of a megabyte each come few at a time, every one of them, with what was deleted between', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  await store().leaders.bulkPut(ids.map((id) => leader(id, id.repeat(MEGABYTE))));
  await store().leaders.delete('d');
  await store().leaders.delete('j');
  await flush();
  const parts = await partsOf();
  expect(parts.flat().map(({ key }) => key)).toEqual(ids);
  for (const part of parts)
    expect(part.reduce((sum, { text }) => sum + text, 0)).toBeLessThan(6 * MEGABYTE);
  expect(await recount(store())).toEqual((await standingOf(store()))?.contents);
});

it('one row longer than a part may be ends its part, and short rows come many at a time', async () => {
  await store().leaders.put(leader('0', 'x'.repeat(4 * MEGABYTE)));
  await store().leaders.bulkPut(Array.from({ length: 1500 }, (_, at) => leader(`k${at}`, '')));
  await flush();
  expect((await partsOf()).map(({ length }) => length)).toEqual([4, 1000, 497]);
});
