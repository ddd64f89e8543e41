import { expect, it } from 'vitest';
import { placesAfter } from '#shared/proceedings/order';

const rows = (...orders: number[]) => orders.map((order) => ({ id: `r${order}`, order }));

it('gives places at the end, before all and between two rows', () => {
  expect(placesAfter([], -1, 2).places).toEqual([1, 2]);
  expect(placesAfter(rows(1, 2), 1, 2).places).toEqual([3, 4]);
  expect(placesAfter(rows(1, 2), -1, 2).places).toEqual([-1, 0]);
  expect(placesAfter(rows(1, 2), 0, 1).places).toEqual([1.5]);
  expect(placesAfter(rows(1, 2), 0, 3).places).toEqual([1.25, 1.5, 1.75]);
});

it('numbers all anew when the gap is used up, in the same order', () => {
  let all = rows(1, 2);
  for (let round = 0; round < 60; round += 1) {
    const { places, renumbered } = placesAfter(all, 0, 1);
    const [place = Number.NaN] = places;
    all = all.map((row) => ({ ...row, order: renumbered.get(row.id) ?? row.order }));
    all.splice(1, 0, { id: `n${round}`, order: place });
    const orders = all.map(({ order }) => order);
    expect(orders).toEqual([...new Set(orders)].sort((a, b) => a - b));
  }
  expect(all).toHaveLength(62);
});
