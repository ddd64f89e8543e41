import { paper, table } from '../compose/parts';
import type { Block, OfficialDocument } from '../document/official-document';
import type { CivilDate } from '../model/civil-date';
import type { NewBook, SheetColumn } from '../sheet/book';
import { type Course, isDrawn } from './course';
import { courseBlocks } from './course-table';
import { type Period, printPeriod } from './period';
import type { Section, SectionKey } from './sections';
import {
  type FigureTable,
  groupsOf,
  type HandLine,
  printChange,
  type Total,
  totalOf,
} from './tables';

/** What is exported of 统计. */
export interface FiguresAsked {
  tables: readonly FigureTable[];
  period: Period;
  /** The period that is compared with; null: none. */
  before: (Period & { years: number }) | null;
  today: CivilDate;
  office: string;
  /** What is counted is the sample: the paper says so. */
  isSample: boolean;
  /** How each section went, drawn below its table; left out: the charts go elsewhere. */
  courses?: ReadonlyMap<SectionKey, Course>;
}

/** 上年同期, 前5年同期 */
export function beforeName({ years }: { years: number }): string {
  return years === 1 ? '上年同期' : `前${years}年同期`;
}

/** What a line by hand is called wherever it is shown. */
function handName({ row }: HandLine): string {
  return `手工录入（${row.from}至${row.to}，来源：${row.source || '没有写明'}）`;
}

/** Of a figure by hand whose time other figures count as well: that they all count, since it may be the same work. '' where none does. */
export function doubledWords({ row, doubled }: HandLine, { columns }: Section): string {
  const { registered, hand } = doubled;
  if (registered.length === 0 && hand.length === 0) return '';
  const { title = '', measure = '' } = columns.find(({ key }) => key === row.of) ?? {};
  const others = [
    ...(registered.length > 0 ? [`登记里另有${registered.length}${measure}`] : []),
    ...hand.map(
      ({ count, from, to, source }) =>
        `手工录入的另有${count}${measure}（${from}至${to}，来源：${source}）`,
    ),
  ].join('，');
  return `手工录入的${title}${row.count}${measure}（${row.from}至${row.to}，来源：${row.source}），这段时间${others}，都计入了；是同样的${measure}就重复了，请核对。`;
}

/** One row as it is printed: a line, the sum of a part, a figure by hand, or the total. */
export interface PrintedRow {
  key: string;
  name: string;
  kind: 'part' | 'line' | 'hand' | 'total';
  /** A line whose sum stands above it. */
  isWithin?: true;
  /** Totals of the row, one for each column; null: nothing is printed there. */
  cells: readonly (Total | null)[];
}

/** A table row by row: parts with their sums above their lines, what was entered by hand, the total at the end. */
export function rowsOf(figures: FigureTable): PrintedRow[] {
  const { section, lines, hand } = figures;
  const plain = (now: number, before: number): Total => ({
    ...{ now, before, handNow: 0, handBefore: 0 },
  });
  const lineRows = (group: string): PrintedRow[] =>
    lines
      .filter((line) => line.group === group)
      .map(({ key, name, cells }) => ({
        ...{ key, name, kind: 'line', ...(group !== '' && { isWithin: true }) },
        cells: cells.map(({ now, before }) => plain(now.length, before.length)),
      }));
  const groups = groupsOf(figures);
  const parts = groups.flatMap((group): PrintedRow[] => [
    {
      ...{ key: `part ${group}`, name: group, kind: 'part' },
      cells: section.columns.map((_one, column) => totalOf(figures, column, group)),
    },
    ...lineRows(group),
  ]);
  const byHand = hand.map(
    (one): PrintedRow => ({
      ...{ key: one.row.id, name: handName(one), kind: 'hand' },
      cells: section.columns.map((_one, column) => {
        if (column !== one.column) return null;
        const { count } = one.row;
        return one.isBefore
          ? { now: 0, before: count, handNow: 0, handBefore: count }
          : { now: count, before: 0, handNow: count, handBefore: 0 };
      }),
    }),
  );
  const total: PrintedRow = {
    ...{ key: 'total', name: '合计', kind: 'total' },
    cells: section.columns.map((_one, column) => totalOf(figures, column)),
  };
  return [...parts, ...lineRows(''), ...byHand, total];
}

/** A row as paper and Excel say it: cells stand in the middle there, and no indent would show that a sum holds it. */
const saidOf = ({ name, isWithin }: PrintedRow): string => (isWithin ? `其中：${name}` : name);

/** All tables on paper, each with what it counts. */
export function figuresPaper(asked: FiguresAsked): OfficialDocument {
  const { tables, period, today, office, isSample, before } = asked;
  const compared = before ? `与${printPeriod(before, today)}比较` : '';
  const body = tables.flatMap((one) => (isEmpty(one) ? [] : tableBlocks(one, asked)));
  return paper({
    title: [`${office}工作统计`],
    byline: [
      `（${[printPeriod(period, today), compared].filter(Boolean).join('，')}）`,
      ...(isSample ? ['（示例数据）'] : []),
    ],
    body,
  });
}

function isEmpty({ lines, hand }: FigureTable): boolean {
  return lines.length === 0 && hand.length === 0;
}

function tableBlocks(one: FigureTable, { before, courses }: FiguresAsked): Block[] {
  const { section } = one;
  const course = courses?.get(section.key);
  const head = [section.lines, ...section.columns.flatMap(({ title }) => columnsOf(title, before))];
  const rows = rowsOf(one).map((row) => [
    saidOf(row),
    ...row.cells.flatMap((cell) => printed(cell, before !== null)),
  ]);
  // A change is words and a number, which are not broken; a number needs less.
  const shares = section.columns.flatMap(() => (before === null ? [1] : [7, 8, 11]));
  const room = (before === null ? 70 : 78) / shares.reduce((sum, share) => sum + share, 0);
  const widths = [before === null ? 30 : 22, ...shares.map((share) => share * room)];
  const counts = section.columns.map(({ title, counts: what }) => `${title}：${what}`).join('；');
  return [
    { type: 'paragraph', align: 'flush', runs: [{ text: section.title, bold: true }] },
    { ...table(head, ...rows), pt: 10.5, widths },
    { type: 'paragraph', runs: [{ text: `${counts}。` }] },
    ...one.hand
      .map((line) => doubledWords(line, section))
      .filter((words) => words !== '')
      .map((text): Block => ({ type: 'paragraph', runs: [{ text }] })),
    ...(course && isDrawn(course) ? courseBlocks(section, course) : []),
  ];
}

function columnsOf(title: string, before: FiguresAsked['before']): string[] {
  return before === null ? [title] : [title, beforeName(before), '增减'];
}

function printed(cell: Total | null, isCompared: boolean): string[] {
  if (cell === null) return isCompared ? ['', '', ''] : [''];
  const now = String(cell.now);
  return isCompared ? [now, String(cell.before), printChange(cell)] : [now];
}

/** All tables as a workbook, a sheet each; counts are numbers. */
export function figuresBook({ tables, before }: FiguresAsked): NewBook {
  const sheets = tables.map((one) => {
    const { section } = one;
    const columns: SheetColumn[] = [
      { title: section.lines, width: 30, kind: 'text' },
      ...section.columns.flatMap(({ title }): SheetColumn[] => {
        const now: SheetColumn = { title, width: 12, kind: 'number' };
        if (before === null) return [now];
        const was: SheetColumn = { ...now, title: `${title}（${beforeName(before)}）`, width: 20 };
        return [now, was];
      }),
    ];
    const rows = rowsOf(one).map((row) => [
      saidOf(row),
      ...row.cells.flatMap((cell) => {
        const numbers = [cell?.now ?? null, cell?.before ?? null];
        return before === null ? numbers.slice(0, 1) : numbers;
      }),
    ]);
    return { name: section.title, columns, rows };
  });
  return { sheets };
}
