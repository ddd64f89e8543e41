import { numberBelow } from './head';
import { DRAFT_MARK, endsTitle, isByline, typeOfTitle } from './vocabulary';

/** Characters of a title that names no kind of paper. */
export const LONGEST_TITLE = 60;

/** A title that goes on in the next line: a book-title mark left open, or a word that leads on. */
function isOpen(title: string): boolean {
  const count = (mark: string) => title.split(mark).length - 1;
  if (count('《') > count('》') || count('“') > count('”') || count('（') > count('）'))
    return true;
  return /(?:的|和|与|及|暨|在|对|为|关于|以及|并|全市|推进|开展|做好|加强)$/.test(title);
}

/** Two lines of a couplet. */
function isCouplet(a: string, b: string): boolean {
  const [x, y] = [[...a].length, [...b].length];
  return x >= 5 && y >= 5 && x <= 24 && y <= 24 && Math.abs(x - y) <= 2 && !/[。！？]$/.test(a + b);
}

const SECTION = /^(?:前言|引言|导语|导言|摘要|提要|背景|概况|编者按|正文|目录|内容提要)$/;

/** A long title whose rest fills the last line before the text. */
function isWrapped(last: string, next: string, block: readonly string[]): boolean {
  const [x, y] = [[...last].length, [...next].length];
  return (
    block.length === 2 &&
    x >= 14 &&
    y >= 4 &&
    y <= x + 4 &&
    x + y <= LONGEST_TITLE &&
    !SECTION.test(next)
  );
}

const OFFICIAL_END =
  /^.{0,24}的(?:决议|决定|公报|公告|通告|意见|通知|通报|报告|请示|批复|函|答复|汇报|调研报告|视察报告|讲话|发言)$/u;

/** How many of the candidate lines are the title. `block` holds no subtitle. */
export function titleLength(block: readonly string[]): number {
  let end = 1;
  while (end < block.length) {
    const [last = '', next = ''] = [block[end - 1], block[end]];
    const soFar = block.slice(0, end).join('');
    const nextIsByline = isByline(next) || DRAFT_MARK.test(next) || numberBelow(next) !== null;
    if (isOpen(soFar)) end += 1;
    else if (endsTitle(last)) {
      // 关于做好…调研总结 / 工作的通知: the first line only seemed to end.
      if (nextIsByline || !OFFICIAL_END.test(next) || typeOfTitle(last) === typeOfTitle(next))
        break;
      if (/^关于/.test(next) && /^关于/.test(block[0] ?? '')) break;
      end += 1;
    } else if (nextIsByline && !block.slice(end).some((line) => endsTitle(line))) break;
    else if (block.slice(end).some((line) => endsTitle(line) && !isByline(line))) end += 1;
    else if (end === 1 && (isCouplet(last, next) || isWrapped(last, next, block))) end += 1;
    else break;
  }
  return end;
}
