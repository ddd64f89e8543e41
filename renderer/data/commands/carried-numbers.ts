import * as z from 'zod/mini';
import type { Incoming } from '#shared/model/incoming';
import {
  NUMBER_STATES,
  type NumberRow,
  type NumberSeries,
  NumberState,
  numberId,
} from '#shared/model/number';
import type { OutgoingDocument } from '#shared/model/outgoing';
import { seriesOfYear } from '#shared/registers/series';
import { store } from '../active';
import type { Store } from '../db';
import { allNotes, putNote, removeNote } from '../notes';
import { todayNow } from '../today';
import { known } from './numbers';

/** Where numbers given out lie while the office goes back to a restore point. They are no words. */
const CARRIED = 'numbers-given';

/** What a row says of one number, in the order of `Line`: an office has tens of thousands of numbers. */
const Line = z.tuple([
  z.int(),
  NumberState,
  /** Its draft, or ''. */
  z.string(),
  /** The day that the clerk said, the moment in ms, and who. */
  z.string(),
  z.number(),
  z.string(),
]);
/** Rows of the register by series and year. */
export const NumberLists = z.array(z.tuple([z.string(), z.int(), z.array(Line)]));
export type NumberLists = z.infer<typeof NumberLists>;

const Carried = z.object({
  lists: NumberLists,
  /**
   * What drafts bear since then: id, 发文字号, 期号 and periodical or null. Their registration
   * goes back as well, to a number that may be another's by now.
   */
  outgoing: z.array(z.tuple([z.string(), z.string(), z.string(), z.nullable(z.string())])),
  /** The same of papers that came in: id and number. */
  incoming: z.array(z.tuple([z.string(), z.int()])),
});
type Carried = z.infer<typeof Carried>;

/** Why a number is not there to be given, where the row that said so is not told of. */
const BEFORE = '恢复到以前的状态之前编的';

/** What a store says of numbers. */
export interface NumbersThere {
  numbers: readonly NumberRow[];
  outgoing: readonly OutgoingDocument[];
  incoming: readonly Incoming[];
}

export async function numbersIn({ numbers, outgoing, incoming }: Store): Promise<NumbersThere> {
  return {
    numbers: await numbers.toArray(),
    outgoing: await outgoing.toArray(),
    incoming: await incoming.toArray(),
  };
}

/**
 * Before the office goes back to what `there` says: what was given out since then stays given
 * out. Answers how that is taken back, should the restore not come about.
 */
export async function carryNumbers(there: NumbersThere): Promise<() => Promise<unknown>> {
  const carried: Carried = {
    lists: await listsBeyond(there.numbers),
    outgoing: changedSince(await store().outgoing.toArray(), there.outgoing, isSameIssue).map(
      ({ id, issueNumber, serialNumber, periodical = null }) => [
        ...([id, issueNumber, serialNumber, periodical] as const),
      ],
    ),
    incoming: changedSince(
      await store().incoming.toArray(),
      there.incoming,
      (a, b) => a.number === b.number,
    ).map(({ id, number }) => [id, number]),
  };
  if (Object.values(carried).every((part) => part.length === 0)) return async () => undefined;
  const waiting = (await allNotes().catch(() => new Map<string, string>())).get(CARRIED);
  await putNote(CARRIED, JSON.stringify(both(waiting, carried)));
  return () => (waiting === undefined ? removeNote(CARRIED) : putNote(CARRIED, waiting));
}

/** With what an earlier restore has left that no start could take up since; of one place the later stands. */
function both(waiting: string | undefined, carried: Carried): Carried {
  const earlier = waiting === undefined ? null : carriedIn(waiting);
  if (earlier === null) return carried;
  return {
    lists: [...earlier.lists, ...carried.lists],
    outgoing: [...earlier.outgoing, ...carried.outgoing],
    incoming: [...earlier.incoming, ...carried.incoming],
  };
}

/** null: nobody can read it. */
function carriedIn(text: string): Carried | null {
  try {
    return Carried.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Every number that is known of in a store and that these rows do not tell of in the same way. */
export async function listsBeyond(
  there: readonly NumberRow[],
  from: Store = store(),
): Promise<NumberLists> {
  const { taken, rows } = await known(from);
  const [today, at] = [todayNow(), Date.now()];
  const plain = new Map(rows.map((row) => [row.id, row]));
  const before = new Map(there.map((row) => [row.id, row]));
  const lists = new Map<string, NumberLists[number]>();
  for (const one of taken) {
    const { series, year, number, owners } = one;
    const [row, was] = [plain.get(numberId(one)), before.get(numberId(one))];
    if (was !== undefined && was.at === row?.at && was.state === row.state) continue;
    const line: z.infer<typeof Line> = row
      ? [number, row.state, row.draftId ?? '', row.on, Date.parse(row.at), row.by]
      : [number, 'given', owners[0] ?? '', today, at, ''];
    const list = lists.get(`${year} ${series}`);
    if (list) list[2].push(line);
    else lists.set(`${year} ${series}`, [series, year, [line]]);
  }
  return [...lists.values()];
}

/** The rows that are there as well and say something else. */
function changedSince<Row extends { id: string }>(
  rows: readonly Row[],
  there: readonly Row[],
  isSame: (a: Row, b: Row) => boolean,
): Row[] {
  const before = new Map(there.map((row) => [row.id, row]));
  return rows.filter((row) => {
    const was = before.get(row.id);
    return was !== undefined && !isSame(was, row);
  });
}

const isSameIssue = (a: OutgoingDocument, b: OutgoingDocument) =>
  a.issueNumber === b.issueNumber && a.serialNumber === b.serialNumber;

/** After the start that follows a restore: numbers given out before it are not given out again, and every paper bears the one it was given last. */
export async function takeUpNumbers(notes: ReadonlyMap<string, string>): Promise<void> {
  const stored = notes.get(CARRIED);
  if (stored === undefined) return;
  const { lists, outgoing, incoming } = Carried.parse(JSON.parse(stored));
  const tables = store();
  const { numbers, numberSeries } = tables;
  const all = [numbers, numberSeries, tables.outgoing, tables.incoming];
  await store().transaction('rw', all, async () => {
    for (const list of lists) await takeUpRows(list);
    await takeUpOutgoing(outgoing);
    await takeUpIncoming(incoming);
  });
  await removeNote(CARRIED);
}

/** Rows of one list as this store counts the series; why they are so was said in words, which are not carried. */
export function rowsOfList(
  [series, year, lines]: NumberLists[number],
  said: NumberSeries | undefined,
): NumberRow[] {
  return lines.map(([number, state, draftId, on, at, by]): NumberRow => {
    // Whether the numbers of a series begin anew each year may have been said otherwise before.
    const ofYear = seriesOfYear(series, said, year || Number(on.slice(0, 4)));
    const place = { series, year: ofYear, number };
    const facts = { state, draftId: draftId || null, on, at: new Date(at).toISOString(), by };
    return { id: numberId(place), ...place, ...facts, reason: '' };
  });
}

async function takeUpRows(list: NumberLists[number]): Promise<void> {
  const { numbers, numberSeries } = store();
  const rows = rowsOfList(list, await numberSeries.get(list[0]));
  const there = await numbers.bulkGet(rows.map(({ id }) => id));
  const newer = rows.flatMap((row, index): NumberRow[] => {
    const known = there[index];
    if (known === undefined) return [{ ...row, reason: BEFORE }];
    // A clock may have been put back in between: a gap does no harm, a number given twice does.
    const isTaken = known.state === 'returned' && row.state !== 'returned';
    const isNewer =
      isTaken || known.at < row.at || (known.at === row.at && known.state !== row.state);
    if (!isNewer) return [];
    // Why it is void or reserved was said in words, which are not carried.
    return [
      row.state === 'given'
        ? row
        : { ...row, reason: `恢复到以前的状态之前${NUMBER_STATES[row.state]}的` },
    ];
  });
  await numbers.bulkPut(newer);
}

async function takeUpOutgoing(borne: Carried['outgoing']): Promise<void> {
  const { outgoing } = store();
  const there = await outgoing.bulkGet(borne.map(([id]) => id));
  await outgoing.bulkPut(
    borne.flatMap(([, issueNumber, serialNumber, periodical], index): OutgoingDocument[] => {
      const facts = there[index];
      const numbers = { issueNumber, serialNumber, ...(periodical !== null && { periodical }) };
      return facts ? [{ ...facts, ...numbers }] : [];
    }),
  );
}

async function takeUpIncoming(borne: Carried['incoming']): Promise<void> {
  const { incoming } = store();
  const papers = await incoming.bulkGet(borne.map(([id]) => id));
  await incoming.bulkPut(
    borne.flatMap(([, number], index) => {
      const paper = papers[index];
      return paper ? [{ ...paper, number }] : [];
    }),
  );
}
