import type { Matter } from '../../model/matter';

const SENTENCE_ENDS = '。！？；';
const CLAUSE_ENDS = '，、：';

/**
 * A text in brief: the text itself where it has no more than `most` characters, else
 * cut at the end of a sentence, or where there is none of a clause, with … for what was
 * left out. At least half of what there is room for is kept, and more than the first
 * clause: it seldom says what somebody wants. Words of leaders are never put in brief.
 */
export function brief(text: string, most: number): string {
  const line = text.replace(/\s*\n\s*/g, '').trim();
  const characters = [...line];
  if (characters.length <= most) return line;
  const isEnd = (character = '') => (SENTENCE_ENDS + CLAUSE_ENDS).includes(character);
  const first = characters.findIndex(isEnd);
  for (const ends of [SENTENCE_ENDS, CLAUSE_ENDS]) {
    for (let at = most - 1; at >= most / 2; at -= 1) {
      if (at === first && ends === CLAUSE_ENDS) continue;
      if (ends.includes(characters[at] ?? '')) return `${characters.slice(0, at).join('')}…`;
    }
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
