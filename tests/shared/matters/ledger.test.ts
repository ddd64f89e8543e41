import { describe, expect, it } from 'vitest';
import {
  facetsOf,
  filterLedger,
  groupLedger,
  type LedgerFilter,
  NO_FILTER,
  parseFilter,
} from '#shared/matters/ledger';
import type { Matter } from '#shared/model/matter';
import { guest, matter, uuid } from './support';

const RULE = {
  today: '2026-08-01',
  soonUntil: '2026-08-04',
  silentBefore: '2026-07-02',
  note: null,
};
const CIVIL = { id: uuid(700), name: '市民政局' };
const RENAMED = { id: uuid(700), name: '市民政和社会事务局' };
const HEALTH = { id: null, name: '市卫健委' };
const LEADER = { ...guest('周启明'), source: 'leader' as const, id: uuid(600) };

const ROWS: Matter[] = [
  matter({ id: uuid(1), lead: [CIVIL], leader: LEADER, state: 'referred', due: '2026-07-01' }),
  matter({
    id: uuid(2),
    lead: [HEALTH],
    helpers: [RENAMED],
    state: 'told',
    openedOn: '2025-12-31',
  }),
  matter({
    id: uuid(3),
    track: 'internal',
    state: 'handling',
    number: '2026-督-3',
    leader: LEADER,
  }),
  matter({ id: uuid(4), deletedAt: '2026-06-01T00:00:00.000Z', lead: [CIVIL] }),
  matter({ id: uuid(5), meetingId: uuid(500), title: '修缮', content: '', awaitsPaper: true }),
];
const found = (filter: Partial<LedgerFilter>) =>
  filterLedger(ROWS, { ...NO_FILTER, ...filter }, RULE).map(({ id }) => Number(id.slice(-3)));

describe('the ledger', () => {
  it('is filtered by each field and by all of them together', () => {
    expect(found({})).toEqual([1, 2, 3, 5]);
    expect(found({ bin: true })).toEqual([4]);
    expect(found({ track: 'internal' })).toEqual([3]);
    expect(found({ states: ['told', 'handling'] })).toEqual([2, 3]);
    expect(found({ unit: uuid(700) })).toEqual([1, 2]);
    expect(found({ unit: '市卫健委' })).toEqual([2]);
    expect(found({ leader: uuid(600) })).toEqual([1, 3]);
    expect(found({ lights: ['late'] })).toEqual([1]);
    expect(found({ year: '2025' })).toEqual([2]);
    expect(found({ text: ' 督-3 ' })).toEqual([3]);
    expect(found({ text: '老年食堂' })).toEqual([1, 2, 3]);
    expect(found({ text: '养老服务' })).toEqual([1, 2, 3, 5]);
    expect(found({ meetingId: uuid(500) })).toEqual([5]);
    expect(found({ awaitsPaper: true })).toEqual([5]);
    expect(found({ leader: uuid(600), track: 'external' })).toEqual([1]);
  });

  it('stands in sections, each row once', () => {
    for (const group of ['none', 'state', 'unit', 'leader', 'source', 'month'] as const) {
      const ids = groupLedger(ROWS, group).flatMap(({ matters }) => matters.map(({ id }) => id));
      expect(ids.sort()).toEqual(ROWS.map(({ id }) => id));
    }
    expect(groupLedger(ROWS, 'month').map(({ title }) => title)).toEqual([
      '2026年6月',
      '2025年12月',
    ]);
    expect(groupLedger(ROWS, 'unit').map(({ title }) => title)).toEqual([
      ...['市民政局', '市卫健委', '未定主办单位'],
    ]);
  });

  it('offers what occurs in it', () => {
    const { units, leaders, years } = facetsOf(ROWS);
    expect(units).toEqual([
      { key: uuid(700), title: '市民政局', count: 2 },
      { key: '市卫健委', title: '市卫健委', count: 1 },
    ]);
    expect(leaders).toEqual([{ key: uuid(600), title: '周启明', count: 2 }]);
    expect(years.map(({ key }) => key)).toEqual(['2026', '2025']);
  });

  it('reads a stored view field by field, whatever has become of it', () => {
    const filter = {
      ...NO_FILTER,
      states: ['told'],
      unit: '市民政局',
      group: 'unit',
    } as LedgerFilter;
    expect(parseFilter(JSON.stringify(filter))).toEqual(filter);
    expect(parseFilter('{"track":"sideways","year":"2026","group":7}')).toEqual({
      ...NO_FILTER,
      year: '2026',
    });
    for (const broken of ['', 'null', '[]', '{"', '7'])
      expect(parseFilter(broken)).toEqual(NO_FILTER);
  });
});
