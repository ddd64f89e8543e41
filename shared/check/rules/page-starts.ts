import type { Role } from '../../structure/roles';
import { type Lapse, lapseAt, type Rule } from '../lapse';
import type { Line, Paper } from '../paper';

const BODY: ReadonlySet<Role> = new Set([
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
]);
const SIGNED: ReadonlySet<Role> = new Set(['signer', 'date']);

/** The file itself begins a page somewhere behind the one line and before the words of the other. */
function breaksBetween(from: number, to: number, lines: readonly Line[]): boolean {
  return lines
    .slice(from, to + 1)
    .some(({ look }, at) => (at > 0 && look.breakBefore) || (at < to - from && look.breakAfter));
}

/** 附件 begins a page of its own (7.3.7). */
function checkAnnexes(paper: Paper): Lapse[] {
  const { lines, pages } = paper;
  return lines.flatMap((line, at) => {
    const from = lines.findLastIndex(({ count }, index) => index < at && count > 0);
    const before = lines[from];
    if (line.role !== 'annexLabel' || !before || breaksBetween(from, at, lines)) return [];
    // What blank lines push over the foot of a page stands at the head of the next one all the same.
    if (pages.get(before.look.id) !== pages.get(line.look.id)) return [];
    const mend = [{ on: 'paragraph' as const, id: line.look.id, breakBefore: true as const }];
    return [lapseAt(line, paper, { found: '附件没有另起一页', expected: '附件另面编排', mend })];
  });
}

/** Words of the text stand on the first page (7.3.3); a cover has no head. */
function checkFirstPage(paper: Paper): Lapse[] {
  const { lines, document } = paper;
  const { issueNumber, mark } = document.head;
  const first = lines.findIndex(({ count }) => count > 0);
  const text = lines.findIndex(({ role }) => role !== null && BODY.has(role));
  const line = lines[text];
  const hasHead = issueNumber !== '' || mark.kind === 'printed';
  if (!line || first >= text || !hasHead || !breaksBetween(first, text, lines)) return [];
  const found = '首页没有正文，前面另起了一页';
  return [lapseAt(line, paper, { found, expected: '首页显示正文', mend: null })];
}

/** Name and date stand on the page of what they end (7.3.5.5). */
function checkSigned(paper: Paper): Lapse[] {
  const { lines } = paper;
  return lines.flatMap((line, at) => {
    const from = lines.findLastIndex(({ count }, index) => index < at && count > 0);
    const role = lines[from]?.role;
    if (line.role === null || !SIGNED.has(line.role) || !role) return [];
    if (!BODY.has(role) && !SIGNED.has(role) && role !== 'attachment') return [];
    if (!breaksBetween(from, at, lines)) return [];
    const found = `${line.role === 'date' ? '成文日期' : '署名'}前面另起了一页`;
    const expected = '署名、成文日期与正文同面，排不下时调整行距、字距';
    return [lapseAt(line, paper, { found, expected, mend: null })];
  });
}

/** Where pages begin. */
export const PAGE_START_RULES: readonly Rule[] = [
  {
    id: 'first-page-text',
    title: '首页的正文',
    clause: '7.3.3',
    strength: '规定',
    check: checkFirstPage,
  },
  { id: 'annex-page', title: '附件另面', clause: '7.3.7', strength: '规定', check: checkAnnexes },
  {
    id: 'signature-page',
    title: '署名、成文日期所在的页',
    clause: '7.3.5.5',
    strength: '一般',
    check: checkSigned,
  },
];
