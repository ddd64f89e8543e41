import type { EarlierIssue } from '../model/earlier-issue';
import {
  type NumberRow,
  type NumberSeries,
  type NumberState,
  numberId,
  printNumber,
  readSeries,
  seriesId,
} from '../model/number';
import type { OutgoingDocument } from '../model/outgoing';
import { readIssueNumber } from './issue-number';
import { placesOf, readSerialRun } from './joint-serial';
import { oddPlaces } from './odd-number';

/** One number of a series as the register shows it. */
export interface Taken {
  series: string;
  year: number;
  number: number;
  state: NumberState;
  /** What has it; several where two PCs gave it at once. */
  owners: string[];
  /** What its row says; undefined for a number registered before there were rows. */
  row?: NumberRow;
}

/** The year that numbers of a series are of: 0 where they run on. */
export function seriesOfYear(series: string, said: NumberSeries | undefined, year: number): number {
  const { form } = readSeries(series);
  if (form === 'odd') return 0;
  // 纪要 and most periodicals run on; 发文字号 and 收文号 begin anew each year.
  return (said?.byYear ?? form !== 'serial') ? year : 0;
}

/** What numbers are known from. */
export interface NumberSources {
  rows: readonly NumberRow[];
  drafts: readonly OutgoingDocument[];
  /** Papers that went out before, of which there is no draft. */
  earlier: readonly Pick<
    EarlierIssue,
    'id' | 'series' | 'year' | 'number' | 'through' | 'deletedAt' | 'sample'
  >[];
  /** What the office said of its series. */
  saids: ReadonlyMap<string, NumberSeries>;
  /** Ids of the drafts of the sample, whose numbers are nobody's: it goes away again. */
  sample: ReadonlySet<string>;
}

/**
 * Every number that is known of, from the rows of the register and from what papers bear:
 * numbers given before there were rows, or on another PC, count as much.
 */
export function takenNumbers(sources: NumberSources): Taken[] {
  const { drafts, earlier, sample } = sources;
  return numbersOf({
    ...sources,
    drafts: drafts.filter(({ id }) => !sample.has(id)),
    earlier: earlier.filter((one) => one.sample !== 1),
  });
}

/** The numbers that the papers of the sample bear, a book of their own. */
export function sampleNumbers(sources: NumberSources): Taken[] {
  const { drafts, earlier, sample } = sources;
  return numbersOf({
    ...{ ...sources, rows: [] },
    drafts: drafts.filter(({ id }) => sample.has(id)),
    earlier: earlier.filter((one) => one.sample === 1),
  });
}

function numbersOf({ rows, drafts, earlier, saids }: NumberSources): Taken[] {
  const all = new Map<string, Taken>();
  for (const row of rows)
    all.set(row.id, {
      ...{ series: row.series, year: row.year, number: row.number, state: row.state, row },
      owners: row.state === 'given' && row.draftId !== null ? [row.draftId] : [],
    });
  const bear = ({ series, year, number }: Place, owner: string) => {
    const place = { series, year, number };
    const key = numberId(place);
    const known = all.get(key) ?? { ...place, state: 'given' as const, owners: [] };
    // What a paper bears is given, whatever a row says of it.
    known.state = 'given';
    if (!known.owners.includes(owner)) known.owners.push(owner);
    all.set(key, known);
  };
  for (const facts of drafts) for (const one of borne(facts, saids)) bear(one, facts.id);
  for (const one of earlier)
    if (one.deletedAt === null) for (const place of placesOf(one)) bear(place, one.id);
  return [...all.values()].sort((a, b) => a.year - b.year || a.number - b.number);
}

export type Place = Pick<Taken, 'series' | 'year' | 'number'>;

/** The numbers that a registered draft bears, each of a 合刊 and those in no series as well. */
export function borne(
  facts: Pick<
    OutgoingDocument,
    'issueNumber' | 'serialNumber' | 'date' | 'registeredOn' | 'periodical'
  >,
  saids: ReadonlyMap<string, NumberSeries>,
): Place[] {
  const { issueNumber, serialNumber, date, registeredOn, periodical = '' } = facts;
  const places: Place[] = [];
  const issue = readIssueNumber(issueNumber);
  if (issue) places.push({ ...issuePlace(issue), number: issue.number });
  const serial = readSerialRun(serialNumber);
  if (serial !== null) {
    const series = seriesId('serial', periodical);
    const year = Number((date ?? registeredOn).slice(0, 4));
    const ofYear = seriesOfYear(series, saids.get(series), year);
    places.push(...placesOf({ ...serial, series, year: ofYear }));
  }
  return [...places, ...oddPlaces(facts)];
}

export function issuePlace({ code, year }: { code: string; year: number }) {
  return { series: seriesId('issue', code), year };
}

/** The numbers of one series and year. */
export function ofSeries(taken: readonly Taken[], series: string, year: number): Taken[] {
  return taken.filter((one) => one.series === series && one.year === year);
}

function firstOf(said: NumberSeries | undefined, year: number): number {
  return said?.begins.find((one) => one.year === year)?.first ?? 1;
}

/**
 * From which number a series began in each year, where its numbers ran on until now: with the
 * least of the year, so that what another year has is no hole in it. What was said stays.
 */
export function beganIn(
  taken: readonly Pick<Taken, 'year' | 'number'>[],
  begins: NumberSeries['begins'],
): NumberSeries['begins'] {
  const least = new Map<number, number>();
  for (const { year, number } of taken)
    least.set(year, Math.min(number, least.get(year) ?? number));
  const others = [...least].filter(([year]) => !begins.some((one) => one.year === year));
  return [...begins, ...others.map(([year, first]) => ({ year, first }))];
}

/** The greatest number in use, before the first the one before it. One that was given back is in no use: it may have been typed too far. */
function lastInUse(
  taken: readonly Pick<Taken, 'number' | 'state'>[],
  said: NumberSeries | undefined,
  year: number,
): number {
  const before = firstOf(said, year) - 1;
  return taken.reduce(
    (last, { number, state }) => (state === 'returned' ? last : Math.max(last, number)),
    before,
  );
}

/** The number to be given next: the least that was given back and leaves a hole, else the one behind the last in use. */
export function nextNumber(
  taken: readonly Pick<Taken, 'number' | 'state'>[],
  said: NumberSeries | undefined,
  year: number,
): { number: number; isReturned: boolean } {
  const first = firstOf(said, year);
  const next = lastInUse(taken, said, year) + 1;
  const returned = taken
    .filter(({ state, number }) => state === 'returned' && number >= first && number <= next)
    .map(({ number }) => number);
  return { number: Math.min(next, ...returned), isReturned: returned.length > 0 };
}

/** Numbers between the first and the last in use of which nothing is known. */
export function gapsIn(
  taken: readonly Pick<Taken, 'number' | 'state'>[],
  said: NumberSeries | undefined,
  year: number,
): number[] {
  const known = new Set(taken.map(({ number }) => number));
  const gaps: number[] = [];
  const last = lastInUse(taken, said, year);
  for (let number = firstOf(said, year); number < last; number += 1)
    if (!known.has(number)) gaps.push(number);
  return gaps;
}

/** What is to be said of a number that somebody typed; `refused` ones cannot be given. */
export interface Judgement {
  refused: string;
  remarks: string[];
}

/** `owner`: the draft that is to get it. `titleOf`: what a paper is called. `day`: its date; the clock may be wrong at New Year. */
export function judgeNumber(
  place: Place,
  taken: readonly Taken[],
  how: {
    owner: string;
    said: NumberSeries | undefined;
    day: string;
    titleOf: (id: string) => string;
  },
): Judgement {
  const { owner, said, day, titleOf } = how;
  const printed = printNumber(place);
  const series = ofSeries(taken, place.series, place.year);
  const known = series.find(({ number }) => number === place.number);
  const remarks: string[] = [];
  const others = known?.owners.filter((one) => one !== owner) ?? [];
  if (others.length > 0)
    return {
      refused: `${printed}已经给了${titleOf(others[0] ?? '')}，一个号不能用两次。${anewWords(place)}`,
      remarks,
    };
  // Given for a paper that has no draft, or whose draft is gone.
  if (known?.state === 'given' && known.owners.length === 0)
    return { refused: `${printed}已经用过，一个号不能用两次。`, remarks };
  if (known?.state === 'void')
    return { refused: `${printed}已经作废（${known.row?.reason ?? ''}），不再使用。`, remarks };
  if (known?.state === 'reserved' && known.row?.reason)
    remarks.push(`${printed}是预留的：${known.row.reason}。`);
  if (place.year !== 0 && place.year !== Number(day.slice(0, 4)))
    remarks.push(`成文日期在${day.slice(0, 4)}年，这个号是${place.year}年的，请核对。`);
  const later = taken.filter(({ series: of }) => of === place.series).at(-1)?.year ?? 0;
  if (place.year !== 0 && later > place.year)
    remarks.push(`登记簿里已有${later}年的号，请核对成文日期和这台电脑的日期。`);
  else if (later !== 0 && place.year > later + 1)
    remarks.push(`登记簿里最近的号是${later}年的，请核对成文日期和这台电脑的日期。`);
  const next = lastInUse(series, said, place.year) + 1;
  if (place.number > next && (!known || known.state === 'returned'))
    remarks.push(`中间空着${spanOf(next, place.number - 1)}，登记簿里会标出来。`);
  else if (place.number < next && !known)
    remarks.push(`${printed}在已编的号之前，登记簿里没有记录，请核对是不是以前用过。`);
  return { refused: '', remarks };
}

/** What an office can say whose 期号 begin anew each year, where they are taken to run on. */
function anewWords({ series, year }: Place): string {
  if (year !== 0 || readSeries(series).form !== 'serial') return '';
  return '期号每年重新编的，先在“收发文—发文”里选这个序列，点“预留号…”“从几号编起”，改成每年从第1期编起。';
}

function spanOf(from: number, to: number): string {
  return from === to ? `${from}号` : `${from}号至${to}号`;
}
