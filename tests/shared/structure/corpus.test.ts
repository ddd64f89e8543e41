import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toPlainText } from '#shared/document/plain-text';
import { rawFromText } from '#shared/document/raw-text';
import { sameWords, structureText } from '#shared/structure/index';
import { notation, rate, readCases, scoreCase } from './corpus';

/**
 * Two halves. `tuning` (01–32, 49–56, 59–63) was looked at while the rules were
 * written. `held-out` (33–48, 57–58, 64–66) was written afterwards, with its expectations,
 * and first run when the rules stood: 0.970 of its blocks came out exactly;
 * two rules were mended since. First runs of texts that then moved to
 * `tuning`: 0.873 (17–32, before `held-out` was written) and 0.890 (49–54,
 * after it, chosen to be hard). 57 and 58, with lists and printed heads, came
 * out exactly on their first run. Of 64–66, written after 59–63 (lines that no
 * element answers to, papers that are issued, other numbers), 64 and 66 came out
 * exactly on their first run; 65 lost its end and showed two faults, since mended.
 */
const HALVES = ['tuning', 'held-out'] as const;
const LEAST = { tuning: 1, 'held-out': 0.97 };

describe.each(HALVES)('%s half of the corpus', (half) => {
  const cases = readCases(half);

  it('holds sixteen texts or more', () => {
    expect(cases.length).toBeGreaterThanOrEqual(16);
  });

  it('comes out as a careful reader expects, block by block', () => {
    const scores = cases.map(scoreCase);
    const share = rate(scores);
    console.log(`structure, ${half}: ${(share * 100).toFixed(1)} % of blocks exact`);
    for (const [index, score] of scores.entries()) {
      for (const line of score.missed)
        console.log(`  ${cases[index]?.name} missed: ${line.slice(0, 60)}`);
    }
    expect(share).toBeGreaterThanOrEqual(LEAST[half]);
  });

  it.each(cases.map((one) => [one.name, one] as const))(
    '%s keeps its words, touches only what it says, and is stable',
    (_, one) => {
      const raw = rawFromText(one.raw);
      const { document, report } = structureText(raw);
      expect(report.fallback).toBe(false);
      expect(sameWords(raw, document)).toBe(true);
      const again = structureText(rawFromText(toPlainText(document).text), {});
      expect(notation(again.document)).toEqual(notation(document));
      expect(again.report.touches).toEqual({});
    },
  );
});

const SPEECH = new URL('../../fixtures/speech.txt', import.meta.url);

describe.runIf(existsSync(SPEECH))('the long speech', () => {
  it('comes out whole: couplet title, subtitle, salutation, four run-in headings', () => {
    const { document, report } = structureText(rawFromText(readFileSync(SPEECH, 'utf8')));
    expect(report.fallback).toBe(false);
    expect(report.type).toBe('典型发言');
    expect(document.title).toHaveLength(2);
    expect(document.subtitle).toMatch(/^——在.*上的.*发言$/);
    expect(document.salutation).toMatch(/[：:]$/);
    const headings = document.body.filter((block) => block.type === 'heading');
    expect(headings.map((block) => block.level)).toEqual([1, 1, 1, 1]);
    for (const heading of headings) {
      expect(heading.runs.at(-1)?.text.endsWith('。')).toBe(true);
      expect(heading.runIn?.length).toBeGreaterThan(0);
    }
    expect(document.signature).toBeNull();
    expect(document.attachments).toEqual([]);
  });
});

/** A generator with a seed, so that a failure can be run again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('any order of lines', () => {
  const texts = HALVES.flatMap(readCases).map((one) => one.raw);
  const pool = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');

  /** Lines that came from anywhere, and texts of which a few lines were misplaced. */
  function shuffled(seed: number): string {
    const random = randomFrom(seed);
    const pick = (length: number) => Math.floor(random() * length);
    if (seed % 2 === 0) {
      return Array.from({ length: 1 + pick(14) }, () => pool[pick(pool.length)] ?? '').join('\n');
    }
    const lines = (texts[pick(texts.length)] ?? '').split('\n');
    for (let i = 0; i < 3; i += 1) {
      const moved = lines.splice(pick(lines.length), 1);
      lines.splice(pick(lines.length), 0, ...moved);
    }
    return lines.join('\n');
  }

  it('keeps every word and gives itself back', () => {
    for (let seed = 1; seed <= 600; seed += 1) {
      const text = shuffled(seed);
      const raw = rawFromText(text);
      const { document, report } = structureText(raw);
      expect(report.fallback, text).toBe(false);
      expect(sameWords(raw, document), text).toBe(true);
      const again = structureText(rawFromText(toPlainText(document).text));
      expect(notation(again.document), text).toEqual(notation(document));
      expect(again.report.touches, text).toEqual({});
    }
  });
});
