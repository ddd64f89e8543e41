import { noteLines, type OfficialDocument } from './official-document';

/** Characters of a line that may still be one of the printing shop. */
const LONGEST = 120;
/** What printing shops and editors put at the foot: 编辑：…, 共印60份. */
const PRINT_SHOP =
  /^[（(]?(?:(?:责任)?编辑|责编|编审|主编|审核|审稿|审签|核稿|复核|校对|录入|打印|打字|监印|印制|印刷|拟稿)[ \u3000]*[:：]|^[（(]?(?:(?:本期|此件)?共印|印数|份数|印(?=.*份))[ \u3000]*[:：]?[ \u3000]*(?:\d+|×+)[ \u3000]*份?|[ \u3000]共印[ \u3000]*[:：]?[ \u3000]*\d+[ \u3000]*份[）)]?$/;
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
export function printShopOf(document: OfficialDocument): PrintShop | null {
  if (document.format !== 'bulletin') return null;
  const lines = noteLines(document).filter(isPrintShopLine);
  if (lines.length === 0) return null;
  const said = (those: (line: string) => boolean) => lines.filter(those).join('　');
  return { left: said((line) => !COUNT.test(line)), right: said((line) => COUNT.test(line)) };
}
