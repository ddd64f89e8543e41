import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contextOf } from '#shared/proofread/context';
import { proofread } from '#shared/proofread/proofread';
import { spellerOf } from '#shared/proofread/speller/spell';
import { shipped } from './speller/model-file';

const FILE = new URL('../../fixtures/proofread/right.txt', import.meta.url);
const context = contextOf('2026-11-28', { speller: spellerOf(shipped()) });

/** Sentences in which a wrong form stands only because two right words meet, and others that look wrong. */
describe('right sentences', () => {
  it.each(readFileSync(FILE, 'utf8').trim().split('\n'))('%s', (sentence) => {
    const said = proofread(sentence, context)
      .findings.filter(({ certainty }) => certainty !== '提示')
      .map(({ rule, words, suggestion }) => `${rule} ${words}→${suggestion}`);
    expect(said).toEqual([]);
  });
});

describe('a quotation over several paragraphs', () => {
  const marksIn = (...lines: string[]) =>
    proofread(lines.join('\n'), context)
      .findings.filter(({ rule }) => rule === 'punctuation.pairs')
      .map(({ start }) => start);

  it('opens each of them and closes the last', () => {
    const first = '委员反映：“村里的水压不稳，夏天常常断水。';
    expect(marksIn(first, '“管网改造以后，请把检测结果公开。”')).toEqual([]);
    expect(marksIn('“水压不稳。', '“夏天断水。', '　　“请公开结果。”', '以上请研究。')).toEqual([]);
  });

  it('that is never closed is told at its last paragraph', () => {
    expect(marksIn('“水压不稳。', '“夏天断水。', '以上请研究。')).toEqual([7]);
    expect(marksIn('要坚持“开门办学。', '“开门办学”是方向。')).toEqual([3]);
  });
});
