import { describe, expect, it } from 'vitest';
import { toPlainText } from '#shared/document/plain-text';
import { courseOf } from '#shared/figures/course';
import { figuresBook, figuresPaper, rowsOf } from '#shared/figures/paper';
import { type Period, periodBefore } from '#shared/figures/period';
import { figuresOf, groupsOf, tablesOf, totalOf } from '#shared/figures/tables';
import { NewBook } from '#shared/sheet/book';
import { inventedOffice } from './invented-facts';

const TODAY = '2025-06-30';
const PERIOD: Period = { from: '2019-01-01', to: '2024-12-31' };

function asked(seed: number, period = PERIOD) {
  const office = inventedOffice(seed);
  const figures = figuresOf(office, office.hand, TODAY);
  const before = periodBefore(period, TODAY);
  const tables = tablesOf(figures, period, before);
  return {
    figures,
    ...{ tables, period, before, today: TODAY, office: '政协示例市委员会办公室', isSample: false },
  };
}
const SEEDS = [2, 7, 11, 23, 42];

describe('figures on paper', () => {
  it.each(SEEDS)(
    '%i: every table says what it counts, and its lines come to its last row',
    (seed) => {
      const all = asked(seed);
      const { text } = toPlainText(figuresPaper(all));
      for (const table of all.tables) {
        if (table.lines.length + table.hand.length === 0) continue;
        for (const { counts } of table.section.columns) expect(text).toContain(counts);
        const rows = rowsOf(table);
        for (const [column] of table.section.columns.entries()) {
          const total = totalOf(table, column);
          const own = rows.filter(({ kind }) => kind === 'line' || kind === 'hand');
          const sum = own.reduce((count, { cells }) => count + (cells[column]?.now ?? 0), 0);
          expect(rows.at(-1)?.cells[column]?.now).toBe(total.now);
          expect(sum).toBe(total.now);
        }
      }
      for (const { row } of all.tables.flatMap(({ hand }) => hand)) {
        expect(text).toContain(`来源：${row.source}`);
        expect(text).toContain('手工录入');
      }
    },
  );

  it.each(SEEDS)(
    '%i: of lines whose sum stands above them paper and Excel say that it holds them',
    (seed) => {
      const all = asked(seed);
      const { text } = toPlainText(figuresPaper(all));
      const cells = figuresBook(all).sheets.flatMap(({ rows }) => rows.map(([first]) => first));
      for (const table of all.tables.filter((one) => groupsOf(one).length > 0))
        for (const { group, name } of table.lines) {
          expect(group).not.toBe('');
          expect(text).toContain(`其中：${name}`);
          expect(cells).toContain(`其中：${name}`);
          expect(cells).toContain(group);
        }
    },
  );

  it('what may be counted twice, by hand and out of a register, is said below the table', () => {
    const office = inventedOffice(7);
    const all = figuresOf(office, [], TODAY);
    const one = all.happenings.get('papers.issued')?.find(({ on }) => on !== '');
    const [hand] = inventedOffice(5).hand;
    if (!one || !hand) throw new Error('nothing was issued');
    const year = one.on.slice(0, 4);
    const own = { from: `${year}-01-01`, to: `${year}-12-31` };
    const row = { ...hand, ...own, of: 'papers.issued' as const, count: 40, source: '旧账' };
    const tables = tablesOf({ ...all, hand: [row] }, own, null);
    const paper = { tables, period: own, before: null, today: TODAY, office: '', isSample: false };
    const { text } = toPlainText(figuresPaper(paper));
    expect(text).toMatch(/手工录入的印发40.*来源：旧账.*登记里另有\d+[份件篇].*都计入/);
    const { text: none } = toPlainText(
      figuresPaper({ ...paper, tables: tablesOf({ ...all, hand: [] }, own, null) }),
    );
    expect(none).not.toContain('都计入');
  });

  it.each(SEEDS)('%i: the workbook has a sheet each, with numbers', (seed) => {
    const book = NewBook.parse(figuresBook(asked(seed)));
    expect(book.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['文稿', '会议', '委员履职']),
    );
    for (const { columns, rows } of book.sheets)
      for (const row of rows) {
        expect(row).toHaveLength(columns.length);
        for (const cell of row.slice(1))
          expect(typeof cell === 'number' || cell === null).toBe(true);
      }
  });
});

describe('the course of a section', () => {
  it.each(SEEDS)('%i: by years or months, its bars come to the total', (seed) => {
    for (const period of [PERIOD, { from: '2021-01-01', to: '2021-12-31' }]) {
      const { figures, tables } = asked(seed, period);
      for (const table of tables) {
        const { labels, counts, notDrawn } = courseOf(figures, table.section, period, TODAY);
        expect(labels).toHaveLength(period === PERIOD ? 6 : 12);
        const drawn = counts.flat().reduce((sum, count) => sum + count, 0);
        const totals = table.section.columns.map((_one, column) => totalOf(table, column).now);
        expect(drawn + notDrawn).toBe(totals.reduce((sum, count) => sum + count, 0));
      }
    }
  });
});
