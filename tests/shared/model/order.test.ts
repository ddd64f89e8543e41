import { expect, it } from 'vitest';
import { byId, byOrder, newestVersion, numbered } from '#shared/model/order';

/** Every order in which the rows may come in. */
function orders<Row>(rows: readonly Row[]): Row[][] {
  if (rows.length < 2) return [[...rows]];
  return rows.flatMap((row, at) => orders(rows.toSpliced(at, 1)).map((rest) => [row, ...rest]));
}

it('places that were given out twice are in one order, whichever row came first', () => {
  const rows = [
    { id: 'b', order: 1 },
    { id: 'c', order: 1 },
    { id: 'a', order: 1.5 },
    { id: 'd', order: 1.5 },
  ];
  for (const each of orders(rows)) expect(each.sort(byOrder)).toEqual(rows);
  // Capitals before small letters, as in the store's indexes.
  expect(['a', 'B', 'b'].map((id) => ({ id })).sort(byId)).toEqual(
    ['B', 'a', 'b'].map((id) => ({ id })),
  );
  expect(byId({ id: 'a' }, { id: 'a' })).toBe(0);
});

it('of two versions with one number exactly one is the newest', () => {
  const rows = [
    { id: 'a', version: 3 },
    { id: 'c', version: 2 },
    { id: 'b', version: 2 },
    { id: 'd', version: 1 },
  ];
  for (const each of orders(rows)) expect(each.sort(newestVersion)).toEqual(rows);
});

it('numbers have neither gaps nor doubles', () => {
  const kept = { order: 1 };
  const rows = [kept, { order: 3 }, { order: 3 }, { order: 7 }];
  expect(numbered(rows).map(({ order }) => order)).toEqual([1, 2, 3, 4]);
  expect(numbered(rows)[0]).toBe(kept);
});
