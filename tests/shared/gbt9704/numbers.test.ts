import { expect, test } from 'vitest';
import {
  CELLS_PER_LINE,
  geometryOf,
  LINES_PER_PAGE,
  mmToTwips,
  SHEET_MM,
  SHEET_TWIPS,
  TYPE_AREA_MM,
  twipsToMm,
  WHITE_MM,
} from '#shared/gbt9704/numbers';
import { LayoutProfile, STANDARD_PROFILE } from '#shared/gbt9704/profile';

test('the standard profile gives the standard’s page: 22 lines of 28 characters in 156 × 225 mm', () => {
  const geometry = geometryOf(STANDARD_PROFILE);
  expect(geometry).toMatchObject({ linesPerPage: LINES_PER_PAGE, cellsPerLine: CELLS_PER_LINE });
  expect(twipsToMm(geometry.width)).toBeCloseTo(TYPE_AREA_MM.width, 1);
  expect(twipsToMm(geometry.height)).toBeCloseTo(TYPE_AREA_MM.height, 1);
  const { margins } = STANDARD_PROFILE;
  expect(margins.top).toBe(WHITE_MM.top);
  expect(margins.left).toBe(WHITE_MM.left);
  expect(margins.left + TYPE_AREA_MM.width + margins.right).toBe(SHEET_MM.width);
  expect(margins.top + TYPE_AREA_MM.height + margins.bottom).toBe(SHEET_MM.height);
});

test('one twip more of pitch would lose a line, one less condensing a character', () => {
  expect(geometryOf({ ...STANDARD_PROFILE, linePitch: 580 }).linesPerPage).toBe(21);
  expect(geometryOf({ ...STANDARD_PROFILE, characterSpacing: -4 }).cellsPerLine).toBe(27);
});

test('lengths there and back', () => {
  expect(mmToTwips(25.4)).toBe(1440);
  expect(twipsToMm(SHEET_TWIPS.height)).toBeCloseTo(SHEET_MM.height, 0);
});

test('a profile is refused when a margin is no length', () => {
  expect(LayoutProfile.safeParse(STANDARD_PROFILE).success).toBe(true);
  const margins = { ...STANDARD_PROFILE.margins, top: -1 };
  expect(LayoutProfile.safeParse({ ...STANDARD_PROFILE, margins }).success).toBe(false);
});
