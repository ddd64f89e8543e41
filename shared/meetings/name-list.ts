import { MEMBER_COLUMNS, type MemberKey } from '../directory/columns';
import { splitWork } from '../directory/work-text';
import type { PersonRef } from '../model/directory';
import { keyOfHeading } from '../sheet/headings';
import { isAside, type ListedName, peopleInLine } from './listed-people';
import { joinStretched as joined } from './stretched-names';

export type { ListedName } from './listed-people';

const HEADINGS = new Set(['姓名', '名单', '序号', '出席', '列席', '参会人员']);

/**
 * A pasted list of names, in its order and without repeats. Names stand apart by
 * 、 commas, blanks or lines; 王　伟 is one name; unit and post before a name, behind it or in
 * brackets go with it. With tabs (from a spreadsheet) a line is one person, its columns as the
 * row of headings says, else 姓名, 单位, 职务, a leading 序号 left out.
 */
export function readNames(text: string): ListedName[] {
  let columns: Columns | null = null;
  const listed = text.split(/\r?\n/).flatMap((line) => {
    if (!line.includes('\t')) return peopleInLine(line, joined);
    const cells = line.split('\t').map((cell) => cell.trim());
    const headings = columnsOf(cells);
    if (headings) columns = headings;
    if (headings) return [];
    return columns ? rowBy(columns, cells) : row(cells);
  });
  const seen = new Set<string>();
  return listed.filter(({ name, unit }) => {
    const key = `${name}:${unit}`;
    if (name === '' || HEADINGS.has(name) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What each column of a pasted table holds. */
type Columns = readonly (MemberKey | null)[];

/** The columns where a line is the row of headings: it names 姓名 and something else. */
function columnsOf(cells: readonly string[]): Columns | null {
  const columns = cells.map((cell) => keyOfHeading(cell, MEMBER_COLUMNS));
  const known = columns.filter((key) => key !== null);
  return columns.includes('name') && known.length > 1 ? columns : null;
}

function rowBy(columns: Columns, cells: readonly string[]): ListedName[] {
  const of = (key: MemberKey) => cells[columns.indexOf(key)] ?? '';
  const name = joined(of('name')).replace(/\s/g, '');
  const [unit, post] = [of('unit'), of('unitPost')];
  const work = post === '' ? splitWork(unit) : null;
  return [{ ...asName(name), ...(work ?? { unit, post }) }];
}

/** The name in a cell: 王伟（女） is 王伟. */
const asName = (cell: string): ListedName =>
  peopleInLine(cell, joined)[0] ?? { name: cell, unit: '', post: '' };

/** A line of a table without headings: the name first, or behind its unit and post. */
function row(all: readonly string[]): ListedName[] {
  const cells = all.map((cell) => joined(cell)).filter((cell, at) => at > 0 || !/^\d*$/.test(cell));
  const told = cells.filter((cell) => cell !== '' && !isAside(cell));
  const [found] = peopleInLine(told.join('\u3000'), (text) => text);
  const [name = '', unit = '', post = ''] = cells.filter((cell) => !isAside(cell));
  const isFirst = found === undefined || found.name === asName(name.replace(/\s/g, '')).name;
  return isFirst ? [{ ...asName(name.replace(/\s/g, '')), unit, post }] : [found];
}

/** What the directory says to one listed name: nobody, one person, or several of that name. */
export interface MatchedName extends ListedName {
  people: { ref: PersonRef; facts: string }[];
}
