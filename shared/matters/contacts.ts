import type { Member, PersonRef, Unit, UnitRef } from '../model/directory';
import type { Matter, MatterEvent, MatterStep } from '../model/matter';
import { isSameUnit } from './units';

/** Somebody of a unit whom the office may have to do with, and how it knows. */
export interface UnitContact {
  name: string;
  /** e.g. 上次2026-08-20经手, 承办人 · 0000-1234567 */
  facts: string;
}

/** Entries that name somebody of the unit: who answered, who was asked. */
const NAMES_THEM: readonly MatterStep[] = ['answer', 'report', 'ask', 'remind'];

interface Known {
  matters: readonly Pick<Matter, 'id' | 'lead' | 'handler' | 'telephone'>[];
  /** Entries of these matters that count. */
  events: readonly Pick<MatterEvent, 'matterId' | 'step' | 'on' | 'units' | 'people'>[];
  units: readonly Pick<Unit, 'id' | 'fullName' | 'shortName'>[];
  members: readonly Pick<Member, 'name' | 'affiliations' | 'deletedAt'>[];
}

/** The unit under every name it has in the directory. */
function namesOfUnit(unit: UnitRef, { units }: Pick<Known, 'units'>): Set<string> {
  const row = units.find(
    ({ id, fullName, shortName }) =>
      id === unit.id || fullName === unit.name || shortName === unit.name,
  );
  return new Set([unit.name, row?.fullName ?? '', row?.shortName ?? ''].filter(Boolean));
}

/**
 * People of a unit: those who dealt with the office for it, the last one first, then 承办人
 * of its matters, then members who work there. Our own leaders are never among them.
 */
export function contactsOf(unit: UnitRef, known: Known): UnitContact[] {
  // 承办人, and who spoke without a unit being noted, are of who leads, never of who only helps.
  const own = known.matters.filter(({ lead }) => lead.some((one) => isSameUnit(one, unit)));
  const ids = new Set(own.map(({ id }) => id));
  const spoke = known.events
    .filter(({ step, units, matterId }) => {
      if (!NAMES_THEM.includes(step)) return false;
      return units.length > 0 ? units.some((one) => isSameUnit(one, unit)) : ids.has(matterId);
    })
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
  const names = namesOfUnit(unit, known);
  const here = (at: string): boolean => names.has(at);
  const found = [
    ...spoke.flatMap(({ people, on }) => people.map(({ name }) => said(name, `上次${on}经手`))),
    ...own.map(({ handler, telephone }) =>
      said(handler, ['承办人', telephone].filter(Boolean).join(' · ')),
    ),
    ...known.members.flatMap(({ name, affiliations, deletedAt }) => {
      const now = affiliations.at(-1);
      return deletedAt === null && now && here(now.unit) ? [said(name, now.post || '委员')] : [];
    }),
  ];
  const first = new Map<string, UnitContact>();
  for (const one of found) if (one.name !== '' && !first.has(one.name)) first.set(one.name, one);
  return [...first.values()];
}

const said = (name: string, facts: string): UnitContact => ({ name: name.trim(), facts });

/** Somebody of a unit as a person on a timeline: a guest of this office, known by name. */
export function contactRef(name: string, unit: UnitRef | null): PersonRef {
  return { source: 'guest', id: null, name, unit: unit?.name ?? '', post: '' };
}
