import type { TableColumn } from './book';

/** How well a heading says which column it is: the column's own title, another name in use, or a name that says little. */
export const STRENGTHS = { title: 0, alias: 1, weak: 2 } as const;
type Strength = (typeof STRENGTHS)[keyof typeof STRENGTHS];

export interface Claim {
  key: string;
  strength: Strength;
  /** Which of the heading's names it was, from 0. */
  name: number;
  /** See `TableColumn.collects`. */
  collects: boolean;
}

/** A heading without what is often put around it: 姓 名＊（必填）, 姓名 Name → 姓名. */
export function bareHeading(heading: string): string {
  return heading
    .replace(/[（(][^（()）]*[)）]/g, '')
    .replace(/(?<=\p{Script=Han})[\s/]*[A-Za-z][A-Za-z. ]*$/u, '')
    .replace(/[\s*＊：:]/g, '');
}

type Named = Omit<Claim, 'name'>;

/** Columns by their bare headings, for each list of columns. */
const KNOWN = new WeakMap<readonly TableColumn<string>[], Map<string, Named[]>>();

function knownNames(columns: readonly TableColumn<string>[]): Map<string, Named[]> {
  const known = KNOWN.get(columns);
  if (known) return known;
  const names = new Map<string, Named[]>();
  for (const { key, title, aliases = [], weak = [], collects = false } of columns) {
    const add = (name: string, strength: Strength) => {
      const bare = bareHeading(name);
      names.set(bare, [...(names.get(bare) ?? []), { key, strength, collects }]);
    };
    add(title, STRENGTHS.title);
    for (const one of aliases) add(one, STRENGTHS.alias);
    for (const one of weak) add(one, STRENGTHS.weak);
  }
  // The first column of two that share a name has it before the other.
  KNOWN.set(columns, names);
  return names;
}

/** Columns that a heading may stand for, the likeliest first. */
export function keysOfHeading(text: string, columns: readonly TableColumn<string>[]): Named[] {
  const name = bareHeading(text);
  const named = knownNames(columns).get(name) ?? [];
  if (named.length > 0) return named;
  const like = columns.find((column) => column.like?.test(name));
  return like ? [{ key: like.key, strength: STRENGTHS.weak, collects: false }] : [];
}

/**
 * Which column stands at each place, by what its headings claim: a better claim takes a column
 * from a worse one, whose place looks further; of equals the first keeps it.
 */
export function settled(claims: ReadonlyMap<number, readonly Claim[]>): Map<number, Claim> {
  const places = new Map<number, Claim>();
  const holders = new Map<string, number>();
  const open = [...claims.keys()].map((place) => ({ place, from: 0 }));
  for (let next = open.shift(); next; next = open.shift()) {
    const { place, from } = next;
    for (const [at, claim] of (claims.get(place) ?? []).entries()) {
      if (at < from) continue;
      if (claim.collects) {
        places.set(place, claim);
        break;
      }
      const holder = holders.get(claim.key);
      const held = holder === undefined ? undefined : places.get(holder);
      if (holder !== undefined && held && held.strength <= claim.strength) continue;
      if (holder !== undefined && held) {
        places.delete(holder);
        open.unshift({ place: holder, from: (claims.get(holder)?.indexOf(held) ?? 0) + 1 });
      }
      places.set(place, claim);
      holders.set(claim.key, place);
      break;
    }
  }
  return places;
}
