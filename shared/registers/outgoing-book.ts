import { paper, table } from '../compose/parts';
import { fromChineseNumber } from '../document/chinese-number';
import type { OfficialDocument } from '../document/official-document';
import { type CivilDate, printDate } from '../model/civil-date';
import type { EarlierIssue } from '../model/earlier-issue';
import {
  NUMBER_STATES,
  type NumberForm,
  type NumberSeries,
  numberId,
  printNumber,
  readSeries,
  seriesId,
} from '../model/number';
import type { OutgoingDocument } from '../model/outgoing';
import type { NewBook, SheetColumn } from '../sheet/book';
import { DOUBLE, joinedLines } from './joint-lines';
import { placesOf, type Run } from './joint-serial';
import { gapsIn, ofSeries, type Place, seriesOfYear, type Taken } from './series';

/** One number as 发文登记簿 shows it. */
export interface OutgoingLine {
  id: string;
  /** Its number; of a 合刊 the first and the last. */
  place: Place & Run;
  printed: string;
  /** '' for a number that no paper bears. */
  title: string;
  /** Id of what bears it, be it still here or not; '' for nothing. */
  bearer: string;
  draftId: string | null;
  facts: OutgoingDocument | null;
  /** The paper that went out before, of which there is no draft; or null. */
  earlier: EarlierIssue | null;
  /** 已编, 预留, 已退回, 作废, 空号, 重号, 已删除 */
  state: string;
  /** Of the built-in sample. */
  isSample: boolean;
  reason: string;
}

export interface BookOf {
  taken: readonly Taken[];
  sampleTaken: readonly Taken[];
  saids: ReadonlyMap<string, NumberSeries>;
  facts: ReadonlyMap<string, OutgoingDocument>;
  earlier: ReadonlyMap<string, EarlierIssue>;
  titles: ReadonlyMap<string, string>;
}

const GONE = '（文稿已不在这里）';

/** Under which the book shows all that is in no series. */
const ODD = seriesId('odd', '');

/** Where the book shows a number. */
export function shelfOf<At extends { series: string; year: number }>(
  at: At,
): { series: string; year: number } {
  return readSeries(at.series).form === 'odd' ? { series: ODD, year: 0 } : at;
}

/** 之二 stands behind 之一, and by its sound before it. */
const inDigits = (printed: string): string =>
  printed.replace(/[一二三四五六七八九十百零〇]+/g, (one) => String(fromChineseNumber(one) ?? one));

const inOrder = (a: OutgoingLine, b: OutgoingLine): number =>
  a.place.number - b.place.number ||
  (a.place.series === b.place.series
    ? 0
    : inDigits(a.printed).localeCompare(inDigits(b.printed), 'zh', { numeric: true }));

/** Every number of a series and year in order, gaps among them; a number that several papers bear has a line for each. */
export function outgoingLines(book: BookOf, series: string, year: number): OutgoingLine[] {
  const own = linesIn(book, series, year);
  if (book.sampleTaken.length === 0) return own;
  const sample = linesIn({ ...book, taken: book.sampleTaken, saids: new Map() }, series, year);
  return [
    ...own,
    // One number may be the office's and the sample's.
    ...sample.map((one) => ({ ...one, id: `示例 ${one.id}`, isSample: true })),
  ].sort(inOrder);
}

function linesIn(book: BookOf, series: string, year: number): OutgoingLine[] {
  const taken =
    series === ODD
      ? book.taken.filter((one) => shelfOf(one).series === ODD)
      : ofSeries(book.taken, series, year);
  const binned = new Map(
    [...book.earlier.values()]
      .filter(({ deletedAt }) => deletedAt !== null)
      .flatMap((one) => placesOf(one).map((place) => [numberId(place), one] as const)),
  );
  const gaps = gapsIn(taken, book.saids.get(series), year).map((number) => {
    const place = { series, year, number };
    const printed = printNumber(place);
    const none = { title: '', bearer: '', draftId: null, facts: null, earlier: null };
    return { id: printed, place, printed, ...none, isSample: false, state: '空号', reason: '' };
  });
  const lines = taken.flatMap((one) => linesOf(book, one, binned));
  return [...joinedLines(lines), ...gaps].sort(inOrder);
}

function linesOf(
  { facts, earlier, titles }: BookOf,
  one: Taken,
  binned: ReadonlyMap<string, EarlierIssue>,
): OutgoingLine[] {
  const { series, year, number, state, owners, row } = one;
  const printed = printNumber(one);
  const place = { series, year, number };
  const plain = { place, printed, reason: row?.reason ?? '', isSample: false };
  if (owners.length === 0) {
    const gone = (state === 'given' && binned.get(numberId(one))) || null;
    const none = { title: gone?.title ?? '', bearer: gone?.id ?? '', draftId: null, facts: null };
    const how = { id: printed, earlier: gone };
    return [{ ...plain, ...none, ...how, state: gone ? '已删除' : NUMBER_STATES[state] }];
  }
  return owners.map((owner) => ({
    ...plain,
    id: owners.length > 1 ? `${printed} ${owner}` : printed,
    title: titles.get(owner) ?? GONE,
    bearer: owner,
    draftId: titles.has(owner) && !earlier.has(owner) ? owner : null,
    facts: facts.get(owner) ?? null,
    earlier: earlier.get(owner) ?? null,
    state: owners.length > 1 ? DOUBLE : NUMBER_STATES[state],
  }));
}

/** Series and years that there are, the newest year first; what is in no series stands together. */
export function seriesIn({
  taken,
  sampleTaken,
}: Pick<BookOf, 'taken' | 'sampleTaken'>): { series: string; year: number }[] {
  const found = new Map<string, { series: string; year: number }>();
  for (const one of [...taken, ...sampleTaken]) {
    const { series, year } = shelfOf(one);
    const key = `${series} ${year}`;
    if (!found.has(key)) found.set(key, { series, year });
  }
  // What a series is need be read once, and not of each of its numbers.
  return [...found.values()]
    .filter(({ series }) => !['incoming', 'archive'].includes(readSeries(series).form))
    .sort((a, b) => b.year - a.year || (a.series < b.series ? -1 : 1));
}

/**
 * Series in a year of which no number is known: an office may begin in the middle of them.
 * `codes`: 代字 of the issuers; `periodicals`: names of 纪要, 简报 and the like.
 */
export function openSeries(
  { taken, saids }: Pick<BookOf, 'taken' | 'saids'>,
  { codes, periodicals }: { codes: readonly string[]; periodicals: readonly string[] },
  year: number,
): { series: string; year: number }[] {
  const known = new Set(taken.map((one) => `${one.series} ${one.year}`));
  const named = (form: NumberForm, names: readonly string[]) =>
    names.filter((name) => name !== '').map((name) => seriesId(form, name));
  const all = new Set([...named('issue', codes), ...named('serial', periodicals)]);
  return [...all]
    .map((series) => ({ series, year: seriesOfYear(series, saids.get(series), year) }))
    .filter((one) => !known.has(`${one.series} ${one.year}`));
}

/**
 * What a book on paper has of these lines. A number that was given back and stands behind the
 * last in use was never anybody's: it may have been typed too far.
 */
export function printedLines(lines: readonly OutgoingLine[]): OutgoingLine[] {
  const last = lines.findLastIndex(({ state }) => state !== NUMBER_STATES.returned);
  return lines.slice(0, last + 1);
}

/** 示政协办发〔2026〕, 纪要 */
export function seriesName({ series, year }: { series: string; year: number }): string {
  const { form, name } = readSeries(series);
  if (form === 'odd') return '不进序列的文号';
  const plain = name === '' ? '期号' : name;
  if (form === 'issue') return `${plain}〔${year}〕`;
  return year === 0 ? plain : `${plain}（${year}年）`;
}

const COLUMNS: readonly SheetColumn[] = [
  { title: '文号', width: 20, kind: 'text' },
  { title: '标题', width: 36, kind: 'text' },
  { title: '成文日期', width: 12, kind: 'date' },
  { title: '印发日期', width: 12, kind: 'date' },
  { title: '印数', width: 7, kind: 'number' },
  { title: '复核', width: 12, kind: 'text' },
  { title: '用印', width: 12, kind: 'text' },
  { title: '发往机关', width: 30, kind: 'text' },
  { title: '归档日期', width: 12, kind: 'date' },
  { title: '归入卷号', width: 10, kind: 'text' },
  { title: '备注', width: 20, kind: 'text' },
];

/** What a line of the book says, be it of a draft or of a paper that went out before. */
function told({ facts, earlier, state, reason }: OutgoingLine) {
  if (earlier)
    return {
      ...{ date: earlier.date, printedOn: earlier.printedOn, copies: earlier.copies },
      ...{ checked: '', sealed: '', sent: earlier.sentTo, archivedOn: earlier.archivedOn },
      archive: earlier.archive,
      note: [
        noteOf(state, ''),
        earlier.signedBy === '' ? '' : `${earlier.signedBy}签发`,
        earlier.note,
      ]
        .filter((one) => one !== '')
        .join('；'),
    };
  return {
    ...{ date: facts?.date ?? null, printedOn: facts?.printedOn ?? null },
    ...{ copies: facts?.copies ?? null, checked: facts?.checked?.by ?? '' },
    ...{ sealed: facts?.sealed?.by ?? '', sent: sentWords(facts) },
    ...{ archivedOn: facts?.archived?.on ?? null, archive: facts?.archive ?? '' },
    note: noteOf(state, reason),
  };
}

/** 发文登记簿 as a spreadsheet. */
export function outgoingSheet(lines: readonly OutgoingLine[], name: string): NewBook {
  const rows = lines.map((line) => {
    const one = told(line);
    return [
      ...[line.printed, line.title, one.date, one.printedOn, one.copies, one.checked, one.sealed],
      ...[one.sent, one.archivedOn, one.archive, one.note],
    ];
  });
  return { sheets: [{ name: name.slice(0, 31), columns: [...COLUMNS], rows }] };
}

/** 发文登记簿 as a table to be printed. */
export function outgoingPaper(
  lines: readonly OutgoingLine[],
  office: string,
  name: string,
): OfficialDocument {
  const day = (date: CivilDate | null) => (date ? printDate(date) : '');
  const head = table(['文号', '标题', '成文日期', '印数', '发往机关', '归档', '备注']);
  const rows = lines.flatMap((line) => {
    const one = told(line);
    const archived = [day(one.archivedOn), one.archive].filter(Boolean).join('\n');
    return table([
      ...[line.printed, line.title, day(one.date), String(one.copies ?? ''), one.sent],
      ...[archived, one.note],
    ]).rows;
  });
  return paper({
    landscape: true,
    title: [`${office}发文登记簿`],
    byline: [`（${name}）`],
    body: [
      {
        ...head,
        rows: [...head.rows, ...rows],
        pt: 10.5,
        widths: [21.5, 22, 14.5, 5, 13, 14.5, 9.5],
      },
    ],
  });
}

function sentWords(facts: OutgoingDocument | null): string {
  return (facts?.sent ?? []).map(({ to, copies }) => `${to}${copies}份`).join('；');
}

/** What the last column says: nothing of a number that is simply given. */
function noteOf(state: string, reason: string): string {
  return [state === NUMBER_STATES.given ? '' : state, reason]
    .filter((one) => one !== '')
    .join('：');
}
