import { geometryOf } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import type { Page, PlacedItem } from './page';
import type { Role } from './print-plan';

const SIGNED: readonly Role[] = ['signer', 'date', 'note'];

const isSigned = (item: PlacedItem): boolean =>
  item.kind === 'line' && SIGNED.includes(item.line.role);

/** The names of attachments above a signature are no text either. */
const isNoText = (item: PlacedItem): boolean =>
  isSigned(item) || (item.kind === 'line' && item.line.role === 'attachments');

/**
 * True where a page holds signature, date, note or 版记 and nothing of the text that they belong to.
 * Of papers printed on both sides, 版记 may have the back of the last sheet to itself, but no sheet.
 */
export function isTailAlone(pages: readonly Page[], { twoSided }: LayoutProfile): boolean {
  return pages.some(({ number, items, imprint, isNumbered }) => {
    if (items.length > 0) return items.some(isSigned) && items.every(isNoText);
    // Pages on which a long 版记 only goes on come whatever the text does.
    if (imprint === null || imprint.goesOn?.above) return false;
    return number > 1 && !(twoSided && isNumbered);
  });
}

/**
 * Pitches to try where the signature or 版记 stands alone, twips: room for one to three lines
 * more or less a page, the smallest change first. The standard lets an office adjust the spacing
 * of lines or characters rather than write 此页无正文 (7.3.5.5).
 */
export function otherPitches(profile: LayoutProfile): number[] {
  const { height, linesPerPage: usual } = geometryOf(profile);
  return [1, -1, 2, -2, 3, -3].map((more) => Math.floor(height / (usual + more)));
}
