/**
 * The shape of a title (GB/T 9704-2012, 7.3.1): words stay whole, lines are
 * symmetrical, 梯形 or 菱形, their lengths even.
 */

/** Never at the head of a line. */
const NOT_FIRST = /^[，。、；：？！）》〉」』”’·—…％%的和与及等了暨]/;
/** Never at the end of a line. */
const NOT_LAST = /[（《〈「『“‘—]$/;
/** Words after which a break reads well. */
const GOOD_END = /(关于|印发|转发|召开|做好|会议|委员会|办公室|工作|活动|问题|的)$/;
/** Words with which a line begins well. */
const GOOD_START = /^(关于|印发|转发|召开|做好|第|在)/;

/** The office's own words, which the general segmentation cuts. */
const TERMS = new Set(
  (
    '委员会 办公室 委员会办公室 常务委员会 专门委员会 人居环境 报送 印发 转发 调研 视察 建议案 协商会 座谈会 ' +
    '党纪学习教育 高质量发展 全会 全体会议 主席会议 常委会 党组会议 秘书长会议 社情民意 政协委员 市政协 县政协 ' +
    '区政协 省政协 数字化 智能化 制造业 服务业 营商环境 乡村振兴 民主监督 政治协商 参政议政 专题协商会 专题协商 ' +
    '养老服务 工作要点 工作报告 工作总结 调研报告 视察报告 实施方案 工作方案 情况通报 征求意见稿 征求意见 ' +
    '意见建议 试行 一体化 现代化 产业链 供应链 生态环境 基层治理 文化遗产 历史文化 民营经济 专项整治 督查'
  ).split(' '),
);
const LONGEST_TERM = Math.max(...[...TERMS].map((term) => term.length));

/** Joins neighbouring pieces that together are one of the office's words, the longest first. */
function withTerms(pieces: readonly string[]): string[] {
  const result: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    let end = at + 1;
    let joined = pieces[at] ?? '';
    for (let next = at + 1; next < pieces.length; next += 1) {
      joined += pieces[next];
      if (joined.length > LONGEST_TERM) break;
      if (TERMS.has(joined)) end = next + 1;
    }
    result.push(pieces.slice(at, end).join(''));
    at = end;
  }
  return result;
}

let segmenter: Intl.Segmenter | undefined;

/** Pieces that stay whole: words, with marks joined to their neighbours; what 《》 or “” encloses stays whole when short. */
export function wordsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const pieces: string[] = [];
  for (const part of text.split(/(《[^《》]{1,14}》|“[^“”]{1,10}”)/)) {
    if (part === '') continue;
    if (/^[《“].*[》”]$/.test(part)) pieces.push(part);
    else pieces.push(...withTerms([...segmenter.segment(part)].map(({ segment }) => segment)));
  }
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const stays =
      last !== undefined &&
      (NOT_FIRST.test(piece) || NOT_LAST.test(last) || keepsTogether(last, piece));
    if (stays) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

/** Numbers stay with what they count, 届 and 次 with their 第. */
function keepsTogether(last: string, next: string): boolean {
  if (/[0-9０-９〇一二三四五六七八九十第×]$/.test(last) && /^[\p{Script=Han}×0-9%]/u.test(next)) {
    return next.length <= 2;
  }
  return /[A-Za-z0-9]$/.test(last) && /^[A-Za-z0-9]/.test(next);
}

function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += (character.codePointAt(0) ?? 0) < 0x250 ? 0.5 : 1;
  return cells;
}

/** How far a cutting is from a good title: unevenness, a bad shape, breaks at unlucky words. */
function cost(lines: readonly string[], limit: number): number {
  const widths = lines.map(cellsOf);
  if (widths.some((width) => width > limit)) return Number.POSITIVE_INFINITY;
  const widest = Math.max(...widths);
  const narrowest = Math.min(...widths);
  let total = (widest - narrowest) ** 2;
  // 沙漏形: a middle line shorter than both neighbours.
  for (let index = 1; index < widths.length - 1; index += 1) {
    const [before, here, after] = [
      widths[index - 1] ?? 0,
      widths[index] ?? 0,
      widths[index + 1] ?? 0,
    ];
    if (here < before && here < after) total += 60;
  }
  // Equal lines make a rectangle, a little difference a trapezium.
  if (lines.length > 1 && widest === narrowest) total += 2;
  for (let index = 1; index < lines.length; index += 1) {
    if (GOOD_END.test(lines[index - 1] ?? '')) total -= 6;
    if (GOOD_START.test(lines[index] ?? '')) total -= 6;
  }
  return total;
}

/** The best cutting of `words` into `count` lines, or null when none fits. */
function cut(words: readonly string[], count: number, limit: number): string[] | null {
  let best: string[] | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  const visit = (from: number, lines: string[]): void => {
    if (lines.length === count - 1) {
      const whole = [...lines, words.slice(from).join('')];
      const price = cost(whole, limit);
      if (price < bestCost) {
        bestCost = price;
        best = whole;
      }
      return;
    }
    let line = '';
    for (let index = from; index < words.length - 1; index += 1) {
      line += words[index];
      if (cellsOf(line) > limit) return;
      visit(index + 1, [...lines, line]);
    }
  };
  visit(0, []);
  return best;
}

function breakLine(line: string, limit: number): string[] {
  const width = cellsOf(line);
  if (width <= limit) return [line];
  const words = wordsOf(line);
  for (let count = Math.ceil(width / limit); count <= 5; count += 1) {
    const lines = cut(words, count, limit);
    if (lines) return lines;
  }
  return evenly(line, limit);
}

/** A title without a place to break: filled line by line. */
function evenly(line: string, limit: number): string[] {
  const characters = [...line];
  const count = Math.ceil(cellsOf(line) / limit);
  const each = Math.ceil(characters.length / count);
  const lines: string[] = [];
  for (let at = 0; at < characters.length; at += each) {
    lines.push(characters.slice(at, at + each).join(''));
  }
  return lines;
}

/**
 * Breaks each of the author's lines further where it is too long for
 * `cellsPerLine` title characters. Never joins two, never changes a character.
 */
export function breakTitle(lines: readonly string[], cellsPerLine: number): string[] {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => breakLine(line, cellsPerLine));
}
