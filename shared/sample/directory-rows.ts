import type { DirectoryGroup, Member, PersonRef, Unit, UnitRef } from '../model/directory';
import type { Leader } from '../model/office';
import {
  SAMPLE_FORMER,
  SAMPLE_GROUPS,
  SAMPLE_MEMBERS,
  SAMPLE_UNITS,
  type SampleMember,
} from './directory';

export interface DirectoryRows {
  members: Member[];
  units: Unit[];
  groups: DirectoryGroup[];
}

/** The rows, and how the sample's meetings find people and units in them. */
export interface SampleDirectory extends DirectoryRows {
  /** A leader, a member by key, or a guest written 'unit|post|name'. */
  person: (key: string) => PersonRef;
  unit: (name: string) => UnitRef;
}

const TERM = '五届';

function unitRows(newId: () => string, now: string): Unit[] {
  return SAMPLE_UNITS.map(([fullName, shortName, kind, relation], index) => ({
    id: newId(),
    fullName,
    shortName,
    kind,
    relation,
    telephone: '',
    note: '',
    order: index + 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    sample: 1,
  }));
}

function groupRows(newId: () => string): DirectoryGroup[] {
  return (['committee', 'sector', 'party'] as const).flatMap((kind) =>
    SAMPLE_GROUPS[kind].map((name, index) => ({
      id: newId(),
      kind,
      name,
      order: index + 1,
      sample: 1 as const,
    })),
  );
}

/** One member; `number` makes an invented telephone. */
function memberRow(
  [key, name, party, sector, post, committee, unit, unitPost]: SampleMember,
  number: number,
  unitOf: (name: string) => UnitRef,
): Omit<Member, 'id' | 'createdAt' | 'updatedAt'> {
  const now = { unit, unitId: unitOf(unit).id, post: unitPost };
  const { key: changed, changedOn, ...before } = SAMPLE_FORMER;
  const affiliations =
    key === changed
      ? [
          { ...before, unitId: unitOf(before.unit).id, from: null },
          { ...now, from: changedOn },
        ]
      : [{ ...now, from: null }];
  return {
    name,
    party,
    sector,
    post,
    committee: SAMPLE_GROUPS.committee[committee - 1] ?? '',
    affiliations,
    telephone: `0000-70000${String(number).padStart(2, '0')}`,
    term: TERM,
    note: '',
    deletedAt: null,
    sample: 1,
  };
}

const NO_ROW = { source: 'guest', id: null } as const;

function guest(key: string): PersonRef {
  const [unit = '', post = '', name = ''] = key.split('|');
  return { ...NO_ROW, name, unit, post };
}

/** Members, units and groups of the sample; people by name, leaders included, with or without a row of theirs. */
export function sampleDirectory(
  newId: () => string,
  now: string,
  leaders: readonly Leader[],
  leadersHaveRows: boolean,
): SampleDirectory {
  const units = unitRows(newId, now);
  const unit = (name: string): UnitRef => ({
    id: units.find(({ shortName }) => shortName === name)?.id ?? null,
    name,
  });
  const members = SAMPLE_MEMBERS.map((one, index) => ({
    id: newId(),
    ...memberRow(one, index + 1, unit),
    createdAt: now,
    updatedAt: now,
  }));
  const people = new Map<string, PersonRef>();
  for (const { id, name, post } of leaders) {
    const who = leadersHaveRows ? ({ source: 'leader', id } as const) : NO_ROW;
    people.set(name, { ...who, name, unit: '', post });
  }
  for (const [index, [key, name, , , , , unitName, post]] of SAMPLE_MEMBERS.entries()) {
    const id = members[index]?.id ?? null;
    people.set(key, { source: 'member', id, name, unit: unitName, post });
  }
  return {
    members,
    units,
    groups: groupRows(newId),
    unit,
    person: (key) => people.get(key) ?? guest(key),
  };
}
