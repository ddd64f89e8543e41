import { compareByStrokes } from '../directory/order';
import type { FigureKey, HandFigure } from '../model/figure';
import type { Counting, FigureFacts, Happening } from './facts';
import { isWithin, type Period } from './period';
import { lineName, lineOrder, SECTIONS, type Section } from './sections';
import { incoming, matters, opinions } from './sources/matters';
import { meetings, members } from './sources/meetings';
import { papers, sent } from './sources/papers';

const SOURCES = [papers, sent, meetings, opinions, matters, members, incoming];

/** Everything that can be counted, ready for any period. */
export interface Figures {
  /** By what they are counted in. */
  happenings: ReadonlyMap<FigureKey, readonly Happening[]>;
  /** Members by id, in the order of their names. */
  names: ReadonlyMap<string, string>;
  hand: readonly HandFigure[];
  /** There is nothing but the sample yet, and it is what is counted. */
  isSample: boolean;
}

/** What the records come to. Those in a recycle bin are not counted; the sample is only where there is nothing else. */
export function figuresOf(facts: FigureFacts, hand: readonly HandFigure[], today: string): Figures {
  const own = happeningsOf(facts, today, 0);
  const isSample = own.size === 0 && hand.length === 0;
  const happenings = isSample ? happeningsOf(facts, today, 1) : own;
  const named = [...facts.members].sort((a, b) => compareByStrokes(a.name, b.name));
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return { happenings, names, hand, isSample: isSample && happenings.size > 0 };
}

function happeningsOf(
  facts: FigureFacts,
  today: string,
  sample: 0 | 1,
): Map<FigureKey, Happening[]> {
  const counting: Counting = {
    ...{ facts, today },
    counts: (row) => row.deletedAt === null && (row.sample ?? 0) === sample,
  };
  const all = new Map<FigureKey, Happening[]>();
  for (const source of SOURCES)
    for (const one of source(counting)) {
      const known = all.get(one.of);
      if (known) known.push(one);
      else all.set(one.of, [one]);
    }
  return all;
}

/** What is counted in one line and column, and in the period before. */
export interface Cell {
  now: readonly Happening[];
  before: readonly Happening[];
}

export interface Line {
  key: string;
  name: string;
  /** What it stands under; '' where the section has no parts. */
  group: string;
  /** Figures of the line, one for each column of the section. */
  cells: readonly Cell[];
}

/** A figure entered by hand as a line of its own: a count in its column and nothing elsewhere. */
export interface HandLine {
  row: HandFigure;
  /** Place of its column. */
  column: number;
  isBefore: boolean;
  doubled: Doubled;
}

/** What else is counted of the time of a figure by hand: it may be the same work. */
export interface Doubled {
  registered: readonly Happening[];
  /** Others by hand that have a day in common with it. */
  hand: readonly HandFigure[];
}

export interface FigureTable {
  section: Section;
  /** Lines that have something to count, in their order. */
  lines: readonly Line[];
  hand: readonly HandLine[];
  /** Figures by hand of this section whose time is not within what is asked for as a whole. */
  outside: readonly HandFigure[];
  /** What has no day and is counted in no period, by column. */
  undated: readonly (readonly Happening[])[];
}

/** The tables of a period, beside what there was in the one before (null: nothing to compare with). Lines and figures by hand add up to `totalOf`. */
export function tablesOf(figures: Figures, period: Period, before: Period | null): FigureTable[] {
  return SECTIONS.map((section) => {
    const columns = section.columns.map(({ key }) => figures.happenings.get(key) ?? []);
    const hand = handLines(section, figures, { period, before });
    const counted = new Set(hand.map(({ row }) => row));
    return {
      ...{ section, hand },
      lines: linesOf(section, columns, figures, { period, before }),
      outside: figures.hand.filter(
        (row) => !counted.has(row) && section.columns.some(({ key }) => key === row.of),
      ),
      undated: columns.map((all) => all.filter(({ on }) => on === '')),
    };
  });
}

interface Asked {
  period: Period;
  before: Period | null;
}

function linesOf(
  section: Section,
  columns: readonly (readonly Happening[])[],
  { names }: Figures,
  { period, before }: Asked,
): Line[] {
  const cells = new Map<string, { now: Happening[]; before: Happening[] }[]>();
  const cellOf = (line: string, column: number) => {
    const known = cells.get(line) ?? section.columns.map(() => ({ now: [], before: [] }));
    cells.set(line, known);
    return known[column];
  };
  for (const [column, all] of columns.entries())
    for (const one of all) {
      if (isWithin(period, one.on)) cellOf(one.line, column)?.now.push(one);
      else if (before !== null && isWithin(before, one.on))
        cellOf(one.line, column)?.before.push(one);
    }
  const order = section.key === 'members' ? [...names.keys()] : lineOrder(section.key);
  const place = new Map(order.map((key, at) => [key, at]));
  return [...cells.keys()]
    .sort((a, b) => (place.get(a) ?? order.length) - (place.get(b) ?? order.length))
    .map((key) => ({
      key,
      ...(section.key === 'members'
        ? { name: names.get(key) ?? '', group: '' }
        : lineName(section.key, key)),
      cells: cells.get(key) ?? [],
    }));
}

function handLines(
  section: Section,
  { hand, happenings }: Figures,
  { period, before }: Asked,
): HandLine[] {
  const counted = hand.flatMap((row): Omit<HandLine, 'doubled'>[] => {
    const column = section.columns.findIndex(({ key }) => key === row.of);
    const isIn = (one: Period) => isWithin(one, row.from) && isWithin(one, row.to);
    if (column < 0) return [];
    if (isIn(period)) return [{ row, column, isBefore: false }];
    return before !== null && isIn(before) ? [{ row, column, isBefore: true }] : [];
  });
  return counted.map((line) => {
    const { row, column, isBefore } = line;
    const registered = (happenings.get(row.of) ?? []).filter(({ on }) => isWithin(row, on));
    const others = counted.filter(
      (one) => one.row !== row && one.column === column && one.isBefore === isBefore,
    );
    const shared = others.filter((one) => one.row.from <= row.to && one.row.to >= row.from);
    return { ...line, doubled: { registered, hand: shared.map((one) => one.row) } };
  });
}

/** A count with what of it was entered by hand. */
export interface Total {
  now: number;
  before: number;
  /** Of these by hand. */
  handNow: number;
  handBefore: number;
}

/** The sum of a column: its lines, those of one part alone, and what was entered by hand where no part is asked for. */
export function totalOf(table: FigureTable, column: number, group: string | null = null): Total {
  const total: Total = { now: 0, before: 0, handNow: 0, handBefore: 0 };
  for (const line of table.lines) {
    if (group !== null && line.group !== group) continue;
    total.now += line.cells[column]?.now.length ?? 0;
    total.before += line.cells[column]?.before.length ?? 0;
  }
  if (group !== null) return total;
  for (const { row, column: of, isBefore } of table.hand) {
    if (of !== column) continue;
    if (isBefore) total.handBefore += row.count;
    else total.handNow += row.count;
  }
  total.now += total.handNow;
  total.before += total.handBefore;
  return total;
}

/** The parts that the lines of a table stand under, in their order; [] where it has none. */
export function groupsOf({ lines }: FigureTable): string[] {
  return [...new Set(lines.map(({ group }) => group))].filter((group) => group !== '');
}

/** 比上年同期增加3, 持平; '' where there is nothing to compare with. */
export function printChange({ now, before }: Pick<Total, 'now' | 'before'>): string {
  if (now === before) return '持平';
  return now > before ? `增加${now - before}` : `减少${before - now}`;
}
