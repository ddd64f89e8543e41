import { isSameName, nameForm } from '#shared/directory/name-form';
import { orderMembers } from '#shared/directory/order';
import { isSameParty } from '#shared/directory/usual-lists';
import { sitsInChairsMeeting } from '#shared/meetings/chairs';
import type { ListedName, MatchedName } from '#shared/meetings/name-list';
import type { PersonRef } from '#shared/model/directory';
import { byOrder } from '#shared/model/order';
import { store } from '../active';
import { refOfLeader, refOfMember } from './people';

type Found = MatchedName['people'];

/** Of several people of one name the one in the unit that the list names, where there is just one. */
function inListedUnit(people: Found, unit: string): Found {
  const there = people.filter(({ ref }) => unit !== '' && ref.unit === unit);
  return there.length === 1 ? there : people;
}

/**
 * Every listed name with all people of that name, in whatever spelling: leaders by rank, then members.
 * A unit on the list tells namesakes apart.
 */
export async function matchNames(listed: readonly ListedName[]): Promise<MatchedName[]> {
  const leaders = await store().leaders.orderBy('rank').toArray();
  const wanted = new Set(listed.map(({ name }) => nameForm(name)));
  const members = (await store().members.toArray()).filter(({ name }) =>
    wanted.has(nameForm(name)),
  );
  return listed.map((one) => ({
    ...one,
    people: inListedUnit(
      [
        ...leaders
          .filter(({ name }) => isSameName(name, one.name))
          .map((leader) => ({ ref: refOfLeader(leader), facts: leader.post })),
        ...members
          .filter(({ name, deletedAt }) => deletedAt === null && isSameName(name, one.name))
          .map((member) => {
            const ref = refOfMember(member);
            const facts = ['委员', member.party, member.sector, ref.unit, ref.post];
            return { ref, facts: facts.filter(Boolean).join(' · ') };
          }),
      ],
      one.unit,
    ),
  }));
}

/** People who can be called together. */
export interface PeopleGroup {
  key: string;
  label: string;
  people: PersonRef[];
}

/** 主席会议组成人员 of the leaders' table, in its order; empty where no leader's post says so. */
export async function chairsMeeting(): Promise<PersonRef[]> {
  const ranked = await store().leaders.orderBy('rank').toArray();
  return ranked.filter(({ post }) => sitsInChairsMeeting(post)).map(refOfLeader);
}

/** 主席会议组成人员, 全体领导, 全体委员, 全体常委, then committees, sectors and parties in their fixed order; none that is empty. */
export async function peopleGroups(): Promise<PeopleGroup[]> {
  const { leaders, members, groups } = store();
  const ranked = await leaders.orderBy('rank').toArray();
  const stored = (await members.toArray()).filter((one) => one.deletedAt === null);
  const named = await groups.toArray();
  // Who is called together stands by post, then by strokes, until a hand arranges it.
  const present = orderMembers(stored, 'post', named);
  const field = { committee: 'committee', sector: 'sector', party: 'party' } as const;
  const all: PeopleGroup[] = [
    { key: 'chairs', label: '主席会议组成人员', people: await chairsMeeting() },
    { key: 'leaders', label: '全体领导', people: ranked.map(refOfLeader) },
    { key: 'members', label: '全体委员', people: present.map(refOfMember) },
    {
      key: 'standing',
      label: '全体常委',
      people: present.filter(({ post }) => post.includes('常委')).map(refOfMember),
    },
  ];
  for (const kind of ['committee', 'sector', 'party'] as const) {
    const isIn = (written: string, name: string) =>
      kind === 'party' ? isSameParty(written, name) : written === name;
    for (const group of named.filter((one) => one.kind === kind).sort(byOrder)) {
      const people = present.filter((one) => isIn(one[field[kind]], group.name)).map(refOfMember);
      all.push({ key: group.id, label: group.name, people });
    }
  }
  return all.filter(({ people }) => people.length > 0);
}
