import { describe, expect, it } from 'vitest';
import { folding } from '../../../../../renderer/documents/draft/proof/folding';

const NONE: ReadonlySet<string> = new Set();
/** Findings by the names of their rules, in the order of the text. */
const found = (rules: string) =>
  [...rules].map((rule, index) => ({ finding: { rule }, index: index * 2 }));
const indices = (listed: readonly { index: number }[]) => listed.map(({ index }) => index / 2);

describe('many findings of one rule', () => {
  it('fold behind the third, those of other rules do not', () => {
    const { listed, folded } = folding(found('aabaaca'), NONE, -1);
    expect(indices(listed)).toEqual([0, 1, 2, 3, 5]);
    expect([...folded]).toEqual([[6, 2]]);
  });

  it('the one being looked at is listed, wherever it lies', () => {
    const { listed, folded } = folding(found('aaaaa'), NONE, 8);
    expect(indices(listed)).toEqual([0, 1, 2, 4]);
    expect([...folded]).toEqual([[8, 1]]);
  });

  it('once opened, all are listed; three or fewer never fold', () => {
    const { listed, folded } = folding(found('aaaaabbb'), new Set('a'), -1);
    expect(listed).toHaveLength(8);
    expect(folded.size).toBe(0);
  });
});
