import type { Weighed } from './carefulness';

/** So often a text says a word that it has for its own; a long one for each so many units. */
const OFTEN = 3;
const FOR_EACH = 1500;

/** Two hanzi side by side, neither of which only holds a sentence together. */
const TERM =
  /^(?![\s\S]*[的了是在和与及等有为以对将把被由从到向于中上下不也就都而并要可能会这那其一二三地得])[\u3400-\u9fff]{2}$/;

/** What would be its own word, were the finding wrong: what is marked, or one character with that beside it. */
function termsAround({ start, end }: Weighed, text: string): string[] {
  if (end - start > 1) return [text.slice(start, end)];
  return [text.slice(start - 1, end), text.slice(start, end + 1)].filter((one) => TERM.test(one));
}

/** So many words are looked for one by one, which a computer does at once; more of them together. */
const FEW = 60;

/** How often each of these words stands in a text; of many, words of one length are looked for together. */
function countsOf(words: ReadonlySet<string>, text: string): Map<string, number> {
  const counts = new Map<string, number>();
  if (words.size <= FEW) {
    for (const word of words) {
      let count = 0;
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) count += 1;
      counts.set(word, count);
    }
    return counts;
  }
  const lengths = new Set([...words].map(({ length }) => length));
  for (const length of lengths) {
    for (let at = 0; at + length <= text.length; at += 1) {
      const word = text.slice(at, at + length);
      if (words.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * Without what the speller doubts though the text says it again and again: 渡口 all over a
 * paper on ferries is a term and no slip. What is sure stays, a wrong word may be a habit.
 */
export function withoutOwnTerms(findings: readonly Weighed[], text: string): Weighed[] {
  const isDoubt = ({ weight, certainty }: Weighed) => weight !== undefined && certainty === '疑似';
  const words = new Set(findings.filter(isDoubt).flatMap((one) => termsAround(one, text)));
  if (words.size === 0) return [...findings];
  const counts = countsOf(words, text);
  const often = Math.max(OFTEN, text.length / FOR_EACH);
  return findings.filter(
    (one) =>
      !isDoubt(one) || termsAround(one, text).every((word) => (counts.get(word) ?? 0) < often),
  );
}
