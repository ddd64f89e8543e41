import { describe, expect, it } from 'vitest';
import type { Happening } from '#shared/figures/facts';
import { isWithin, type Period, periodBefore } from '#shared/figures/period';
import { lineOrder } from '#shared/figures/sections';
import { type FigureTable, figuresOf, groupsOf, tablesOf, totalOf } from '#shared/figures/tables';
import type { FigureKey } from '#shared/model/figure';
import type { OutgoingDocument } from '#shared/model/outgoing';
import { Dice, type InventedOffice, inventedOffice } from './invented-facts';

const TODAY = '2025-06-30';
const ALL: Period = { from: null, to: null };
const SEEDS = Array.from({ length: 60 }, (_one, index) => index + 1);

const tables = (office: InventedOffice, period: Period, before: Period | null = null) =>
  tablesOf(figuresOf(office, office.hand, TODAY), period, before);
function of(all: readonly FigureTable[], key: FigureKey): { table: FigureTable; column: number } {
  for (const table of all) {
    const column = table.section.columns.findIndex((one) => one.key === key);
    if (column >= 0) return { table, column };
  }
  throw new Error(key);
}
function now(all: readonly FigureTable[], key: FigureKey): Happening[] {
  const { table, column } = of(all, key);
  return table.lines.flatMap(({ cells }) => [...(cells[column]?.now ?? [])]);
}
const stands = (one: { deletedAt: string | null; sample?: number }) =>
  one.deletedAt === null && (one.sample ?? 0) === 0;

describe('figures of any state of the records', () => {
  it.each(SEEDS)('%i: lines and parts add up to the total, also over the years', (seed) => {
    const office = inventedOffice(seed);
    const dice = new Dice(seed);
    const period: Period = {
      from: `${2017 + dice.below(8)}-01-01`,
      to: dice.isOne(3) ? null : '2024-12-31',
    };
    const before = periodBefore(period, TODAY);
    for (const table of tables(office, period, before)) {
      for (const [column, { key }] of table.section.columns.entries()) {
        const total = totalOf(table, column);
        const handRows = table.hand.filter((one) => one.column === column && !one.isBefore);
        const byHand = handRows.reduce((sum, { row }) => sum + row.count, 0);
        const lines = table.lines.reduce(
          (sum, { cells }) => sum + (cells[column]?.now.length ?? 0),
          0,
        );
        expect(total.now).toBe(lines + byHand);
        expect(total.handNow).toBe(byHand);
        const groups = groupsOf(table);
        const parts = groups.reduce((sum, group) => sum + totalOf(table, column, group).now, 0);
        if (groups.length > 0) expect(parts).toBe(lines);
        for (const { cells, key: line } of table.lines)
          for (const one of cells[column]?.now ?? []) {
            expect([one.of, one.line, isWithin(period, one.on)]).toEqual([key, line, true]);
          }
      }
    }
    // No day is counted twice or left out between two years.
    const whole = tables(office, { from: '2017-01-01', to: '2026-12-31' });
    const years = Array.from({ length: 10 }, (_one, at) => 2017 + at).map((year) =>
      tables(office, { from: `${year}-01-01`, to: `${year}-12-31` }),
    );
    for (const table of whole)
      for (const [column, { key }] of table.section.columns.entries()) {
        const sum = years.reduce((all, one) => {
          const found = of(one, key);
          return all + totalOf(found.table, found.column).now;
        }, 0);
        expect(sum).toBe(totalOf(table, column).now);
      }
  });

  it.each(SEEDS)(
    '%i: every record that stands is counted once, or has no day and is told',
    (seed) => {
      const office = inventedOffice(seed);
      const all = tables(office, ALL);
      const once = (key: FigureKey, ids: readonly string[]) => {
        const { table, column } = of(all, key);
        const counted = [...now(all, key), ...(table.undated[column] ?? [])].map(({ id }) => id);
        expect(counted.sort()).toEqual([...ids].sort());
      };
      const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
      once('papers.drafted', idsOf(office.drafts.filter(stands)));
      once('matters.opened', idsOf(office.matters.filter(stands)));
      once('incoming.received', idsOf(office.incoming.filter(stands)));
      const numbered = new Set(
        office.outgoing
          .filter((one) => one.date || one.printedOn || one.sent?.length)
          .map(({ id }) => id),
      );
      once('papers.issued', [
        ...idsOf(office.drafts.filter((one) => stands(one) && numbered.has(one.id))),
        ...idsOf(office.earlier.filter(stands)),
      ]);
      const standing = new Set(idsOf(office.meetings.filter(stands)));
      once(
        'opinions.raised',
        idsOf(office.opinions.filter((one) => stands(one) && standing.has(one.meetingId))),
      );
      const held = office.meetings.filter(
        (one) => stands(one) && !one.cancelled && (one.startsOn ?? '') <= TODAY,
      );
      once('meetings.held', idsOf(held));
      // Adopted and carried out are among what was raised.
      const raised = new Set(now(all, 'opinions.raised').map(({ id, line }) => `${id} ${line}`));
      for (const key of ['opinions.adopted', 'opinions.done'] as const)
        for (const { id, line } of now(all, key)) expect(raised.has(`${id} ${line}`)).toBe(true);
      // Nothing stands in a line that the section does not know.
      for (const { section, lines } of all)
        if (section.key !== 'members')
          for (const { key } of lines) expect(lineOrder(section.key)).toContain(key);
    },
  );

  it.each(SEEDS)('%i: the period before is what that period itself says', (seed) => {
    const office = inventedOffice(seed);
    const period: Period = { from: '2022-01-15', to: null };
    const before = periodBefore(period, TODAY);
    const beside = tables(office, period, before);
    const itself = tables(office, before ?? ALL);
    for (const table of beside)
      for (const [column, { key }] of table.section.columns.entries()) {
        const own = of(itself, key);
        expect(totalOf(table, column).before).toBe(totalOf(own.table, own.column).now);
      }
  });
});

describe('figures', () => {
  const office = { ...inventedOffice(3), hand: [] };

  it('count the sample where there is nothing else, and say so', () => {
    const own = figuresOf(office, [], TODAY);
    expect(own.isSample).toBe(false);
    const rows = Object.fromEntries(
      Object.entries(office).map(([table, all]) => [
        table,
        Array.isArray(all)
          ? all.filter((row) => Reflect.get(row, 'sample') !== 0 && table !== 'incoming')
          : all,
      ]),
    ) as unknown as InventedOffice;
    const sample = figuresOf(rows, [], TODAY);
    expect(sample.isSample).toBe(true);
    expect(sample.happenings.size).toBeGreaterThan(0);
    const [hand] = inventedOffice(5).hand;
    if (!hand) throw new Error('no figure by hand');
    expect(figuresOf(rows, [hand], TODAY)).toMatchObject({
      isSample: false,
      happenings: new Map(),
    });
  });

  it('count as issued what has a number or went out, and an old register as a line of its own', () => {
    const [draft] = office.drafts.filter(stands);
    const [earlier] = office.earlier.filter(stands);
    if (!draft || !earlier) throw new Error('nothing was invented');
    const row = {
      ...{ id: draft.id, issueNumber: '', serialNumber: '', date: null, printedOn: null },
      ...{ copies: null, registeredBy: '', registeredOn: TODAY },
    };
    const issued = (outgoing: OutgoingDocument) => {
      const facts = { ...office, drafts: [draft], outgoing: [outgoing], earlier: [] };
      const all = tables({ ...facts, carriers: [] }, ALL);
      const { table, column } = of(all, 'papers.issued');
      return [...now(all, 'papers.issued'), ...(table.undated[column] ?? [])].length;
    };
    // 复核 comes before the number.
    expect(issued({ ...row, checked: { by: '梁晓禾', on: TODAY } })).toBe(0);
    expect(issued({ ...row, issueNumber: '示政协办发〔2026〕3号' })).toBe(1);
    expect(issued({ ...row, printedOn: TODAY })).toBe(1);
    const old = { ...earlier, date: '2024-03-05', printedOn: null };
    const all = tables({ ...office, earlier: [old] }, { from: '2024-03-05', to: '2024-03-05' });
    const { table, column } = of(all, 'papers.issued');
    const line = table.lines.find(({ key }) => key === '以前的发文');
    expect(line?.cells[column]?.now).toMatchObject([{ table: 'earlierIssues', id: old.id }]);
    expect(line?.group).toBe('导入的发文登记簿');
  });

  it('take one by hand only where the whole of its time is asked for', () => {
    const [first] = inventedOffice(5).hand;
    if (!first) throw new Error('no figure by hand');
    const hand = [
      { ...first, from: '2021-01-01', to: '2021-12-31', count: 7, of: 'papers.issued' as const },
    ];
    const total = (from: string, to: string) => {
      const { table, column } = of(tables({ ...office, hand }, { from, to }), 'papers.issued');
      return totalOf(table, column).handNow;
    };
    expect(total('2021-01-01', '2021-12-31')).toBe(7);
    expect(total('2020-01-01', '2024-12-31')).toBe(7);
    expect(total('2021-01-02', '2024-12-31')).toBe(0);
    expect(total('2020-01-01', '2021-06-30')).toBe(0);
    const outside = (from: string, to: string) =>
      of(tables({ ...office, hand }, { from, to }), 'papers.issued').table.outside;
    expect(outside('2021-01-01', '2021-12-31')).toEqual([]);
    expect(outside('2021-01-02', '2024-12-31')).toEqual(hand);
  });

  it('say of one by hand what else is counted of its time: rows of a register, others by hand', () => {
    const [first] = inventedOffice(5).hand;
    if (!first) throw new Error('no figure by hand');
    const issued = (id: string, from: string, to: string) => ({
      ...{ ...first, id, from, to, count: 7, of: 'papers.issued' as const },
    });
    const year = issued('year', '2021-01-01', '2021-12-31');
    const half = issued('half', '2021-07-01', '2021-12-31');
    const next = issued('next', '2022-01-01', '2022-12-31');
    const hand = [year, half, next, { ...year, id: 'other', of: 'papers.drafted' as const }];
    const there = (on: string): OutgoingDocument[] =>
      office.outgoing.slice(0, 2).map((row) => ({ ...row, date: on, printedOn: on }));
    const doubled = (on: string) => {
      const { table } = of(
        tables({ ...office, earlier: [], outgoing: there(on), hand }, ALL),
        'papers.issued',
      );
      return table.hand
        .filter(({ column }) => table.section.columns[column]?.key === 'papers.issued')
        .map(({ row, doubled: { registered, hand: others } }) => [
          ...[row.id, registered.length, others.map(({ id }) => id)],
        ]);
    };
    const registered = doubled('2021-03-01')[0]?.[1];
    expect(registered).toBeGreaterThan(0);
    expect(doubled('2021-03-01')).toEqual([
      ...[
        ['year', registered, ['half']],
        ['half', 0, ['year']],
        ['next', 0, []],
      ],
    ]);
    expect(doubled('2021-08-01')[1]).toEqual(['half', registered, ['year']]);
    expect(doubled('2024-08-01').map(([, count]) => count)).toEqual([0, 0, 0]);
  });
});
