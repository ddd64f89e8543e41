import { describe, expect, it } from 'vitest';
import { FAINTEST, hurryOf, told } from '#shared/proofread/carefulness';
import { contextOf } from '#shared/proofread/context';
import { Proofreader } from '#shared/proofread/proofread';
import type { SpellHit } from '#shared/proofread/types';

describe('how hurriedly a text was typed', () => {
  it('a short text tells nothing', () => {
    expect(hurryOf(0, 0)).toBe(0);
    expect(Math.abs(hurryOf(0, 20))).toBeLessThan(0.2);
  });

  it('by sure slips and length, within bounds', () => {
    expect(hurryOf(0, 100)).toBeCloseTo(Math.log(0.5));
    expect(hurryOf(1, 100)).toBeCloseTo(0);
    expect(hurryOf(500, 20_000)).toBe(-FAINTEST);
    expect(hurryOf(0, 1_000_000)).toBe(-2.2);
  });

  it('a paper without a sure slip tells less of its characters than of its fingers', () => {
    expect(hurryOf(0, 300, 'fingers')).toBeCloseTo(Math.log(0.5));
    const finding = { rule: '', start: 0, end: 1, words: '', message: '', source: '' };
    const doubt = { ...finding, certainty: '疑似' as const, weight: 1.3 };
    expect(told([{ ...doubt, lacks: 0.5 }], 0, 600)).toEqual([]);
    expect(told([doubt], 0, 600)).toHaveLength(1);
  });

  it('what is sure is told of any text, and what is no slip', () => {
    const finding = { rule: '', start: 0, end: 1, words: '', message: '', source: '' };
    const sure = { ...finding, certainty: '必改' as const, weight: 0 };
    const faint = { ...finding, certainty: '疑似' as const, weight: -0.2 };
    const other = { ...finding, certainty: '疑似' as const };
    expect(told([sure, faint, other], 1, 600).map(({ certainty }) => certainty)).toEqual([
      '疑似',
      '疑似',
    ]);
    expect(told([{ ...sure, weight: 2 }, faint, other], 500, 600)).toHaveLength(3);
    expect(told([{ ...faint, lacks: 0.2 }], 500, 600)[0]?.certainty).toBe('必改');
    expect(told([faint], 500, 600)[0]).not.toHaveProperty('weight');
  });
});

/** Says of 误 that it is sure, of 疑 that it is faint. */
const speller = (text: string, _: unknown, faint?: 'faint'): SpellHit[] =>
  [...text.matchAll(/[误疑]/g)].flatMap(({ 0: word, index: start }) => {
    const isSure = word === '误';
    if (!isSure && !faint) return [];
    const certainty = isSure ? ('必改' as const) : ('疑似' as const);
    return [{ start, end: start + 1, suggestion: '对', certainty, weight: isSure ? 1 : -0.2 }];
  });

describe('a text', () => {
  const filler = '各承办单位要认真办理提案并及时答复委员。';
  const words = (reader: Proofreader, text: string) =>
    reader.read(text).findings.flatMap((one) => (/[误疑]/.test(one.words) ? [one.words] : []));
  const read = (text: string) => words(new Proofreader(contextOf('2027-03-28', { speller })), text);

  it('without slips has nothing faint told, one full of them has', () => {
    expect(read(`${filler}疑。`)).toEqual([]);
    expect(read(`${filler}误。误。误。误。疑。`)).toEqual(['误', '误', '误', '误', '疑']);
  });

  it('keeps what was told while it is mended, and another text begins anew', () => {
    const reader = new Proofreader(contextOf('2027-03-28', { speller }));
    expect(words(reader, `${filler}\n误，误，误，误。\n有疑。`)).toContain('疑');
    expect(words(reader, `${filler}\n对，对，对，对。\n有疑。`)).toEqual(['疑']);
    expect(words(reader, '这是另外一篇。\n也有疑。')).toEqual([]);
  });
});
