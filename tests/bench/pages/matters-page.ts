import {
  facetsOf,
  filterLedger,
  groupLedger,
  type LedgerFilter,
  NO_FILTER,
} from '#shared/matters/ledger';
import { remindersOf } from '#shared/matters/lights';
import type { Matter } from '#shared/model/matter';
import { setStore } from '../../../renderer/data/active';
import type { StepFacts } from '../../../renderer/data/commands/matter-events';
import { registerForAll, registerSteps } from '../../../renderer/data/commands/matters';
import { Store } from '../../../renderer/data/db';
import { LiveRows } from '../../../renderer/data/live-rows';
import { ruleOf, timelineOf } from '../../../renderer/data/queries/matters';
import { idOf, invented, MATTERS } from '../invented-matters';

/** Runs in a page of its own: the real store, filled with invented matters. */

const BATCH = 1000;

async function fill(): Promise<void> {
  await indexedDB.deleteDatabase('bench');
  const store = new Store('bench', { journaled: false });
  await store.open();
  for (let from = 0; from < MATTERS; from += BATCH) {
    const part = Array.from({ length: BATCH }, (_one, at) => invented(from + at));
    await store.matters.bulkAdd(part.map(({ matter }) => matter));
    await store.matterEvents.bulkAdd(part.flatMap(({ events }) => events));
  }
  store.close();
}

/** The store as the program runs it: with every write noted for the journal. */
async function open(): Promise<void> {
  const working = new Store('bench');
  await working.open();
  setStore(working);
}

async function times(rounds: number, work: (round: number) => unknown): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await work(round);
    all.push(performance.now() - began);
  }
  return all;
}

const FILTERS: readonly Partial<LedgerFilter>[] = [
  { text: '社区增设' },
  { text: '没有这样的话' },
  { track: 'external', states: ['answered'], unit: '市民政局' },
  { lights: ['late', 'soon'] },
  { year: '2025', leader: '领导3' },
];

const NOTE: StepFacts = {
  step: 'note',
  on: '2026-08-01',
  registeredBy: '梁晓禾',
  words: '看过',
};

/** Milliseconds until the first rows and until all rows are there. */
async function firstAndAll(): Promise<{ first: number; all: number; rows: readonly Matter[] }> {
  const began = performance.now();
  const live = new LiveRows<Matter>('matters');
  let first = Number.NaN;
  live.subscribe(() => {
    if (Number.isNaN(first) && live.snapshot().rows.length > 0) first = performance.now() - began;
  });
  const { rows } = await live.load();
  return { first, all: performance.now() - began, rows };
}

/** What one run measured, ms each. */
export async function run() {
  await fill();
  await open();
  const rule = await ruleOf('2026-08-01');
  const loads = [];
  for (let round = 0; round < 7; round += 1) loads.push(await firstAndAll());
  const rows = loads[0]?.rows ?? [];
  return {
    count: rows.length,
    first: loads.map(({ first }) => first),
    all: loads.map(({ all }) => all),
    ledger: await times(15, () => {
      const found = filterLedger(rows, NO_FILTER, rule);
      return [groupLedger(found, 'unit'), facetsOf(rows)];
    }),
    home: await times(15, () => remindersOf(rows, rule)),
    filter: await times(50, (round) => {
      const filter = { ...NO_FILTER, ...FILTERS[round % FILTERS.length] };
      return groupLedger(filterLedger(rows, filter, rule), 'unit');
    }),
    step: await times(30, (round) => registerSteps(idOf(1, round * 7), [NOTE])),
    bulk: await times(3, (round) =>
      registerForAll(
        Array.from({ length: 200 }, (_one, at) => idOf(1, round * 200 + at)),
        NOTE,
      ),
    ),
    timeline: await times(30, (round) => timelineOf(idOf(1, round), '2026-08-01')),
  };
}

/** In a fresh page: the rows as the screens hold them, and nothing else. */
export async function hold(): Promise<void> {
  await open();
  const live = new LiveRows<Matter>('matters');
  await live.load();
  Object.assign(window, { benchHeld: live });
}

Object.assign(window, { benchMatters: { run, hold } });
