import type { OfficialDocument } from '../document/official-document';
import { type PrintShop, printShopOf } from '../document/print-shop';

/** Cells of 4号 between the margins of a line of 版记 (156 mm, one cell in on both sides), less one between its two ends. */
const ROOM = 28;

const cells = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? 0.5 : 1), 0);

/**
 * What the last line of a 简报's 版记 says of its printing, beside 印发机关 and date where it has
 * them; null where there is nothing to say, no 版记, or no room: then it is printed as a 附注.
 */
export function shopInImprint(document: OfficialDocument): PrintShop | null {
  const shop = printShopOf(document);
  const { cc, dispatch, printLine } = document;
  const isOnSheet = cc !== '' || printLine !== null || dispatch.some(({ text }) => text !== '');
  if (shop === null || !isOnSheet) return null;
  const { office = '', date = '' } = printLine ?? {};
  const whole = [office, shop.left, date === '' ? '' : `${date}印发`, shop.right];
  const gaps = whole.filter((part) => part !== '').length - 1;
  return cells(whole.join('')) + gaps <= ROOM ? shop : null;
}
