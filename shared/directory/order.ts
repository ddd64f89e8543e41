import type { CivilDate } from '../model/civil-date';
import type { DirectoryGroup, GroupKind, Member } from '../model/directory';
import type { Leader } from '../model/office';
import { byId, byOrder } from '../model/order';
import { dutiesOf, isWithin, postsIn } from './capacities';
import { HANZI_BY_STROKES } from './hanzi-by-strokes';
import { isCommitteeOfHouse } from './house-bodies';
import { leadersByMember } from './identity';
import { isSameName } from './name-form';
import { isSameBody } from './unit-names';
import { HEADS, isSameParty, knownParty, PARTIES, POSTS } from './usual-lists';

/** Pinyin is for finding only; nothing in here ever looks at it. */

/** How a list of members is printed. */
export const MEMBER_ORDERS = {
  strokes: '按姓氏笔画',
  post: '按职务',
  party: '按党派',
  sector: '按界别',
  committee: '按专委会',
} as const;
export type MemberOrder = keyof typeof MEMBER_ORDERS;

const PLACE = new Map<string, number>();
for (const hanzi of HANZI_BY_STROKES.join('')) PLACE.set(hanzi, PLACE.size);
const others = new Intl.Collator('zh-u-co-stroke');

/** A name taken apart once, so that a long list is sorted without doing it at every comparison. */
type StrokeKey = readonly { hanzi: string; place: number | undefined }[];

function strokeKey(name: string): StrokeKey {
  return [...name].map((hanzi) => ({ hanzi, place: PLACE.get(hanzi) }));
}

function compareKeys(a: StrokeKey, b: StrokeKey): number {
  for (const [index, one] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (one.place !== undefined && other.place !== undefined) {
      if (one.place !== other.place) return one.place - other.place;
    } else if (one.place === undefined && other.place === undefined) {
      const by = others.compare(one.hanzi, other.hanzi);
      if (by !== 0) return by;
    } else return one.place === undefined ? 1 : -1;
  }
  return a.length - b.length;
}

/**
 * Two names by strokes (姓氏笔画): character by character, fewer strokes first,
 * then 横竖撇点折; a name that is the beginning of the other comes first.
 * Characters outside the list come after it, by the collation of Unicode.
 */
export function compareByStrokes(a: string, b: string): number {
  return compareKeys(strokeKey(a), strokeKey(b));
}

/**
 * Place of a CPPCC post, 0 for 主席; posts that are not known come after them,
 * members without one last. A post may end a longer one: 市政协副主席. Of several, as in
 * 常委、提案委员会主任, the highest counts.
 */
export function placeOfPost(post: string): number {
  const known = placesOfPosts.get(post);
  if (known !== undefined) return known;
  const place = Math.min(POSTS.length + 1, ...postsIn(post).map(findPost));
  placesOfPosts.set(post, place);
  return place;
}

const placesOfPosts = new Map<string, number>();

/** Posts of other bodies, which end as those of the house do: 市工商联主席, 商会秘书长, 市委常委. */
const ELSEWHERE =
  /(?:工商联|工会|妇联|文联|科协|残联|侨联|社科联|作协|红十字会|[^员驻]会|联盟|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|人大|[市县区]委|党委|公司|集团|学校|学院|医院)(?:会|委员会|市委|市委会|[市县区]委会)?(?:常务|专职|驻会|兼职)?(?:副?主席|副?秘书长|常委|委员)$/;

/** 提案委员会主任, 经济委驻会副主任, 文史委主任委员. */
const HEAD = /^(?<body>.*?)(?:常务|专职|驻会|兼职)?(?<second>副)?主任(?:委员)?$/u;

function findPost(post: string): number {
  if (!post.includes('政协') && ELSEWHERE.test(post)) return POSTS.length;
  const head = HEAD.exec(post)?.groups;
  if (head) {
    if (!isCommitteeOfHouse(head.body ?? '')) return POSTS.length;
    return POSTS.indexOf(head.second ? HEADS.second : HEADS.first);
  }
  const known = POSTS.filter((one) => post.endsWith(one));
  // 副主席 ends with 主席 too; the longest is meant.
  const [meant] = known.sort((a, b) => b.length - a.length);
  if (meant === undefined) return POSTS.length;
  // Two names of one post.
  return POSTS.indexOf(meant === '常委' ? '常务委员' : meant);
}

/** Place of a party in the fixed order, past the end for one that is not in it. */
export function placeOfParty(party: string): number {
  return knownParty(party) ?? PARTIES.length;
}

/** Place of a name in the office's own list of that kind, past the end for one that is not in it. */
function placeInGroups(groups: readonly DirectoryGroup[], kind: GroupKind) {
  const known = groups.filter((group) => group.kind === kind).sort(byOrder);
  const places = new Map(known.map(({ name }, index) => [name, index]));
  const find = (name: string): number | undefined => {
    const exact = places.get(name);
    if (exact !== undefined || kind === 'sector' || name === '') return exact;
    const isSame = kind === 'party' ? isSameParty : isSameBody;
    const at = known.findIndex((group) => isSame(group.name, name));
    if (at >= 0) places.set(name, at);
    return at < 0 ? undefined : at;
  };
  return (name: string): number => find(name) ?? known.length + (name === '' ? 1 : 0);
}

/** Rank of a member in the leaders' table on a day, Infinity for everybody else. */
function ranksOf(
  table: readonly Leader[],
  members: readonly Member[],
  on: CivilDate | null,
): (member: Member) => number {
  const leaders = table.filter(({ span }) => isWithin(span, on));
  const joined = leadersByMember(leaders, members);
  return (member) => {
    const own = joined.get(member.id);
    if (own) return own.rank;
    // Not joined yet, but said by both entries: 副主席 of that name.
    const same = leaders.filter(
      (leader) =>
        isSameName(leader.name, member.name) &&
        placeOfPost(leader.post) === placeOfPost(member.post) &&
        placeOfPost(member.post) < POSTS.indexOf(HEADS.first) &&
        !member.others?.includes(leader.id),
    );
    return same.length === 1 ? (same[0]?.rank ?? Infinity) : Infinity;
  };
}

/**
 * Members as they are printed: by the chosen order, then by strokes of the name. By post
 * leaders stand as the leaders' table has them, heads of committees as the committees do.
 * A new array. Parties follow the office's own list where it has one. `all`: everybody,
 * where the list holds some only. `on`: the day whose posts count; null: those that nothing
 * says are over.
 */
export function orderMembers(
  members: readonly Member[],
  order: MemberOrder,
  groups: readonly DirectoryGroup[],
  leaders: readonly Leader[] = [],
  all: readonly Member[] = members,
  on: CivilDate | null = null,
): Member[] {
  const place = order === 'post' ? placeByPost(groups, leaders, all, on) : placeBy(order, groups);
  return members
    .map((member) => ({ member, places: place(member), key: strokeKey(member.name) }))
    .sort(
      (a, b) =>
        comparePlaces(a.places, b.places) || compareKeys(a.key, b.key) || byId(a.member, b.member),
    )
    .map(({ member }) => member);
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** By rank among the leaders, then by post, then by the committee that one is in charge of. */
function placeByPost(
  groups: readonly DirectoryGroup[],
  leaders: readonly Leader[],
  members: readonly Member[],
  on: CivilDate | null,
) {
  const rankOf = ranksOf(leaders, members, on);
  const placeIn = placeInGroups(groups, 'committee');
  const heads: readonly number[] = [POSTS.indexOf(HEADS.first), POSTS.indexOf(HEADS.second)];
  return (member: Member): number[] => {
    const rank = rankOf(member);
    if (rank !== Infinity) return [0, rank];
    const duties = dutiesOf(member, on).map(
      ({ body, post }) => [findPost(body + post), placeIn(body)] as const,
    );
    const best = Math.min(placeOfPost(member.post), ...duties.map(([place]) => place));
    const bodies = duties.flatMap(([place, body]) => (place === best ? [body] : []));
    return [1, best, heads.includes(best) ? Math.min(Infinity, ...bodies) : 0];
  };
}

function placeBy(
  order: Exclude<MemberOrder, 'post'>,
  groups: readonly DirectoryGroup[],
): (member: Member) => number[] {
  switch (order) {
    case 'strokes':
      return () => [];
    case 'party': {
      if (!groups.some(({ kind }) => kind === 'party')) return ({ party }) => [placeOfParty(party)];
      const place = placeInGroups(groups, 'party');
      return ({ party }) => [place(party)];
    }
    default: {
      const place = placeInGroups(groups, order);
      return (member) => [place(member[order])];
    }
  }
}
