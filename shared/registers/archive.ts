import type { ArchiveItem } from '../model/archive-item';
import type { CivilDate } from '../model/civil-date';
import { type NumberRow, seriesId } from '../model/number';
import type { RetentionRule } from '../model/office';

export const INCOMING_TO_DO = '收文（办件）';
export const INCOMING_TO_READ = '收文（阅件）';

/** Periods in use since 2006 (国家档案局令第8号); which paper has which, the office's own table says. */
export const PERIODS = ['永久', '30年', '10年'] as const;

/** 保管期限代码 (DA/T 22-2015, 6.2): Y, D30, D10. A period of an office's own that has none is its own code. */
export function periodCode(period: string): string {
  if (period === '永久') return 'Y';
  const years = /^(?:定期)?(\d+)年$/.exec(period)?.[1];
  return years === undefined ? period : `D${years}`;
}

/** Examples until the office's own approved table stands here. */
export const EXAMPLE_RETENTION: readonly RetentionRule[] = [
  ...['纪要', '决议', '决定', '公报', '建议案', '工作报告'].map((what) => ({
    what,
    period: '永久',
  })),
  ...['报告', '请示', '批复', '意见', '协商专报', '调研报告'].map((what) => ({
    what,
    period: '30年',
  })),
  ...['通知', '函', '通报', '公告', '通告', '工作总结'].map((what) => ({ what, period: '10年' })),
  { what: INCOMING_TO_DO, period: '10年' },
  { what: INCOMING_TO_READ, period: '' },
];

/** How long a kind of paper is kept: '' not at all, null where the table does not name it. */
export function periodOf(table: readonly RetentionRule[], what: string): string | null {
  return table.find((rule) => rule.what === what)?.period ?? null;
}

/** A paper that can be archived, as its register knows it. */
export interface Archivable {
  owner: ArchiveItem['owner'];
  ownerId: string;
  /** 文种, or which 收文. */
  what: string;
  /** 责任者 */
  author: string;
  /** 文号 */
  number: string;
  title: string;
  /** Its own date; null where nobody knows. */
  date: CivilDate | null;
  pages: number | null;
  /** The paper is of the sample; absent: the office's own. */
  isSample?: boolean;
}

/** A paper with its place in the archive. */
export interface Archived extends Archivable {
  item: ArchiveItem;
}

/** What is fixed of an item before it is written. */
export type NewPlace = Pick<
  ArchiveItem,
  | 'owner'
  | 'ownerId'
  | 'fonds'
  | 'year'
  | 'period'
  | 'code'
  | 'category'
  | 'number'
  | 'box'
  | 'pages'
>;

/** The series in which 件号 of purged papers are kept. */
export function archiveSeries({
  period,
  category,
}: Pick<ArchiveItem, 'period' | 'category'>): string {
  return seriesId('archive', `${period}|${category}`);
}

interface Placing {
  /** 件号 of papers of this and other years that are gone: they stand on boxes and are not given again. */
  gone?: readonly Pick<NumberRow, 'series' | 'year' | 'number'>[];
  /** 全宗号; '' where the office has said none. */
  fonds?: string;
  year: number;
  table: readonly RetentionRule[];
  category: string;
  /** Most pages of a box. */
  pagesInBox: number;
}

/** 9号 stands before 10号. */
const BY_NUMBER = new Intl.Collator('zh', { numeric: true });

/** Order within one period: by kind as the office's table has them, then by date and number. */
function inOrder(table: readonly RetentionRule[]) {
  const rank = new Map(table.map(({ what }, at) => [what, at]));
  return (a: Archivable, b: Archivable) =>
    (rank.get(a.what) ?? table.length) - (rank.get(b.what) ?? table.length) ||
    compare(a.date ?? '9', b.date ?? '9') ||
    BY_NUMBER.compare(a.number, b.number) ||
    compare(a.ownerId, b.ownerId);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Places for papers behind those that are there: 件号 goes on within year, period and category,
 * a box is filled up to its pages before the next begins. Those that the table does not name
 * or does not keep get none.
 */
export function placed(
  papers: readonly Archivable[],
  there: readonly ArchiveItem[],
  { fonds = '', year, table, category, pagesInBox, gone = [] }: Placing,
): NewPlace[] {
  const fresh = papers.filter(({ ownerId }) => !there.some((one) => one.ownerId === ownerId));
  const places: NewPlace[] = [];
  for (const period of new Set(table.map((rule) => rule.period).filter((one) => one !== ''))) {
    const own = there.filter((one) => one.year === year && one.period === period);
    const series = archiveSeries({ period, category });
    let number = greatest([
      ...own.filter((one) => one.category === category).map((one) => one.number),
      ...gone.filter((one) => one.series === series && one.year === year).map((one) => one.number),
    ]);
    let box = Math.max(1, greatest(own.map((one) => one.box ?? 0)));
    let filled = own
      .filter((one) => one.box === box)
      .reduce((sum, one) => sum + (one.pages ?? 1), 0);
    for (const one of fresh
      .filter(({ what }) => periodOf(table, what) === period)
      .sort(inOrder(table))) {
      const { owner, ownerId, pages } = one;
      const thick = pages ?? 1;
      if (filled > 0 && filled + thick > pagesInBox) {
        box += 1;
        filled = 0;
      }
      filled += thick;
      number += 1;
      const code = periodCode(period);
      places.push({
        ...{ owner, ownerId, ...(fonds !== '' && { fonds }) },
        ...{ year, period, code, category, number, box, pages },
      });
    }
  }
  return places;
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, one) => Math.max(most, one), 0);
}

/** A 全宗号 as it was typed: letters and digits, '' for none; null where there is anything else, which would part the 档号 at a wrong place. */
export function readFonds(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return /^[\p{L}\p{N}]*$/u.test(plain) ? plain : null;
}

/**
 * 档号: Z109-WS·2026-D30-0003, with its 机构（问题） where there is one (DA/T 22-2015, 6.2; WS is
 * 文书档案). Without 全宗号 it begins with the year. One that was given before it had a 全宗号 or
 * a code stands on paper already and stays: 2026-30年-0003.
 */
export function archiveNumber(item: Omit<NewPlace, 'owner' | 'ownerId' | 'box' | 'pages'>): string {
  const { fonds = '', year, period, code, category, number } = item;
  const own = fonds === '' ? String(year) : `${fonds}-WS·${year}`;
  const parts = [own, code ?? period, category, String(number).padStart(4, '0')];
  return parts.filter((one) => one !== '').join('-');
}

/** One box as its list shows it. */
export interface BoxLine {
  period: string;
  box: number | null;
  items: Archived[];
  pages: number;
}

/** The pages of a box in words: 12, or 3（另有1件没有填页数） where not every paper says how many it has. */
export function pagesSaid(
  { items, pages }: Pick<BoxLine, 'items' | 'pages'>,
  measure = '',
): string {
  const open = items.filter(({ item }) => item.pages === null).length;
  const rest = open === 0 ? '' : `（另有${open}件没有填页数）`;
  return `${pages}${measure}${rest}`;
}

/** Boxes of one year in order, by period as the table has them; papers that lie in none come last. */
export function boxesOf(all: readonly Archived[], periods: readonly string[]): BoxLine[] {
  const rank = (period: string) =>
    periods.includes(period) ? periods.indexOf(period) : periods.length;
  const sorted = [...all].sort(
    ({ item: a }, { item: b }) =>
      rank(a.period) - rank(b.period) ||
      (a.box ?? Number.MAX_SAFE_INTEGER) - (b.box ?? Number.MAX_SAFE_INTEGER) ||
      compare(a.category, b.category) ||
      a.number - b.number,
  );
  const lines: BoxLine[] = [];
  for (const one of sorted) {
    const { period, box } = one.item;
    let line = lines.at(-1);
    if (!line || line.period !== period || line.box !== box) {
      line = { period, box, items: [], pages: 0 };
      lines.push(line);
    }
    line.items.push(one);
    line.pages += one.item.pages ?? 0;
  }
  return lines;
}
