import { mergedRemark } from '../directory/import-plan';
import { type CivilDate, printDate } from '../model/civil-date';
import { MATTER_TRACKS, type MatterStep, type MatterTrack } from '../model/matter';
import type { DayCount, ReadBook } from '../sheet/book';
import { dateToldInCell, withoutDitto } from '../sheet/cells';
import {
  cellsIn,
  HEADING_AGAIN,
  isHeadingAgain,
  type MatchedTable,
  matchTable,
  mergedIn,
} from '../sheet/matched';
import { type InStretches, STRETCH } from '../sheet/stretches';
import { filledRows } from '../sheet/troubles';
import { LEDGER_COLUMNS, type LedgerField } from './ledger-sheet';

/** A ledger found in a file, and what its columns most likely are. */
export type LedgerTable = MatchedTable<LedgerField>;

/** One row of the file, as it would be written. */
export interface LedgerImportRow {
  /** Number of the row as the spreadsheet shows it. */
  row: number;
  track: MatterTrack;
  number: string;
  title: string;
  content: string;
  source: string;
  lead: string[];
  helpers: string[];
  leader: string;
  handler: string;
  telephone: string;
  openedOn: CivilDate | null;
  due: CivilDate | null;
  /** Step that brings the matter where the old ledger has it, or null. */
  step: MatterStep | null;
  stepOn: CivilDate | null;
  /** State, progress and 备注 in the old ledger's words, and what it has in the place of a day: 年底前. */
  words: string;
}

export interface PlannedMatter {
  facts: LedgerImportRow;
  action: 'add' | 'refuse';
  /** Why the row is refused, or what of it was left out or looks odd. */
  remarks: string[];
}

/** The table of a file with a guess at its columns; null when no sheet has a row of text. */
export function findLedger(book: ReadBook): LedgerTable | null {
  return matchTable(book, LEDGER_COLUMNS);
}

/** What the old ledger calls a state, and the step that leads there. */
const STATE_WORDS: Record<MatterTrack, readonly [RegExp, MatterStep][]> = {
  internal: [
    [/未办结|未完成|办理中|在办|进行中|推进|正在/, 'progress'],
    [/待审核|已反馈/, 'report'],
    [/退回/, 'sendBack'],
    [/办结|完成|销号|归档/, 'approve'],
    [/待交办|已立项/, 'establish'],
    [/已交办/, 'assign'],
    [/暂缓/, 'pause'],
    [/终止|撤销/, 'stop'],
  ],
  external: [
    [/未办结|未完成|未答复|办理中|在办|进行中|推进|正在/, 'progress'],
    [/告知/, 'tell'],
    [/答复|回复|办复|函复|办结|完成/, 'answer'],
    [/转办|交办/, 'refer'],
    [/批示/, 'instruct'],
    [/报送|已报/, 'submit'],
    [/列入/, 'carry'],
    [/暂缓/, 'pause'],
    [/终止/, 'stop'],
  ],
};
/** What takes a word back that stands behind it in the same clause: 尚未, 部分, 预计年底. */
const NOT_YET =
  /(?:[未没无待不拟将]|尚|暂|部分|基本|初步|阶段性?|预计|力争|争取|计划|等待|即将|接近)[^，。；、\s]{0,8}$/;
/** 完成80%, 完成了一半. */
const IN_PART =
  /完成(?:了|约|率)?[^，。；\d]{0,4}?(?:(?<!\d)\d{1,2}(?:\.\d+)?[%％]|过半|一半|大半)/;
/** What is still to be done with a matter that has begun. */
const STILL_OPEN =
  /(?:[未没待将]|尚|暂|部分|基本|初步|阶段性?|预计|力争|争取|计划|等待|即将|接近)[^，。；、\s]{0,8}(?:办结|完成|销号|归档|答复|回复|办复|函复|办理|落实)/;
const AT_THE_BEGINNING = /^(拟办|待立项|待办|待落实|已?归集|未开始|未启动)?$/;

function trackOf(text: string, usual: MatterTrack): MatterTrack {
  if (text.includes('跟踪') || text === MATTER_TRACKS.external) return 'external';
  return text.includes('督办') ? 'internal' : usual;
}

const namesIn = (cell: string): string[] =>
  cell
    .split(/[、，,；;\n/]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

const HELPS = '(?:配合|协办|协助|参与)';
const LEADS = '(?:牵头|主办|责任|承办|负责)';
/** 牵头单位：; 市教育局配合, 市教育局（配合）. */
const LABEL = new RegExp(`^(?:(${HELPS})|${LEADS})(?:单位|部门|科室)?[:：]\\s*`);
const BEHIND = new RegExp(`[（(]?(?:(${HELPS})|${LEADS})(?:单位|部门)?[)）]?$`);
const AND_OTHERS = /等(?:单位|部门|科室)?$/;

/**
 * Units of the cell of those in charge: 牵头单位：市教育局；市民政局、市财政局配合 are one that
 * leads and two that help. A label holds up to the next one, what stands behind for those joined by 、.
 */
function unitsIn(cell: string): { lead: string[]; helpers: string[] } {
  const units: { lead: string[]; helpers: string[] } = { lead: [], helpers: [] };
  let isLabelHelp = false;
  for (const group of cell.split(/[，,；;\n]+/)) {
    const label = LABEL.exec(group.trim());
    if (label) isLabelHelp = label[1] !== undefined;
    const names = namesIn(group.trim().slice(label?.[0].length ?? 0));
    const behind = names.map((name) => BEHIND.exec(name));
    const last = behind.at(-1);
    for (const [at, name] of names.entries()) {
      const own = behind[at] ?? last;
      const helps = own ? own[1] !== undefined : isLabelHelp;
      const bare = name.replace(BEHIND, '').replace(AND_OTHERS, '').trim();
      if (bare !== '') (helps ? units.helpers : units.lead).push(bare);
    }
  }
  return units;
}

type Cells = Record<LedgerField, string>;

const DATES = ['openedOn', 'due', 'closedOn', 'lastOn'] as const;

/** The days of a row; what is written there and is no whole day is kept as it stands. */
function datesOf(
  cells: Cells,
  count: DayCount,
  remarks: string[],
): { days: Record<(typeof DATES)[number], CivilDate | null>; kept: string[] } {
  const kept: string[] = [];
  const read = (field: (typeof DATES)[number]): CivilDate | null => {
    const text = cells[field];
    const name = LEDGER_COLUMNS.find(({ key }) => key === field)?.title ?? '';
    const date = dateToldInCell(text, name, count, remarks);
    if (text !== '' && date === null) {
      kept.push(`${name}：${text}`);
      remarks.push(`${name}“${text}”不是年月日齐全的日期，照原样记下`);
    }
    return date;
  };
  const days = Object.fromEntries(DATES.map((field) => [field, read(field)])) as Record<
    (typeof DATES)[number],
    CivilDate | null
  >;
  return { days, kept };
}

function stepOf(track: MatterTrack, state: string, remarks: string[]): MatterStep | null {
  if (AT_THE_BEGINNING.test(state)) return null;
  const isSaid = (words: RegExp) =>
    [...state.matchAll(new RegExp(words, 'g'))].some(
      ({ index, 0: found }) => /^未/.test(found) || !NOT_YET.test(state.slice(0, index)),
    );
  const said = IN_PART.test(state) ? 'progress' : null;
  const step =
    said ??
    STATE_WORDS[track].find(([words]) => isSaid(words))?.[1] ??
    (STILL_OPEN.test(state) ? 'progress' : null);
  if (step === null) remarks.push(`状态“${state}”不认识，记在备注里，按刚登记办`);
  return step;
}

/** Steps that a 办结日期 is the day of. */
const CLOSING: ReadonlySet<MatterStep | null> = new Set(['approve', 'answer', 'tell', 'stop']);

/**
 * The step that a row has reached and its day. A day of closing closes what has no state; where
 * it does not go with the state, and a last day that is none of the others, `kept` has them in words.
 */
function reachedIn(
  track: MatterTrack,
  state: string,
  { openedOn, closedOn, lastOn }: Record<(typeof DATES)[number], CivilDate | null>,
  { remarks, kept }: { remarks: string[]; kept: string[] },
): Pick<LedgerImportRow, 'step' | 'stepOn'> {
  const isUnsaid = state === '' && closedOn !== null;
  const said = stepOf(track, state, remarks);
  const step = isUnsaid ? (track === 'internal' ? 'approve' : 'answer') : said;
  if (isUnsaid) remarks.push('没有写状态，按办结日期登记为办结');
  else if (closedOn !== null && !CLOSING.has(step))
    remarks.push(`状态是“${state}”，又写了办结日期${printDate(closedOn)}，请核对`);
  if (closedOn !== null && (isUnsaid || !CLOSING.has(step)))
    kept.push(`办结日期：${printDate(closedOn)}`);
  const stepOn = closedOn ?? lastOn ?? openedOn;
  if (lastOn !== null && lastOn !== openedOn && (lastOn !== stepOn || state === ''))
    kept.push(`最近动态：${printDate(lastOn)}`);
  return { step, stepOn };
}

export interface ImportContext {
  /** Track of rows that do not say. */
  track: MatterTrack;
  today: CivilDate;
  /** Numbers and titles that the ledger has already. */
  known: ReadonlySet<string>;
}

function planRow(
  table: LedgerTable,
  at: number,
  cells: Cells,
  remarks: string[],
  { track: usual, today }: ImportContext,
): PlannedMatter {
  const track = trackOf(cells.track, usual);
  const { days, kept } = datesOf(cells, table.sheet, remarks);
  const { openedOn, due } = days;
  const { step, stepOn } = reachedIn(track, cells.state, days, { remarks, kept });
  if (openedOn !== null && openedOn > today) remarks.push(`登记日期${printDate(openedOn)}还没有到`);
  if (openedOn !== null && due !== null && due < openedOn)
    remarks.push(`约定时间${printDate(due)}早于登记日期${printDate(openedOn)}`);
  const merged = mergedRemark(mergedIn(table, at));
  if (merged) remarks.unshift(merged);
  if (cells.title === '') remarks.unshift('没有写是什么事');
  const { state, progress, adoption, outcome, note } = cells;
  const said = [state, progress, adoption, outcome, note, ...kept];
  const { number, title, content, source, leader, handler, telephone } = cells;
  const { lead, helpers } = unitsIn(cells.lead);
  const named = unitsIn(cells.helpers);
  return {
    action: merged !== null || title === '' ? 'refuse' : 'add',
    remarks,
    facts: {
      row: at + 1,
      track,
      number,
      title,
      content,
      source,
      leader,
      handler,
      telephone,
      lead,
      helpers: [...helpers, ...named.lead, ...named.helpers],
      openedOn,
      due,
      step,
      stepOn,
      words: said.filter((one) => one !== '').join('；'),
    },
  };
}

/**
 * What would come of every row of the table, before anything is written. Rows without
 * a title, with merged cells, or of matters that are there already are refused by name.
 * Made a stretch of rows after the other; yields how far it is, 0 to 1.
 */
export function* planLedger(
  table: LedgerTable,
  context: ImportContext,
): InStretches<PlannedMatter[]> {
  const seen = new Set(context.known);
  const planned: PlannedMatter[] = [];
  let above: Cells | null = null;
  for (const at of filledRows(table.sheet)) {
    if (at % STRETCH === 0) yield at / table.sheet.rows.length;
    if (at <= table.headingAt) continue;
    const { cells, told } = cellsIn(table, LEDGER_COLUMNS, at);
    if (told.length === 0 && Object.values(cells).every((cell) => cell === '')) continue;
    const isAgain = isHeadingAgain(table, at);
    if (!isAgain) {
      for (const key of Object.keys(cells) as LedgerField[])
        cells[key] = withoutDitto(cells[key], above?.[key] ?? '');
      above = cells;
    }
    const one = planRow(table, at, cells, told, context);
    if (isAgain) Object.assign(one, { action: 'refuse', remarks: [HEADING_AGAIN] });
    const key = keyOf(one.facts);
    if (one.action === 'add' && seen.has(key)) {
      one.action = 'refuse';
      one.remarks.unshift('台账里或前面的行里已有编号和名称都相同的事项');
    }
    if (one.action === 'add') seen.add(key);
    planned.push(one);
  }
  return planned;
}

/** One matter in two ledgers: the same number and title. */
export function keyOf({ number, title }: { number: string; title: string }): string {
  return `${number}\n${title}`;
}
