import type { Incoming } from '../model/incoming';
import { type NumberRow, numberId } from '../model/number';
import { holesIn } from './holes';
import { INCOMING_SERIES, readIncomingNumber } from './incoming';
import { TWICE } from './other-data';
import { judgeNumber, nextNumber, ofSeries, type Taken } from './series';

/** 收文号 that are known, and what the papers are called that bear them. */
export interface IncomingNumbers {
  taken: readonly Taken[];
  titles: ReadonlyMap<string, string>;
}

type Bearing = Pick<Incoming, 'id' | 'year' | 'number' | 'title' | 'sample'>;

/** From what papers bear, in the bin as well, and from the rows of those that are gone. The sample's numbers are nobody's. */
export function incomingNumbers(
  papers: readonly Bearing[],
  rows: readonly NumberRow[],
): IncomingNumbers {
  const all = new Map<string, Taken>();
  for (const row of rows) {
    const { id, series, year, number, state } = row;
    if (series === INCOMING_SERIES) all.set(id, { series, year, number, state, owners: [], row });
  }
  const own = papers.filter(({ sample }) => sample !== 1);
  for (const { id, year, number } of own) {
    const place = { series: INCOMING_SERIES, year, number };
    const key = numberId(place);
    const owners = all.get(key)?.owners ?? [];
    const row = all.get(key)?.row;
    all.set(key, { ...place, state: 'given', owners: [...owners, id], ...(row && { row }) });
  }
  return {
    taken: [...all.values()],
    titles: new Map(own.map(({ id, title }) => [id, title])),
  };
}

/** The 收文号 that a paper gets where none is typed. */
export function nextIncoming({ taken }: IncomingNumbers, year: number): number {
  return nextNumber(ofSeries(taken, INCOMING_SERIES, year), undefined, year).number;
}

/** What is to be said of a 收文号 while it is typed, in Chinese: it exists, it skips. `owner`: the paper that is to bear it, '' for a new one. */
export function incomingRemarks(
  typed: string,
  year: number,
  { taken, titles }: IncomingNumbers,
  owner = '',
): string[] {
  const read = readIncomingNumber(typed);
  if (read === null || (read.year !== null && read.year !== year)) return [];
  const ofYear = ofSeries(taken, INCOMING_SERIES, year);
  // The first paper of an office that begins in the middle of a year skips nothing.
  if (ofYear.length === 0) return [];
  const { refused, remarks } = judgeNumber(
    { series: INCOMING_SERIES, year, number: read.number },
    ofYear,
    {
      ...{ owner, said: undefined, day: `${year}-12-31` },
      titleOf: (id) => `《${titles.get(id) || '未写标题'}》`,
    },
  );
  return refused === '' ? remarks : [refused];
}

/** Numbers that are missing between the first and the last in use of a year, and those that several papers bear: a line for each year, the newest first. */
export function incomingOddities({ taken }: IncomingNumbers): { year: number; words: string }[] {
  const byYear = new Map<number, Taken[]>();
  for (const one of taken) {
    const own = byYear.get(one.year);
    if (own) own.push(one);
    else byYear.set(one.year, [one]);
  }
  return [...byYear]
    .sort(([a], [b]) => b - a)
    .flatMap(([year, ofYear]) => {
      const words = oddIn(ofYear);
      return words === '' ? [] : [{ year, words }];
    });
}

function oddIn(ofYear: readonly Taken[]): string {
  const last = Math.max(
    0,
    ...ofYear.flatMap(({ state, number }) => (state === 'returned' ? [] : [number])),
  );
  const holes = holesIn(ofYear.flatMap(({ number }) => (number <= last ? [number] : [])));
  const twice = ofYear
    .filter(({ owners }) => owners.length > 1)
    .sort((a, b) => a.number - b.number)
    .map(({ number, owners }) => `${number}号有${owners.length}件`);
  const elsewhere = ofYear
    .filter(({ row }) => row?.reason === TWICE)
    .map(({ number }) => number)
    .sort((a, b) => a - b);
  return [
    holes === '' ? '' : `缺${holes}号`,
    twice.join('、'),
    elsewhere.length === 0 ? '' : `${elsewhere.join('、')}号在另一份数据里也编了`,
  ]
    .filter((one) => one !== '')
    .join('；');
}
