import type { OfficialDocument } from '../document/official-document';
import { type Item, joinTouched, type Line, line } from './items';
import { DISPATCH_LIST, goesOnInNextLine, takeLists, listText as textOf } from './lists';
import { TouchCounter } from './report';
import { takeUnknown, unknownAtEnd } from './unknown';
import { DATE } from './vocabulary';

type Footer = Pick<OfficialDocument, 'cc' | 'dispatch' | 'printLine'>;

const PRINT_LINE = new RegExp(`^(?!附件)(\\S.{1,40}?)?[ \\t\\u3000]*(${DATE})[ \\u3000]*印发$`);
const CC = /^抄[ \u3000]*送[ \u3000]*([:：])[ \u3000]*(.*)$/;
/** …印发　共印45份: the printing shop's count beside the line of printing. */
const PRINT_LINE_AND_COUNT = new RegExp(
  `^(.{0,40}${DATE}[ \\u3000]*印发)[ \\t\\u3000]*([（(]?(?:此件)?共印.{1,12}份[）)]?)$`,
);
/** Items at the end among which a line of printing stands. */
const NEAR_END = 8;

/** Items with the count of copies on a line of its own, where it stood beside the line of printing. */
export function apartFromPrintLine(items: readonly Item[], touches: TouchCounter): Item[] {
  return items.flatMap((item, at) => {
    const text = at < items.length - NEAR_END ? null : textOf(item);
    const parts = text === null ? null : PRINT_LINE_AND_COUNT.exec(text);
    if (!parts?.[1] || !parts[2]) return [item];
    touches.add('splitLines');
    return [line([{ text: parts[1] }]), line([{ text: parts[2] }])];
  });
}

/** Where the 抄送 list that ends a text begins, or null. */
function ccStart(items: readonly Item[], beforePrintLine: boolean): number | null {
  for (let back = 1; back <= 4 && back <= items.length; back += 1) {
    const text = textOf(items[items.length - back]);
    if (text === null || (back > 1 && /。$/.test(text))) return null;
    if (!CC.test(text)) continue;
    const lines = items.slice(-back).map((item) => textOf(item) ?? '');
    // A line behind the list's full stop no longer belongs to it.
    const stop = lines.findIndex((line) => /。$/.test(line));
    if (!beforePrintLine && stop >= 0 && stop < lines.length - 1) return null;
    return lines.slice(0, -1).every(goesOnInNextLine) ? items.length - back : null;
  }
  return null;
}

function takeCc(items: Item[], footer: Footer, touches: TouchCounter): boolean {
  const start = ccStart(items, footer.printLine !== null);
  if (start === null) return false;
  const lines = items.slice(start).map((item) => textOf(item) ?? '');
  const label = CC.exec(lines[0] ?? '');
  const cc = joinTouched([label?.[2] ?? '', ...lines.slice(1)], touches);
  if (cc === '') return false;
  footer.cc = cc;
  if (label?.[1] === ':') touches.add('labels');
  items.length = start;
  return true;
}

/** 报, 送, 发, 抄送 and 印发 that a list of items ends with; false when there is none. */
function takeAtEnd(items: Item[], footer: Footer, touches: TouchCounter): boolean {
  const count = items.length;
  const isFirst = footer.printLine === null && footer.cc === '' && footer.dispatch.length === 0;
  const print = isFirst ? PRINT_LINE.exec(textOf(items.at(-1)) ?? '') : null;
  if (print) {
    footer.printLine = { office: (print[1] ?? '').trim(), date: print[2] ?? '' };
    items.length -= 1;
  }
  const behind = takeLists(items, DISPATCH_LIST, touches);
  const hasCc = footer.cc === '' && takeCc(items, footer, touches);
  if (hasCc && behind.length + footer.dispatch.length > 0) touches.add('moved');
  footer.dispatch = [...takeLists(items, DISPATCH_LIST, touches), ...behind, ...footer.dispatch];
  return items.length < count;
}

/**
 * 报, 送, 发, 抄送 and 印发 at the end of a list of items, taken off it; false when there
 * is none. Lines behind and between them that are none of these go to `unknown`.
 */
export function takeFooter(
  items: Item[],
  footer: Footer,
  touches: TouchCounter,
  unknown: Line[],
): boolean {
  let isTaken = takeAtEnd(items, footer, touches);
  const fits = (left: Item[]) => takeAtEnd(left, { ...footer }, new TouchCounter());
  const isPrinted = (left: Item[]) => PRINT_LINE.test(textOf(left.at(-1)) ?? '');
  const lookPast = () =>
    unknownAtEnd(items, fits) ||
    unknownAtEnd(items, footer.printLine === null ? isPrinted : fits, true);
  for (let count = lookPast(); count > 0; count = lookPast()) {
    unknown.unshift(...takeUnknown(items, count, touches));
    takeAtEnd(items, footer, touches);
    isTaken = true;
  }
  return isTaken;
}
