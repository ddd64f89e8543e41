import type { NumberRow } from '#shared/model/number';
import { store } from '../active';
import type { Store } from '../db';
import { listsBeyond, NumberLists, rowsOfList } from './carried-numbers';

/** Where numbers lie that a store gave out which was set aside, behind this its name. They are no words. */
const ASIDE = 'numbers-aside ';

/** Why a number is not there to be given: its paper is in the other data. */
const ELSEWHERE = '在另一份数据里编的，那一份在恢复点里';

/** The number of two papers, of which one is here. */
const TWICE = '另一份数据里的另一份文稿也编了这个号，请核对';

/**
 * Before a store is set aside because data of another PC is opened: what it gave out stays given
 * out there as well. Where that cannot be remembered, the start goes on without.
 */
export async function keepNumbersOf(aside: Store): Promise<void> {
  try {
    const lists = await listsBeyond([], aside);
    if (lists.length === 0) return;
    localStorage.setItem(ASIDE + aside.name, JSON.stringify(lists));
  } catch {
    // Full, or not to be read: what is set aside is whole all the same.
  }
}

/**
 * After a start that has set stores aside: numbers that they gave out, made void or reserved and
 * that nobody has here are taken, so that none is given to a second paper; of one that each gave
 * to a paper of its own this is said.
 */
export async function takeUpAside(): Promise<void> {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(ASIDE));
  const { numbers, numberSeries } = store();
  for (const key of keys) {
    const lists = listsIn(localStorage.getItem(key));
    // It stays for a version that can read it, and keeps none of the others.
    if (lists === null) continue;
    await store().transaction('rw', numbers, numberSeries, async () => {
      for (const list of lists) {
        const rows = rowsOfList(list, await numberSeries.get(list[0]));
        const there = await numbers.bulkGet(rows.map(({ id }) => id));
        await numbers.bulkPut(rows.flatMap((row, at) => news(row, there[at])));
      }
    });
    localStorage.removeItem(key);
  }
}

function listsIn(text: string | null): NumberLists | null {
  try {
    return NumberLists.parse(JSON.parse(text ?? '[]'));
  } catch {
    return null;
  }
}

/** The row that a number is to have here, [] where nothing is new: it is free here and was not given back there, or another paper bears it there. */
function news(row: NumberRow, here: NumberRow | undefined): NumberRow[] {
  if (row.state === 'returned') return [];
  if (here === undefined || here.state === 'returned') return [{ ...row, reason: ELSEWHERE }];
  const areGiven = here.state === 'given' && row.state === 'given';
  const isDouble = areGiven && here.draftId !== row.draftId;
  return isDouble ? [{ ...here, reason: TWICE }] : [];
}
