import type { LayoutProfile } from './profile';

/**
 * GB/T 9704-2012 as numbers, each with its clause. Strength: R 规定, Y 一般,
 * T 推荐, D derived by arithmetic. Lengths are in mm or pt as the name says.
 */

/** A4 (5.1, R). */
export const SHEET_MM = { width: 210, height: 297 } as const;
/** 版心 (5.2.1, R). */
export const TYPE_AREA_MM = { width: 156, height: 225 } as const;
/** 天头 and 订口, each ± 1 mm (5.2.1, R). */
export const WHITE_MM = { top: 37, left: 28, tolerance: 1 } as const;
/** Lines on a page and characters on a line (5.2.3, Y). */
export const LINES_PER_PAGE = 22;
export const CELLS_PER_LINE = 28;
/** 3号, the size of all text (5.2.2, Y). */
export const TEXT_PT = 16;
/** 2号, the title (7.3.1, Y). */
export const TITLE_PT = 22;
/** 4号, page numbers and 版记 (7.4, 7.5, Y). */
export const SMALL_PT = 14;
/** First-line indent, characters (7.3.3, R). */
export const INDENT_CELLS = 2;
/** The red line lies this far below the issue number (7.2.7, R). */
export const NUMBER_TO_LINE_MM = 4;
/** Top edge of the mark of a 纪要 below the type area's top edge (10.3, R; as 7.2.4). */
export const MARK_BELOW_TOP_MM = 35;
/** Largest type of a printed mark: 初号. The standard leaves the size open (7.2.4). */
export const MARK_MOST_PT = 42;
/** Thickness of the red line, mm; the standard leaves it open, practice is 0.35 to 0.5. */
export const RED_LINE_MM = 0.44;
/** Top edge of a letter's mark below the sheet's (10.1, R). */
export const LETTER_MARK_TOP_MM = 30;
/** Length of a letter's double lines (10.1, R). */
export const LETTER_LINE_MM = 170;
/** The second of them above the sheet's foot (10.1, R). */
export const LETTER_FOOT_LINE_MM = 20;
/** Thickness of the two lines of a double one and their gap, points; the standard leaves it open. */
export const LETTER_LINES_PT = { thick: 2.25, thin: 0.75, gap: 1 } as const;
/** The page number's dash below the type area (7.5, Y). */
export const PAGE_NUMBER_BELOW_MM = 7;
/** Inset of a sealed date from the right, characters (7.3.5.1, Y). */
export const SEALED_DATE_CELLS = 4;
/** Inset of an unsealed signature, characters (7.3.5.2, R). */
export const UNSEALED_CELLS = 2;

/** Largest seal in use in a city's organs, mm; GB/T 9704 gives none. */
export const SEAL_MM = 45;
/** Between two seals, which neither touch nor cross (7.3.5.1, R); 3 mm is practice. */
export const SEAL_GAP_MM = 3;
/** Blank lines between the text and a signer's stamp (7.3.5.3, R). */
export const STAMP_BLANKS = 2;
/** Room kept for a signer's stamp, mm; the standard leaves its size open. */
export const STAMP_MM = { width: 40, height: 20 } as const;

/** Sheet in twips as Word wants it; rounding from mm would lose one. */
export const SHEET_TWIPS = { width: 11906, height: 16838 } as const;

const TWIPS_PER_MM = 1440 / 25.4;

export function mmToTwips(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}
export function ptToMm(pt: number): number {
  return (pt * 25.4) / 72;
}
export function twipsToMm(twips: number): number {
  return twips / TWIPS_PER_MM;
}

/** The type area that a profile's margins leave, and the grid on it. */
export interface PageGeometry {
  /** The sheet as it is read, twips. */
  sheet: { width: number; height: number };
  /** Twips. */
  width: number;
  height: number;
  /** Width of one 3号 character on the page, twips. */
  cell: number;
  cellsPerLine: number;
  linesPerPage: number;
}

/** Geometry of a profile; the standard one gives 22 lines of 28 cells (D). */
export function geometryOf(profile: LayoutProfile): PageGeometry {
  const { top, bottom, left, right } = profile.margins;
  const sheet = profile.landscape
    ? { width: SHEET_TWIPS.height, height: SHEET_TWIPS.width }
    : SHEET_TWIPS;
  const width = sheet.width - mmToTwips(left) - mmToTwips(right);
  const height = sheet.height - mmToTwips(top) - mmToTwips(bottom);
  const cell = TEXT_PT * 20 + profile.characterSpacing;
  return {
    sheet,
    width,
    height,
    cell,
    cellsPerLine: Math.floor(width / cell),
    linesPerPage: Math.floor(height / profile.linePitch),
  };
}

const turnedProfiles = new WeakMap<LayoutProfile, LayoutProfile>();

/**
 * The profile for a document's sheet: on a turned one the table's head lies at the
 * binding edge (8), so that each margin stays on its edge of the paper. The same
 * profile gives the same turned one.
 */
export function sheetProfile(
  { landscape }: { landscape?: boolean | undefined },
  profile: LayoutProfile,
): LayoutProfile {
  if (!landscape || profile.landscape) return profile;
  const known = turnedProfiles.get(profile);
  if (known) return known;
  const { top, bottom, left, right } = profile.margins;
  const turned: LayoutProfile = {
    ...profile,
    landscape: true,
    margins: { top: left, right: top, bottom: right, left: bottom },
  };
  turnedProfiles.set(profile, turned);
  return turned;
}
