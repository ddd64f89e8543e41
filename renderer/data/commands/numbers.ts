import * as z from 'zod/mini';
import type { CivilDate } from '#shared/model/civil-date';
import { NumberRow, type NumberSeries, numberId } from '#shared/model/number';
import type { OutgoingDocument } from '#shared/model/outgoing';
import {
  borne,
  judgeNumber,
  nextNumber,
  ofSeries,
  type Place,
  printNumber,
  takenNumbers,
} from '#shared/registers/series';
import { store } from '../active';

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

async function known() {
  const { outgoing, earlierIssues, numbers, numberSeries } = store();
  const [facts, earlier, rows, series] = await Promise.all([
    outgoing.toArray(),
    earlierIssues.toArray(),
    numbers.toArray(),
    numberSeries.toArray(),
  ]);
  const saids = new Map<string, NumberSeries>(series.map((one) => [one.id, one]));
  return {
    saids,
    rows,
    drafts: facts,
    taken: takenNumbers({ rows, drafts: facts, earlier, saids }),
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
  const { taken, saids } = await known();
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
      titleOf: (id) => titles.get(id) ?? '一份已清除的文稿',
    });
    if (refused !== '') throw new Error(`${refused}没有登记，已填的都还在。`);
  }
  const given = places.map((place) =>
    rowOf(place, said, { state: 'given', draftId: facts.id, reason: '' }),
  );
  const kept = new Set(given.map(({ id }) => id));
  const left = taken.filter(({ owners }) => owners.includes(facts.id));
  const returned = left
    .map((place) => rowOf(place, said, { state: 'returned', draftId: null, reason: '改用别的号' }))
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

/** 退回 or 作废 of a number that no draft bears; 说明 of one that nobody knows of as well. Throws a Chinese `Error` where a draft bears it. */
export function setNumberAside(
  place: Place,
  state: 'returned' | 'void',
  reason: string,
  said: Said,
): Promise<void> {
  return store().transaction('rw', numberTables(), async () => {
    const { taken } = await known();
    const one = ofSeries(taken, place.series, place.year).find(
      ({ number }) => number === place.number,
    );
    const owners = one?.owners ?? [];
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
    await store().numbers.put(rowOf(place, said, { state, draftId: null, reason }));
  });
}

/** Takes a number for what is no draft, within the caller's transaction: the one that was typed, or the next. Throws a Chinese `Error` where it is taken. */
export async function takeNumber(
  series: string,
  year: number,
  typed: number | null,
  said: Said,
): Promise<number> {
  const { numbers, numberSeries } = store();
  const [there, ofOffice] = await Promise.all([
    numbers.where('[series+year]').equals([series, year]).toArray(),
    numberSeries.get(series),
  ]);
  const number = typed ?? nextNumber(there, ofOffice, year).number;
  const known = there.find((row) => row.number === number);
  if (known && (known.state === 'given' || known.state === 'void'))
    throw new Error(
      `${year}年的${number}号${known.state === 'void' ? '已经作废' : '已经登记过'}，没有登记，已填的都还在。请改用别的号，留空就用下一个号。`,
    );
  const facts = { state: 'given' as const, draftId: null, reason: '' };
  await numbers.put(rowOf({ series, year, number }, said, facts));
  return number;
}

/** Another number for what is no draft, within the caller's transaction; the one it had is given back. Throws as `takeNumber`. */
export async function changeNumber(place: Place, number: number, said: Said): Promise<void> {
  await takeNumber(place.series, place.year, number, said);
  const facts = { state: 'returned' as const, draftId: null, reason: '改用别的号' };
  await store().numbers.put(rowOf(place, said, facts));
}

/** What the office says of a series: by year or running on, and the first number of a year. */
export async function sayOfSeries(series: NumberSeries): Promise<void> {
  await store().numberSeries.put(series);
}

/** Where numbers given out lie while the office goes back to a restore point. They are no words. */
const CARRIED = 'numbers-given';

/** The numbers that a draft bears. */
const Borne = z.object({
  id: z.string(),
  issueNumber: z.string(),
  serialNumber: z.string(),
  periodical: z.optional(z.string()),
});
/** Rows of the register, and what each draft bears: its registration goes back as well, to a number that may be another's by now. */
const Carried = z.object({ rows: z.array(NumberRow), borne: z.array(Borne) });

/** Before going back to a restore point: what was given out since then stays given out. Answers how that is taken back, should the restore not come about. */
export async function carryNumbers(): Promise<() => void> {
  const { taken, rows, drafts } = await known();
  const at = new Date().toISOString();
  const plain = new Map(rows.map((row) => [row.id, row]));
  const kept = taken.map((one): NumberRow => {
    const row = plain.get(numberId(one));
    if (row) return { ...row, reason: '' };
    const { series, year, number, owners } = one;
    const place = { id: numberId(one), series, year, number, draftId: owners[0] ?? null };
    return { ...place, state: 'given', on: at.slice(0, 10), at, by: '', reason: '' };
  });
  if (kept.length === 0) return () => undefined;
  const borne = drafts.map(({ id, issueNumber, serialNumber, periodical }) => ({
    ...{ id, issueNumber, serialNumber },
    ...(periodical !== undefined && { periodical }),
  }));
  localStorage.setItem(CARRIED, JSON.stringify({ rows: kept, borne }));
  return () => localStorage.removeItem(CARRIED);
}

/** After the start that follows a restore: numbers given out before it are not given out again, and every draft bears the one it was given last. */
export async function takeUpNumbers(): Promise<void> {
  const stored = localStorage.getItem(CARRIED);
  if (stored === null) return;
  const carried = Carried.parse(JSON.parse(stored));
  const { numbers, outgoing } = store();
  await store().transaction('rw', numbers, outgoing, async () => {
    const there = await numbers.bulkGet(carried.rows.map(({ id }) => id));
    const newer = carried.rows.flatMap((row, index): NumberRow[] => {
      const known = there[index];
      if (known === undefined)
        return [{ ...row, reason: row.reason || '恢复到以前的状态之前编的' }];
      const isNewer = known.at < row.at || (known.at === row.at && known.state !== row.state);
      return isNewer ? [row] : [];
    });
    await numbers.bulkPut(newer);
    const facts = await outgoing.bulkGet(carried.borne.map(({ id }) => id));
    await outgoing.bulkPut(
      carried.borne.flatMap((borne, index): OutgoingDocument[] => {
        const known = facts[index];
        const isSame =
          known?.issueNumber === borne.issueNumber && known.serialNumber === borne.serialNumber;
        return known && !isSame ? [{ ...known, ...borne }] : [];
      }),
    );
  });
  localStorage.removeItem(CARRIED);
}
