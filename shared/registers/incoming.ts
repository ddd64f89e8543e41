import { paper, table } from '../compose/parts';
import type { OfficialDocument } from '../document/official-document';
import { type CivilDate, printDate } from '../model/civil-date';
import { daysBetween } from '../model/days';
import { INCOMING_STEPS, type Incoming, type IncomingStep } from '../model/incoming';
import { seriesId } from '../model/number';
import type { Leader } from '../model/office';
import { byId } from '../model/order';
import { MOST_ROWS, type NewBook, type SheetColumn } from '../sheet/book';
import { readersOut } from './holding';

/** The office's own series of 收文号. */
export const INCOMING_SERIES = seriesId('incoming', '收文');

/** 收文〔2026〕15号 is said shorter where the register itself says what it is. */
export function printIncoming({ year, number }: Pick<Incoming, 'year' | 'number'>): string {
  return `${year}-${number}`;
}

const TYPED = /^(?:\D{0,6}?(\d{4})(?:年?[〕\])）】］-]|年)|收文?)?第?0*([1-9]\d{0,4})号?$/;

/** A 收文号 as it was typed: 12, 012, 第12号, 收12, 2026-12, 2026年12号, 收文〔2026〕12号. `year` is null where none was typed. null where it is none, or may be two: 12 3. */
export function readIncomingNumber(typed: string): { year: number | null; number: number } | null {
  const half = typed.normalize('NFKC');
  if (/\d\s+\d/.test(half)) return null;
  const plain = half.replace(/\s/g, '').replace(/[－–—─]/g, '-');
  const [, year, digits] = TYPED.exec(plain) ?? [];
  if (digits === undefined) return null;
  return { year: year === undefined ? null : Number(year), number: Number(digits) };
}

/** Where a paper is. */
export interface Standing {
  words: string;
  /** The reader who has it now, or null: the clerk. */
  with: IncomingStep | null;
}

/** Where a paper stands; `steps` in their order. */
export function standingOf(
  { closedOn, archivedOn, matterId }: Incoming,
  steps: readonly IncomingStep[],
  today: CivilDate,
): Standing {
  const readers = readersOut(steps);
  const out = readers.at(-1);
  if (out) {
    const days = Math.max(...readers.map(({ on }) => daysBetween(on, today)));
    const since = days > 0 ? `，第${days + 1}天` : '';
    const names = readers.map(({ person }) => person?.name ?? '').join('、');
    return { words: `在${names}处${since}`, with: out };
  }
  if (archivedOn) return { words: '已归档', with: null };
  if (closedOn) return { words: '已办结', with: null };
  // What was put right in its facts moves the paper nowhere.
  const last = steps.findLast(({ step }) => step !== 'correct')?.step;
  if (matterId !== null || last === 'handle' || last === 'reply')
    return { words: '办理中', with: null };
  if (last === undefined) return { words: '已登记', with: null };
  return { words: last === 'pass' ? '传阅中，在文书处' : INCOMING_STEPS[last], with: null };
}

/** Leaders by rank who have not had the paper: the first is to read next. */
export function readersLeft(leaders: readonly Leader[], steps: readonly IncomingStep[]): Leader[] {
  const had = new Set(steps.filter(({ step }) => step === 'pass').map(({ person }) => person?.id));
  return leaders
    .filter(({ id, span }) => !had.has(id) && !span?.to)
    .sort((a, b) => a.rank - b.rank);
}

/** What looks odd about the days of a paper, in Chinese. */
export function oddDays({
  receivedOn,
  paperDate,
  due,
}: Pick<Incoming, 'receivedOn' | 'paperDate' | 'due'>): string[] {
  const odd: string[] = [];
  if (paperDate !== null && receivedOn < paperDate)
    odd.push(`收文日期在来文的成文日期（${printDate(paperDate)}）之前，请核对。`);
  if (due !== null && due < receivedOn) odd.push('办理期限在收文日期之前，请核对。');
  return odd;
}

/** What looks odd about the year of a day, '' for nothing: the clock of this PC may have been set back at New Year, or years ahead. `lastYear`: of the newest paper, 0 for none. */
export function oddYear(day: CivilDate, lastYear: number): string {
  const year = Number(day.slice(0, 4));
  if (lastYear > 0 && year > lastYear + 1)
    return `登记簿里最近的收文是${lastYear}年的，今天的日期在${year}年，请核对收文日期和这台电脑的日期。`;
  if (lastYear <= year) return '';
  return `登记簿里已有${lastYear}年的收文，今天的日期在${year}年，请核对收文日期和这台电脑的日期。`;
}

const COLUMNS: readonly SheetColumn[] = [
  { title: '收文号', width: 9, kind: 'text' },
  { title: '收文日期', width: 12, kind: 'date' },
  { title: '来文机关', width: 20, kind: 'text' },
  { title: '来文字号', width: 20, kind: 'text' },
  { title: '标题', width: 36, kind: 'text' },
  { title: '份数', width: 6, kind: 'number' },
  { title: '紧急程度', width: 8, kind: 'text' },
  { title: '办理类型', width: 8, kind: 'text' },
  { title: '办理期限', width: 12, kind: 'date' },
  { title: '拟办', width: 20, kind: 'text' },
  { title: '批示', width: 24, kind: 'text' },
  { title: '传阅', width: 24, kind: 'text' },
  { title: '承办', width: 18, kind: 'text' },
  { title: '办理结果', width: 24, kind: 'text' },
  { title: '办结日期', width: 12, kind: 'date' },
  { title: '归档日期', width: 12, kind: 'date' },
  { title: '归入卷号', width: 10, kind: 'text' },
  { title: '备注', width: 16, kind: 'text' },
];

export interface IncomingLine {
  paper: Incoming;
  steps: readonly IncomingStep[];
}

/** Papers of the register, or of its bin, with their steps in order; the greatest number of the last year first. */
export function registerLines(
  papers: readonly Incoming[],
  steps: readonly IncomingStep[],
  bin: boolean,
): IncomingLine[] {
  const byPaper = new Map<string, IncomingStep[]>();
  for (const step of steps) {
    const own = byPaper.get(step.incomingId);
    if (own) own.push(step);
    else byPaper.set(step.incomingId, [step]);
  }
  return papers
    .filter(({ deletedAt }) => (deletedAt !== null) === bin)
    .sort((a, b) => b.year - a.year || b.number - a.number || byId(a, b))
    .map((paper) => ({
      paper,
      steps: (byPaper.get(paper.id) ?? []).sort((a, b) => a.sequence - b.sequence || byId(a, b)),
    }));
}

/** What was registered of these kinds: 市民政局 王芳：请于月底前答复；… */
function said(steps: readonly IncomingStep[], ...kinds: IncomingStep['step'][]): string {
  return steps
    .filter(({ step }) => kinds.includes(step))
    .map(({ unit, person, words }) => {
      const who = [unit?.name, person?.name].filter(Boolean).join(' ');
      return [who, words].filter(Boolean).join('：');
    })
    .filter((one) => one !== '')
    .join('；');
}

/** What came of a paper: answers that were registered with matters, our reply, how it was closed. */
const resultOf = (steps: readonly IncomingStep[]) => said(steps, 'link', 'reply', 'close');

/** What of the register a list shows: '' and false for nothing that narrows it but the year. */
export interface Narrowed {
  text: string;
  onlyLong: boolean;
  bin: boolean;
}

export const isPart = ({ text, onlyLong, bin }: Narrowed): boolean =>
  text !== '' || onlyLong || bin;

/** 2026年; of a part of the register also which part, and that it is not all: it must not pass for the register. */
export function spanOf(lines: readonly IncomingLine[], narrowed: Narrowed): string {
  const years = [...new Set(lines.map(({ paper: { year } }) => year))];
  const span = years.length > 0 ? `${years.join('、')}年` : '';
  if (!isPart(narrowed)) return span;
  const { text, onlyLong, bin } = narrowed;
  const which = [
    bin ? '回收站里的' : '',
    onlyLong ? '放得久的' : '',
    text === '' ? '' : `找“${text}”得到的`,
  ].join('');
  return [span, `${which}${lines.length}件`, '不是全部'].filter((one) => one !== '').join('，');
}

/** 收文登记簿 as a spreadsheet; a further sheet where one is full. */
export function incomingSheet(lines: readonly IncomingLine[], part = false): NewBook {
  const rows = lines.map(({ paper: one, steps }) => [
    ...[printIncoming(one), one.receivedOn, one.sender?.name ?? '', one.paperNumber, one.title],
    ...[one.copies, one.urgency, one.kind, one.due, said(steps, 'propose')],
    ...[said(steps, 'instruct'), said(steps, 'pass'), said(steps, 'handle'), resultOf(steps)],
    ...[one.closedOn, one.archivedOn, one.archive, one.note],
  ]);
  const count = Math.max(1, Math.ceil(rows.length / MOST_ROWS));
  const sheets = Array.from({ length: count }, (_one, at) => ({
    name: `收文登记簿${part ? '（部分）' : ''}${at === 0 ? '' : at + 1}`,
    columns: [...COLUMNS],
    rows: rows.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS),
  }));
  return { sheets };
}

/** 批示、承办 and what came of it, a line each. */
function courseOf({ closedOn }: Incoming, steps: readonly IncomingStep[]): string {
  const handled = said(steps, 'handle');
  return [
    said(steps, 'instruct'),
    handled === '' ? '' : `承办：${handled}`,
    resultOf(steps),
    closedOn ? `${printDate(closedOn)}办结` : '',
  ]
    .filter((one) => one !== '')
    .join('\n');
}

/** 收文登记簿 as a table to be printed. */
export function incomingPaper(
  lines: readonly IncomingLine[],
  office: string,
  span: string,
): OfficialDocument {
  const day = (date: CivilDate | null) => (date ? printDate(date) : '');
  const head = table([
    '收文号',
    '收文日期',
    '来文机关、字号',
    '标题',
    '份数',
    '批示、办理',
    '归档',
  ]);
  const rows = lines.flatMap(
    ({ paper: one, steps }) =>
      table([
        ...[printIncoming(one), day(one.receivedOn)],
        [one.sender?.name ?? '', one.paperNumber].filter(Boolean).join('\n'),
        ...[one.title, String(one.copies)],
        courseOf(one, steps),
        [day(one.archivedOn), one.archive].filter(Boolean).join('\n'),
      ]).rows,
  );
  return paper({
    landscape: true,
    title: [`${office}收文登记簿`],
    byline: [`（${span}）`],
    body: [
      {
        ...head,
        rows: [...head.rows, ...rows],
        pt: 10.5,
        widths: [8, 14.5, 19, 18, 5, 21, 14.5],
      },
    ],
  });
}
