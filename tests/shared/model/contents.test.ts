import { describe, expect, it } from 'vitest';
import { isEmpty, rowsIn, sameContents, Tally } from '#shared/model/contents';
import { added, NO_SUM, type SummedRow, sumOf, without } from '#shared/model/digest';

const row = (key: string, json: string | null, version = 1): SummedRow => ({
  table: 'drafts',
  key,
  by: 'pc-1',
  version,
  json,
});
const counted = (one: SummedRow) => ({ sum: sumOf(one), gone: one.json === null });

describe('sumOf', () => {
  it('differs when any one thing differs', () => {
    const first = row('a', '{"id":"a","title":"关于春游的通知"}');
    const others: SummedRow[] = [
      { ...first, table: 'rounds' },
      { ...first, key: 'b' },
      { ...first, by: 'pc-2' },
      { ...first, version: 2 },
      { ...first, json: '{"id":"a","title":"关于春游的通告"}' },
      { ...first, json: null },
      { ...first, json: '' },
    ].filter((one) => one.json !== '');
    const sums = [first, ...others].map(sumOf);
    expect(new Set(sums).size).toBe(sums.length);
    for (const sum of sums) expect(sum).toMatch(/^[0-9a-f]{16}$/);
  });

  it('has no collision among many short and nearly equal texts', () => {
    const sums = new Set<string>();
    const rows = 40_000;
    for (let at = 0; at < rows; at += 1) sums.add(sumOf(row(`k${at}`, `{"n":${at % 200}}`)));
    for (let at = 0; at < rows; at += 1) sums.add(sumOf(row('k', `{"n":${at}}`)));
    expect(sums.size).toBe(2 * rows);
  });

  it('does not mix key and text', () => {
    expect(sumOf(row('ab', 'c'))).not.toBe(sumOf(row('a', 'bc')));
  });
});

describe('Tally', () => {
  it('comes to the same in any order, and back to nothing', () => {
    const rows = ['a', 'b', 'c', 'd'].map((key) => row(key, `{"id":"${key}"}`));
    const [one, other] = [new Tally(), new Tally()];
    for (const each of rows) one.replace('drafts', undefined, counted(each));
    for (const each of [...rows].reverse()) other.replace('drafts', undefined, counted(each));
    expect(one.contents).toEqual(other.contents);
    expect(rowsIn(one.contents)).toBe(4);
    for (const each of rows) one.replace('drafts', counted(each), undefined);
    expect(one.contents).toEqual({ counts: {}, sums: {} });
    expect(isEmpty(one.contents)).toBe(true);
  });

  it('counts rows alive and sums remembered deletions too', () => {
    const tally = new Tally();
    const alive = row('a', '{"id":"a"}');
    tally.replace('drafts', undefined, counted(alive));
    tally.replace('drafts', counted(alive), counted(row('a', null, 2)));
    expect(tally.contents.counts).toEqual({});
    expect(isEmpty(tally.contents)).toBe(false);
    expect(sameContents(tally.contents, { counts: {}, sums: {} })).toBe(false);
  });

  it('goes on from what was counted before', () => {
    const first = new Tally();
    first.replace('drafts', undefined, counted(row('a', '{"id":"a"}')));
    const next = new Tally(first.contents);
    next.replace('drafts', undefined, counted(row('b', '{"id":"b"}')));
    expect(next.contents.counts).toEqual({ drafts: 2 });
    expect(sameContents(first.contents, next.contents)).toBe(false);
  });
});

describe('adding sums', () => {
  it('takes away what was added, past the largest number', () => {
    const [a, b] = ['ffffffffffffffff', '0000000100000002'];
    expect(without(added(a, b), b)).toBe(a);
    expect(added(NO_SUM, a)).toBe(a);
  });
});
