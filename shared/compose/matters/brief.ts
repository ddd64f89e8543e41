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

/** First sentence of a text without its stop; what stands behind a ； belongs to it. */
export function firstSentence(text: string): string {
  const [sentence = ''] = text.trim().split(/[。！？\n]/);
  return sentence;
}

/** What a matter is called on paper: its title, or where that was cut, the sentence it was cut from. */
export function wholeTitle({ title, content }: Pick<Matter, 'title' | 'content'>): string {
  const sentence = firstSentence(content);
  const kept = title.replace(/…$/, '');
  const isCut = kept !== title || sentence.startsWith(`${title}；`);
  return title !== '' && isCut && sentence.startsWith(kept) ? sentence : title;
}

/** Somebody's words that are quoted whole; of longer ones the sentence that says what is wanted. */
const MOST_QUOTED = 120;
const PROPOSES = /建议|希望|应当|应该|应|要|可以|能否|能不能/;

/** The sentence of somebody's words that says what is wanted, whole and as it fell: the first one that proposes something, else the first one. */
export function proposingSentence(words: string): string {
  const text = words.replace(/\s*\n\s*/g, '').trim();
  const sentences = text.match(/[^。！？]+[。！？]?[”’）]*/g) ?? [text];
  return (sentences.find((one) => PROPOSES.test(one)) ?? sentences[0] ?? '').trim();
}

/** Words as a report quotes them: all of them, or of long ones the sentence that proposes; never a part of one. */
export function quotable(words: string): string {
  const text = words.replace(/\s*\n\s*/g, '').trim();
  return [...text].length <= MOST_QUOTED ? text : proposingSentence(text);
}
