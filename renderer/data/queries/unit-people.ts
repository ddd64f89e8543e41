import { useLiveQuery } from 'dexie-react-hooks';
import { contactsOf, type UnitContact } from '#shared/matters/contacts';
import { countedEvents } from '#shared/matters/timeline';
import { isSameUnit } from '#shared/matters/units';
import type { UnitRef } from '#shared/model/directory';
import { directory } from './directory';
import { eventsOf } from './matter-rows';
import { ledgerRows } from './matters';

/** Matters looked through for who dealt with them; older ones name who is no longer there. */
const NEWEST = 200;

/** People of a unit as the ledger and the directory know them, see `contactsOf`. */
async function peopleOfUnit(unit: UnitRef): Promise<UnitContact[]> {
  const [rows, { units, members }] = await Promise.all([ledgerRows(), directory()]);
  const own = rows.filter(
    ({ lead, helpers, deletedAt }) =>
      deletedAt === null && [...lead, ...helpers].some((one) => isSameUnit(one, unit)),
  );
  const matters = own.slice(0, NEWEST);
  const timelines = await eventsOf(matters.map(({ id }) => id));
  const events = [...timelines.values()].flatMap(countedEvents);
  return contactsOf(unit, { matters, events, units, members });
}

/** [] while loading and without a unit. */
export function usePeopleOfUnit(unit: UnitRef | null): UnitContact[] {
  const key = JSON.stringify(unit);
  const found = useLiveQuery(async () => {
    const of = JSON.parse(key) as UnitRef | null;
    return of === null ? [] : peopleOfUnit(of);
  }, [key]);
  return found ?? [];
}
