import type { Attachment } from '../document/official-document';
import { isPrintShopLine } from '../document/print-shop';
import { ANNEX_LABEL } from './attachments';
import { bodyOf } from './body';
import { type Item, joinTouched } from './items';
import type { TouchCounter } from './report';
import { DATE_ONLY, DRAFT_MARK, endsTitle, isOrganName } from './vocabulary';

/**
 * 关于印发《…办法》的通知 and behind its signature the paper that it issues: a title of
 * its own, on a page of its own, and no 附件.
 */

const bare = (text: string): string => text.replace(/[\s\u3000]/g, '');
const REGULATION = /^第[一1](?:编|章|节|条)(?:[ \u3000]|$)/;
const NO_TITLE = /^[（(]|^第[一二三四五六七八九十百零\d]+[编章节条]|[。；，：:]$/;
/** （试行） on the same line as the name. */
const MARK_BEHIND = /[（(][^（）()]{1,8}[）)]$/;
/** Lines at most that the name of such a paper takes. */
const MOST_LINES = 3;

const textOf = (item: Item | undefined): string =>
  item?.kind === 'line' && item.text.length <= 120 ? item.text : '';

/** Names in book-title marks of a title that issues or forwards, without blanks. */
export function issuedNames(title: readonly string[]): string[] {
  const whole = bare(title.join(''));
  if (!/(?:印发|转发|发布|公布|修订|施行)/.test(whole)) return [];
  const named = [...whole.matchAll(/《([^《》]{2,80}(?:《[^《》]*》[^《》]*)*)》/g)].map(
    ([, name = '']) => name,
  );
  // 转发省政协办公厅关于…的通知: without marks only what follows 关于 is sure to be its title.
  const forwarded = /(?:转发|批转).{2,30}?(关于.{4,80})$/.exec(whole)?.[1];
  if (named.length > 0 || !forwarded) return named;
  // 转发…关于…的通知的通知: both of them are named.
  const inner = forwarded.replace(/的(?:通知|函|意见)$/, '');
  return inner !== forwarded && endsTitle(inner) ? [inner] : [forwarded];
}

/** Whether a title is one of the names, or one that begins with 关于 behind the organ that issued it. */
function isNamed(title: string, names: readonly string[]): boolean {
  return names.some(
    (name) =>
      title === name ||
      (name.startsWith('关于') && title.endsWith(name) && title.length - name.length <= 30),
  );
}

/** How many lines from `at` on are the title of a paper that is issued; 0 for none. */
function titleLines(items: readonly Item[], at: number, names: readonly string[]): number {
  let joined = '';
  for (let count = 1; count <= MOST_LINES; count += 1) {
    const text = textOf(items[at + count - 1]);
    if (text === '' || NO_TITLE.test(text) || ANNEX_LABEL.test(text)) return 0;
    if (isPrintShopLine(text)) return 0;
    joined += bare(text);
    const next = textOf(items[at + count]);
    if (isNamed(joined + bare(next), names)) return count + 1;
    // A title that names no paper may still be followed by 第一章.
    const rest = items.slice(at + count, at + count + 2).map(textOf);
    const isRegulation = endsTitle(text) && rest.some((line) => REGULATION.test(line));
    if (isNamed(joined, names)) return DRAFT_MARK.test(next) ? count + 1 : count;
    if (!isRegulation) continue;
    // 存档备查 above the name that the 通知 has is no part of it; an organ may be.
    const isAlone = count > 1 && isNamed(bare(text).replace(MARK_BEHIND, ''), names);
    if (isAlone && !isOrganName(textOf(items[at]))) return 0;
    return DRAFT_MARK.test(next) ? count + 1 : count;
  }
  return 0;
}

/**
 * Where the papers begin that a 通知 issues: behind its date, at a line that repeats a
 * name out of its title or stands above 第一章. Indices of their titles, in order.
 */
export function issuedStarts(items: readonly Item[], names: readonly string[]): number[] {
  const closed = items.findIndex((item, index) => {
    const text = textOf(item);
    return index > 0 && (DATE_ONLY.test(text) || /\d{4}年\d{1,2}月\d{1,2}日$/.test(text));
  });
  if (closed < 0) return [];
  // The first one stands right behind the signature, but for a 附注 and a page break.
  const starts = startsFrom(items, closed + 1, names);
  return (starts[0] ?? 0) <= closed + 3 ? starts : [];
}

/** Indices of the titles from `from` on; what belongs to a title begins none. */
function startsFrom(items: readonly Item[], from: number, names: readonly string[]): number[] {
  const starts: number[] = [];
  for (let at = from; at < items.length; ) {
    const length = titleLines(items, at, names);
    if (length > 0) starts.push(at);
    at += Math.max(1, length);
  }
  return starts;
}

/** The papers of a stretch of items that begins with the title of the first. */
export function parseIssued(
  items: readonly Item[],
  names: readonly string[],
  touches: TouchCounter,
): Attachment[] {
  const starts = startsFrom(items, 0, names);
  return starts.map((start, index) => {
    const length = titleLines(items, start, names);
    const lines = items.slice(start, start + length).map(textOf);
    const body = items.slice(start + length, starts[index + 1]);
    if (body.at(-1)?.kind === 'pageBreak') body.pop();
    const name = lines.length > 1 ? joinTouched(lines, touches) : (lines[0] ?? '');
    return { name, body: bodyOf(body, touches), isIssued: true };
  });
}
