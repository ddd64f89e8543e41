import type { Affiliation, DirectoryGroup, GroupKind, Member } from '../model/directory';
import { dateInCell } from '../sheet/cells';
import type { ReadTable } from '../sheet/table';
import { MEMBER_COLUMNS, type MemberKey } from './columns';
import { knownParty } from './usual-lists';
import { splitWork } from './work-text';

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

/** A column in which unit and post stand together: its heading says both, and there is no other for one of them. */
export function combinedColumn({ headings }: ReadTable<MemberKey>): MemberKey | null {
  const { unit, unitPost } = headings;
  if (unit !== undefined && unitPost === undefined && /职务|职位/.test(unit)) return 'unit';
  if (unitPost !== undefined && unit === undefined && /单位/.test(unitPost)) return 'unitPost';
  return null;
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

/** A number that is too short, or a mobile one of the wrong length; the sheet may know better. */
function telephoneRemarks(text: string): string[] {
  return text.split(/[、，,;；/]/).flatMap((one) => {
    const digits = one.replace(/转.*$/, '').replace(/\D/g, '');
    if (one.trim() === '') return [];
    if (digits.length < 7) return [`联系电话“${one.trim()}”只有${digits.length}位数字，请核对`];
    const isMobile = /^1[3-9]/.test(digits) && digits.length >= 9 && digits.length <= 13;
    return isMobile && digits.length !== 11
      ? [`联系电话“${one.trim()}”是${digits.length}位，手机号应为11位，请核对`]
      : [];
  });
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
  if (text === '') return { unit, post, remarks: [] };
  if (!split) return { unit: text, post: '', remarks: [] };
  const parts = splitWork(text, known.units);
  return parts === null
    ? { unit: text, post: '', remarks: [`“${text}”分不清单位和职务，整格记为工作单位`] }
    : { ...parts, remarks: [`分成单位“${parts.unit}”、职务“${parts.post}”`] };
}

/** The row's facts, and what of it could not be taken. `combined`: the column to be taken apart. */
export function factsOf(
  { cells, told }: { cells: Record<MemberKey, string>; told: readonly string[] },
  combined: MemberKey | null,
  split: boolean,
  known: Known,
): RowFacts {
  const remarks = [...told];
  const { unit, post, remarks: workRemarks } = workOf(cells, combined, split, known);
  const { affiliations, kept } = earlierOf(cells.earlier);
  const day = cells.from;
  const from = day === '' ? null : dateInCell(day);
  if (day !== '' && from === null) {
    kept.push(`任职起始：${day}`);
    remarks.push(`任职起始“${day}”不是年月日齐全的日期，照原样记在备注里`);
  }
  for (const one of kept.filter((line) => !line.startsWith('任职起始')))
    remarks.push(`“${one}”的写法认不全，照原样记在备注里`);
  if (unit !== '' || post !== '' || from !== null || affiliations.length > 0)
    affiliations.push({ unit, unitId: null, post, from });
  const { party, sector, committee, telephone, term, note } = cells;
  const name = trimmedName(cells.name);
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
  remarks.push(...workRemarks, ...telephoneRemarks(telephone), ...nameRemarks(facts, known.groups));
  return { facts, kept, remarks };
}
