import { mmToTwips, SHEET_TWIPS } from '../gbt9704/numbers';
import { textWidth } from './measure';

/** Margins of a 席卡's sheet, mm; the fold lies in the middle of the sheet. */
export const CARD_MARGIN_MM = { side: 10, end: 15 } as const;
/** Length along the fold that a name may take, twips. */
const ROOM = SHEET_TWIPS.height - 2 * mmToTwips(CARD_MARGIN_MM.end) - mmToTwips(10);
/** Sizes of a name, points: up to three characters, and four. A half is 105 mm wide. */
const MOST_PT = 180;
const FOUR_PT = 160;
/** Below this a name can hardly be read across a table; longer ones take two lines. */
const LEAST_PT = 48;

/** A name as it stands on both halves of its card. */
export interface SetCard {
  name: string;
  pt: number;
  /** Room between the two characters of a short name, twips; 0 for all others. */
  gap: number;
}

/** Size and spacing of a name by its length: two characters set apart, long ones smaller. */
export function setCard(name: string): SetCard {
  const isPair = /^\p{Script=Han}{2}$/u.test(name);
  const em = textWidth(name, 1, 0) / 20 + (isPair ? 1 : 0);
  const most = em > 3 ? FOUR_PT : MOST_PT;
  const fits = Math.floor(ROOM / 20 / Math.max(1, em));
  const pt = Math.max(LEAST_PT, Math.min(most, fits));
  return { name, pt, gap: isPair ? pt * 20 : 0 };
}
