import { describe, expect, it } from 'vitest';
import { concernedUnits, partedByUnits } from '#shared/matters/units';
import type { UnitRef } from '#shared/model/directory';

const unit = (name: string): UnitRef => ({ id: null, name });
const [A, B, C] = [unit('市民政局'), unit('市财政局'), unit('市卫生健康委')] as const;
const opinion = (id: string, ...targets: UnitRef[]) => ({ id, targets });

describe('units of a matter', () => {
  it('are those who handle it, and before anybody does those its opinions concern', () => {
    const opinions = [opinion('1', A, B), opinion('2', B, C), opinion('other', unit('市政府办'))];
    expect(concernedUnits({ lead: [], opinionIds: ['1', '2'] }, opinions)).toEqual([A, B, C]);
    expect(concernedUnits({ lead: [C], opinionIds: ['1', '2'] }, opinions)).toEqual([C]);
    expect(concernedUnits({ lead: [], opinionIds: [] }, opinions)).toEqual([]);
  });

  it('are one unit whatever it was called on the day', () => {
    const id = '01900000-0000-7000-8000-000000000001';
    const [before, after] = [
      { id, name: '市卫计委' },
      { id, name: '市卫生健康委' },
    ];
    expect(
      concernedUnits({ lead: [], opinionIds: ['1', '2'] }, [
        opinion('1', before),
        opinion('2', after),
      ]),
    ).toEqual([before]);
  });
});

describe('rows by their units', () => {
  it('stand together whoever names the same ones, those without any behind the others', () => {
    const rows = [
      ...[
        { at: 1, units: [A] },
        { at: 2, units: [] },
        { at: 3, units: [B, A] },
      ],
      ...[
        { at: 4, units: [A] },
        { at: 5, units: [A, B] },
      ],
    ];
    const parts = partedByUnits(rows, ({ units }) => units);
    expect(parts.map(({ units, rows: own }) => [units, own.map(({ at }) => at)])).toEqual([
      [[A], [1, 4]],
      [
        [B, A],
        [3, 5],
      ],
      [[], [2]],
    ]);
  });
});
