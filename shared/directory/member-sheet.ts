import type { Affiliation, Member } from '../model/directory';
import { dateInCell, hasLostDigits, isCellError } from '../sheet/cells';
import type { ReadTable, TableRow } from '../sheet/table';
import { EXAMPLE_MARK, MEMBER_COLUMNS, type MemberKey } from './columns';
import { type ImportPlan, mergedRemark, type PlannedRow, unknownColumns } from './import-plan';

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

const PLAIN = ['party', 'sector', 'post', 'committee', 'telephone', 'term', 'note'] as const;
const TITLES = new Map(MEMBER_COLUMNS.map(({ key, title }) => [key, title]));
const LONGEST_NAME = 30;

/** 李　明 → 李明: rosters pad short names; spaces within foreign names stay. */
export function trimmedName(name: string): string {
  return name.trim().replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

/** 单位｜职务｜2022-01-01；… the oldest first, as `earlierText` writes it. */
function earlierOf(text: string): Affiliation[] {
  return text
    .split(/[；;\n]/)
    .map((part) => part.split(/[｜|]/).map((one) => one.trim()))
    .filter(([unit = '', post = '']) => unit !== '' || post !== '')
    .map(([unit = '', post = '', from = '']) => ({
      unit,
      unitId: null,
      post,
      from: dateInCell(from),
    }));
}

function earlierText(affiliations: readonly Affiliation[]): string {
  return affiliations.map(({ unit, post, from }) => `${unit}｜${post}｜${from ?? ''}`).join('；');
}

/** A member as a row of the sheet. */
export function memberRow(member: Member): Record<MemberKey, string | null> {
  const now = member.affiliations.at(-1);
  return {
    name: member.name,
    party: member.party,
    sector: member.sector,
    post: member.post,
    committee: member.committee,
    unit: now?.unit ?? '',
    unitPost: now?.post ?? '',
    from: now?.from ?? null,
    earlier: earlierText(member.affiliations.slice(0, -1)),
    telephone: member.telephone,
    term: member.term,
    note: member.note,
  };
}

/** The row's facts, and what of it could not be taken. */
function factsOf(cells: Record<MemberKey, string>): { facts: MemberFacts; remarks: string[] } {
  const remarks: string[] = [];
  const cell = (key: MemberKey): string => {
    const text = cells[key];
    if (!isCellError(text)) return text;
    remarks.push(`“${TITLES.get(key)}”是错误值${text}，这一格没有导入`);
    return '';
  };
  const name = trimmedName(cell('name'));
  const [unit, post, day] = [cell('unit'), cell('unitPost'), cell('from')];
  const from = day === '' ? null : dateInCell(day);
  if (day !== '' && from === null) {
    remarks.push(`任职起始“${day}”不是完整的日期，这一格没有导入（写成2023-3-15这样即可）`);
  }
  let telephone = cell('telephone');
  if (hasLostDigits(telephone)) {
    remarks.push(`联系电话“${telephone}”的后几位已经丢失，这一格没有导入`);
    telephone = '';
  }
  const affiliations = earlierOf(cell('earlier'));
  if (unit !== '' || post !== '' || affiliations.length > 0) {
    affiliations.push({ unit, unitId: null, post, from });
  }
  const facts: MemberFacts = {
    name,
    party: cell('party'),
    sector: cell('sector'),
    post: cell('post'),
    committee: cell('committee'),
    telephone,
    term: cell('term'),
    note: cell('note'),
    affiliations,
  };
  return { facts, remarks };
}

const unitOf = ({ affiliations }: Pick<Member, 'affiliations'>): string =>
  affiliations.at(-1)?.unit.replace(/\s/g, '') ?? '';

/** Whom in the directory a row is about: a record, nobody (null), or a sentence why it cannot be told. */
function whoIsMeant(facts: MemberFacts, namesakes: readonly Member[]): Member | null | string {
  const unit = unitOf(facts);
  if (namesakes.length === 0) return null;
  if (unit === '') {
    const [only] = namesakes;
    return namesakes.length === 1 && only
      ? only
      : `名录里有${namesakes.length}位${facts.name}，这一行没有写工作单位，分不清是哪一位`;
  }
  const same = namesakes.filter((one) => unitOf(one) === unit);
  if (same.length > 1) return `名录里有${same.length}位${facts.name}同在一个单位，分不清是哪一位`;
  const [only] = same;
  if (only) return only;
  const [bare] = namesakes;
  return namesakes.length === 1 && bare && unitOf(bare) === '' ? bare : null;
}

/** What the file says that the directory does not, in words. Empty cells say nothing. */
function changesOf(facts: MemberFacts, member: Member): string[] {
  const changes = PLAIN.filter((key) => facts[key] !== '' && facts[key] !== member[key]).map(
    (key) => `${TITLES.get(key)}：${member[key] || '（空）'}→${facts[key]}`,
  );
  const [said, known] = [facts.affiliations.at(-1), member.affiliations.at(-1)];
  if (!said) return changes;
  if (said.unit !== '' && said.unit !== (known?.unit ?? ''))
    changes.push(`工作单位：${known?.unit || '（空）'}→${said.unit}`);
  if (said.post !== '' && said.post !== (known?.post ?? ''))
    changes.push(`单位职务：${known?.post || '（空）'}→${said.post}`);
  if (said.from !== null && said.from !== (known?.from ?? null))
    changes.push(`任职起始：${known?.from ?? '（空）'}→${said.from}`);
  return changes;
}

/** The member with what the file says; empty cells leave what is there, older affiliations stay. */
export function updatedMember(member: Member, facts: MemberFacts): Member {
  const next = { ...member };
  for (const key of PLAIN) if (facts[key] !== '') next[key] = facts[key];
  const said = facts.affiliations.at(-1);
  if (said === undefined) return next;
  const known = member.affiliations.at(-1);
  const merged: Affiliation = {
    unit: said.unit || (known?.unit ?? ''),
    unitId: said.unit === '' || said.unit === known?.unit ? (known?.unitId ?? null) : null,
    post: said.post || (known?.post ?? ''),
    from: said.from ?? known?.from ?? null,
  };
  next.affiliations = [...member.affiliations.slice(0, -1), merged];
  return next;
}

/** Why a row cannot be a member; null when it can. */
function refusal({ name }: MemberFacts, row: TableRow<MemberKey>): string | null {
  if (name === '') return '没有姓名';
  if (name.length > LONGEST_NAME) return '“姓名”里的字太多，不像一个人的姓名';
  return mergedRemark(row.merged);
}

/** Rows of the file that came before, by name. */
type Before = Map<string, PlannedRow<MemberFacts>[]>;

function doubleInFile(facts: MemberFacts, before: Before): string | null {
  const namesakes = before.get(facts.name) ?? [];
  const unit = unitOf(facts);
  const same = namesakes.find((one) => unitOf(one.facts) === unit || unit === '');
  if (same === undefined) return null;
  return unitOf(same.facts) === unit
    ? `与第${same.row}行重复（姓名、单位都一样）`
    : `与第${same.row}行同名，又没有写工作单位，分不清是不是同一个人`;
}

function planRow(
  row: TableRow<MemberKey>,
  directory: ReadonlyMap<string, Member[]>,
  before: Before,
): PlannedRow<MemberFacts> {
  const { facts, remarks } = factsOf(row.cells);
  const planned: PlannedRow<MemberFacts> = {
    row: row.row,
    name: facts.name || '（没有姓名）',
    facts,
    action: 'refuse',
    existing: null,
    changes: [],
    remarks,
  };
  const why = refusal(facts, row) ?? doubleInFile(facts, before);
  if (why !== null) return { ...planned, remarks: [why] };
  const namesakes = directory.get(facts.name) ?? [];
  const meant = whoIsMeant(facts, namesakes);
  if (typeof meant === 'string') return { ...planned, remarks: [meant] };
  if (meant !== null) {
    const changes = changesOf(facts, meant);
    return { ...planned, action: 'double', existing: meant.id, changes };
  }
  if (namesakes.length > 0 || before.has(facts.name)) {
    remarks.push('有同名的委员，单位不同，作为另一位导入；如是同一人调动，请到他的页面点“调动”');
  }
  return { ...planned, action: 'add' };
}

/** What importing this table would do to the directory; writes nothing. The template's example row is left out. */
export function planMembers(
  fileName: string,
  table: ReadTable<MemberKey>,
  members: readonly Member[],
): ImportPlan<MemberFacts> {
  const directory = new Map<string, Member[]>();
  for (const member of members) {
    // The sample's people are nobody's doubles.
    if (member.deletedAt !== null || member.sample === 1) continue;
    const name = trimmedName(member.name);
    directory.set(name, [...(directory.get(name) ?? []), member]);
  }
  const before: Before = new Map();
  const rows: PlannedRow<MemberFacts>[] = [];
  for (const row of table.rows) {
    if (row.cells.name.startsWith(EXAMPLE_MARK)) continue;
    const planned = planRow(row, directory, before);
    rows.push(planned);
    if (planned.action === 'refuse') continue;
    before.set(planned.facts.name, [...(before.get(planned.facts.name) ?? []), planned]);
  }
  return { fileName, rows, remarks: unknownColumns(table.unknown) };
}
