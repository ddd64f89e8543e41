import type { DirectoryGroup, GroupKind, Member } from '../model/directory';
import { byId, byOrder } from '../model/order';
import { HANZI_BY_STROKES } from './hanzi-by-strokes';
import { isSameParty, knownParty, PARTIES, POSTS } from './usual-lists';

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
 * members without one last. A post may end a longer one: 市政协副主席.
 */
export function placeOfPost(post: string): number {
  const known = placesOfPosts.get(post);
  if (known !== undefined) return known;
  const place = findPost(post);
  placesOfPosts.set(post, place);
  return place;
}

const placesOfPosts = new Map<string, number>();

function findPost(post: string): number {
  if (post.trim() === '') return POSTS.length + 1;
  const known = POSTS.filter((one) => post.trim().endsWith(one));
  // 副主席 ends with 主席 too; the longest is meant.
  const [meant] = known.sort((a, b) => b.length - a.length);
  return meant === undefined ? POSTS.length : POSTS.indexOf(meant);
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
    if (exact !== undefined || kind !== 'party' || name === '') return exact;
    const at = known.findIndex((group) => isSameParty(group.name, name));
    if (at >= 0) places.set(name, at);
    return at < 0 ? undefined : at;
  };
  return (name: string): number => find(name) ?? known.length + (name === '' ? 1 : 0);
}

/**
 * Members as they are printed: by the chosen order, then by strokes of the name.
 * A new array. Parties follow the office's own list where it has one.
 */
export function orderMembers(
  members: readonly Member[],
  order: MemberOrder,
  groups: readonly DirectoryGroup[],
): Member[] {
  const place = placeBy(order, groups);
  return members
    .map((member) => ({ member, place: place(member), key: strokeKey(member.name) }))
    .sort((a, b) => a.place - b.place || compareKeys(a.key, b.key) || byId(a.member, b.member))
    .map(({ member }) => member);
}

function placeBy(
  order: MemberOrder,
  groups: readonly DirectoryGroup[],
): (member: Member) => number {
  switch (order) {
    case 'strokes':
      return () => 0;
    case 'post':
      return ({ post }) => placeOfPost(post);
    case 'party': {
      if (!groups.some(({ kind }) => kind === 'party')) return ({ party }) => placeOfParty(party);
      const place = placeInGroups(groups, 'party');
      return ({ party }) => place(party);
    }
    default: {
      const place = placeInGroups(groups, order);
      return (member) => place(member[order]);
    }
  }
}
