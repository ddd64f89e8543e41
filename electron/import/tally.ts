/** Counts by name, in the order first met. */
export class Tally {
  private readonly counts = new Map<string, number>();
  add(what: string, count = 1): void {
    if (count > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + count);
  }
  get(what: string): number {
    return this.counts.get(what) ?? 0;
  }
  list(): { what: string; count: number }[] {
    return [...this.counts].map(([what, count]) => ({ what, count }));
  }
}

/** More places than this are only counted. */
const MOST_PLACES = 8;
const LONGEST_QUOTE = 20;

/** Words by which a clerk finds a place again: “到会以上即可表决”. */
export function quoted(words: string): string {
  const all = [...words.replace(/\s+/g, '')];
  return `“${all.slice(0, LONGEST_QUOTE).join('')}${all.length > LONGEST_QUOTE ? '…' : ''}”`;
}

/** Said of every place once: 第2段“甲乙丙”3处、第5段“丁”1处. */
export function placesOf(tally: Tally): string {
  const all = tally.list().map(({ what, count }) => (count > 1 ? `${what}${count}处` : what));
  return all.slice(0, MOST_PLACES).join('、') + (all.length > MOST_PLACES ? '等处' : '');
}
