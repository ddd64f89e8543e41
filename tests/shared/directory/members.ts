import type { Affiliation, Duty, Member, Unit } from '#shared/model/directory';

const NOW = '2026-08-01T09:00:00.000Z';
let count = 0;
const id = (kind: string) => `${kind}${++count}`;

/** A member with what the test is about; ids are new. */
export function aMember(facts: Partial<Member> = {}): Member {
  return {
    id: id('m'),
    name: '',
    party: '',
    sector: '',
    post: '',
    committee: '',
    affiliations: [],
    telephone: '',
    term: '',
    note: '',
    createdAt: NOW,
    updatedAt: NOW,
    deletedAt: null,
    sample: 0,
    ...facts,
  };
}

export function at(unit: string, post = '', from: string | null = null): Affiliation {
  return { unit, unitId: null, post, from };
}

export function aUnit(facts: Partial<Unit> = {}): Unit {
  return {
    id: id('u'),
    fullName: '',
    shortName: '',
    kind: '政府部门',
    relation: 'level',
    telephone: '',
    note: '',
    order: count,
    createdAt: NOW,
    updatedAt: NOW,
    deletedAt: null,
    sample: 0,
    ...facts,
  };
}

export function aDuty(body: string, post: string, facts: Partial<Duty> = {}): Duty {
  return { id: id('d'), body, post, from: null, to: null, ...facts };
}
