import type { PersonRef } from '../model/directory';

/** A name on a pasted list, with unit and post where the list has columns for them. */
export interface ListedName {
  name: string;
  unit: string;
  post: string;
}

const HEADINGS = new Set(['姓名', '名单', '序号', '出席', '列席', '参会人员']);

/**
 * A pasted list of names, in its order and without repeats. Names stand apart by
 * 、 commas, blanks or lines; 王　伟 is one name. With tabs (from a spreadsheet) a line is one
 * person: 姓名, 单位, 职务, a leading 序号 left out.
 */
export function readNames(text: string): ListedName[] {
  const listed = text
    .split(/\r?\n/)
    .flatMap((line) => (line.includes('\t') ? row(line) : names(line)));
  const seen = new Set<string>();
  return listed.filter(({ name, unit }) => {
    const key = `${name}:${unit}`;
    if (name === '' || HEADINGS.has(name) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** 王　伟 → 王伟, for single hanzi only. */
function joined(text: string): string {
  return text.replace(
    /(?<![^\s、，,；;：:])(\p{Script=Han})[ \u3000]+(\p{Script=Han})(?![^\s、，,；;])/gu,
    '$1$2',
  );
}

function row(line: string): ListedName[] {
  const cells = line.split('\t').map((cell) => cell.trim());
  if (/^\d*$/.test(cells[0] ?? '')) cells.shift();
  const [name = '', unit = '', post = ''] = cells;
  return [{ name: joined(name).replace(/\s/g, ''), unit, post }];
}

function names(line: string): ListedName[] {
  return joined(line.replace(/^\s*(\d+|[一二三四五六七八九十]+)[.、．]\s*/, ''))
    .replace(/^[\p{Script=Han}]{2,6}[：:]/u, '')
    .split(/[\s、，,；;。]+/)
    .map((name) => ({ name, unit: '', post: '' }));
}

/** What the directory says to one listed name: nobody, one person, or several of that name. */
export interface MatchedName extends ListedName {
  people: { ref: PersonRef; facts: string }[];
}
