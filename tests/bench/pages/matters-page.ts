import {
  facetsOf,
  filterLedger,
  groupLedger,
  type LedgerFilter,
  NO_FILTER,
} from '#shared/matters/ledger';
import { remindersOf } from '#shared/matters/lights';
import { fold } from '#shared/matters/timeline';
import type { Matter, MatterEvent, MatterStep } from '#shared/model/matter';
import { setStore } from '../../../renderer/data/active';
import type { StepFacts } from '../../../renderer/data/commands/matter-events';
import { registerForAll, registerSteps } from '../../../renderer/data/commands/matters';
import { Store } from '../../../renderer/data/db';
import { LiveRows } from '../../../renderer/data/live-rows';
import { ruleOf, timelineOf } from '../../../renderer/data/queries/matters';

/** Runs in a page of its own: the real store, filled with invented matters. */

const MATTERS = 20_000;
const EVENTS = 5;
const BATCH = 1000;
const UNITS = ['市民政局', '市教育局', '市卫健委', '市住建局', '市财政局', '秘书科', '人事科'];
const COURSE: Record<Matter['track'], readonly MatterStep[]> = {
  internal: ['propose', 'establish', 'assign', 'progress', 'report'],
  external: ['collect', 'carry', 'submit', 'refer', 'answer'],
};
const SENTENCE = '建议在老旧小区增设老年食堂，并把助餐点的运营补助列入年度预算，逐年评估。';

const idOf = (kind: number, number: number): string =>
  `0198d000-000${kind}-7000-8000-${String(number).padStart(12, '0')}`;
const dayOf = (number: number): string =>
  new Date(Date.UTC(2022, 0, 1) + (number % 1700) * 86_400_000).toISOString().slice(0, 10);

function timeline(index: number, matterId: string, track: Matter['track']): MatterEvent[] {
  return COURSE[track].slice(0, EVENTS).map((step, at) => ({
    ...{ id: idOf(2, index * EVENTS + at), matterId, step, on: dayOf(index + at * 9) },
    ...{ at: '2026-08-01T01:00:00.000Z', sequence: at + 1, registeredBy: '梁晓禾' },
    ...{ words: SENTENCE, people: [], units: [], way: null, paperNumber: '', regards: null },
    due: at === 2 && index % 2 === 0 ? dayOf(index + 120) : null,
    ...{ adoption: null, outcome: null, opinionId: null, carrierId: null, draftId: null },
  }));
}

function invented(index: number): { matter: Matter; events: MatterEvent[] } {
  const track = index % 3 === 0 ? 'internal' : 'external';
  const id = idOf(1, index);
  const facts = { track, opinionIds: track === 'external' ? [idOf(3, index)] : [] } as const;
  const events = timeline(index, id, track).slice(0, 1 + (index % EVENTS));
  const unit = UNITS[index % UNITS.length] ?? '';
  return {
    // Every matter has all its entries; where it stands differs.
    events: timeline(index, id, track),
    matter: {
      ...{ id, number: `2026-${index}`, title: `关于第${index}个社区增设老年食堂的建议` },
      ...{ content: SENTENCE.repeat(3), handler: '孟青', telephone: '0000-1234567' },
      source: { kind: 'opinion', id: idOf(3, index), label: '“养老服务”专题协商会，委员' },
      meetingId: idOf(4, index % 400),
      leader: { source: 'guest', id: null, name: `领导${index % 9}`, unit: '', post: '' },
      lead: [{ id: null, name: unit }],
      helpers: [],
      ...facts,
      opinionIds: [...facts.opinionIds],
      ...fold({ track, opinionIds: [...facts.opinionIds] }, events),
      ...{ createdAt: '2026-08-01T01:00:00.000Z', updatedAt: '2026-08-01T01:00:00.000Z' },
      ...{ deletedAt: null, sample: 0, touched: false },
    },
  };
}

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
  ...{ step: 'note', on: '2026-08-01', registeredBy: '梁晓禾', words: '看过' },
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
