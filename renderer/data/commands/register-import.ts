import { v7 as newId } from 'uuid';
import type { EarlierIssue } from '#shared/model/earlier-issue';
import type { Incoming, IncomingStep } from '#shared/model/incoming';
import { type NumberRow, numberId } from '#shared/model/number';
import type { OldIncoming } from '#shared/registers/import/incoming';
import { incomingPlace } from '#shared/registers/import/incoming';
import { type OldOutgoing, outgoingPlace } from '#shared/registers/import/outgoing';
import { type BookPlace, type Known, placeKey } from '#shared/registers/import/plan';
import { INCOMING_SERIES } from '#shared/registers/incoming';
import { placesOf } from '#shared/registers/joint-serial';
import { borne } from '#shared/registers/series';
import { store } from '../active';
import type { Registered } from './matter-events';
import { type Refs, refsByName } from './refs-by-name';
import { reliedOn, relyingTables } from './relied-on';
import { inParts, UNWATCHED, type Watched } from './watched';

interface Written {
  at: string;
  steps: readonly string[];
  /** Ids of its numbers. */
  numbers: readonly string[];
}

/** What came in, so that exactly that can be taken out again. */
export interface RegisterReceipt {
  into: 'incoming' | 'earlierIssues';
  /** By each row's id: when it was written, for one changed later carries another time; and the ids of its steps and numbers. */
  written: ReadonlyMap<string, Written>;
  /** Numbers that were taken, each with the row it had before, if any. */
  numbers: ReadonlyMap<string, NumberRow | undefined>;
  skipped: number;
}

/** Titles by number, and what is void, of the papers that came in. */
export async function knownIncoming(): Promise<Known> {
  const papers = await store().incoming.toArray();
  // The sample's numbers are nobody's: it goes away again.
  const live = papers.filter(({ deletedAt, sample }) => deletedAt === null && sample !== 1);
  const titles = titlesOf(live.map((one) => [incomingPlace(one), one.title]));
  return { titles, voided: await voided((row) => incomingPlace(row)) };
}

/** The same of those that went out, with a draft and without. */
export async function knownOutgoing(): Promise<Known> {
  const { outgoing, drafts, earlierIssues, numberSeries } = store();
  const saids = new Map((await numberSeries.toArray()).map((one) => [one.id, one]));
  const ofSample = new Set(await drafts.where('sample').equals(1).primaryKeys());
  const facts = (await outgoing.toArray()).filter(({ id }) => !ofSample.has(id));
  const titles = new Map(
    (await drafts.bulkGet(facts.map(({ id }) => id))).map((one) => [one?.id, one?.title]),
  );
  const earlier = (await earlierIssues.toArray()).filter(
    ({ deletedAt, sample }) => deletedAt === null && sample !== 1,
  );
  return {
    titles: titlesOf([
      ...facts.flatMap((one) =>
        borne(one, saids).map((place) => [outgoingPlace(place), titles.get(one.id) ?? ''] as const),
      ),
      ...earlier.flatMap((one) =>
        placesOf(one).map((place) => [outgoingPlace(place), one.title] as const),
      ),
    ]),
    voided: await voided(outgoingPlace),
  };
}

function titlesOf(all: readonly (readonly [BookPlace, string])[]): Map<string, string[]> {
  const titles = new Map<string, string[]>();
  for (const [place, title] of all) {
    const key = placeKey(place);
    titles.set(key, [...(titles.get(key) ?? []), title]);
  }
  return titles;
}

async function voided(placeOf: (row: NumberRow) => BookPlace): Promise<Map<string, string>> {
  const rows = await store().numbers.toArray();
  const gone = rows.filter(({ state }) => state === 'void');
  return new Map(gone.map((row) => [placeKey(placeOf(row)), row.reason]));
}

/** Papers at a time: each brings up to seven steps and a number. */
const FEW = 50;

const FROM_BOOK = '由原登记簿导入';

const isFromBook = ({ state, draftId, reason }: NumberRow): boolean =>
  state === 'given' && draftId === null && reason === FROM_BOOK;

/** The rows of the numbers that papers bear, and what stood there before. */
async function takeAll(
  numbers: { bulkGet: (ids: string[]) => PromiseLike<(NumberRow | undefined)[]> },
  places: readonly Pick<NumberRow, 'series' | 'year' | 'number'>[],
  { on, registeredBy: by }: Registered,
  before: Map<string, NumberRow | undefined>,
): Promise<NumberRow[]> {
  const rows = places.map(({ series, year, number }): NumberRow => {
    const place = { series, year, number };
    const facts = { state: 'given' as const, draftId: null, reason: FROM_BOOK };
    return { id: numberId(place), ...place, ...facts, on, by, at: new Date().toISOString() };
  });
  const ids = [...new Set(rows.map(({ id }) => id))];
  const there = await numbers.bulkGet(ids);
  const given = new Set<string>();
  for (const [at, id] of ids.entries()) {
    // A number that a draft bears keeps its row: the book's paper stands beside it.
    if (there[at]?.state === 'given') given.add(id);
    else if (!before.has(id)) before.set(id, there[at]);
  }
  return rows.filter(({ id }) => !given.has(id));
}

/**
 * Writes papers of an old 收文登记簿 with what it says of their course, in one transaction: all
 * of them or none. Throws `Stopped` when it was stopped.
 */
export async function importIncoming(
  rows: readonly OldIncoming[],
  registered: Registered,
  skipped: number,
  watched: Watched = UNWATCHED,
): Promise<RegisterReceipt> {
  const refs = await refsByName();
  const written = new Map<string, Written>();
  const before = new Map<string, NumberRow | undefined>();
  const { incoming, incomingSteps, numbers } = store();
  await store().transaction('rw', incoming, incomingSteps, numbers, (transaction) =>
    inParts(
      rows,
      watched,
      async (part) => {
        const papers = part.map((row) => paperOf(row, registered, refs));
        const places = papers.map(({ year, number }) => ({
          series: INCOMING_SERIES,
          year,
          number,
        }));
        const table = transaction.table<NumberRow, string>('numbers');
        await table.bulkPut(await takeAll(table, places, registered, before));
        await transaction.table('incoming').bulkAdd(papers);
        const steps = papers.flatMap((paper, at) => {
          const row = part[at];
          const own = row ? stepsOf(paper, row, registered, refs) : [];
          const numbers = [numberId({ ...paper, series: INCOMING_SERIES })];
          written.set(paper.id, { at: paper.updatedAt, steps: own.map(({ id }) => id), numbers });
          return own;
        });
        await transaction.table('incomingSteps').bulkAdd(steps);
      },
      FEW,
    ),
  );
  return { into: 'incoming', written, numbers: before, skipped };
}

function paperOf(row: OldIncoming, { registeredBy }: Registered, { unit }: Refs): Incoming {
  const {
    sender,
    proposal: _p,
    instruction: _i,
    readers: _r,
    handler: _h,
    result: _s,
    ...rest
  } = row;
  const now = new Date().toISOString();
  return {
    ...rest,
    ...{ id: newId(), sender: sender === '' ? null : unit(sender), matterId: null, registeredBy },
    ...{ createdAt: now, updatedAt: now, deletedAt: null },
  };
}

/** What the old book says was done, in the order in which it is done; it has no days but the last two. */
function stepsOf(
  { id, receivedOn }: Incoming,
  row: OldIncoming,
  { registeredBy }: Registered,
  { unit }: Refs,
): IncomingStep[] {
  const { proposal, instruction, readers, handler, result, closedOn, archivedOn } = row;
  const said: (Pick<IncomingStep, 'step' | 'words'> & Partial<IncomingStep> & { is: boolean })[] = [
    { is: proposal !== '', step: 'propose', words: proposal },
    { is: readers !== '', step: 'pass', words: readers, backOn: receivedOn },
    { is: instruction !== '', step: 'instruct', words: instruction },
    { is: handler !== '', step: 'handle', words: '', unit: handler === '' ? null : unit(handler) },
    { is: result !== '' && closedOn === null, step: 'reply', words: result },
    { is: closedOn !== null, step: 'close', words: result, on: closedOn ?? receivedOn },
    { is: archivedOn !== null, step: 'archive', words: '', on: archivedOn ?? receivedOn },
  ];
  return said
    .filter(({ is }) => is)
    .map(({ is: _is, ...step }, at) => ({
      ...{ id: newId(), incomingId: id, person: null, unit: null, backOn: null, registeredBy },
      ...{ on: receivedOn, sequence: at + 1, at: new Date().toISOString() },
      ...(step.on === undefined && { undated: true as const }),
      ...step,
    }));
}

/** Writes papers of an old 发文登记簿, in one transaction: all of them or none. Throws `Stopped` when it was stopped. */
export async function importOutgoing(
  rows: readonly OldOutgoing[],
  { source, skipped, ...registered }: Registered & { source: string; skipped: number },
  watched: Watched = UNWATCHED,
): Promise<RegisterReceipt> {
  const written = new Map<string, Written>();
  const before = new Map<string, NumberRow | undefined>();
  const { earlierIssues, numbers } = store();
  await store().transaction('rw', earlierIssues, numbers, (transaction) =>
    inParts(rows, watched, async (part) => {
      const now = new Date().toISOString();
      const papers = part.map((row): EarlierIssue => {
        const kept = { createdAt: now, updatedAt: now, deletedAt: null };
        return { ...row, id: newId(), source, ...kept };
      });
      for (const paper of papers) {
        const ids = placesOf(paper).map(numberId);
        written.set(paper.id, { at: paper.updatedAt, steps: [], numbers: ids });
      }
      const table = transaction.table<NumberRow, string>('numbers');
      await table.bulkPut(await takeAll(table, papers.flatMap(placesOf), registered, before));
      await transaction.table('earlierIssues').bulkAdd(papers);
    }),
  );
  return { into: 'earlierIssues', written, numbers: before, skipped };
}

/**
 * Takes an import back in one transaction. Papers that somebody has changed since stay, with
 * their numbers; answers how many.
 */
export async function undoRegisterImport(
  { into, written, numbers: before }: RegisterReceipt,
  watched: Watched = UNWATCHED,
): Promise<number> {
  let left = 0;
  const stay = new Set<string>();
  const { incoming, incomingSteps, earlierIssues, numbers } = store();
  await store().transaction(
    'rw',
    [incoming, incomingSteps, earlierIssues, numbers, ...relyingTables()],
    async (transaction) => {
      const used = await reliedOn(transaction);
      const papers = transaction.table<Incoming | EarlierIssue, string>(into);
      const steps = transaction.table<IncomingStep, string>('incomingSteps');
      await inParts(
        [...written.keys()],
        watched,
        async (ids) => {
          const rows = await papers.bulkGet([...ids]);
          const present = rows.filter((row) => row !== undefined);
          const isAsWritten = ({ id, updatedAt }: Incoming | EarlierIssue) =>
            updatedAt === written.get(id)?.at && !used.has(id);
          const gone = present.filter(isAsWritten);
          for (const one of present) {
            if (isAsWritten(one)) continue;
            left += 1;
            if ('series' in one) for (const place of placesOf(one)) stay.add(numberId(place));
            else stay.add(numberId({ ...one, series: INCOMING_SERIES }));
          }
          // The number of a paper that was purged since is given to no other.
          for (const [at, id] of ids.entries())
            if (rows[at] === undefined)
              for (const number of written.get(id)?.numbers ?? []) stay.add(number);
          await papers.bulkDelete(gone.map(({ id }) => id));
          await steps.bulkDelete(gone.flatMap(({ id }) => written.get(id)?.steps ?? []));
        },
        FEW,
      );
      const table = transaction.table<NumberRow, string>('numbers');
      const { stop } = watched;
      await inParts([...before], { stop, tell: () => undefined }, async (part) => {
        const present = await table.bulkGet(part.map(([id]) => id));
        // A number that was given to another paper or set aside since is no longer the import's.
        const own = new Set(present.flatMap((row) => (row && isFromBook(row) ? row.id : [])));
        const taken = part.filter(([id]) => own.has(id) && !stay.has(id));
        await table.bulkDelete(taken.filter(([, row]) => row === undefined).map(([id]) => id));
        await table.bulkPut(taken.flatMap(([, row]) => row ?? []));
      });
    },
  );
  return left;
}
