import { type CivilDate, printDateSpan } from '../model/civil-date';
import { addDays } from '../model/days';
import type { FigureKey } from '../model/figure';
import { CONSULTING_KINDS } from '../model/meeting';
import { isWithin, type Period, type PeriodKey } from './period';
import { type Rounding, writeCount } from './rounding';
import type { Figures } from './tables';

/** What a figure in a text was counted from: it can be counted again. */
export interface FigureSource {
  of: FigureKey;
  /** Lines that are counted; left out: all of the section, and what was entered by hand. */
  lines?: readonly string[];
  from: CivilDate | null;
  to: CivilDate | null;
  rounding: Rounding;
}

/** A stretch of a sentence: words, or a figure as it is written with where it comes from. */
export interface Piece {
  text: string;
  source?: FigureSource;
}

/** One clause that can be taken or left: what it is about, and its pieces. */
export interface Clause {
  key: string;
  title: string;
  pieces: readonly Piece[];
}

type Counted = Omit<FigureSource, 'rounding'>;

/** What the registers say of a figure in a text, each once. */
function* happeningsOf(figures: Figures, { of, lines, from, to }: Counted) {
  const wanted = lines === undefined ? null : new Set(lines);
  for (const one of figures.happenings.get(of) ?? [])
    if ((wanted === null || wanted.has(one.line)) && isWithin({ from, to }, one.on)) yield one;
}

/** Whether a record is among what a figure in a text counts. */
export function counts(figures: Figures, counted: Counted, id: string): boolean {
  for (const one of happeningsOf(figures, counted)) if (one.id === id) return true;
  return false;
}

/** How many there are of what a figure in a text counts. */
export function countAgain(figures: Figures, counted: Counted): number {
  const { of, lines, from, to } = counted;
  let count = 0;
  for (const _one of happeningsOf(figures, counted)) count += 1;
  if (lines !== undefined) return count;
  const period = { from, to };
  for (const row of figures.hand)
    if (row.of === of && isWithin(period, row.from) && isWithin(period, row.to)) count += row.count;
  return count;
}

/** How a figure in a text is written today. */
export function writeAgain(figures: Figures, source: FigureSource): string {
  return writeCount(countAgain(figures, source), source.rounding);
}

/** 起草各类文件 | 100多 | 份: the words before a figure, what it counts, and its measure. */
interface Said {
  words: string;
  of: FigureKey;
  measure: string;
  lines?: readonly string[];
}

/** Figures of one rank: what leads them in, what stands between two of them, and each of them; those of 0 are left out. */
interface Rank {
  lead: string;
  between: string;
  said: readonly Said[];
}

/** A clause: its subject first, without which it is not said at all, then what follows from it. */
interface Template {
  key: string;
  title: string;
  ranks: readonly Rank[];
}

const say = (words: string, of: FigureKey, measure: string, lines?: readonly string[]): Said => ({
  ...{ words, of, measure },
  ...(lines ? { lines } : {}),
});
const subject = (...said: Said[]): Rank => ({ lead: '', between: '，', said });
const further = (lead: string, ...said: Said[]): Rank => ({ lead, between: '、', said });

const SPEECHES = ['讲话稿', '主持词', '典型发言'];
const REPORTS = ['工作报告', '工作总结', '汇报'];

const TEMPLATES: readonly Template[] = [
  {
    ...{ key: 'papers', title: '办文' },
    ranks: [
      subject(say('共起草各类文件', 'papers.drafted', '份')),
      further('，', say('印发', 'papers.issued', '份')),
    ],
  },
  {
    ...{ key: 'speeches', title: '讲话和报告' },
    ranks: [
      subject(
        say('起草讲话稿、主持词等', 'papers.drafted', '篇', SPEECHES),
        say('撰写工作报告、总结、汇报', 'papers.drafted', '篇', REPORTS),
      ),
    ],
  },
  {
    ...{ key: 'sent', title: '报送' },
    ranks: [
      subject(say('上报专报、纪要、报告等', 'sent.papers', '份')),
      further('，获领导批示', say('', 'sent.instructions', '件次')),
    ],
  },
  {
    ...{ key: 'meetings', title: '会议' },
    ranks: [
      subject(say('服务保障各类会议', 'meetings.held', '次')),
      further(
        '，其中',
        say('全体会议', 'meetings.held', '次', ['全体会议']),
        say('常委会会议', 'meetings.held', '次', ['常委会会议']),
        say('主席会议', 'meetings.held', '次', ['主席会议']),
      ),
    ],
  },
  {
    ...{ key: 'consulting', title: '协商议政' },
    ranks: [subject(say('开展协商议政活动', 'meetings.held', '场', CONSULTING_KINDS))],
  },
  {
    ...{ key: 'opinions', title: '意见建议' },
    ranks: [
      subject(say('收集整理意见建议', 'opinions.raised', '条')),
      further(
        '，其中',
        say('被采纳', 'opinions.adopted', '条'),
        say('已落实', 'opinions.done', '条'),
      ),
    ],
  },
  {
    ...{ key: 'matters', title: '督办和跟踪' },
    ranks: [
      subject(say('督办、跟踪事项', 'matters.opened', '件')),
      further('，', say('办结', 'matters.closed', '件')),
    ],
  },
  {
    ...{ key: 'members', title: '委员履职' },
    ranks: [
      subject(say('委员参加会议和活动', 'members.attended', '人次')),
      further('，', say('发言和书面发言', 'members.spoke', '人次')),
    ],
  },
  {
    ...{ key: 'incoming', title: '收文' },
    ranks: [subject(say('接收办理来文', 'incoming.received', '件'))],
  },
];

/** The clauses that there is something to say of, in the office's manner. */
export function clausesOf(figures: Figures, period: Period, rounding: Rounding): Clause[] {
  return TEMPLATES.flatMap(({ key, title, ranks }) => {
    const said = ranks.map((rank) => piecesOf(figures, rank, { period, rounding }));
    return said[0]?.length ? [{ key, title, pieces: said.flat() }] : [];
  });
}

function piecesOf(
  figures: Figures,
  { lead, between, said }: Rank,
  { period, rounding }: { period: Period; rounding: Rounding },
): Piece[] {
  const pieces: Piece[] = [];
  for (const { words, measure, ...counted } of said) {
    const source: FigureSource = { ...counted, ...period, rounding };
    if (countAgain(figures, source) === 0) continue;
    const before = `${pieces.length === 0 ? lead : between}${words}`;
    pieces.push({ text: before }, { text: writeAgain(figures, source), source }, { text: measure });
  }
  return pieces;
}

/** What a period is called at the head of a sentence: 换届以来，今年以来，2025年. */
export function leadOf(key: PeriodKey, { from, to }: Period): string {
  switch (key) {
    case 'year':
      return '今年以来';
    case 'term':
      return '换届以来';
    case 'fiveYears':
      return '近五年来';
    case 'lastYear':
      return `${from?.slice(0, 4) ?? ''}年`;
    case 'all':
      return '多年来';
    case 'own':
      return leadOfDays(from, to);
  }
}

function leadOfDays(from: CivilDate | null, to: CivilDate | null): string {
  if (from === null || to === null) return '';
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `${year}年`;
  const lastDay = addDays(to, 1).endsWith('-01');
  if (from.endsWith('-01') && lastDay && to.startsWith(year)) {
    const last = Number(to.slice(5, 7));
    return month === last ? `${year}年${month}月` : `${year}年${month}月至${last}月`;
  }
  return printDateSpan(from, to);
}

/** One paragraph of the clauses: 换届以来，…；…。 */
export function paragraphOf(lead: string, clauses: readonly Clause[]): Piece[] {
  const pieces: Piece[] = lead === '' ? [] : [{ text: `${lead}，` }];
  for (const [index, clause] of clauses.entries()) {
    if (index > 0) pieces.push({ text: '；' });
    pieces.push(...clause.pieces);
  }
  return clauses.length === 0 ? [] : [...pieces, { text: '。' }];
}
