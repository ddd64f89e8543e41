/**
 * What an import would do, row by row, before anything is written.
 * add: a new record; double: the directory has it already, `changes` says what the
 * file says otherwise; refuse: not imported, `remarks` says why.
 */
export interface PlannedRow<F> {
  /** Number of the row as the spreadsheet shows it. */
  row: number;
  /** Name as shown in the report. */
  name: string;
  facts: F;
  action: 'add' | 'double' | 'refuse';
  /** Id of the record that a double is of. */
  existing: string | null;
  /** Of a double, e.g. 联系电话：138… → 139…; [] when the file says nothing new. */
  changes: string[];
  /** Why the row is refused, or what of it was left out. */
  remarks: string[];
}

/** What the program cannot know by itself; the answer in use is its best guess until the clerk says otherwise. */
export interface ImportQuestion {
  key: string;
  /** Chinese, ends in a colon. */
  text: string;
  options: { value: string; label: string }[];
  answer: string;
}

/** Answers of the clerk, by the key of the question. */
export type ImportAnswers = Readonly<Record<string, string>>;

export interface ImportPlan<F> {
  fileName: string;
  rows: PlannedRow<F>[];
  /** Remarks on the file as a whole. */
  remarks: string[];
  questions: ImportQuestion[];
}

export interface PlanCounts {
  added: number;
  updated: number;
  skipped: number;
}

/** Doubles that the file says something new about. */
export function isUpdate<F>({ action, changes }: PlannedRow<F>): boolean {
  return action === 'double' && changes.length > 0;
}

/** What would come of an import; `update`: doubles take on what the file says. */
export function countPlan<F>({ rows }: ImportPlan<F>, update: boolean): PlanCounts {
  const added = rows.filter(({ action }) => action === 'add').length;
  const updated = update ? rows.filter(isUpdate).length : 0;
  return { added, updated, skipped: rows.length - added - updated };
}

/** Remarks on the file: headings that are not known. */
export function unknownColumns(unknown: readonly string[]): string[] {
  if (unknown.length === 0) return [];
  const names = unknown.map((name) => `“${name}”`).join('、');
  return [`这几列不认识或重复，没有读入：${names}。`];
}

/** Why a row whose cells are merged with others is refused; null when it is not. */
export function mergedRemark(merged: readonly string[]): string | null {
  if (merged.length === 0) return null;
  const names = merged.map((name) => `“${name}”`).join('、');
  return `${names}是合并单元格，看不出属于哪一行。请在 Excel 里取消合并、逐行填好再导入`;
}

const HIDDEN_ROW = '这一行在表里是隐藏的';

/** Remarks of a row that the spreadsheet does not show, and whether the clerk wants it left out. */
export function hiddenRow(
  { isHidden }: { isHidden: boolean },
  answers: ImportAnswers,
): { isLeft: boolean; remarks: string[] } {
  if (!isHidden) return { isLeft: false, remarks: [] };
  const isLeft = answers.hiddenRows === 'leave';
  return { isLeft, remarks: [isLeft ? `${HIDDEN_ROW}，没有导入` : HIDDEN_ROW] };
}

interface AskedTable {
  sheet: string;
  sheets: readonly { name: string; isHidden: boolean }[];
  rows: readonly { row: number; isHidden: boolean }[];
}

/** What is asked of every table: which sheet is meant, whether hidden rows come in. */
export function tableQuestions(table: AskedTable, answers: ImportAnswers): ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  if (table.sheets.length > 1)
    questions.push({
      key: 'sheet',
      text: `这个文件里有${table.sheets.length}张这样的表，读哪一张：`,
      options: table.sheets.map(({ name, isHidden }) => ({
        value: name,
        label: isHidden ? `${name}（隐藏的表）` : name,
      })),
      answer: table.sheet,
    });
  const hidden = table.rows.filter(({ isHidden }) => isHidden).map(({ row }) => row);
  if (hidden.length > 0)
    questions.push({
      key: 'hiddenRows',
      text: `表里有${hidden.length}行是隐藏的（第${hidden.slice(0, 8).join('、')}行${hidden.length > 8 ? '等' : ''}）：`,
      options: [
        { value: 'read', label: '也导入' },
        { value: 'leave', label: '不导入' },
      ],
      answer: answers.hiddenRows ?? 'read',
    });
  return questions;
}
