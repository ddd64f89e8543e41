import type { EarlierIssue } from '../../model/earlier-issue';
import { printNumber, readSeries, seriesId } from '../../model/number';
import type { DayCount } from '../../sheet/book';
import type { MatchedTable } from '../../sheet/matched';
import { readIssueNumber } from '../issue-number';
import { type Run, readSerialRun, refuseSeveral } from '../joint-serial';
import { readOddNumber, refuseSeveralIssues } from '../odd-number';
import { issuePlace, type Place } from '../series';
import { OUTGOING_COLUMNS, type OutgoingField } from './columns';
import { type BookPlace, type Known, type Planning, planBook } from './plan';
import {
  countInCell,
  dayInBook,
  dayToldInBook,
  keepsZeros,
  onOneLine,
  readBookNumber,
} from './read';

/** One paper of an old 发文登记簿, as it would be written. */
export type OldOutgoing = Omit<
  EarlierIssue,
  'id' | 'source' | 'createdAt' | 'updatedAt' | 'deletedAt'
>;

export const outgoingPlace = ({ series, year, number, through }: Place & Run): BookPlace => {
  const { form, name } = readSeries(series);
  const within =
    form === 'issue' ? `${name}〔${year}〕` : `${name}${year === 0 ? '' : `${year}年`}`;
  return { within, number, ...(through !== undefined && { through }) };
};

/** What the clerk says of numbers that do not say it themselves. */
export interface OutgoingContext {
  known: Known;
  /** 代字 of bare numbers such as 5; '' for none. */
  code: string;
  /** The series that 第3期 is of; '' where nobody has said, and no such row is taken. */
  periodical: string;
  /** The year of bare numbers and of days without a year; null: nobody knows. */
  year: number | null;
  /** Whether the numbers of a periodical begin anew each year. */
  byYear: (series: string) => boolean;
}

type Cells = Record<OutgoingField, string>;

/** The number of a row; a string says in Chinese why it is none. */
function placeIn(
  cells: Cells,
  context: OutgoingContext,
  count: DayCount,
  remarks: string[],
): (Place & Run) | string {
  const { code, periodical, year } = context;
  const text = cells.number;
  if (text === '') return '没有写文号';
  const issue = readIssueNumber(text);
  if (issue) {
    if (issue.corrected.length > 0) remarks.push(`文号“${text}”写成“${issue.printed}”`);
    return { ...issuePlace(issue), number: issue.number };
  }
  const serial = serialIn(text);
  if (typeof serial === 'string') return serial;
  if (serial !== null) {
    // A series without a name is nobody's: the next paper would begin at 1 again.
    if (periodical === '') return `“${text}”没有写是哪一种的期号，请在上面填好`;
    const series = seriesId('serial', periodical);
    const own = context.byYear(series) ? yearOf(cells, year, count) : 0;
    return own === null ? `“${text}”没有写是哪一年的` : { series, year: own, ...serial };
  }
  const several = refuseSeveralIssues(text);
  if (several !== '') return several.replace(/。$/, '');
  const odd = readOddNumber(text);
  if (odd) {
    remarks.push(`文号“${text}”不进序列，照原样登记`);
    return odd;
  }
  const bare = readBookNumber(text);
  if (!bare) return `文号“${text}”认不出`;
  const of = bare.year ?? yearOf(cells, year, count);
  if (code === '') return `文号“${text}”没有写机关代字，请在上面选好代字`;
  if (of === null) return `文号“${text}”没有写是哪一年的`;
  if (bare.corrected !== '') remarks.push(bare.corrected);
  if (bare.year === null && year !== null && of !== year)
    remarks.push(`日期不在${year}年，按${of}年的号导入`);
  return { ...issuePlace({ code, year: of }), number: bare.number };
}

/** 简报第7-8号 and 7-8号; not 2025-8号, and nothing with its year in brackets. */
const JOINT_ISSUES = /^[^〔［[（(【\d]*(?:第\s*\d+|^\d{1,3})\s*号?\s*[、—–－-]\s*第?\s*\d+\s*号$/;

/** What stands before a 期号. */
const BEFORE_SERIAL = /^.*?(?=第?\d+(?:期|号?(?:[、，,/和及]|[—–－~～至到-]+)第?\d))/;

const hanziOf = (text: string): string => text.match(/\p{Script=Han}/gu)?.join('') ?? '';

/** Whether the characters of one stand in the other in their order: 政协简报 is 示例政协简报. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const one of long) if (one === short[at]) at += 1;
  return at === short.length;
}

/**
 * A 期号 that says more than its number: of another periodical than the one that was chosen for
 * the book, which `remarks` is told, or its number among all issues. In words, to be kept.
 */
function saidOfSerial(text: string, periodical: string, remarks: string[]): string[] {
  const plain = text.replace(/\s/g, '');
  const name = hanziOf(BEFORE_SERIAL.exec(plain)?.[0] ?? '').replace(/年$/, '');
  const chosen = hanziOf(periodical);
  const isOther = !isShortFor(name, chosen) && !isShortFor(chosen, name);
  if (isOther)
    remarks.push(`“${text}”写的不是“${periodical}”，照它的期号导入，原来的写法记在备注里，请核对`);
  return isOther || plain.includes('总') ? [`原登记：${onOneLine(text)}`] : [];
}

/** 期号 of a row, with the name of its periodical before them or without; null for a number that is none, a string where it says several that are no 合刊. */
function serialIn(text: string): Run | string | null {
  if (!/期|合刊/.test(text) && !JOINT_ISSUES.test(text)) return null;
  const bare = text
    .replace(/\s/g, '')
    .replace(BEFORE_SERIAL, '')
    // A year stands before it: 2025-3期.
    .replace(/^(?:19|20)\d{2}[—–－-](?=第?\d{1,3}期)/, '');
  const run = readSerialRun(text) ?? readSerialRun(bare);
  return run ?? (refuseSeveral(bare).replace(/。$/, '') || null);
}

function yearOf(cells: Cells, usual: number | null, count: DayCount): number | null {
  const day = dayInBook(cells.date, usual, count) ?? dayInBook(cells.printedOn, usual, count);
  return day ? Number(day.slice(0, 4)) : usual;
}

/** What would come of every row of an old 发文登记簿. */
export function planOutgoing(
  table: MatchedTable<OutgoingField>,
  context: OutgoingContext,
): Planning<OldOutgoing> {
  const { sheet } = table;
  const read = { areTexts: keepsZeros(sheet), count: sheet };
  return planBook(table, OUTGOING_COLUMNS, context.known, (cells, remarks) => {
    if (cells.title === '') return '没有写标题';
    const place = placeIn(cells, context, sheet, remarks);
    if (typeof place === 'string') return place;
    const isSerial = readSeries(place.series).form === 'serial';
    const kept = isSerial ? saidOfSerial(cells.number, context.periodical, remarks) : [];
    const year = place.year === 0 ? context.year : place.year;
    const day = (field: 'date' | 'printedOn' | 'archivedOn', label: string) => {
      const date = dayToldInBook(cells[field], { year, label, remarks, ...read });
      if (cells[field] !== '' && date === null) {
        const line = onOneLine(cells[field]);
        kept.push(`${label}：${line}`);
        remarks.push(`${label}“${line}”不是年月日齐全的日期，记在备注里`);
      }
      return date;
    };
    const date = day('date', '成文日期');
    if (date !== null && place.year !== 0 && Number(date.slice(0, 4)) !== place.year)
      remarks.push(`文号是${place.year}年的，成文日期在${date.slice(0, 4)}年，请核对`);
    const copies = countInCell(cells.copies);
    if (cells.copies !== '' && copies === null) kept.push(`印数：${cells.copies}`);
    const { title, signedBy, sentTo, archive } = cells;
    const facts: OldOutgoing = {
      ...place,
      ...{ title: title.replace(/\n/g, ''), date, copies, signedBy, sentTo, archive },
      printedOn: day('printedOn', '印发日期'),
      archivedOn: day('archivedOn', '归档日期'),
      note: [...cells.note.split(/\s*\n\s*/), ...kept].filter((one) => one !== '').join('；'),
    };
    const printed = printNumber(place);
    return { facts, place: outgoingPlace(place), title: facts.title, printed };
  });
}
