export { inTitleMarks } from '../document/title-marks';

/** Marks inside a pair of the same: the inner level takes the other pair (GB/T 15834-2011, 4.8 and 4.15). */
const INNER_QUOTES: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };
/** Marks that part clauses and end none: before a closing quotation mark and a full stop there is no place for them. */
const OPEN_ENDS = /[；，、：;,:]\s*$/;
const ENDS = /[。！？…]$/;

/**
 * Words in quotation marks; quotation marks of their own become single ones, nothing else changes.
 * Each further paragraph begins with the opening mark, only the last one has the closing one
 * (GB/T 15834-2011, 4.8).
 */
export function quote(words: string): string {
  // Typed without an input method, and in pairs: they would end the words at the first of them.
  const typed = words.replace(/"([^"\n]*)"/g, '“$1”');
  const inner = typed.replace(/[“”‘’]/g, (mark) => INNER_QUOTES[mark] ?? mark);
  return `“${inner.replace(/\n\s*(?=\S)/g, '$&“')}”`;
}

/**
 * Words in quotation marks that end a sentence: one full stop, inside where the words
 * have theirs, else behind; a mark that only parted the words from what followed is left out.
 */
export function quoteSentence(words: string): string {
  const said = words.trim().replace(OPEN_ENDS, '');
  return ENDS.test(said) ? quote(said) : `${quote(said)}。`;
}
