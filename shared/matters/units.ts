import type { UnitRef } from '../model/directory';
import type { Matter } from '../model/matter';
import type { Opinion } from '../model/proceedings';
import { refKey } from './ledger';

/** True where both name one unit, by its row or, where one of them was only typed, by its name. */
export function isSameUnit(a: UnitRef, b: UnitRef): boolean {
  return refKey(a) === refKey(b) || a.name === b.name;
}

/** Each unit once, whatever it was called on the day, in the order given. */
export function distinctUnits(units: readonly UnitRef[]): UnitRef[] {
  const known = new Map<string, UnitRef>();
  for (const unit of units) if (!known.has(refKey(unit))) known.set(refKey(unit), unit);
  return [...known.values()];
}

/** Who a matter is for: 主办, and before anybody has been named the 涉及单位 of its opinions. [] where nobody wrote any down. */
export function concernedUnits(
  { lead, opinionIds }: Pick<Matter, 'lead' | 'opinionIds'>,
  opinions: readonly Pick<Opinion, 'id' | 'targets'>[],
): UnitRef[] {
  if (lead.length > 0) return lead;
  const own = opinions.filter(({ id }) => opinionIds.includes(id));
  return distinctUnits(own.flatMap(({ targets }) => targets));
}

/** Rows that are for the same units. */
export interface UnitPart<T> {
  /** As the first of the rows names them; [] for those that name none. */
  units: UnitRef[];
  rows: T[];
}

/** Rows by the units they are for, in the order in which these first occur; those that name none come last. */
export function partedByUnits<T>(
  rows: readonly T[],
  unitsOf: (row: T) => readonly UnitRef[],
): UnitPart<T>[] {
  const parts = new Map<string, UnitPart<T>>();
  for (const row of rows) {
    const units = unitsOf(row);
    const key = JSON.stringify(units.map(refKey).sort());
    const part = parts.get(key) ?? { units: [...units], rows: [] };
    part.rows.push(row);
    parts.set(key, part);
  }
  const all = [...parts.values()];
  return [...all.filter(named), ...all.filter((part) => !named(part))];
}

const named = ({ units }: Pick<UnitPart<unknown>, 'units'>): boolean => units.length > 0;

/** What concerns one unit, whoever else it concerns. */
export interface UnitShare<T> {
  unit: UnitRef;
  rows: T[];
}

/** Rows under each of the units they are for, in the order in which these first occur; `none`: those that name none. */
export function sharesOfUnits<T>(
  rows: readonly T[],
  unitsOf: (row: T) => readonly UnitRef[],
): { shares: UnitShare<T>[]; none: T[] } {
  const units = distinctUnits(rows.flatMap((row) => [...unitsOf(row)]));
  const shares = units.map((unit) => {
    const isOwn = (one: UnitRef) => refKey(one) === refKey(unit);
    return { unit, rows: rows.filter((row) => unitsOf(row).some(isOwn)) };
  });
  return { shares, none: rows.filter((row) => unitsOf(row).length === 0) };
}
