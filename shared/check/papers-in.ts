import type { Line, Paper } from './paper';

/** Type of a title, points: 二号 is asked for, and what people take for it. */
const TITLE_PT = 18;
/** Lines at the head of a page among which a title stands. */
const HEAD_LINES = 10;
const DATE = /^[\s\u3000]*[12〇○零一二三四五六七八九\d]{4}年.{1,3}月.{1,3}日[\s\u3000]*$/;
const ANNEX = /^附件\s*\d*[：:]?$/;

/** Lines that say something, page by page, as the file itself breaks them. */
function partsOf({ lines }: Paper): Line[][] {
  const parts: Line[][] = [[]];
  let isNew = false;
  let section = lines[0]?.look.section ?? 0;
  for (const line of lines) {
    isNew ||= line.look.breakBefore || (line.look.section !== section && parts.length > 0);
    section = line.look.section;
    if (isNew && line.count > 0) {
      parts.push([]);
      isNew = false;
    }
    if (line.count > 0) parts.at(-1)?.push(line);
    isNew ||= line.look.breakAfter;
  }
  return parts;
}

const isTitle = ({ look }: Line): boolean =>
  look.align === 'center' &&
  look.runs.some(({ text, size }) => text.trim() !== '' && size >= TITLE_PT);

/**
 * How many papers a file seems to hold: stretches behind page breaks that have a title and a
 * date of their own. An annex has no such head, and a paper that another one issues mostly no date.
 */
export function papersIn(paper: Paper): number {
  const whole = partsOf(paper).filter((part) => {
    const [first] = part;
    if (!first || ANNEX.test(first.text.trim())) return false;
    return part.slice(0, HEAD_LINES).some(isTitle) && part.some(({ text }) => DATE.test(text));
  });
  return Math.max(1, whole.length);
}
