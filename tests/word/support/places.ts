import { geometryOf, SHEET_MM, TYPE_AREA_MM, twipsToMm, WHITE_MM } from '#shared/gbt9704/numbers';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';

/** Where things stand on a page of the standard's own profile, mm from the sheet's top left corner. */

/** A cell of the grid, and a line of it. */
export const CELL = twipsToMm(geometryOf(STANDARD_PROFILE).cell);
export const PITCH = twipsToMm(STANDARD_PROFILE.linePitch);
/** Edges of the type area. */
export const LEFT = WHITE_MM.left;
export const RIGHT = LEFT + TYPE_AREA_MM.width;
export const FOOT = WHITE_MM.top + TYPE_AREA_MM.height;
/** The whole sheet. */
export const SHEET = { left: 0, right: SHEET_MM.width, top: 0, bottom: SHEET_MM.height };
