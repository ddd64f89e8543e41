/** A word of a list where it stands in a text. */
export interface Found<T> {
  start: number;
  end: number;
  entry: T;
}

/**
 * Finds the words of a list in a text, the longest at each place, in time by the text's
 * length: words are kept by their first two characters.
 */
export class WordFinder<T> {
  private readonly byHead = new Map<string, [string, T][]>();

  constructor(words: Iterable<readonly [string, T]>) {
    for (const [word, entry] of words) {
      if (word === '') continue;
      const head = word.slice(0, 2);
      const list = this.byHead.get(head) ?? [];
      list.push([word, entry]);
      this.byHead.set(head, list);
    }
    for (const list of this.byHead.values()) list.sort((a, b) => b[0].length - a[0].length);
  }

  find(text: string): Found<T>[] {
    const found: Found<T>[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const list = this.byHead.get(text.slice(at, at + 2)) ?? this.byHead.get(text.charAt(at));
      const match = list?.find(([word]) => text.startsWith(word, at));
      if (match) found.push({ start: at, end: at + match[0].length, entry: match[1] });
    }
    return found;
  }
}
