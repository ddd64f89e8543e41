import type { CellTrouble, ReadSheet } from './book';
import { cellName, hasLostDigits, isCellError } from './cells';

/** Something about a cell that the clerk is told; `isLost`: nothing of it is taken. */
export interface ToldCell {
  column: number;
  isLost: boolean;
  /** Chinese, naming the column by its heading and the cell as the spreadsheet does. */
  remark: string;
}

const WITHOUT_RESULT =
  '是公式，表里没有存下结果，这一格没有导入（在 Excel 里打开、保存一次再导入即可）';

function remarkOf(kind: CellTrouble['kind'], text: string): string {
  if (kind === 'no-result') return WITHOUT_RESULT;
  if (kind === 'bad-characters') return '里有认不出的字，已用“\ufffd”标出，请对照原文补正';
  const digits = text.replace(/^-/, '').length;
  const lost = text.match(/×/g)?.length ?? 0;
  return `是${digits}位的数字，Excel 只存15位，后${lost}位已经丢失（${text}），这一格没有导入；请在原表里把这一列设成文本，重新填好`;
}

/** What is to be said about the cells of a row, in the columns given by place with their headings. */
export function toldCells(
  sheet: ReadSheet,
  row: number,
  headings: ReadonlyMap<number, string>,
): ToldCell[] {
  const texts = sheet.rows[row] ?? [];
  const told: ToldCell[] = [];
  const say = (column: number, isLost: boolean, what: string) =>
    told.push({
      column,
      isLost,
      remark: `“${headings.get(column)}”（${cellName(row, column)}）${what}`,
    });
  for (const [column] of headings) {
    const text = texts[column] ?? '';
    if (isCellError(text)) say(column, true, `是错误值${text.trim()}，这一格没有导入`);
    if (hasLostDigits(text))
      say(
        column,
        true,
        `是“${text.trim()}”，后几位已经丢失，这一格没有导入；请在原表里把这一列设成文本，重新填好`,
      );
    for (const trouble of troublesByRow(sheet).get(row) ?? [])
      if (trouble.column === column)
        say(column, trouble.kind !== 'bad-characters', remarkOf(trouble.kind, text));
  }
  return told;
}

const byRow = new WeakMap<ReadSheet, Map<number, CellTrouble[]>>();

function troublesByRow(sheet: ReadSheet): Map<number, CellTrouble[]> {
  const known = byRow.get(sheet);
  if (known) return known;
  const found = new Map<number, CellTrouble[]>();
  for (const trouble of sheet.troubles ?? [])
    found.set(trouble.row, [...(found.get(trouble.row) ?? []), trouble]);
  byRow.set(sheet, found);
  return found;
}

/** Numbers of rows as the spreadsheet shows them, the first few by name: 第3、5、9行等12行. */
export function rowNumbers(rows: readonly number[]): string {
  const MOST = 8;
  const shown = rows.slice(0, MOST).map((row) => row + 1);
  return `第${shown.join('、')}行${rows.length > MOST ? `等${rows.length}行` : ''}`;
}

/** Rows that hold a text or a cell in trouble, which may be the only one of its row. */
export function filledRows({ rows, troubles = [] }: ReadSheet): number[] {
  const found = new Set([...rows.keys(), ...troubles.map(({ row }) => row)]);
  return [...found].sort((a, b) => a - b);
}
