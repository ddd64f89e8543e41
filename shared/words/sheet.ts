import {
  hiddenRow,
  type ImportAnswers,
  type ImportPlan,
  mergedRemark,
  type PlannedRow,
  tableQuestions,
  unknownColumns,
} from '../directory/import-plan';
import { type OfficeWord, WORD_KINDS, type WordKind } from '../model/proof';
import type { NewSheet, TableColumn } from '../sheet/book';
import { atOnce, type InStretches, STRETCH } from '../sheet/stretches';
import { type ReadTable, type TableRow, tableSheet } from '../sheet/table';
import { dayOf, type WordFacts } from './line';

export type WordKey = 'kind' | 'words' | 'instead' | 'from' | 'until' | 'source';

/** Columns of the dictionary's sheet, in and out. */
export const WORD_COLUMNS: readonly TableColumn<WordKey>[] = [
  { key: 'kind', title: '类别', width: 8, kind: 'text', aliases: ['种类', '类型'] },
  {
    key: 'words',
    title: '词语',
    width: 20,
    kind: 'text',
    required: true,
    aliases: ['用语', '说法', '表述', '固定表述', '不用的说法', '禁用词', '词条', '规范表述'],
  },
  {
    key: 'instead',
    title: '改为',
    width: 16,
    kind: 'text',
    aliases: ['应改为', '建议', '规范说法', '替换为', '正确说法'],
  },
  {
    key: 'from',
    title: '起用日期',
    width: 8,
    kind: 'date',
    aliases: ['起', '自', '开始日期', '生效日期'],
  },
  {
    key: 'until',
    title: '停用日期',
    width: 8,
    kind: 'date',
    aliases: ['止', '至', '截止日期', '失效日期'],
  },
  {
    key: 'source',
    title: '依据',
    width: 24,
    kind: 'text',
    aliases: ['出处', '来源', '备注', '说明'],
  },
];

const TITLES = new Map(WORD_COLUMNS.map(({ key, title }) => [key, title]));

/** An entry as a row of the sheet. */
export function wordRow(word: Omit<OfficeWord, 'updatedAt'>): Record<WordKey, string> {
  const { kind, words, instead, from, until, source } = word;
  return { kind: WORD_KINDS[kind], words, instead, from: from ?? '', until: until ?? '', source };
}

/** The dictionary as a sheet. What is not used here is left out: whoever reads the sheet would use it. */
export function wordSheet(
  words: readonly (Omit<OfficeWord, 'updatedAt'> & { isOff?: boolean })[],
): NewSheet {
  const used = words.filter(({ isOff }) => isOff !== true);
  return tableSheet('词库', WORD_COLUMNS, used.map(wordRow));
}

/** What offices call each kind. */
const SAID: readonly [RegExp, WordKind][] = [
  [/禁|不用|不得|慎用|错/u, 'forbidden'],
  [/固定|表述|规范/u, 'fixed'],
  [/用语|术语|词|专名|名称/u, 'term'],
];

/** A cell that says something is one of the kinds, else what the row itself looks like. */
function kindOf({ kind, instead }: Record<WordKey, string>): WordKind {
  const said = SAID.find(([pattern]) => pattern.test(kind))?.[1];
  return said ?? (instead === '' ? 'term' : 'forbidden');
}

/** A second day behind the first: a span in one cell. Hours and minutes are none. */
const TWO_DAYS = /\d\D+\d+\D+\d+\D*[至到—－~～\-、，,；;]\D*\d/u;

function factsOf({ cells, told }: TableRow<WordKey>): { facts: WordFacts; remarks: string[] } {
  const remarks = [...told];
  const kind = kindOf(cells);
  const isKnown = cells.kind === '' || SAID.some(([pattern]) => pattern.test(cells.kind));
  if (!isKnown) remarks.push(`类别“${cells.kind}”不认识，记为“${WORD_KINDS[kind]}”，可以再改`);
  const day = (key: 'from' | 'until') => {
    const found = cells[key] === '' ? null : dayOf(cells[key]);
    const title = TITLES.get(key);
    if (cells[key] !== '' && found === null)
      remarks.push(`${title}“${cells[key]}”不是日期，没有读入`);
    else if (TWO_DAYS.test(cells[key]))
      remarks.push(`${title}“${cells[key]}”里不止一个日期，只读入${found}`);
    return found;
  };
  const { words, instead, source } = cells;
  const [from, until] = [day('from'), day('until')];
  if (from !== null && until !== null && from > until)
    remarks.push(`停用日期${until}早于起用日期${from}，这一条哪天都不起作用，请核对`);
  return { facts: { kind, words, instead, from, until, source }, remarks };
}

/** An entry is another one's double where the words and the kind are the same. */
const wordIdentity = ({ kind, words }: Pick<OfficeWord, 'kind' | 'words'>): string =>
  `${kind} ${words}`;

function changesOf(facts: WordFacts, word: Omit<OfficeWord, 'updatedAt'>): string[] {
  const [now, then] = [wordRow({ ...word, ...facts }), wordRow(word)];
  return WORD_COLUMNS.filter(({ key }) => now[key] !== '' && now[key] !== then[key]).map(
    ({ key, title }) => `${title}：${then[key] || '（空）'}→${now[key]}`,
  );
}

function planRow(
  row: TableRow<WordKey>,
  known: ReadonlyMap<string, Omit<OfficeWord, 'updatedAt'>>,
  before: ReadonlyMap<string, number>,
  answers: ImportAnswers,
): PlannedRow<WordFacts> {
  const hidden = hiddenRow(row, answers);
  const { facts, remarks: own } = factsOf(row);
  const planned: PlannedRow<WordFacts> = {
    row: row.row,
    name: facts.words || '（没有词语）',
    facts,
    action: 'refuse',
    existing: null,
    changes: [],
    remarks: [...hidden.remarks, ...own],
  };
  if (hidden.isLeft) return { ...planned, remarks: hidden.remarks };
  const refused = (why: string) => ({ ...planned, remarks: [...hidden.remarks, why, ...row.told] });
  if (facts.words === '') return refused('没有词语');
  const merged = mergedRemark(row.merged);
  if (merged !== null) return refused(merged);
  const earlier = before.get(wordIdentity(facts));
  if (earlier !== undefined) return refused(`与第${earlier}行重复`);
  const double = known.get(wordIdentity(facts));
  if (double === undefined) return { ...planned, action: 'add' };
  return { ...planned, action: 'double', existing: double.id, changes: changesOf(facts, double) };
}

/** What importing this table would do to the dictionary; writes nothing. */
export function planWords(
  fileName: string,
  table: ReadTable<WordKey>,
  words: readonly Omit<OfficeWord, 'updatedAt'>[],
  answers: ImportAnswers = {},
): ImportPlan<WordFacts> {
  return atOnce(planningWords(fileName, table, words, answers));
}

/** As `planWords`, a stretch of rows after the other. */
export function* planningWords(
  fileName: string,
  table: ReadTable<WordKey>,
  words: readonly Omit<OfficeWord, 'updatedAt'>[],
  answers: ImportAnswers,
): InStretches<ImportPlan<WordFacts>> {
  const known = new Map(words.map((word) => [wordIdentity(word), word]));
  const before = new Map<string, number>();
  const rows: PlannedRow<WordFacts>[] = [];
  for (const [at, row] of table.rows.entries()) {
    if (at % STRETCH === 0) yield at / table.rows.length;
    const planned = planRow(row, known, before, answers);
    if (planned.action !== 'refuse') before.set(wordIdentity(planned.facts), planned.row);
    rows.push(planned);
  }
  return {
    fileName,
    rows,
    questions: tableQuestions(table, answers),
    remarks: [...table.remarks, ...unknownColumns(table.unknown)],
  };
}
