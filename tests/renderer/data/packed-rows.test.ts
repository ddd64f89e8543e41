import { type DBCore, liveQuery } from 'dexie';
import { expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import type { DraftBody } from '#shared/model/draft';
import { KINDS, TABLE_NAMES } from '#shared/model/tables';
import { flush, store } from '../../../renderer/data/active';
import { recount } from '../../../renderer/data/carried';
import { Store } from '../../../renderer/data/db';
import { placeOf } from '../../../renderer/data/generations';
import { standingOf } from '../../../renderer/data/heads';
import { lyingParts } from '../../../renderer/data/pack-parts';
import { readThrough } from '../../../renderer/data/read-through';
import { renewStore } from '../../../renderer/data/renew';
import { isPacked, packsOf } from '../../../renderer/data/row-packs';
import { Random } from '../../protocol/support/random';
import { withStore } from './desktop';

withStore();

const idOf = (at: number) => `d${String(at).padStart(4, '0')}`;
const body = (id: string, text: string): DraftBody => ({
  id,
  document: { ...emptyDocument(), body: [{ type: 'paragraph', runs: [{ text }] }] },
});
const textOf = (row: DraftBody | undefined) => JSON.stringify(row?.document.body ?? null);

/** More than go into two packs; every second key is free. */
const IDS = Array.from({ length: 140 }, (_one, at) => idOf(2 * at));

async function packedOffice(ids = IDS): Promise<Map<string, DraftBody>> {
  const rows = ids.map((id, at) => body(id, at % 40 === 7 ? '长'.repeat(20_000) : `第${id}份`));
  await store().draftBodies.bulkPut(rows);
  await flush();
  await renewStore();
  expect(await own().count()).toBe(0);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Below everything: a put of this key is answered as one that failed. */
function refusing(key: string): (down: DBCore) => DBCore {
  return (down) => ({
    ...down,
    table: (name) => {
      const table = down.table(name);
      return {
        ...table,
        mutate: (request) => {
          if (request.type !== 'put' || name !== 'draftBodies') return table.mutate(request);
          const values = request.values.filter(({ id }: DraftBody) => id !== key);
          const at = request.values.findIndex(({ id }: DraftBody) => id === key);
          if (at < 0) return table.mutate(request);
          return table.mutate({ ...request, values }).then((response) => ({
            ...response,
            numFailures: 1,
            failures: { [at]: new Error('no') },
          }));
        },
      };
    },
  });
}

/** Rows that lie by themselves, as IndexedDB has them. */
function own() {
  const native = () => store().backendDB().transaction('draftBodies').objectStore('draftBodies');
  const keys = () =>
    new Promise<string[]>((done, fail) => {
      const asked = native().getAllKeys();
      asked.onsuccess = () => done(asked.result as string[]);
      asked.onerror = () => fail(asked.error);
    });
  return { keys, count: async () => (await keys()).length };
}

async function expectHeld(model: ReadonlyMap<string, DraftBody>): Promise<void> {
  const keys = [...model.keys()].sort();
  const table = store().draftBodies;
  expect(await table.toArray()).toEqual(keys.map((key) => model.get(key)));
  expect(await table.toCollection().primaryKeys()).toEqual(keys);
  expect(await table.count()).toBe(keys.length);
  const packs = await store().packs.toArray();
  const packed = packs.flatMap(({ rows }) => rows.map(({ id }) => id));
  // Each lies in one place only, and the packs' keys tell how many are in them.
  expect([...packed, ...(await own().keys())].sort()).toEqual(keys);
  for (const { rows, count, last } of packs) {
    expect(rows.length).toBe(count);
    expect((rows.at(-1)?.id ?? '') <= last).toBe(true);
  }
}

it('only tables without an index of their own have packs', () => {
  const packed = TABLE_NAMES.filter(isPacked);
  expect(packed).toEqual(['draftBodies']);
  for (const name of packed) expect(KINDS[name].indexes).toBe('id');
});

it('packs are neither long nor empty, and hold every row once, in order', () => {
  const rows = IDS.map((id, at) => body(id, '字'.repeat(at * 400)));
  const packs = packsOf('draftBodies', rows);
  expect(packs.flatMap((pack) => pack.rows)).toEqual(rows);
  for (const { rows: part, last, count } of packs) {
    expect(part.at(-1)?.id).toBe(last);
    expect(part).toHaveLength(count);
    expect(part.length === 1 || JSON.stringify(part).length * 2 < 130_000).toBe(true);
  }
  expect(packsOf('draftBodies', [])).toEqual([]);
});

it.each([1, 2, 3])('rows in packs are read and written as any others (%i)', async (seed) => {
  const model = await packedOffice();
  const random = new Random(seed);
  const any = () => idOf(random.below(2 * IDS.length + 4));
  const some = () => [...new Set(Array.from({ length: 1 + random.below(9) }, any))];
  const table = store().draftBodies;
  for (let step = 0; step < 120; step += 1) {
    const [key, keys, text] = [any(), some(), `第${seed}.${step}次写的`];
    // Between a key and itself there is nothing that IndexedDB could be asked for.
    const lower = any();
    const upper = idOf(Number(lower.slice(1)) + 1 + random.below(IDS.length));
    const [isOpen, isShut] = [random.below(2) === 0, random.below(2) === 0];
    const range = table.where('id').between(lower, upper, !isOpen, !isShut);
    const inRange = () =>
      [...model.keys()].filter(
        (one) => (isOpen ? one > lower : one >= lower) && (isShut ? one < upper : one <= upper),
      );
    switch (random.below(11)) {
      case 0:
        await table.put(body(key, text));
        model.set(key, body(key, text));
        break;
      case 1:
        await table.bulkPut(keys.map((one) => body(one, text)));
        for (const one of keys) model.set(one, body(one, text));
        break;
      case 2:
        await table.bulkDelete(keys);
        for (const one of keys) model.delete(one);
        break;
      case 3: {
        const added = await table.add(body(key, text)).catch((error: Error) => error.name);
        expect(added).toBe(model.has(key) ? 'ConstraintError' : key);
        if (!model.has(key)) model.set(key, body(key, text));
        break;
      }
      case 4: {
        // Those that can be added are, where the transaction goes on.
        await store().transaction('rw', table, async () => {
          await table.bulkAdd(keys.map((one) => body(one, text))).catch(() => undefined);
        });
        for (const one of keys) if (!model.has(one)) model.set(one, body(one, text));
        break;
      }
      case 5: {
        const work = store().transaction('rw', table, async () => {
          await table.put(body(key, '不算数'));
          await table.bulkDelete(keys);
          await range.delete();
          throw new Error('back');
        });
        await expect(work).rejects.toThrow('back');
        break;
      }
      case 6:
        if (random.below(6) > 0) break;
        await range.delete();
        for (const one of inRange()) model.delete(one);
        break;
      case 7:
        expect(textOf(await table.get(key))).toBe(textOf(model.get(key)));
        expect((await table.bulkGet(keys)).map(textOf)).toEqual(
          keys.map((one) => textOf(model.get(one))),
        );
        break;
      case 8:
        expect(await range.primaryKeys()).toEqual(inRange().sort());
        expect(await range.count()).toBe(inRange().length);
        break;
      case 9: {
        const behind = [...model.keys()].filter((one) => one > lower).sort();
        const most = 1 + random.below(70);
        const came = await table.where('id').above(lower).limit(most).toArray();
        expect(came.map(({ id }) => id)).toEqual(behind.slice(0, most));
        break;
      }
      default:
        expect((await table.where('id').belowOrEqual(upper).toArray()).map(({ id }) => id)).toEqual(
          [...model.keys()].filter((one) => one <= upper).sort(),
        );
    }
  }
  await expectHeld(model);
  await flush();
  const standing = await standingOf(store());
  expect(await recount(store())).toEqual(standing?.contents);
  await renewStore();
  await expectHeld(model);
});

it('what is taken out leaves nothing of itself in its pack', async () => {
  const model = await packedOffice();
  const [first = '', second = ''] = IDS;
  await store().draftBodies.put(body(first, '改过'));
  await store().draftBodies.delete(second);
  const left = JSON.stringify(await store().packs.toArray());
  expect(left).not.toContain(`第${first}份`);
  expect(left).not.toContain(`第${second}份`);
  model.set(first, body(first, '改过'));
  model.delete(second);
  await expectHeld(model);
});

it('a write that is refused in a transaction that goes on leaves the row of before', async () => {
  const model = await packedOffice();
  const { draftBodies } = store();
  const odd = { ...body(IDS[3] as string, '存不进去'), odd: () => undefined } as DraftBody;
  await store().transaction('rw', draftBodies, async () => {
    await draftBodies.put(odd).catch(() => undefined);
    await draftBodies.put(body(IDS[5] as string, '存得进去'));
  });
  model.set(IDS[5] as string, body(IDS[5] as string, '存得进去'));
  await expectHeld(model);
});

it('what IndexedDB could not write stays what it was in its pack', async () => {
  const model = await packedOffice();
  const [first, second] = [IDS[0] as string, IDS[1] as string];
  const { name } = store();
  const failing = new Store(name, { indexedDB: await placeOf(name) });
  failing.use({ stack: 'dbcore', name: 'a disk that fails', level: -3, create: refusing(second) });
  await failing.open();
  const { draftBodies } = failing;
  await failing.transaction('rw', draftBodies, async () => {
    const both = [body(first, '写上了'), body(second, '没写上')];
    await draftBodies.bulkPut(both).catch(() => undefined);
  });
  failing.close();
  model.set(first, body(first, '写上了'));
  await expectHeld(model);
});

it('all of them can be cleared, and are', async () => {
  await packedOffice();
  await store().draftBodies.clear();
  await expectHeld(new Map());
  expect(await store().packs.count()).toBe(0);
});

it('whoever watches a row in a pack is told of its change', async () => {
  await packedOffice();
  const [seen, id]: [string[], string] = [[], IDS[9] as string];
  const watching = liveQuery(() => store().draftBodies.get(id)).subscribe((row) => {
    seen.push(textOf(row));
  });
  await expect.poll(() => seen.length).toBe(1);
  await store().draftBodies.put(body(id, '改过'));
  await expect.poll(() => seen.at(-1)).toBe(textOf(body(id, '改过')));
  watching.unsubscribe();
});

it('whoever reads through a table is handed those of packs as well', async () => {
  const model = await packedOffice();
  await store().draftBodies.bulkPut([body(IDS[2] as string, '改过'), body('d9999', '新的')]);
  const came: string[] = [];
  await readThrough<DraftBody>(store(), 'draftBodies', (rows) => {
    came.push(...rows.map(({ id }) => id));
  });
  expect(came.sort()).toEqual([...model.keys(), 'd9999'].sort());
});

it('a row that leaves its pack while a table is read through is not missed', async () => {
  const ids = IDS.slice(0, 30);
  await store().draftBodies.bulkPut(ids.map((id) => body(id, '长'.repeat(40_000))));
  await flush();
  await renewStore();
  expect(await store().packs.count()).toBe(30);
  const last = body(ids[29] as string, '刚改的');
  const came: string[] = [];
  let change: PromiseLike<unknown> | null = null;
  await readThrough<DraftBody>(store(), 'draftBodies', (rows) => {
    change ??= store().draftBodies.put(last);
    came.push(...rows.map(({ id }) => id));
  });
  await change;
  expect(new Set(came)).toEqual(new Set(ids));
});

it('a cursor is refused, which would see those only that lie by themselves', async () => {
  await packedOffice();
  const all = store().draftBodies.filter(() => true);
  await expect(all.toArray()).rejects.toThrow('part by part');
});

it('more packs than are in memory at a time, and what lies between them, are all written anew', async () => {
  const rows = IDS.map((id) => body(id, '长'.repeat(40_000)));
  await store().draftBodies.bulkPut(rows);
  await flush();
  await renewStore();
  expect(await store().packs.count()).toBe(IDS.length);
  const model = new Map(rows.map((row) => [row.id, row]));
  for (const id of [IDS[63] as string, IDS[64] as string, idOf(129), 'd9999', 'a']) {
    model.set(id, body(id, '改过'));
    await store().draftBodies.put(body(id, '改过'));
  }
  await flush();
  await renewStore();
  await expectHeld(model);
});

it('a change that is taken back leaves the row where it was, and the next one finds it there', async () => {
  const model = await packedOffice();
  const { draftBodies } = store();
  const id = IDS[8] as string;
  const back = store().transaction('rw', draftBodies, async () => {
    await draftBodies.put(body(id, '不算数'));
    throw new Error('back');
  });
  await expect(back).rejects.toThrow('back');
  await draftBodies.put(body(id, '算数'));
  await draftBodies.put(body(id, '又改'));
  await draftBodies.delete(id);
  expect(await draftBodies.get(id)).toBeUndefined();
  model.delete(id);
  await expectHeld(model);
});

it('read part by part, no row is missed because another left its pack meanwhile', async () => {
  // More packs than are read at a time.
  const ids = Array.from({ length: 3400 }, (_one, at) => idOf(at));
  await store().packs.bulkPut(
    packsOf(
      'draftBodies',
      ids.map((id) => body(id, '字')),
    ),
  );
  const read: string[] = [];
  for await (const { rows } of lyingParts(store(), 'draftBodies')) {
    read.push(...rows.map(({ id }) => id));
    if (read.length < ids.length) await store().draftBodies.delete(idOf(3390));
  }
  expect(read).toEqual(ids.filter((id) => id !== idOf(3390)));
});
