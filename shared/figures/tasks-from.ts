import type { EvidenceTask } from '../model/evidence';
import type { ReadBook, TableColumn } from '../sheet/book';
import { cellsIn, matchTable } from '../sheet/matched';

/** What a list says of one task. */
export type TaskWords = Pick<EvidenceTask, 'title' | 'requirement' | 'section' | 'done'>;
type Field = keyof TaskWords;

export interface ReadTasks {
  tasks: TaskWords[];
  /** Chinese: what was not read, what was put together. */
  remarks: string[];
}

const FIELDS: readonly Field[] = ['title', 'requirement', 'section', 'done'];

const COLUMNS: readonly TableColumn<Field>[] = [
  {
    ...{ key: 'title', title: '任务', width: 30, kind: 'text', required: true },
    aliases: [
      ...['指标', '任务或指标', '任务指标', '工作任务', '考核指标', '考评指标', '考核内容'],
      ...['目标任务', '重点任务', '任务名称', '指标名称', '工作内容', '考评内容', '事项', '项目'],
    ],
  },
  {
    ...{ key: 'requirement', title: '要求', width: 30, kind: 'text' },
    aliases: ['工作要求', '目标要求', '具体要求', '考核标准', '考评标准', '评分标准', '完成标准'],
  },
  {
    ...{ key: 'section', title: '责任科室', width: 14, kind: 'text' },
    aliases: ['科室', '责任部门', '责任单位', '牵头科室', '承办科室', '责任处室', '责任委室'],
  },
  {
    ...{ key: 'done', title: '完成情况', width: 40, kind: 'text' },
    aliases: ['完成', '落实情况', '工作完成情况', '自评情况', '进展情况', '办理情况'],
  },
];

/** More than any office is assessed by: a text of more lines is something else. */
export const MOST_TASKS = 500;

/** 1. 1、 （1） ① 一、 */
const NUMBER = /^[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]?[.．、]?$/;
const NUMBERED = /^\s*[(（]?(\d{1,3})(?:[)）]\s*[.．、]?|[.．、])\s*(?=\D)/;

/**
 * The tasks of a text that was pasted: a line each, or the cells of a table as Excel and Word
 * put them on the clipboard. Throws a Chinese `Error` for more than `MOST_TASKS`.
 */
export function tasksFromText(text: string): ReadTasks {
  const rows = cellsOf(text.replace(/\r\n?/g, '\n'));
  const isTable = rows.some((row) => row.length > 1);
  if (!isTable) {
    const lines = rows.map(([line = '']) => line).filter((line) => line !== '');
    return held({ tasks: withoutNumbers(lines).map(taskOf), remarks: [] });
  }
  return tasksFromBook({ fileName: '', sheets: [{ name: '', rows, merges: [] }] });
}

const taskOf = (title: string): TaskWords => ({ title, requirement: '', section: '', done: '' });

function held(read: ReadTasks): ReadTasks {
  if (read.tasks.length > MOST_TASKS)
    throw new Error(
      `一次最多加${MOST_TASKS}项，这里有${read.tasks.length}项，没有加。请看看是不是粘贴错了，或分几次加。`,
    );
  return read;
}

/** Lines that are numbered 1, 2, 3 … without their numbers, which the list gives itself; any others as they are. */
function withoutNumbers(lines: readonly string[]): string[] {
  const isNumbered = lines.every((line, at) => NUMBERED.exec(line)?.[1] === String(at + 1));
  return lines.map((line) => (isNumbered ? line.replace(NUMBERED, '') : line));
}

/** Rows of cells as a spreadsheet puts them on the clipboard: one of several lines, or with a tab, stands in quotes. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; ) {
    const quoted = quotedAt(text, at);
    const end = quoted?.end ?? endOfCell(text, at);
    rows.at(-1)?.push((quoted?.words ?? text.slice(at, end)).trim());
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

function endOfCell(text: string, from: number): number {
  const found = text.slice(from).search(/[\t\n]/);
  return found < 0 ? text.length : from + found;
}

/** A cell in quotes; null where they are marks of the words themselves, which do not end the cell or hold nothing that asks for them. */
function quotedAt(text: string, at: number): { words: string; end: number } | null {
  const found = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(text.slice(at));
  const inside = found?.[1];
  if (!found || inside === undefined || !/[\t\n"]/.test(inside)) return null;
  return { words: inside.replaceAll('""', '"'), end: at + found[0].length };
}

/**
 * The tasks of a table by its headings; of one without any the columns are 任务, 要求, 责任科室
 * and 完成情况 in this order. A row without a task of its own goes on with the one above, as
 * merged cells have it. Throws a Chinese `Error` where there is no table, or more than `MOST_TASKS`.
 */
export function tasksFromBook(book: ReadBook): ReadTasks {
  const table = matchTable(book, COLUMNS);
  if (!table) throw new Error('这里面没有内容，没有加任务。');
  const { sheet, fields } = table;
  const hasHeading = fields.includes('title');
  if (!hasHeading) Object.assign(table, byPlace(sheet.rows, table.headings.length));
  const remarks = [...table.remarks, ...unread(table)];
  const tasks: TaskWords[] = [];
  for (let at = hasHeading ? table.headingAt + 1 : 0; at < sheet.rows.length; at += 1) {
    const { cells, told } = cellsIn(table, COLUMNS, at);
    remarks.push(...told.map((one) => `第${at + 1}行${one}`));
    if (FIELDS.every((field) => cells[field] === '')) continue;
    if (hasHeading && isHeadingAgain(cells, table)) continue;
    const above = tasks.at(-1);
    if (cells.title !== '' || !above) tasks.push(cells.title === '' ? named(cells) : cells);
    else Object.assign(above, goneOn(above, cells));
  }
  return held({ tasks, remarks });
}

type Matched = NonNullable<ReturnType<typeof matchTable<Field>>>;

/** The columns of a table without headings by their places, behind one that only counts. */
function byPlace(rows: readonly (readonly string[])[], width: number) {
  const firsts = rows.map(([first = '']) => first.trim()).filter((first) => first !== '');
  const isNumbered = firsts.length > 0 && firsts.every((first) => NUMBER.test(first));
  const from = isNumbered && width > 1 ? 1 : 0;
  const places = Array.from({ length: width }, (_one, at) => at);
  return {
    fields: places.map((at) => FIELDS[at - from] ?? null),
    headings: places.map((at) => (at < from ? '序号' : `第${at + 1}列`)),
  };
}

const OWN_NUMBERS = /^(?:序号|编号|号|#|)$/;

function unread({ fields, headings, sheet }: Matched): string[] {
  const names = headings.filter((heading, at) => {
    const isFilled = sheet.rows.some((row) => (row[at] ?? '').trim() !== '');
    return fields[at] === null && isFilled && !OWN_NUMBERS.test(heading.trim());
  });
  if (names.length === 0) return [];
  return [`${names.map((name) => `“${name}”`).join('、')}没有读，需要的内容请另外补上。`];
}

function isHeadingAgain(cells: TaskWords, { fields, headings }: Matched): boolean {
  return fields.every(
    (field, at) => field === null || cells[field] === (headings[at] ?? '').trim(),
  );
}

/** A first row without a task is called by the first words it has. */
function named(cells: TaskWords): TaskWords {
  const first = FIELDS.find((field) => cells[field] !== '') ?? 'title';
  return { ...cells, title: cells[first], [first]: '' };
}

function goneOn(above: TaskWords, more: TaskWords): TaskWords {
  const joined = (field: Field) => [above[field], more[field]].filter(Boolean).join('\n');
  return {
    title: above.title,
    ...{ requirement: joined('requirement'), section: joined('section'), done: joined('done') },
  };
}
