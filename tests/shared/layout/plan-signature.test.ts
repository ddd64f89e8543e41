import { describe, expect, test } from 'vitest';
import {
  type Block,
  emptyDocument,
  type OfficialDocument,
  type Signature,
} from '#shared/document/official-document';
import {
  CELLS_PER_LINE,
  geometryOf,
  LINES_PER_PAGE,
  mmToTwips,
  SEAL_GAP_MM,
  SEAL_MM,
} from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { sealColumns } from '#shared/layout/plan-signature';

const { cell } = geometryOf(STANDARD_PROFILE);
const SEAL = { width: mmToTwips(SEAL_MM) / cell, gap: mmToTwips(SEAL_GAP_MM) / cell };
const ORGANS = [
  '政协示例市委员会',
  '示例市教育局',
  '示例市民政局',
  '示例市财政局',
  '示例市总工会',
  '共青团示例市委',
  '示例市妇女联合会',
];

describe('seals side by side', () => {
  const counts = ORGANS.map((_organ, at) => at + 1);
  const lengths = [6, 8, 11, 14, 19, 27];
  const cases = counts.flatMap((count) => lengths.map((length) => ({ count, length })));

  test.each(cases)('$count of names of $length characters', ({ count, length }) => {
    const names = Array.from({ length: count }, () => length);
    for (const date of [6.4, 8.2]) {
      const { centres, rows } = sealColumns(names, date, CELLS_PER_LINE, SEAL);
      expect(centres.length).toBeLessThanOrEqual(3);
      expect(rows.flat()).toEqual(names.map((_name, at) => at));
      for (const row of rows) expect(row.length).toBeLessThanOrEqual(centres.length);
      for (const [at, centre] of centres.entries()) {
        // Inside the type area, seals and names alike (7.3.5.1).
        const half = Math.max(SEAL.width, length) / 2;
        expect(centre - half).toBeGreaterThan(-0.01);
        expect(centre + half).toBeLessThan(CELLS_PER_LINE + 0.01);
        const next = centres[at + 1];
        if (next === undefined) continue;
        expect(next - centre).toBeGreaterThanOrEqual(SEAL.width + SEAL.gap - 0.01);
        expect(next - centre).toBeGreaterThanOrEqual(length + 1 - 0.01);
      }
    }
  });

  test('two leave the date in its usual place, four characters from the right', () => {
    const { centres } = sealColumns([6, 6], 6.4, CELLS_PER_LINE, SEAL);
    expect(centres.at(-1)).toBeCloseTo(CELLS_PER_LINE - 4 - 3.2, 5);
  });

  test('four stand two and two, five three and two', () => {
    const rowsOf = (count: number) =>
      sealColumns(
        Array.from({ length: count }, () => 6),
        6.4,
        CELLS_PER_LINE,
        SEAL,
      ).rows.map((row) => row.length);
    expect(rowsOf(4)).toEqual([2, 2]);
    expect(rowsOf(5)).toEqual([3, 2]);
    expect(rowsOf(7)).toEqual([3, 3, 1]);
  });
});

const paragraph = (): Block => ({ type: 'paragraph', runs: [{ text: '段' }] });
const pagesOf = (count: number, signature: Signature, rest: Partial<OfficialDocument> = {}) =>
  paginate(
    { ...emptyDocument(), body: Array.from({ length: count }, paragraph), signature, ...rest },
    STANDARD_PROFILE,
  );
const DATE = '2026年8月1日';
const ALL: Record<string, Signature> = {
  sealed: { mode: 'sealed', signers: ORGANS.slice(0, 1), date: DATE },
  'two seals': { mode: 'sealed', signers: ORGANS.slice(0, 2), date: DATE },
  'three rows of seals': { mode: 'sealed', signers: ORGANS, date: DATE },
  unsealed: { mode: 'unsealed', signers: ORGANS.slice(0, 1), date: DATE },
  'unsealed, three': { mode: 'unsealed', signers: ORGANS.slice(0, 3), date: DATE },
  stamped: { mode: 'stamped', signers: ['示例市政协主席'], date: DATE },
  'two stamps': {
    mode: 'stamped',
    signers: ['示例市政协主席', '中共示例市委统战部部长'],
    date: DATE,
  },
};

describe.each(Object.entries(ALL))('%s', (_name, signature) => {
  const roles = ({ items }: ReturnType<typeof paginate>[number]) =>
    items.map((item) => (item.kind === 'line' ? item.line.role : item.kind));

  test('names and date on one page with text, whatever the length of the text (7.3.5.5)', () => {
    for (let count = 1; count <= 2 * LINES_PER_PAGE; count += 1) {
      const pages = pagesOf(count, signature);
      const signed = pages.filter((page) => roles(page).some((role) => role === 'signer'));
      expect(signed, `${count} lines`).toHaveLength(1);
      const [page] = signed;
      expect(page && roles(page), `${count} lines`).toContain('body');
      expect(page && roles(page), `${count} lines`).toContain('date');
    }
  });

  test('rows of seals never touch, however close the lines are set', () => {
    for (let count = 1; count <= 2 * LINES_PER_PAGE; count += 1) {
      const tops = pagesOf(count, signature)
        .flatMap(({ items }) => items)
        .flatMap((item) =>
          item.kind === 'line' && item.line.role === 'signer' && item.line.runs.length > 0
            ? [item.top]
            : [],
        );
      if (signature.mode !== 'sealed') continue;
      for (const [at, top] of tops.slice(1).entries()) {
        const step = top - (tops[at] ?? 0);
        if (step > 0) expect(step).toBeGreaterThanOrEqual(mmToTwips(SEAL_MM + SEAL_GAP_MM));
      }
    }
  });

  test('every name is printed once, in its order', () => {
    const text = pagesOf(3, signature)
      .flatMap(({ items }) => items)
      .flatMap((item) => (item.kind === 'line' && item.line.role === 'signer' ? [item.line] : []))
      .flatMap(({ runs }) => runs.map((run) => run.text));
    expect(text).toEqual(signature.signers);
  });
});
