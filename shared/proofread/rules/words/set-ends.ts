import type { NamedSet } from '../../data/named-sets';
import type { Hit } from '../../types';

/** How many of its neighbours must stand beside the first or the last member for it to be known. */
const BESIDE = 2;
const LONG = 4;

export interface SetEnds {
  set: NamedSet;
  first: RegExp;
  last: RegExp;
}

/** Patterns for what stands where the first and the last member should; null for sets too small to tell. */
export function endsOf(set: NamedSet, separator: string, escaped: (words: string) => string) {
  const { members } = set;
  if (members.length <= BESIDE) return null;
  const any = (member: string) => `([\\u3400-\\u9fff]{${member.length}})`;
  const joined = (some: readonly string[]) => some.map(escaped).join(separator);
  return {
    set,
    first: new RegExp(
      `${any(members[0] ?? '')}${separator}${joined(members.slice(1, BESIDE + 1))}`,
      'dgu',
    ),
    last: new RegExp(
      `${joined(members.slice(-BESIDE - 1, -1))}${separator}${any(members.at(-1) ?? '')}`,
      'dgu',
    ),
  };
}

/** Characters by which two words of one length differ. */
const apart = (one: string, other: string): number =>
  [...one].filter((unit, at) => unit !== other[at]).length;

/** The first or the last member with one character wrong: 政治意识、大局意识、核心意识、看起意识. */
export function endHits({ set, first, last }: SetEnds, text: string): Hit[] {
  const { members, name, source } = set;
  return [
    { find: first, right: members[0] ?? '' },
    { find: last, right: members.at(-1) ?? '' },
  ].flatMap(({ find, right }) =>
    [...text.matchAll(find)].flatMap((match): Hit[] => {
      const said = match[1] ?? '';
      const [start, end] = match.indices?.[1] ?? [0, 0];
      if (apart(said, right) !== 1 || members.includes(said)) return [];
      return [
        {
          start,
          end,
          message: `“${name}”这一项是“${right}”（${source}）`,
          suggestion: right,
          ...(right.length < LONG ? { certainty: '疑似' as const } : {}),
        },
      ];
    }),
  );
}
