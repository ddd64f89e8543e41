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
  ...{ id, name, post: '主席', duties: '', rank: 1 },
  sample: 0,
});

/** Keys in their order, with room between them. */
const keys = (from: number, count: number) =>
  Array.from({ length: count }, (_one, at) => `l${String(from + at).padStart(5, '0')}`);

const own = () =>
  store().heads.where('[table+key]').between(['leaders', ''], ['leaders', '\uffff']).count();

/** Store and journal agree, and each row's head is what its table holds. */
async function isSound(): Promise<void> {
  expect(await flush()).toBe(true);
  const contents = (await standingOf(store()))?.contents;
  expect(await recount(store())).toEqual(contents);
  const { counts, sums } = desktop().copy.status();
  expect({ counts, sums }).toEqual(contents);
  const alive = [...(await headsIn(store(), 'leaders', ALL)).values()].filter(({ gone }) => !gone);
  const rows = await store().leaders.toCollection().primaryKeys();
  expect(alive.map(({ key }) => key).sort()).toEqual(rows.sort());
}

it('of an import take no row each, nor do those of its being taken back', async () => {
  await store().leaders.bulkPut(keys(0, 1230).map((id) => leader(id)));
  await isSound();
  expect(await own()).toBe(0);
  expect(await store().heads.count()).toBe(13);
  await store().leaders.bulkDelete(keys(0, 1230));
  await isSound();
  expect(await own()).toBe(0);
  expect(await store().heads.count()).toBe(13);
  expect(await headsAt(store(), [{ table: 'leaders', key: 'l00777' }])).toMatchObject([
    { gone: true },
  ]);
  await store().leaders.bulkPut(keys(0, 1230).map((id) => leader(id, '又来')));
  await isSound();
  expect(await own()).toBe(0);
});

it('stay as they were beside those that change, before, between and behind', async () => {
  await store().leaders.bulkPut(keys(1000, 260).map((id) => leader(id)));
  await isSound();
  // One of a pack, then all but it, then many before it, across it and behind it.
  await store().leaders.put(leader('l01003', '改过'));
  await isSound();
  await store().leaders.bulkDelete(keys(1004, 200));
  await isSound();
  await store().leaders.bulkPut(keys(0, 300).map((id) => leader(id)));
  await isSound();
  await store().leaders.bulkPut(keys(900, 600).map((id) => leader(id, '一起改')));
  await isSound();
  const [head] = await headsAt(store(), [{ table: 'leaders', key: 'l01003' }]);
  expect(head?.version).toBe(desktop().copy.status().version);
  await renewStore();
  await isSound();
});

it('agree with the rows whatever is written by the hundred, in any order', async () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let turn = 0; turn < 24; turn += 1) {
    const from = random(900);
    const step = 1 + random(3);
    const some = keys(from, 40 + random(400)).filter((_one, at) => at % step === 0);
    if (random(3) === 0) await store().leaders.bulkDelete(some);
    else await store().leaders.bulkPut(some.map((id) => leader(id, `第${turn}回`)));
    if (random(2) === 0) await store().leaders.put(leader(`l0${random(9)}5`, '单独'));
    if (turn % 3 === 0) await isSound();
  }
  await isSound();
});
