import { expect, it } from 'vitest';
import type { EarlierIssue } from '#shared/model/earlier-issue';
import { store } from '../../../renderer/data/active';
import { allRows, rowsToAsk } from '../../../renderer/data/in-parts';
import { readThrough } from '../../../renderer/data/read-through';
import { withStore } from './desktop';

withStore();

const idOf = (at: number) => `e${String(at).padStart(6, '0')}`;

function issue(at: number, title: string): EarlierIssue {
  return {
    ...{ id: idOf(at), series: 'issue 示政协办发', year: 2026, number: at + 1, date: null, title },
    ...{ printedOn: null, copies: null, signedBy: '', sentTo: '', archivedOn: null, archive: '' },
    ...{ note: '', source: '', createdAt: '', updatedAt: '', deletedAt: null },
  };
}

/** Short ones, then long ones, then short ones again. */
const TITLES = Array.from({ length: 700 }, (_one, at) =>
  at > 250 && at < 400 ? '长'.repeat(5000) : `第${at}件`,
);

it('every row comes once, in the order of their keys, whatever their lengths', async () => {
  await store().earlierIssues.bulkAdd(TITLES.map((title, at) => issue(at, title)));
  const [came, sizes]: [string[], number[]] = [[], []];
  await readThrough(store(), 'earlierIssues', (rows) => {
    came.push(...rows.map(({ id }) => id));
    sizes.push(rows.length);
  });
  expect(came).toEqual(TITLES.map((_title, at) => idOf(at)));
  // Many short ones at once, and few long ones.
  expect(Math.max(...sizes)).toBe(300);
  expect(sizes.filter((size) => size < 20).length).toBeGreaterThan(5);
  expect((await allRows(store().earlierIssues)).map(({ id }) => id)).toEqual(came);
});

it('what cannot be taken up is heard of', async () => {
  await store().earlierIssues.bulkAdd([issue(1, '甲')]);
  const refuse = () => {
    throw new Error('no more');
  };
  await expect(readThrough(store(), 'earlierIssues', refuse)).rejects.toThrow('no more');
});

it('few long rows are asked for at once, many short ones, and at least one', () => {
  const rows = (length: number) =>
    Array.from({ length: 20 }, () => ({ text: '文'.repeat(length) }));
  expect(rowsToAsk(rows(2000))).toBeGreaterThan(10);
  expect(rowsToAsk(rows(2000))).toBeLessThan(25);
  expect(rowsToAsk(rows(1_000_000))).toBe(1);
  expect(rowsToAsk(rows(2))).toBe(300);
  expect(rowsToAsk(rows(2), 40)).toBe(40);
  expect(rowsToAsk([])).toBeGreaterThan(0);
});
