/** What the office holds: place of a row, `table key`, → the word in it. */
export type Content = ReadonlyMap<string, string>;

/** A state of the office that was acknowledged, and the one it came from. */
export class Version {
  constructor(
    readonly name: string,
    readonly content: Content,
    readonly parent: Version | null = null,
  ) {}

  /** This, or something that came of it. */
  isIn(later: Version): boolean {
    for (let one: Version | null = later; one; one = one.parent) if (one === this) return true;
    return false;
  }

  /** Each word that this place has held up to here, the latest first; '' for none. */
  wordsAt(place: string): string[] {
    const words: string[] = [];
    for (let one: Version | null = this; one; one = one.parent) {
      const word = one.content.get(place) ?? '';
      if (words.at(-1) !== word) words.push(word);
    }
    return words;
  }
}

/** Those that nothing else here came of. */
export function newest(versions: readonly Version[]): Version[] {
  const all = [...new Set(versions)];
  return all.filter((one) => !all.some((other) => other !== one && one.isIn(other)));
}

export function isSame(one: Content, other: Content): boolean {
  return one.size === other.size && [...one].every(([place, word]) => other.get(place) === word);
}

/** In what way `found` is not `wanted`, for people. */
export function difference(found: Content, wanted: Content): string {
  const places = [...new Set([...found.keys(), ...wanted.keys()])].sort();
  return places
    .filter((place) => found.get(place) !== wanted.get(place))
    .map((place) => `${place}: ${found.get(place) ?? '-'} for ${wanted.get(place) ?? '-'}`)
    .join('; ');
}
