import { type CivilDate, printDate } from '../../model/civil-date';
import type { Incoming, IncomingKind } from '../../model/incoming';
import type { MatchedTable } from '../../sheet/matched';
import { oddDays, printIncoming } from '../incoming';
import { readTheirNumber } from '../issue-number';
import { INCOMING_COLUMNS, type IncomingField } from './columns';
import { type BookPlace, type Known, type Planning, planBook } from './plan';
import {
  countInCell,
  type DaysRead,
  dayToldInBook,
  keepsZeros,
  onOneLine,
  readBookNumber,
} from './read';

/** One paper of an old 收文登记簿, as it would be written. */
export interface OldIncoming
  extends Pick<
    Incoming,
    | 'year'
    | 'number'
    | 'receivedOn'
    | 'paperNumber'
    | 'paperDate'
    | 'title'
    | 'copies'
    | 'urgency'
    | 'kind'
    | 'due'
    | 'closedOn'
    | 'archivedOn'
    | 'archive'
    | 'note'
  > {
  sender: string;
  /** What the old book says of its course, in its words; '' for nothing. */
  proposal: string;
  instruction: string;
  readers: string;
  handler: string;
  result: string;
}

export const incomingPlace = ({ year, number }: Pick<Incoming, 'year' | 'number'>): BookPlace => ({
  within: `${year}年收文`,
  number,
});

type Cells = Record<IncomingField, string>;

const LABELS = new Map(INCOMING_COLUMNS.map(({ key, title }) => [key, title]));

/** A day of the row; what is written there and is none is kept for the note. */
function dayOf(
  cells: Cells,
  field: IncomingField,
  how: Omit<DaysRead, 'label'> & { kept: string[] },
): CivilDate | null {
  const text = cells[field];
  const label = LABELS.get(field) ?? '';
  const date = dayToldInBook(text, { ...how, label });
  if (text === '' || date !== null) return date;
  const line = onOneLine(text);
  how.kept.push(`${label}：${line}`);
  how.remarks.push(`${label}“${line}”不是年月日齐全的日期，记在备注里`);
  return null;
}

/** What says no more than a register's own word for it. */
const PLAIN_URGENCY = /^(?:特急|加急|紧急|急)?件?$|^(?:平件|平|一般|普通|常规|正常|无|否|[-—/]+)$/;
const PLAIN_KIND = /^(?:(?:传?阅|阅?办|办理?|批办|阅批)件?|[-—/]+)$/;

function urgencyOf({ urgency }: Cells): Incoming['urgency'] {
  if (/特/.test(urgency)) return '特急';
  return /急/.test(urgency) && !/[不非无]/.test(urgency) ? '加急' : '';
}

/** What the register has no word of its own for, as the old book has it. */
function saidBeside(cells: Cells, remarks: string[]): string[] {
  const odd = (['urgency', 'kind'] as const).filter((field) => {
    const plain = field === 'urgency' ? PLAIN_URGENCY : PLAIN_KIND;
    return cells[field] !== '' && !plain.test(cells[field].replace(/\s/g, ''));
  });
  return odd.map((field) => {
    const said = `${LABELS.get(field)}：${onOneLine(cells[field])}`;
    if (field === 'urgency') remarks.push(`“${said}”记在备注里`);
    return said;
  });
}

function kindOf({ kind, handler, due, result }: Cells): IncomingKind {
  if (kind.includes('阅') && !kind.includes('办')) return '阅件';
  return kind.includes('办') || handler !== '' || due !== '' || result !== '' ? '办件' : '阅件';
}

/** What would come of every row of an old 收文登记簿. `year`: of rows that do not say it themselves; null: nobody knows. */
export function planIncoming(
  table: MatchedTable<IncomingField>,
  { year: usual, known }: { year: number | null; known: Known },
): Planning<OldIncoming> {
  const { sheet } = table;
  const read = { areTexts: keepsZeros(sheet), count: sheet };
  return planBook(table, INCOMING_COLUMNS, known, (cells, remarks) => {
    const number = readBookNumber(cells.number);
    if (cells.title === '') return '没有写标题';
    if (number === null)
      return cells.number === '' ? '没有写收文号' : `收文号“${cells.number}”认不出是几号`;
    const kept: string[] = [];
    const label = LABELS.get('receivedOn') ?? '';
    const days = { year: number.year ?? usual, label, remarks, ...read };
    const received = dayToldInBook(cells.receivedOn, days);
    if (received === null)
      return cells.receivedOn === ''
        ? '没有写收文日期'
        : `收文日期“${onOneLine(cells.receivedOn)}”不是一个日期`;
    const year = number.year ?? Number(received.slice(0, 4));
    const how = { year: Number(received.slice(0, 4)), kept, remarks, ...read };
    if (number.corrected !== '') remarks.push(number.corrected);
    if (year !== how.year)
      remarks.push(`号是${year}年的，收文日期在${printDate(received)}，请核对`);
    if (number.year === null && usual !== null && usual !== year)
      remarks.push(`收文日期不在${usual}年，按${year}年的号导入`);
    const dates = {
      receivedOn: received,
      paperDate: dayOf(cells, 'paperDate', how),
      due: dayOf(cells, 'due', how),
      closedOn: dayOf(cells, 'closedOn', how),
      archivedOn: dayOf(cells, 'archivedOn', how),
    };
    remarks.push(...oddDays(dates));
    const copies = countInCell(cells.copies);
    if (cells.copies !== '' && copies === null) kept.push(`份数：${cells.copies}`);
    kept.push(...saidBeside(cells, remarks));
    const issue = readTheirNumber(cells.paperNumber);
    if (issue && issue.corrected.length > 0)
      remarks.push(`来文字号“${cells.paperNumber}”写成“${issue.printed}”`);
    const { title, sender, proposal, instruction, readers, handler, result, archive } = cells;
    const facts: OldIncoming = {
      ...{ year, number: number.number, ...dates, title: title.replace(/\n/g, ''), sender },
      ...{ paperNumber: issue?.printed ?? cells.paperNumber, copies: copies ?? 1 },
      ...{ urgency: urgencyOf(cells), kind: kindOf(cells) },
      ...{ proposal, instruction, readers, handler, result, archive },
      note: [...cells.note.split(/\s*\n\s*/), ...kept].filter((one) => one !== '').join('；'),
    };
    const place = incomingPlace(facts);
    return { facts, place, title: facts.title, printed: `收文${printIncoming(facts)}` };
  });
}
