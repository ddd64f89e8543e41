import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contextOf } from '#shared/proofread/context';
import { proofread } from '#shared/proofread/proofread';
import { spellerOf } from '#shared/proofread/speller/spell';
import { shipped } from './speller/model-file';

const FOLDER = new URL('../../fixtures/proofread/papers/', import.meta.url);
const context = contextOf('2027-03-28', { speller: spellerOf(shipped()) });
/** Findings of 必改 and 疑似 in a thousand characters of right papers, at most. */
const MOST = 0.5;

it('right papers of all kinds are hardly ever marked', () => {
  const papers = readdirSync(FOLDER).map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));
  const length = papers.join('').length;
  const said = papers.flatMap((paper) =>
    proofread(paper.trim(), context)
      .findings.filter(({ certainty }) => certainty !== '提示')
      .map(({ rule, words, suggestion }) => `${rule} ${words}→${suggestion}`),
  );
  expect(length).toBeGreaterThan(20_000);
  expect((said.length * 1000) / length, said.join('\n')).toBeLessThan(MOST);
  // More than a hundred papers, on a computer that may be busy.
}, 240_000);
