import type { CivilDate } from '../model/civil-date';
import type { Duty, Member, PersonRef, Span } from '../model/directory';
import { type AttendanceRole, familyOf, type MeetingKind } from '../model/meeting';
import type { Leader } from '../model/office';
import { isBodyOfHouse } from './house-bodies';
import { servingPosts } from './serving';
import { bodyForm } from './unit-names';

/** A person of the directory: the member's entry, the leader's, or both where they are one. */
export interface Person {
  member: Member | null;
  leader: Leader | null;
}

/** True on this day; `on` null: nothing says that it is over. */
export function isWithin(span: Span | undefined, on: CivilDate | null): boolean {
  if (span === undefined) return true;
  const { from, to } = span;
  if (on === null) return to === null;
  return (from === null || from <= on) && (to === null || on <= to);
}

/** A head of a committee or of a section of the house, written among the posts: 提案委员会主任. */
const HEAD = /^(\p{Script=Han}{0,24}?)((?:常务|专职|驻会|兼职)?副?主任)$/u;

/** The posts that a member holds, one by one: 常委、提案委员会主任. Former and honorary ones are none. */
export function postsIn(post: string): string[] {
  return servingPosts(post).flatMap((one) =>
    one.split(/兼任?|担任/u).filter((part) => part !== ''),
  );
}

/** A unit that is a part of the house: 市政协提案委. */
const OF_HOUSE = /政协.*(?:委|委员会|办公室|研究室)$/u;

/**
 * Posts in committees: those registered, those that 政协职务 names (without a committee's
 * name: of the member's own), and the one of who works in a committee of the house.
 */
export function dutiesOf(
  member: Pick<Member, 'post' | 'committee' | 'duties' | 'affiliations'>,
  on: CivilDate | null = null,
): Omit<Duty, 'id'>[] {
  const { duties = [], committee, affiliations } = member;
  const registered = duties.filter(({ body, post }) => body !== '' && post !== '');
  const known = registered.map(({ body, post }) => bodyForm(body) + post);
  const found: Omit<Duty, 'id'>[] = registered.filter((duty) => isWithin(duty, on));
  const add = (body: string, post: string) => {
    if (post === '' || body === '' || known.includes(bodyForm(body) + post)) return;
    known.push(bodyForm(body) + post);
    found.push({ body, post, from: null, to: null });
  };
  const now = affiliations.at(-1);
  if (now && OF_HOUSE.test(now.unit) && HEAD.exec(now.post)?.[1] === '') add(now.unit, now.post);
  for (const one of postsIn(member.post)) {
    const [, body = '', post = ''] = HEAD.exec(one) ?? [];
    if (isBodyOfHouse(body)) add(body || committee, post);
  }
  return found;
}

/** One who leads by rank; the name as the directory has the person's. */
export function refOfLeader({ id, name, post }: Leader, member: Member | null = null): PersonRef {
  return { source: 'leader', id, name: member?.name || name, unit: '', post };
}

/** A member as named today: the newest affiliation. */
export function refOfMember(member: Member): PersonRef {
  const now = member.affiliations.at(-1);
  const { id, name } = member;
  return { source: 'member', id, name, unit: now?.unit ?? '', post: now?.post || member.post };
}

/** Everything that somebody can come as on that day, the leaders' table first. At least one. */
export function capacitiesOf({ member, leader }: Person, on: CivilDate | null): PersonRef[] {
  const found: PersonRef[] = [];
  if (leader && isWithin(leader.span, on)) found.push(refOfLeader(leader, member));
  if (member) {
    const plain = refOfMember(member);
    for (const { body, post } of dutiesOf(member, on))
      found.push({ ...plain, unit: body, post, capacity: 'duty' });
    const isListed = found.some(({ unit, post }) => unit === plain.unit && post === plain.post);
    if (isWithin(member.span, on)) found.push({ ...plain, capacity: 'member' });
    if (plain.unit !== '' && !isListed) found.push({ ...plain, capacity: 'work' });
    if (found.length === 0) found.push(plain);
  }
  // Who leads no longer and is nothing else is still found by what he was.
  if (found.length === 0 && leader) found.push(refOfLeader(leader));
  return found;
}

/** Where somebody is called or named; a role of null: as one who reports, chairs or signs. */
export interface Occasion {
  kind: MeetingKind | null;
  role: AttendanceRole | null;
  /** The day, where it is known: what somebody is then counts. */
  on?: CivilDate | null;
}

/** Where somebody reports to a meeting, chairs it, or is asked for himself. */
export const REPORTING: Occasion = { kind: null, role: null };

/** Meetings to which members come as members. */
const OF_MEMBERS: readonly MeetingKind[] = ['全体会议', '常委会会议'];

function wanted({ kind, role }: Occasion): readonly PersonRef['capacity'][] {
  if (kind === null || role === null) return ['duty'];
  const isOfMembers = familyOf(kind) === 'consulting' || OF_MEMBERS.includes(kind);
  if (isOfMembers) return role === 'attend' ? ['member'] : ['duty', 'work', 'member'];
  // Meetings of the house: nobody is called from his workplace.
  return ['duty', 'member'];
}

/** The capacity that fits: a leader always by rank; else as that kind of meeting calls people. */
export function fitting(capacities: readonly PersonRef[], occasion: Occasion): PersonRef | null {
  const led = capacities.find(({ source }) => source === 'leader');
  if (led) return led;
  for (const capacity of wanted(occasion)) {
    const found = capacities.find((one) => one.capacity === capacity);
    if (found) return found;
  }
  return null;
}

/** A capacity in words, as offered: 提案委员会主任; as a member with where he works, which tells him apart. */
export function capacityWords(ref: PersonRef, member: Member | null): string {
  const { source, capacity, unit, post } = ref;
  const work = post.startsWith(unit) ? post : unit + post;
  if (source !== 'member' || capacity !== 'member') return work || '委员';
  const as = member?.post || '委员';
  return work === '' || work === as ? as : `${as}（${work}）`;
}
