import type { KnownNames } from '../types';

/** A stretch of a text, end excluded. */
export interface Stretch {
  start: number;
  end: number;
}

/** Finds the words that an office knows: names of people, units and places, and its terms. */
export class KnownWords {
  /** By their first two units, the longest first. */
  private readonly words = new Map<string, string[]>();

  constructor({ people, units, places, terms }: KnownNames) {
    const all = new Set([people, units, places, terms].flat().map((word) => word.trim()));
    const ordered = [...all].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
    for (const word of ordered) {
      const head = word.slice(0, 2);
      const list = this.words.get(head);
      if (list) list.push(word);
      else this.words.set(head, [word]);
    }
  }

  /** Where known words stand, in order; of two that overlap the one that begins first. */
  find(text: string): Stretch[] {
    const found: Stretch[] = [];
    if (this.words.size === 0) return found;
    for (let start = 0; start < text.length - 1; start += 1) {
      const word = this.words
        .get(text.slice(start, start + 2))
        ?.find((one) => text.startsWith(one, start));
      if (word === undefined) continue;
      found.push({ start, end: start + word.length });
      start += word.length - 1;
    }
    return found;
  }
}
