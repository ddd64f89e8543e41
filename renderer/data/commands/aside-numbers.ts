import { type NumberRow, numberId } from '#shared/model/number';
import { INCOMING_SERIES } from '#shared/registers/incoming';
import { ELSEWHERE, TWICE } from '#shared/registers/other-data';
import { store } from '../active';
import type { Store } from '../db';
import { putNote, removeNote } from '../notes';
import { listsBeyond, NumberLists, rowsOfList } from './carried-numbers';

/** Where numbers lie that a store gave out which was set aside, behind this its name. They are no words. */
const ASIDE = 'numbers-aside ';

/**
 * Before a store is set aside because data of another PC is opened: what it gave out stays given
 * out there as well. Where that cannot be remembered, the start goes on without.
 */
export async function keepNumbersOf(aside: Store): Promise<void> {
  try {
    const lists = (await listsBeyond([], aside)).map(withPapers(await incomingIds(aside)));
    if (lists.length === 0) return;
    await putNote(ASIDE + aside.name, JSON.stringify(lists));
  } catch {
    // Full, or not to be read: what is set aside is whole all the same.
  }
}

/**
 * After a start that has set stores aside: numbers that they gave out, made void or reserved and
 * that nobody has here are taken, so that none is given to a second paper; of one that each gave
 * to a paper of its own this is said.
 */
export async function takeUpAside(notes: ReadonlyMap<string, string>): Promise<void> {
  const { numbers, numberSeries, incoming } = store();
  for (const [key, text] of notes) {
    if (!key.startsWith(ASIDE)) continue;
    const lists = listsIn(text);
    // It stays for a version that can read it, and keeps none of the others.
    if (lists === null) continue;
    await store().transaction('rw', numbers, numberSeries, incoming, async () => {
      const papers = await incomingIds(store());
      for (const list of lists) {
        const rows = rowsOfList(list, await numberSeries.get(list[0]));
        const there = await numbers.bulkGet(rows.map(({ id }) => id));
        await numbers.bulkPut(rows.flatMap((row, at) => news(row, there[at], papers)));
      }
    });
    await removeNote(key);
  }
}

function listsIn(text: string): NumberLists | null {
  try {
    return NumberLists.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The row that a number is to have here, [] where nothing is new: it is free here and was not given back there, or another paper bears it there. */
function news(
  row: NumberRow,
  here: NumberRow | undefined,
  papers: ReadonlyMap<string, string>,
): NumberRow[] {
  if (row.state === 'returned') return [];
  if (here === undefined || here.state === 'returned')
    return [{ ...plain(row), reason: ELSEWHERE }];
  const areGiven = here.state === 'given' && row.state === 'given';
  const isDouble = areGiven && (papers.get(here.id) ?? here.draftId) !== row.draftId;
  return isDouble ? [{ ...here, reason: TWICE }] : [];
}

/** Of which paper a 收文号 is stands with the paper and not in the row of the number. */
const plain = (row: NumberRow): NumberRow =>
  row.series === INCOMING_SERIES ? { ...row, draftId: null } : row;

/** Ids of papers that came in, by the id of the number that each bears. The sample's numbers are nobody's. */
async function incomingIds({ incoming }: Store): Promise<Map<string, string>> {
  const papers = await incoming.toArray();
  return new Map(
    papers
      .filter(({ sample }) => sample !== 1)
      .map(({ id, year, number }) => [numberId({ series: INCOMING_SERIES, year, number }), id]),
  );
}

/** A list whose 收文号 say of which paper each is. */
const withPapers =
  (papers: ReadonlyMap<string, string>) =>
  ([series, year, lines]: NumberLists[number]): NumberLists[number] => [
    ...([series, year] as const),
    lines.map(([number, state, draft, ...rest]) => {
      const paper = papers.get(numberId({ series, year, number }));
      return [number, state, paper ?? draft, ...rest];
    }),
  ];
