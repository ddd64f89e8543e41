import { describe, expect, it } from 'vitest';
import type { Run } from '#shared/document/official-document';
import { type Edit, editRuns } from '#shared/structure/runs';

/** Each character with its weight. */
const weighed = (runs: readonly Run[]) =>
  runs.flatMap(({ text, bold }) =>
    Array.from(text, (character) => `${character}${bold ? '!' : ''}`),
  );

/** The same edits on single characters, by their places. */
function edited(runs: readonly Run[], edits: readonly Edit[]): string[] {
  const characters = weighed(runs);
  for (const { start, end, text } of [...edits].reverse()) {
    const weight = characters[start]?.slice(1) ?? '';
    characters.splice(start, end - start, ...Array.from(text, (one) => one + weight));
  }
  return characters;
}

describe('editRuns', () => {
  it('changes what it is told to and no other character, whatever the division of runs', () => {
    let state = 3;
    const roll = (sides: number) => {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
      return Math.floor((state / 0x80000000) * sides);
    };
    for (let round = 0; round < 2000; round += 1) {
      const runs = Array.from({ length: roll(6) }, (): Run => {
        const text = 'abcdef'.slice(0, roll(6));
        return roll(2) === 0 ? { text } : { text, bold: true };
      });
      const length = weighed(runs).length;
      const edits: Edit[] = [];
      for (let at = roll(3); at < length; at += 1 + roll(3)) {
        const end = Math.min(length, at + roll(3));
        edits.push({ start: at, end, text: 'XYZ'.slice(0, roll(3)) });
        at = end;
      }
      const result = editRuns(runs, edits);
      expect(weighed(result)).toEqual(edited(runs, edits));
      expect(
        result.some(
          ({ text }, at) => text === '' || (result[at - 1]?.bold === result[at]?.bold && at > 0),
        ),
      ).toBe(false);
    }
  });

  it('takes no more than the length of a line of very many runs', () => {
    const runs = Array.from(
      { length: 60_000 },
      (_, at): Run => (at % 2 === 0 ? { text: '１甲' } : { text: '２乙', bold: true }),
    );
    const edits = runs.map((_, at): Edit => ({ start: at * 2, end: at * 2 + 1, text: '3' }));
    expect(editRuns(runs, edits)).toHaveLength(60_000);
  }, 20_000);
});
