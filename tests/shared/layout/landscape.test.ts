import { describe, expect, it } from 'vitest';
import { table } from '#shared/compose/parts';
import { compareDocuments } from '#shared/document/compare';
import { emptyDocument } from '#shared/document/official-document';
import { geometryOf, sheetProfile, TYPE_AREA_MM, twipsToMm } from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';

const upright = { ...emptyDocument(), body: [table(['一', '二'], ['三', '四'])] };
const turned = { ...upright, landscape: true };

describe('a turned sheet (8)', () => {
  it('has the type area of an upright one, turned, each margin on its edge of the paper', () => {
    const profile = sheetProfile(turned, STANDARD_PROFILE);
    const { width, height, sheet } = geometryOf(profile);
    expect(twipsToMm(width)).toBeCloseTo(TYPE_AREA_MM.height, 0);
    expect(twipsToMm(height)).toBeCloseTo(TYPE_AREA_MM.width, 0);
    expect(sheet).toEqual({ width: 16838, height: 11906 });
    // The head of the table lies at the binding edge, 28 mm; the page number's edge is at the left.
    expect(profile.margins).toEqual({ top: 28, right: 37, bottom: 26, left: 35 });
  });

  it('is turned once, however often it is asked for, and an upright one not at all', () => {
    const profile = sheetProfile(turned, STANDARD_PROFILE);
    expect(sheetProfile(turned, STANDARD_PROFILE)).toBe(profile);
    expect(sheetProfile(turned, profile)).toBe(profile);
    expect(sheetProfile(upright, STANDARD_PROFILE)).toBe(STANDARD_PROFILE);
  });

  it('gives a table its whole width', () => {
    const widthOf = (document: typeof upright) => {
      const item = paginate(document, STANDARD_PROFILE)[0]?.items.find(
        (one) => one.kind === 'rows',
      );
      return item?.kind === 'rows' ? item.table.columns.reduce((sum, one) => sum + one, 0) : 0;
    };
    expect(twipsToMm(widthOf(upright))).toBeCloseTo(156, 0);
    expect(twipsToMm(widthOf(turned))).toBeCloseTo(225, 0);
  });

  it('is named when two versions are compared, as are type and columns of a table', () => {
    expect(compareDocuments(upright, turned).others).toEqual(['纸张方向']);
    const small = { ...upright, body: upright.body.map((one) => ({ ...one, pt: 9 })) };
    expect(compareDocuments(upright, small).others).toEqual(['表格的格式']);
  });
});
