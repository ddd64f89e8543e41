import { noteLines, type OfficialDocument } from './official-document';

/** Characters of a line that may still be one of the printing shop. */
const LONGEST = 120;
/** What printing shops and editors put at the foot: 编辑：…, 共印60份. */
const PRINT_SHOP =
  /^[（(]?(?:(?:责任)?编辑|责编|编审|主编|审核|审稿|审签|核稿|复核|校对|录入|打印|打字|监印|印制|印刷|承印|拟稿)(?:人员?|员|单位)?[ \u3000]*[:：]|^[（(]?(?:(?:本期|此件)?共印|印数|份数|印(?=.*份))[ \u3000]*[:：]?[ \u3000]*(?:\d+|×+)[ \u3000]*份?|[ \u3000]共印[ \u3000]*[:：]?[ \u3000]*\d+[ \u3000]*份[）)]?$/;
/** A line that says how many copies were printed, and nothing else. */
const COUNT =
  /^[（(]?(?:(?:本期|此件)?共印|印数|份数|印(?=.*份))[ \u3000]*[:：]?[ \u3000]*(?:\d+|×+)[ \u3000]*份?[）)]?$/;

export const isPrintShopLine = (text: string): boolean =>
  text.length <= LONGEST && PRINT_SHOP.test(text);

/** Lines of the printing shop: who edited at the left, how many copies at the right. */
export interface PrintShop {
  left: string;
  right: string;
}

/**
 * What the last line of 版记 says of the printing of a 简报, or null where nothing does;
 * any other paper has it below its 附注.
 */
function printShopOf(document: OfficialDocument): PrintShop | null {
  if (document.format !== 'bulletin') return null;
  const lines = noteLines(document).filter(isPrintShopLine);
  if (lines.length === 0) return null;
  const said = (those: (line: string) => boolean) => lines.filter(those).join('　');
  return { left: said((line) => !COUNT.test(line)), right: said((line) => COUNT.test(line)) };
}

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
