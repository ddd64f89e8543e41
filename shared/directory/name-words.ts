let segmenter: Intl.Segmenter | undefined;
const known = new Map<string, readonly string[]>();

/** The words of a unit's name: 市, 社会, 法制, 和, 民族, 宗教, 委员, 会. */
export function wordsOf(name: string): readonly string[] {
  const found = known.get(name);
  if (found) return found;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words = [...segmenter.segment(name)].map(({ segment }) => segment);
  known.set(name, words);
  return words;
}

/** Places of the characters at which the words of a name begin. */
export function wordStarts(name: string): ReadonlySet<number> {
  const starts = new Set<number>();
  let at = 0;
  for (const word of wordsOf(name)) {
    starts.add(at);
    at += [...word].length;
  }
  return starts;
}
