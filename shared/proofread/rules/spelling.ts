import type { ParagraphRule, SpellHit } from '../types';

const SLIPS: Readonly<Record<NonNullable<SpellHit['slip']>, string>> = {
  重复: '可能多打了一个字',
  颠倒: '可能两个字打颠倒了',
  缺字: '可能少打了一个字',
};

function messageOf(words: string, { slip, suggestion }: SpellHit): string {
  return slip === undefined
    ? `“${words}”可能是“${suggestion}”之误，音同、音近或形近。`
    : `“${words}”${SLIPS[slip]}，应为“${suggestion}”。`;
}

/** Characters written for others of like sound or form, and slips of fingers: what the loaded speller finds, nothing where there is none. */
export const SPELLING: ParagraphRule = {
  scope: 'paragraph',
  id: 'characters.spelling',
  name: '音近、形近的字',
  certainty: '疑似',
  source: '词语和搭配的常例（统计所得，不是规定）',
  find: ({ text }, { speller, names }) =>
    (speller?.(text, names, 'faint') ?? []).map((hit) => {
      const { start, end, suggestion, certainty, weight = 0, lacks } = hit;
      const message = messageOf(text.slice(start, end), hit);
      return {
        start,
        end,
        suggestion,
        certainty,
        message,
        weight,
        ...(lacks === undefined ? {} : { lacks }),
      };
    }),
};
