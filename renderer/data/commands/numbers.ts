import type { CivilDate } from '#shared/model/civil-date';
import type { Incoming } from '#shared/model/incoming';
import {
  type NumberRow,
  type NumberSeries,
  numberId,
  printNumber,
  readSeries,
} from '#shared/model/number';
import type { OutgoingDocument } from '#shared/model/outgoing';
import { INCOMING_SERIES } from '#shared/registers/incoming';
import { placesOf, type Run } from '#shared/registers/joint-serial';
import { refuseNonsense } from '#shared/registers/odd-number';
import { TWICE, whenLeft } from '#shared/registers/other-data';
import {
  borne,
  judgeNumber,
  nextNumber,
  ofSeries,
  type Place,
  sampleNumbers,
  type Taken,
  takenNumbers,
} from '#shared/registers/series';
import { store } from '../active';
import type { Store } from '../db';

/** Who says so, and on which day. */
export interface Said {
  on: CivilDate;
  by: string;
}

/** The tables that a number is allocated in; every transaction that does names all of them. */
export const numberTables = () => {
  const { drafts, outgoing, earlierIssues, numbers, numberSeries } = store();
  return [drafts, outgoing, earlierIssues, numbers, numberSeries];
};

/** Every number that is known of in a store, and what that is known from. */
export async function known(from: Store = store()) {
  const { drafts, outgoing, earlierIssues, numbers, numberSeries } = from;
  const [facts, earlier, rows, series, sampleIds] = await Promise.all([
    outgoing.toArray(),
    earlierIssues.toArray(),
    numbers.toArray(),
    numberSeries.toArray(),
    drafts.where('sample').equals(1).primaryKeys(),
  ]);
  const saids = new Map<string, NumberSeries>(series.map((one) => [one.id, one]));
  const sources = { rows, drafts: facts, earlier, saids, sample: new Set(sampleIds) };
  return {
    ...sources,
    taken: takenNumbers(sources),
    sampleTaken: () => sampleNumbers(sources),
  };
}

function rowOf(
  { series, year, number }: Place,
  { on, by }: Said,
  facts: Pick<NumberRow, 'state' | 'draftId' | 'reason'>,
): NumberRow {
  const place = { series, year, number };
  return { id: numberId(place), ...place, ...facts, on, by, at: new Date().toISOString() };
}

/**
 * Gives a draft the numbers that its registration says, within the caller's transaction; one
 * that it had before and no longer bears is given back. Throws a Chinese `Error` where a
 * number is another's or void: nothing is written then.
 */
export async function giveNumbers(facts: OutgoingDocument): Promise<void> {
  const nonsense = refuseNonsense(facts);
  if (nonsense !== '') throw new Error(`${nonsense}没有登记，已填的都还在。`);
  const { saids, sample, ...all } = await known();
  const isSample = sample.has(facts.id);
  const taken = isSample ? all.sampleTaken() : all.taken;
  const said = { on: facts.registeredOn, by: facts.registeredBy };
  const places = borne(facts, saids);
  const titles = new Map<string, string>();
  const owners = taken.flatMap((one) => one.owners);
  const { drafts, earlierIssues } = store();
  for (const table of [drafts, earlierIssues])
    for (const one of await table.bulkGet(owners))
      if (one) titles.set(one.id, `《${one.title || '未命名'}》`);
  for (const place of places) {
    const { refused } = judgeNumber(place, taken, {
      owner: facts.id,
      said: saids.get(place.series),
      day: facts.date ?? facts.registeredOn,
      titleOf: (id) => titles.get(id) ?? '一份已不在的文稿',
    });
    if (refused !== '') throw new Error(`${refused}没有登记，已填的都还在。`);
  }
  // What is tried out on the sample takes no number of the office's.
  if (isSample) return;
  const rows = new Map(all.rows.map((row) => [row.id, row]));
  const given = places.map((place) => {
    // That another paper bears it in the other data stays so.
    const isTwice = rows.get(numberId(place))?.reason === TWICE;
    return rowOf(place, said, {
      ...{ state: 'given', draftId: facts.id, reason: isTwice ? TWICE : '' },
    });
  });
  const kept = new Set(given.map(({ id }) => id));
  const left = taken.filter(({ owners }) => owners.includes(facts.id));
  const returned = left
    .map((place) => rowOf(place, said, whenLeft(place.row, '改用别的号')))
    .filter(({ id }) => !kept.has(id));
  await store().numbers.bulkPut([...returned, ...given]);
}

/** 预留: takes the next number of a series for somebody; answers it as printed. One transaction. */
export function reserveNumber(
  series: string,
  year: number,
  forWhat: string,
  said: Said,
): Promise<string> {
  return store().transaction('rw', numberTables(), async () => {
    const { taken, saids } = await known();
    const { number } = nextNumber(ofSeries(taken, series, year), saids.get(series), year);
    const row = rowOf({ series, year, number }, said, {
      ...{ state: 'reserved', draftId: null, reason: forWhat },
    });
    await store().numbers.put(row);
    return printNumber(row);
  });
}

/** 退回 or 作废 of a number that no draft bears, of all numbers of a 合刊; 说明 of one that nobody knows of as well. Throws a Chinese `Error` where a draft bears it. */
export function setNumberAside(
  place: Place & Run,
  state: 'returned' | 'void',
  reason: string,
  said: Said,
): Promise<void> {
  return store().transaction('rw', numberTables(), async () => {
    const { taken } = await known();
    const places = placesOf(place);
    const own = new Set(places.map(numberId));
    const owners = ofSeries(taken, place.series, place.year).flatMap((one) =>
      own.has(numberId(one)) ? one.owners : [],
    );
    // One that was given to a draft is that draft's, also where its registration is of before.
    const bearers = await store().drafts.bulkGet(owners);
    const earlier = await store().earlierIssues.bulkGet(owners);
    if (earlier.some((paper) => paper?.deletedAt === null))
      throw new Error(
        `${printNumber(place)}是以前发的文用的号，请先在登记簿里删去那一件，再退回或作废。没有改动。`,
      );
    if (bearers.some((draft) => draft !== undefined))
      throw new Error(
        `${printNumber(place)}正编在一份文稿上，请先在那份文稿的“编号”里改掉，再退回或作废。没有改动。`,
      );
    const facts = { state, draftId: null, reason };
    await store().numbers.bulkPut(places.map((one) => rowOf(one, said, facts)));
  });
}

/**
 * The numbers of a year that papers bear that came in, also those in the bin. A row may say
 * otherwise where it came from another PC, and one that was kept of the sample has none.
 */
async function borneByIncoming(year: number): Promise<Pick<Taken, 'number' | 'state'>[]> {
  const papers = await store()
    .incoming.where('[year+number]')
    .between([year, -Infinity], [year, Infinity])
    .toArray();
  // The sample's numbers are nobody's.
  const own = papers.filter(({ sample }) => sample !== 1);
  return own.map(({ number }) => ({ number, state: 'given' }));
}

/** Takes a 收文号, within the caller's transaction: the one that was typed, or the next. Throws a Chinese `Error` where it is taken. */
export async function takeIncomingNumber(
  year: number,
  typed: number | null,
  said: Said,
): Promise<number> {
  const { numbers, numberSeries } = store();
  const [rows, ofOffice, papers] = await Promise.all([
    numbers.where('[series+year]').equals([INCOMING_SERIES, year]).toArray(),
    numberSeries.get(INCOMING_SERIES),
    borneByIncoming(year),
  ]);
  const borne = new Set(papers.map(({ number }) => number));
  const there = [...rows.filter(({ number }) => !borne.has(number)), ...papers];
  const number = typed ?? nextNumber(there, ofOffice, year).number;
  const known = there.find((one) => one.number === number);
  if (known && (known.state === 'given' || known.state === 'void'))
    throw new Error(
      `${year}年的${number}号${known.state === 'void' ? '已经作废' : '已经登记过'}，没有登记，已填的都还在。请改用别的号，留空就用下一个号。`,
    );
  const facts = { state: 'given' as const, draftId: null, reason: '' };
  await numbers.put(rowOf({ series: INCOMING_SERIES, year, number }, said, facts));
  return number;
}

/** Another 收文号, within the caller's transaction; the one it had is given back. Throws as `takeIncomingNumber`. */
export async function changeIncomingNumber(
  { year, number }: Pick<Incoming, 'year' | 'number'>,
  next: number,
  said: Said,
): Promise<void> {
  await takeIncomingNumber(year, next, said);
  const place = { series: INCOMING_SERIES, year, number };
  const { numbers } = store();
  const facts = whenLeft(await numbers.get(numberId(place)), '改用别的号');
  await numbers.put(rowOf(place, said, facts));
}

/** 从几号编起: the first number that this program gives in a year of a series; what was said of other years stays. */
export function beginSeries(id: string, year: number, first: number): Promise<void> {
  const { numberSeries } = store();
  return store().transaction('rw', numberSeries, async () => {
    const said = await numberSeries.get(id);
    const others = said?.begins.filter((one) => one.year !== year) ?? [];
    const byYear = said?.byYear ?? readSeries(id).form !== 'serial';
    await numberSeries.put({ id, byYear, begins: [...others, { year, first }] });
  });
}
