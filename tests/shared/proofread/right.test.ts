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
