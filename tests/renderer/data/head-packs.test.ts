import { expect, it } from 'vitest';
import type { Leader } from '#shared/model/office';
import { flush, store } from '../../../renderer/data/active';
import { recount } from '../../../renderer/data/carried';
import { ALL, headsAt, headsIn } from '../../../renderer/data/head-packs';
import { standingOf } from '../../../renderer/data/heads';
import { renewStore } from '../../../renderer/data/renew';
import { withStore } from './desktop';

const { desktop } = withStore();

const leader = (id: string, name = '周启明'): Leader => ({
  id,
  name,
  post: '主席',
  duties: '',
  rank: 1,
  sample: 0,
});

/** More than go into two packs, the keys in their order. */
const IDS = Array.from({ length: 230 }, (_, at) => `l${String(at).padStart(3, '0')}`);

const at = (key: string) => ({ table: 'leaders', key });
const own = () =>
  store().heads.where('[table+key]').between(['leaders', ''], ['leaders', '\uffff']);

async function packedOffice(): Promise<void> {
  await store().leaders.bulkPut(IDS.map((id) => leader(id)));
  await store().leaders.delete('l007');
  await flush();
  await renewStore();
}

it('are the heads of before, and no row each', async () => {
  await store().leaders.bulkPut(IDS.map((id) => leader(id)));
  await store().leaders.delete('l007');
  await flush();
  const before = await headsIn(store(), 'leaders', ALL);
  expect(before.size).toBe(230);
  await renewStore();
  expect(await headsIn(store(), 'leaders', ALL)).toEqual(before);
  expect(await own().count()).toBe(0);
  expect(await store().heads.count()).toBeLessThan(10);
  const found = await headsAt(store(), [
    at('l229'),
    at('none'),
    at('l000'),
    at('l100'),
    at('l099'),
  ]);
  expect(found.map((head) => head?.key)).toEqual(['l229', undefined, 'l000', 'l100', 'l099']);
  expect(await headsAt(store(), [at('l007')])).toMatchObject([{ gone: true }]);
});

it.each([
  ['', 'l000', 1],
  ['l000', 'l099', 99],
  ['l098', 'l101', 3],
  ['l150', 'l160', 10],
  ['l199', 'l300', 30],
  ['l229', '\uffff', 0],
])('are found behind %s up to %s wherever packs end', async (after, upTo, count) => {
  await packedOffice();
  const keys = [...(await headsIn(store(), 'leaders', { after, upTo })).keys()];
  expect(keys).toEqual(IDS.filter((id) => id > after && id <= upTo));
  expect(keys).toHaveLength(count);
});

it('give way to the head of what is written afterwards, whose sum goes out of the digest once', async () => {
  await packedOffice();
  await store().leaders.bulkPut([leader('l000', '新名'), leader('l150', '新名'), leader('new')]);
  await store().leaders.bulkDelete(['l100', 'l229']);
  await flush();
  const version = desktop().copy.status().version;
  const found = await headsAt(store(), [at('l150'), at('l229'), at('new'), at('l151')]);
  expect(found.map((head) => head?.gone)).toEqual([false, true, false, false]);
  expect(found[0]?.version).toBeGreaterThan(found[3]?.version ?? version);
  expect((await headsIn(store(), 'leaders', ALL)).get('l100')).toMatchObject({ gone: true });
  const standing = await standingOf(store());
  expect(await recount(store())).toEqual(standing?.contents);
  const { counts, sums } = desktop().copy.status();
  expect(standing?.contents).toEqual({ counts, sums });
  // And again, from packs and what stands in their place.
  await renewStore();
  expect((await standingOf(store()))?.contents).toEqual(standing?.contents);
  expect(await own().count()).toBe(0);
});
