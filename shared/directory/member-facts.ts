import type { Affiliation, DirectoryGroup, GroupKind, Member } from '../model/directory';
import { dateInCell, dateToldInCell } from '../sheet/cells';
import type { ReadTable, TableRow } from '../sheet/table';
import { MEMBER_COLUMNS, type MemberKey } from './columns';
import { nameCell } from './name-cell';
import { telephoneRemarks } from './telephone';
import { knownParty } from './usual-lists';
import { isPost, splitWork } from './work-text';

/** What a row says of a member; affiliations the newest last. */
export type MemberFacts = Pick<
  Member,
  | 'name'
  | 'party'
  | 'sector'
  | 'post'
  | 'committee'
  | 'telephone'
  | 'term'
  | 'note'
  | 'affiliations'
>;

/** What of a row has no place of its own and goes into the note, so that no word is lost. */
export interface RowFacts {
  facts: MemberFacts;
  kept: string[];
  remarks: string[];
}

/** What is known beside the members when a sheet comes in. */
export interface Known {
  groups: readonly DirectoryGroup[];
  /** Full and short names of units. */
  units: readonly string[];
}

export const MEMBER_TITLES = new Map(MEMBER_COLUMNS.map(({ key, title }) => [key, title]));

/** 李　明 → 李明: rosters pad short names; spaces within foreign names stay. */
export function trimmedName(name: string): string {
  return name.trim().replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

/**
 * A column in which unit and post stand together: its heading says both; or it is the only one
 * for either, and at least half of its cells hold both.
 */
export function combinedColumn({ headings, rows }: ReadTable<MemberKey>): MemberKey | null {
  const { unit, unitPost } = headings;
  if (unit !== undefined && /职务|职位|职称/.test(unit)) return 'unit';
  if (unit !== undefined && unitPost !== undefined) return null;
  if (unitPost !== undefined && /单位/.test(unitPost)) return 'unitPost';
  const alone = unit === undefined ? 'unitPost' : 'unit';
  const filled = rows.map(({ cells }) => cells[alone]).filter((text) => text !== '');
  const both = filled.filter((text) => splitWork(text) !== null).length;
  return both > 0 && both * 2 >= filled.length ? alone : null;
}

/** 单位｜职务｜2022-01-01；… the oldest first, as `earlierText` writes it. What is written otherwise is kept as it is. */
function earlierOf(text: string): { affiliations: Affiliation[]; kept: string[] } {
  const affiliations: Affiliation[] = [];
  const kept: string[] = [];
  for (const part of text.split(/[；;\n]/)) {
    const [unit = '', post = '', from = '', ...more] = part.split(/[｜|]/).map((one) => one.trim());
    const day = dateInCell(from);
    if (unit !== '' || post !== '') affiliations.push({ unit, unitId: null, post, from: day });
    const isWhole = (from === '' || day !== null) && more.every((one) => one === '');
    if (!isWhole || (unit === '' && post === '' && from !== ''))
      kept.push(`此前单位职务：${part.trim()}`);
  }
  return { affiliations, kept };
}

/** Names that neither the office's lists nor the fixed ones have: a slip, or a new one. */
function nameRemarks(facts: MemberFacts, groups: readonly DirectoryGroup[]): string[] {
  const isKnown = (kind: GroupKind, name: string): boolean => {
    const own = groups.filter((group) => group.kind === kind);
    if (name === '' || own.some((group) => group.name === name)) return true;
    return kind === 'party' ? knownParty(name) !== null : own.length === 0;
  };
  const kinds = [
    ['party', '党派'],
    ['sector', '界别'],
    ['committee', '专委会'],
  ] as const;
  return kinds
    .filter(([kind]) => !isKnown(kind, facts[kind]))
    .map(([kind, title]) => `${title}“${facts[kind]}”不在名录的分组里，照原样导入，请核对`);
}

interface WorkCells {
  unit: string;
  post: string;
  remarks: string[];
  /** A post of a column of its own that has no place, as it goes into the note. */
  kept: string[];
}

/** Unit and post of a row; those that stand together taken apart where the clerk wants it. */
function workOf(
  cells: Record<MemberKey, string>,
  combined: MemberKey | null,
  split: boolean,
  known: Known,
): WorkCells {
  const { unit, unitPost: post } = cells;
  const text = combined === null ? '' : cells[combined];
  if (text === '') return { unit, post, remarks: [], kept: [] };
  const own = combined === 'unit' ? post : '';
  if (!split) return { unit: text, post: own, remarks: [], kept: [] };
  const parts = splitWork(text, known.units);
  if (parts !== null) {
    const remarks = [`分成单位“${parts.unit}”、职务“${parts.post}”`];
    if (parts.post.includes(own)) return { ...parts, remarks, kept: [] };
    const line = `职务：${own}`;
    const told = `“${line}”和单位职务里写的不一样，照原样记在备注里`;
    return { ...parts, remarks: [...remarks, told], kept: [line] };
  }
  if (own === '' && isPost(text)) return { unit: '', post: text, remarks: [], kept: [] };
  const remarks = [`“${text}”分不清单位和职务，整格记为工作单位`];
  return { unit: text, post: own, remarks, kept: [] };
}

/** The row's facts, and what of it could not be taken. `combined`: the column to be taken apart. */
export function factsOf(
  { cells, told, count }: Pick<TableRow<MemberKey>, 'cells' | 'told' | 'count'>,
  combined: MemberKey | null,
  split: boolean,
  known: Known,
): RowFacts {
  const remarks = [...told];
  const { unit, post, ...work } = workOf(cells, combined, split, known);
  const { affiliations, kept } = earlierOf(cells.earlier);
  const day = cells.from;
  const from = day === '' ? null : dateToldInCell(day, '任职起始', count, remarks);
  if (day !== '' && from === null) {
    kept.push(`任职起始：${day}`);
    remarks.push(`任职起始“${day}”不是年月日齐全的日期，照原样记在备注里`);
  }
  for (const one of kept.filter((line) => !line.startsWith('任职起始')))
    remarks.push(`“${one}”的写法认不全，照原样记在备注里`);
  kept.push(...work.kept);
  if (unit !== '' || post !== '' || from !== null || affiliations.length > 0)
    affiliations.push({ unit, unitId: null, post, from });
  const { party, sector, committee, telephone, term, note } = cells;
  const cell = nameCell(cells.name);
  const name = trimmedName(cell.name);
  if (cell.beside !== '') {
    kept.push(`姓名后注：${cell.beside}`);
    remarks.push(`姓名后面的“${cell.beside}”不是姓名，照原样记在备注里`);
  }
  if (cell.isDoubtful) remarks.push(`姓名“${name}”里有括号或数字，照原样导入，请核对`);
  const facts = {
    name,
    party,
    sector,
    post: cells.post,
    committee,
    telephone,
    term,
    note,
    affiliations,
  };
  remarks.push(
    ...work.remarks,
    ...telephoneRemarks(telephone),
    ...nameRemarks(facts, known.groups),
  );
  return { facts, kept, remarks };
}
