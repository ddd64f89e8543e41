import type { Matter } from '../../model/matter';

/** Marks at which a sentence may be left: the longest part that fits ends at one of them. */
const CLAUSE_ENDS = '。！？；，、：';

/**
 * A text in brief: the text itself where it has no more than `most` characters, else
 * cut at the end of a clause, with … for what was left out. Only a first clause that is
 * longer than that by itself is cut within.
 */
export function brief(text: string, most: number): string {
  const line = text.replace(/\s*\n\s*/g, '').trim();
  const characters = [...line];
  if (characters.length <= most) return line;
  for (let at = most - 1; at > 0; at -= 1) {
    if (CLAUSE_ENDS.includes(characters[at] ?? '')) return `${characters.slice(0, at).join('')}…`;
  }
  return `${characters.slice(0, most - 1).join('')}…`;
}

/** First sentence of a text without its stop. */
export function firstSentence(text: string): string {
  const [sentence = ''] = text.trim().split(/[。；！？\n]/);
  return sentence;
}

/** What a matter is called on paper: its title, or where that was cut, the sentence it was cut from. */
export function wholeTitle({ title, content }: Pick<Matter, 'title' | 'content'>): string {
  const sentence = firstSentence(content);
  return title.endsWith('…') && sentence.startsWith(title.slice(0, -1)) ? sentence : title;
}
