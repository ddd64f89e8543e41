import { describe, expect, it } from 'vitest';
import { contextOf } from '#shared/proofread/context';
import { proofread } from '#shared/proofread/proofread';
import { RULES } from '#shared/proofread/rules/index';
import { EXAMPLES } from './examples';

const context = contextOf('2026-11-28');

/** 会议【,→，】要 → the text as typed, and what is to be found in it. */
function parse(marked: string): {
  text: string;
  wanted: { start: number; words: string; fix?: string }[];
} {
  let text = '';
  const wanted: { start: number; words: string; fix?: string }[] = [];
  for (const [index, piece] of marked.split(/[【】]/).entries()) {
    if (index % 2 === 0) text += piece;
    else {
      const [words = '', fix] = piece.split('→');
      wanted.push({ start: text.length, words, ...(fix === undefined ? {} : { fix }) });
      text += words;
    }
  }
  return { text, wanted };
}

const found = (text: string, rule: string) =>
  proofread(text, context)
    .findings.filter((one) => one.rule === rule)
    .map(({ start, words, suggestion }) => ({ start, words, suggestion }));

describe.each(EXAMPLES)('$rule', ({ rule, wrong, right }) => {
  it.each(wrong)('finds %s', (marked) => {
    const { text, wanted } = parse(marked);
    const hits = found(text, rule);
    for (const { start, words, fix } of wanted) {
      const hit = hits.find((one) => one.start === start);
      expect(hit, JSON.stringify({ text, hits })).toMatchObject({ words });
      if (fix !== undefined) expect(hit?.suggestion).toBe(fix);
    }
  });
  it.each(right)('leaves %s alone', (text) => {
    expect(found(text, rule)).toEqual([]);
  });
});

describe('the table of rules', () => {
  it('has every id once', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
