import { keyOf, type LedgerImportRow } from '#shared/matters/ledger-import';
import type { PersonRef, UnitRef } from '#shared/model/directory';
import { store } from '../active';
import {
  inMatters,
  type Recording,
  type Registered,
  record,
  type StepFacts,
} from './matter-events';
import { newRow } from './matters';

/** What came in, so that exactly that can be taken out again. */
export interface LedgerReceipt {
  /** Matter → when it was written; a row changed later carries another time. */
  written: ReadonlyMap<string, string>;
  skipped: number;
}

/** Numbers and titles that the ledger has, the recycle bin left out; see `keyOf`. */
export async function knownMatters(): Promise<Set<string>> {
  const rows = await store()
    .matters.filter(({ deletedAt }) => deletedAt === null)
    .toArray();
  return new Set(rows.map(keyOf));
}

/**
 * Writes rows of an older ledger in one transaction: all of them or none. Each gets 拟办 or
 * 归集 on its own day, then the step that brings it where the old ledger had it.
 */
export async function importLedger(
  rows: readonly LedgerImportRow[],
  registered: Registered,
  skipped: number,
): Promise<LedgerReceipt> {
  const refs = await refsByName();
  const recordings = rows.map((row) => recordingOf(row, registered, refs));
  await inMatters(() => record(recordings));
  const written = new Map(recordings.map(({ matter }) => [matter.id, matter.updatedAt]));
  return { written, skipped };
}

/** Names of the old ledger, linked to the directory where it has them. */
async function refsByName(): Promise<Refs> {
  const units = await store().units.toArray();
  const leaders = await store().leaders.toArray();
  const ids = new Map(
    units
      .filter(({ deletedAt }) => deletedAt === null)
      .flatMap(({ id, fullName, shortName }) => [
        [shortName, id] as const,
        [fullName, id] as const,
      ]),
  );
  const posts = new Map(leaders.map(({ id, name, post }) => [name, { id, post }]));
  return {
    unit: (name) => ({ id: ids.get(name) ?? null, name }),
    person: (name) => {
      const leader = posts.get(name);
      return leader
        ? { source: 'leader', name, unit: '', ...leader }
        : { source: 'guest', id: null, name, unit: '', post: '' };
    },
  };
}

interface Refs {
  unit: (name: string) => UnitRef;
  person: (name: string) => PersonRef;
}

/** Who stands for steps whose leader the old ledger does not name. */
const OLD_LEDGER = '原台账';

function recordingOf(
  row: LedgerImportRow,
  { on, registeredBy }: Registered,
  { unit, person }: Refs,
): Recording {
  const { track, number, title, content, source, leader, handler, telephone, due } = row;
  const begunOn = row.openedOn ?? on;
  const matter = newRow({
    ...{ track, number, title, content, handler, telephone },
    source: { kind: 'manual', id: null, label: source },
    leader: leader === '' ? null : person(leader),
    lead: row.lead.map(unit),
    helpers: row.helpers.map(unit),
  });
  const first: StepFacts = {
    ...{ step: track === 'internal' ? 'propose' : 'collect', on: begunOn, registeredBy, due },
    words: '由原台账导入',
  };
  const reached = row.words === '' ? [] : [reachedStep(row, begunOn, registeredBy, person)];
  return { matter, steps: [first, ...reached], checked: false };
}

function reachedStep(
  { step, stepOn, words }: LedgerImportRow,
  begunOn: string,
  registeredBy: string,
  person: (name: string) => PersonRef,
): StepFacts {
  const isByLeader = step === 'establish' || step === 'approve';
  return {
    ...{ step: step ?? 'note', on: stepOn ?? begunOn, registeredBy },
    words: `原台账：${words}`,
    people: isByLeader ? [person(OLD_LEDGER)] : [],
  };
}

/** Takes an import back. Matters that somebody has worked on since stay; answers how many. */
export function undoLedgerImport({ written }: LedgerReceipt): Promise<number> {
  return inMatters(async () => {
    const { matters, matterEvents } = store();
    const rows = await matters.bulkGet([...written.keys()]);
    const gone = rows.flatMap((row) =>
      row && row.updatedAt === written.get(row.id) ? [row.id] : [],
    );
    const events = await matterEvents.where('matterId').anyOf(gone).primaryKeys();
    await matterEvents.bulkDelete(events);
    await matters.bulkDelete(gone);
    const left = rows.filter((row) => row && row.updatedAt !== written.get(row.id));
    return left.length;
  });
}
