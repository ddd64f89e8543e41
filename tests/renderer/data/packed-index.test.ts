import { cmp } from 'dexie';
import { expect, it } from 'vitest';
import type { Draft } from '#shared/model/draft';
import { flush, store } from '../../../renderer/data/active';
import { recount } from '../../../renderer/data/carried';
import { standingOf } from '../../../renderer/data/heads';
import { renewStore } from '../../../renderer/data/renew';
import { packIn, rowsIn } from '../../../renderer/data/row-packs';
import { Random } from '../../protocol/support/random';
import { withStore } from './desktop';

withStore();

/** A table in packs that has indexes: what each finds, and in which order, beside plain rows. */

const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const STATES = ['drafting', 'inReview', 'signed'] as const;
const dayOf = (at: number) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString();

function draft(id: string, random: Random): Draft {
  return {
    ...{ id, title: `第${id}份`, type: '报告', class: 'document' },
    ...{ round: 1, date: null, words: 0, issuerId: null, createdAt: dayOf(0), touched: false },
    state: STATES[random.below(3)] ?? 'drafting',
    // Equal days are frequent: then the key decides. What is not deleted is in no index of deletions.
    updatedAt: dayOf(random.below(40)),
    deletedAt: random.below(4) === 0 ? dayOf(random.below(40)) : null,
    sample: random.below(2) === 0 ? 0 : 1,
  };
}

function by(field: 'updatedAt' | 'deletedAt' | 'state' | 'sample', rows: readonly Draft[]) {
  return rows
    .filter((row) => row[field] !== null)
    .sort((a, b) => cmp(a[field], b[field]) || cmp(a.id, b.id));
}

it.each([1, 2, 3])('an index finds rows in packs and those that left them (%i)', async (seed) => {
  const random = new Random(seed);
  const model = new Map<string, Draft>();
  for (let at = 0; at < 130; at += 1) model.set(idOf(at), draft(idOf(at), random));
  await store().drafts.bulkPut([...model.values()]);
  await flush();
  await renewStore();
  const table = store().drafts;
  for (let step = 0; step < 80; step += 1) {
    const id = idOf(random.below(135));
    const rows = [...model.values()];
    const state = STATES[random.below(3)] ?? 'signed';
    const most = 1 + random.below(60);
    const [from, to] = [dayOf(random.below(20)), dayOf(20 + random.below(20))];
    switch (random.below(9)) {
      case 0: {
        const row = draft(id, random);
        await table.put(row);
        model.set(id, row);
        break;
      }
      case 1:
        await table.delete(id);
        model.delete(id);
        break;
      case 2:
        await store()
          .transaction('rw', table, async () => {
            await table.put(draft(id, random));
            await table.where('state').equals(state).delete();
            throw new Error('back');
          })
          .catch(() => undefined);
        break;
      case 3:
        expect(await table.where('state').equals(state).toArray()).toEqual(
          by('state', rows).filter((row) => row.state === state),
        );
        break;
      case 4:
        expect(await table.orderBy('updatedAt').reverse().limit(most).toArray()).toEqual(
          by('updatedAt', rows).reverse().slice(0, most),
        );
        break;
      case 5:
        expect(await table.orderBy('deletedAt').primaryKeys()).toEqual(
          by('deletedAt', rows).map((row) => row.id),
        );
        break;
      case 6:
        expect(
          await table.where('updatedAt').between(from, to, false, true).limit(most).toArray(),
        ).toEqual(
          by('updatedAt', rows)
            .filter(({ updatedAt }) => updatedAt > from && updatedAt <= to)
            .slice(0, most),
        );
        break;
      case 7:
        expect(await table.where('sample').equals(1).count()).toBe(
          rows.filter(({ sample }) => sample === 1).length,
        );
        break;
      default:
        expect(await table.where('state').equals(state).primaryKeys()).toEqual(
          by('state', rows)
            .filter((row) => row.state === state)
            .map((row) => row.id),
        );
    }
  }
  await flush();
  expect(await recount(store())).toEqual((await standingOf(store()))?.contents);
});

it('packs of before hold the rows themselves, and are read and taken apart as the others', async () => {
  const random = new Random(7);
  const rows = Array.from({ length: 60 }, (_one, at) => draft(idOf(at), random));
  await store().drafts.bulkPut(rows);
  await flush();
  await renewStore();
  const packs = (await store().packs.toArray()).map(packIn);
  await store().packs.bulkPut(
    packs.map((pack) => {
      const { table, last, count } = pack;
      return { table, last, count, rows: rowsIn(pack) };
    }),
  );
  expect(await store().drafts.toArray()).toEqual(rows);
  expect((await store().drafts.bulkGet([idOf(3), idOf(59)])).map((row) => row?.title)).toEqual([
    `第${idOf(3)}份`,
    `第${idOf(59)}份`,
  ]);
  await store().drafts.update(idOf(3), { title: '改过' });
  await store().drafts.delete(idOf(5));
  expect((await store().drafts.toArray()).map(({ title }) => title)).toEqual(
    rows.filter(({ id }) => id !== idOf(5)).map((row) => (row.id === idOf(3) ? '改过' : row.title)),
  );
  expect(JSON.stringify(await store().packs.toArray())).not.toContain(`第${idOf(3)}份`);
  await flush();
  await renewStore();
  expect(await store().drafts.count()).toBe(59);
  for (const pack of await store().packs.toArray()) expect(pack).toHaveProperty('texts');
});

it('a change that is taken back leaves the row where it was, and the next one finds it there', async () => {
  const random = new Random(9);
  const rows = Array.from({ length: 60 }, (_one, at) => draft(idOf(at), random));
  await store().drafts.bulkPut(rows);
  await flush();
  await renewStore();
  const { drafts } = store();
  const back = store().transaction('rw', drafts, async () => {
    await drafts.update(idOf(8), { title: '不算数' });
    throw new Error('back');
  });
  await expect(back).rejects.toThrow('back');
  await drafts.update(idOf(8), { title: '算数' });
  await drafts.update(idOf(8), { title: '又改' });
  await drafts.delete(idOf(8));
  expect(await drafts.get(idOf(8))).toBeUndefined();
  expect(await drafts.count()).toBe(59);
});
