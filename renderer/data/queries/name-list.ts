import { dutiesOf, isWithin, type Person } from '#shared/directory/capacities';
import { isSameName } from '#shared/directory/name-form';
import { orderMembers, placeOfPost } from '#shared/directory/order';
import { isSameBody } from '#shared/directory/unit-names';
import { HEADS, isSameParty, POSTS } from '#shared/directory/usual-lists';
import { sitsInChairsMeeting, sitsInStandingCommittee } from '#shared/meetings/chairs';
import type { ListedName, MatchedName } from '#shared/meetings/name-list';
import type { GroupKind, Member, PersonRef } from '#shared/model/directory';
import { byOrder } from '#shared/model/order';
import { todayNow } from '../today';
import { directory, watchedDirectory } from './directory';
import { factsOf, peopleOf, refOf } from './people';

type Found = MatchedName['people'];

/** Of several people of one name the one in the unit that the list names, where there is just one. */
function inListedUnit(people: Found, unit: string): Found {
  const there = people.filter(({ ref }) => unit !== '' && ref.unit === unit);
  return there.length === 1 ? there : people;
}

/**
 * Every listed name with all people of that name, in whatever spelling, each person once:
 * leaders by rank, then members. A unit on the list tells namesakes apart.
 */
export async function matchNames(listed: readonly ListedName[]): Promise<MatchedName[]> {
  const all = peopleOf(await directory());
  const named = ({ member, leader }: Person, name: string) =>
    [member?.name, leader?.name].some((one) => one !== undefined && isSameName(one, name));
  return listed.map((one) => {
    const people = all
      .filter((person) => named(person, one.name))
      .map((person) => ({ ref: refOf(person), facts: factsOf(person) }));
    return { ...one, people: inListedUnit(people, one.unit) };
  });
}

/** People who can be called together. */
export interface PeopleGroup {
  key: string;
  label: string;
  people: PersonRef[];
}

function chairsOf(led: readonly Person[]): PersonRef[] {
  return led
    .filter(({ leader }) => leader && sitsInChairsMeeting(leader.post))
    .map((person) => refOf(person));
}

/** Those who are leaders today. */
function leadersAmong(people: readonly Person[]): Person[] {
  return people.filter(({ leader }) => leader && isWithin(leader.span, todayNow()));
}

/** 主席会议组成人员, 全体领导, 全体委员, 全体常委, then committees, sectors and parties in their fixed order; none that is empty. */
export async function peopleGroups(): Promise<PeopleGroup[]> {
  const all = await watchedDirectory();
  const { groups } = all;
  const everybody = peopleOf(all);
  const led = leadersAmong(everybody);
  const present = everybody.flatMap(({ member }) => member ?? []);
  const people = new Map(everybody.map((person) => [person.member?.id, person]));
  // Who is called together stands by post, then by strokes, until a hand arranges it.
  const today = todayNow();
  const inOrder = orderMembers(present, 'post', groups, all.leaders, present, today);
  const refsOf = (wanted: (member: Member) => boolean) =>
    inOrder.filter(wanted).flatMap(({ id }) => {
      const person = people.get(id);
      return person ? [refOf(person)] : [];
    });
  const heads = (post: string) => (member: Member) =>
    dutiesOf(member, today).some(
      ({ body, post: held }) => placeOfPost(body + held) === POSTS.indexOf(post),
    );
  const found: PeopleGroup[] = [
    { key: 'chairs', label: '主席会议组成人员', people: chairsOf(led) },
    { key: 'leaders', label: '全体领导', people: led.map((person) => refOf(person)) },
    { key: 'members', label: '全体委员', people: refsOf(() => true) },
    {
      key: 'standing',
      label: '全体常委',
      people: refsOf(({ post }) => sitsInStandingCommittee(post)),
    },
    { key: 'first', label: HEADS.first, people: refsOf(heads(HEADS.first)) },
    { key: 'second', label: HEADS.second, people: refsOf(heads(HEADS.second)) },
  ];
  const isIn: Record<GroupKind, (member: Member, name: string) => boolean> = {
    committee: (member, name) =>
      member.committee === name ||
      dutiesOf(member, today).some(({ body }) => isSameBody(body, name)),
    sector: ({ sector }, name) => sector === name,
    party: ({ party }, name) => isSameParty(party, name),
  };
  for (const kind of ['committee', 'sector', 'party'] as const)
    for (const { id, name } of groups.filter((one) => one.kind === kind).sort(byOrder))
      found.push({ key: id, label: name, people: refsOf((member) => isIn[kind](member, name)) });
  return found.filter(({ people }) => people.length > 0);
}
