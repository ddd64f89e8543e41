import type { Model } from './model';

/** How a wrong character may have come about. */
export const SAME_SOUND = 0;
export const NEAR_SOUND = 1;
export const LIKE_SHAPE = 2;
/** Neither its sound nor its shape explains it, only the long word that it stands in. */
export const UNLIKE = 3;
export type Confusion = typeof SAME_SOUND | typeof NEAR_SOUND | typeof LIKE_SHAPE | typeof UNLIKE;

/** Only so many of the commonest characters are proposed; characters are numbered from the commonest. */
export const PROPOSED = 3500;

const INITIALS: readonly (readonly [string, string])[] = [
  ['zh', 'z'],
  ['ch', 'c'],
  ['sh', 's'],
  ['l', 'n'],
  ['h', 'f'],
  ['l', 'r'],
];
const FINALS: readonly (readonly [string, string])[] = [
  ['ang', 'an'],
  ['eng', 'en'],
  ['ing', 'in'],
  ['iang', 'ian'],
  ['uang', 'uan'],
  ['ong', 'eng'],
  ['uo', 'ou'],
  ['v', 'u'],
];

function split(syllable: string): readonly [string, string] {
  const initial = /^(?:[zcs]h|[^aeiouv])?/.exec(syllable)?.[0] ?? '';
  return [initial, syllable.slice(initial.length)];
}

/** The syllables that many do not tell apart from this one when they speak or type. */
export function nearSyllables(syllable: string): string[] {
  const [initial, final] = split(syllable);
  const swap = (pairs: readonly (readonly [string, string])[], part: string) =>
    pairs.flatMap(([one, other]) => (part === one ? [other] : part === other ? [one] : []));
  return [
    ...swap(INITIALS, initial).map((other) => other + final),
    ...swap(FINALS, final).map((other) => initial + other),
  ];
}

/** What may have been meant instead of one character, and how: same sounds first, then shapes, then near sounds. */
export interface Others {
  characters: Uint16Array;
  kinds: Uint8Array;
}

/** What may have been meant instead of each character. Each is made when it is first asked for: few are. */
export class Confusions {
  private readonly rows: (Others | undefined)[];
  /** By written and meant character, two bits each: kind of confusion plus one, 0 for none. */
  private readonly table: Uint8Array;
  /** By syllable: the characters that have it, and those of syllables that are near. */
  private readonly same: readonly (readonly number[])[];
  private readonly near: readonly (readonly (readonly number[])[])[];
  private readonly soundsFrom: Int32Array;
  private readonly soundNodes: Int32Array;

  constructor(private readonly model: Model) {
    const { syllables, readings } = model;
    this.rows = new Array<undefined>(readings.length);
    this.table = new Uint8Array((readings.length * PROPOSED) >> 2);
    this.same = charactersBySyllable(model);
    const numbers = new Map(syllables.map((syllable, index) => [syllable, index]));
    this.near = syllables.map((syllable) =>
      nearSyllables(syllable).map((other) => this.same[numbers.get(other) ?? -1] ?? []),
    );
    [this.soundsFrom, this.soundNodes] = beginningsBySound(model);
  }

  others(written: number): Others {
    const known = this.rows[written];
    if (known) return known;
    const made = this.make(written);
    this.rows[written] = made;
    return made;
  }

  /** How `meant` may have become `written`, or -1. */
  kindOf(written: number, meant: number): Confusion | -1 {
    this.others(written);
    return this.kindAmong(written, meant);
  }

  /** The same for a character whose `others` were asked for already: it is asked many million times. */
  kindAmong(written: number, meant: number): Confusion | -1 {
    return meant < PROPOSED ? this.cell(written * PROPOSED + meant) : -1;
  }

  /** Calls `found` with the node of every beginning of a word that sounds like these two characters. */
  sameSound(one: number, other: number, found: (node: number) => void): void {
    const count = this.model.syllables.length;
    for (const first of this.model.readings[one] ?? []) {
      for (const second of this.model.readings[other] ?? []) {
        const key = first * count + second;
        for (
          let at = this.soundsFrom[key] as number;
          at < (this.soundsFrom[key + 1] as number);
          at += 1
        ) {
          found(this.soundNodes[at] as number);
        }
      }
    }
  }

  private cell(at: number): Confusion | -1 {
    const four = this.table[at >> 2] as number;
    return (((four >> ((at & 3) << 1)) & 3) - 1) as Confusion | -1;
  }

  private make(written: number): Others {
    const row = written * PROPOSED;
    const found: number[] = [];
    const kinds: number[] = [];
    const add = (list: ArrayLike<number>, kind: Confusion) => {
      for (let index = 0; index < list.length; index += 1) {
        const other = list[index] as number;
        if (other === written || other >= PROPOSED || this.cell(row + other) >= 0) continue;
        const at = row + other;
        this.table[at >> 2] = (this.table[at >> 2] as number) | ((kind + 1) << ((at & 3) << 1));
        found.push(other);
        kinds.push(kind);
      }
    };
    const own = this.model.readings[written] as Uint16Array;
    for (const one of own) add(this.same[one] ?? [], SAME_SOUND);
    add(this.model.shapes[written] ?? [], LIKE_SHAPE);
    for (const one of own) for (const list of this.near[one] ?? []) add(list, NEAR_SOUND);
    return { characters: Uint16Array.from(found), kinds: Uint8Array.from(kinds) };
  }
}

function charactersBySyllable({ syllables, readings }: Model): number[][] {
  const found = syllables.map((): number[] => []);
  for (let character = 0; character < PROPOSED; character += 1) {
    for (const one of readings[character] ?? []) found[one]?.push(character);
  }
  return found;
}

/** The first two characters of words, as nodes, by their sounds: those of key k lie from from[k] to from[k + 1]. */
function beginningsBySound({ trie, readings, syllables }: Model): [Int32Array, Int32Array] {
  const count = syllables.length;
  const from = new Int32Array(count * count + 1);
  const eachKey = (found: (key: number, node: number) => void) => {
    const { children, letters } = trie;
    const firstOfTwo = children[1] as number;
    for (let parent = 1; parent < firstOfTwo; parent += 1) {
      const heads = readings[letters[parent] as number] as Uint16Array;
      const behind = children[parent + 1] as number;
      for (let node = children[parent] as number; node < behind; node += 1) {
        const tails = readings[letters[node] as number] as Uint16Array;
        for (let one = 0; one < heads.length; one += 1) {
          for (let other = 0; other < tails.length; other += 1) {
            found((heads[one] as number) * count + (tails[other] as number), node);
          }
        }
      }
    }
  };
  eachKey((key) => {
    from[key + 1] = (from[key + 1] as number) + 1;
  });
  for (let key = 0; key < count * count; key += 1) {
    from[key + 1] = (from[key + 1] as number) + (from[key] as number);
  }
  const next = from.slice();
  const nodes = new Int32Array(from[count * count] as number);
  eachKey((key, node) => {
    nodes[next[key] as number] = node;
    next[key] = (next[key] as number) + 1;
  });
  return [from, nodes];
}
