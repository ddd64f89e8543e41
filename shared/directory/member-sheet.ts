import type { Affiliation, Member } from '../model/directory';
import { keyOfHeading } from '../sheet/headings';
import { type InStretches, STRETCH } from '../sheet/stretches';
import type { ReadTable, TableRow } from '../sheet/table';
import { EXAMPLE_MARK, MEMBER_COLUMNS, type MemberKey } from './columns';
import {
  hiddenRow,
  type ImportAnswers,
  type ImportPlan,
  type ImportQuestion,
  mergedRemark,
  type PlannedRow,
  tableQuestions,
  unknownColumns,
} from './import-plan';
import { changesOf, settledFacts } from './member-changes';
import { combinedColumn, factsOf, type Known, type MemberFacts, trimmedName } from './member-facts';
import { areSeveralNames, isNoName } from './name-cell';
import { nameForm } from './name-form';

const LONGEST_NAME = 30;

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

/** Why a row cannot be a member; null when it can. */
function refusal({ name }: MemberFacts, row: TableRow<MemberKey>): string | null {
  const nameTold = row.told.some((remark) => remark.startsWith('“姓名”'));
  if (name === '') return nameTold ? '' : '没有姓名';
  if (keyOfHeading(name, MEMBER_COLUMNS) !== null) return `“${name}”像列名，不像一个人的姓名`;
  if (isNoName(row.cells.name)) return `“${row.cells.name}”不像一个人的姓名`;
  if (areSeveralNames(row.cells.name))
    return `“${row.cells.name}”像是几个人的姓名，请一人写一行再导入`;
  if (name.length > LONGEST_NAME) return '“姓名”里的字太多，不像一个人的姓名';
  return mergedRemark(row.merged);
}

type Row = PlannedRow<MemberFacts>;

/** Rows of the file that came before and are of one name: the first of all, and of each unit. A file may hold thousands of them. */
interface Namesakes {
  first: Row;
  byUnit: Map<string, Row>;
}

function doubleInFile(facts: MemberFacts, before: Namesakes | undefined): string | null {
  const unit = unitOf(facts);
  const same = unit === '' ? before?.first : before?.byUnit.get(unit);
  if (same === undefined) return null;
  const isUnit = unitOf(same.facts) === unit;
  if (same.facts.name !== facts.name)
    return isUnit
      ? `与第${same.row}行“${same.facts.name}”只是姓名的写法不同，单位一样，可能是同一人，没有另外导入`
      : `与第${same.row}行“${same.facts.name}”只是姓名的写法不同，又没有写工作单位，分不清是不是同一个人`;
  return isUnit
    ? `与第${same.row}行重复（姓名、单位都一样）`
    : `与第${same.row}行同名，又没有写工作单位，分不清是不是同一个人`;
}

/** What the rows of one import are held against. */
interface Plan {
  directory: ReadonlyMap<string, Member[]>;
  /** By the form of the name, or by the name where the clerk takes other spellings for other people. */
  before: Map<string, Namesakes>;
  /** Spellings of a name in the rows before, by its form, each once. */
  spellings: Map<string, Set<string>>;
  combined: MemberKey | null;
  known: Known;
  answers: ImportAnswers;
  /** Rows of people who may be known under another spelling. */
  alike: number;
}

const isApart = ({ answers }: Plan): boolean => answers.alike === 'apart';

/** Namesakes in the directory, in every spelling, or in this one only where the clerk takes the others for other people. */
function namesakesOf(plan: Plan, name: string): readonly Member[] {
  const found = plan.directory.get(nameForm(name)) ?? [];
  return isApart(plan) ? found.filter((one) => trimmedName(one.name) === name) : found;
}

const keyBefore = (plan: Plan, name: string): string => (isApart(plan) ? name : nameForm(name));

/** From now on it came before. */
function cameBefore(plan: Plan, row: Row): void {
  const { name } = row.facts;
  const unit = unitOf(row.facts);
  const key = keyBefore(plan, name);
  const known = plan.before.get(key);
  if (known === undefined) plan.before.set(key, { first: row, byUnit: new Map([[unit, row]]) });
  else if (!known.byUnit.has(unit)) known.byUnit.set(unit, row);
  const form = nameForm(name);
  const spelled = plan.spellings.get(form);
  if (spelled) spelled.add(name);
  else plan.spellings.set(form, new Set([name]));
}

/** How the directory or an earlier row spells the member's name otherwise, or null. */
function otherSpelling(plan: Plan, { name }: MemberFacts): string | null {
  const form = nameForm(name);
  const known = [
    ...(plan.directory.get(form) ?? []).map((one) => trimmedName(one.name)),
    ...(plan.spellings.get(form) ?? []),
  ];
  return known.includes(name) ? null : (known[0] ?? null);
}

function planRow(row: TableRow<MemberKey>, plan: Plan): PlannedRow<MemberFacts> {
  const read = factsOf(row, plan.combined, plan.answers.combined !== 'whole', plan.known);
  const hidden = hiddenRow(row, plan.answers);
  const { name } = read.facts;
  const planned: PlannedRow<MemberFacts> = {
    row: row.row,
    name: name || '（没有姓名）',
    facts: read.facts,
    action: 'refuse',
    existing: null,
    changes: [],
    remarks: hidden.remarks,
  };
  const refused = (why: string): PlannedRow<MemberFacts> => ({
    ...planned,
    remarks: [...hidden.remarks, ...[why].filter(Boolean), ...row.told],
  });
  if (hidden.isLeft) return planned;
  const why = refusal(read.facts, row);
  if (why !== null) return refused(why);
  const other = otherSpelling(plan, read.facts);
  if (other !== null) plan.alike += 1;
  const before = plan.before.get(keyBefore(plan, name));
  const double = doubleInFile(read.facts, before);
  if (double !== null) return refused(double);
  const namesakes = namesakesOf(plan, name);
  const meant = whoIsMeant(read.facts, namesakes);
  if (typeof meant === 'string') return refused(meant);
  const { facts, remarks } = settledFacts(read, meant);
  const told = [...hidden.remarks, ...remarks];
  if (meant !== null) {
    if (trimmedName(meant.name) !== name)
      told.push(`名录里写作“${meant.name}”，可能是同一人，姓名照名录的写法不动`);
    const changes = changesOf(facts, meant);
    return { ...planned, facts, action: 'double', existing: meant.id, changes, remarks: told };
  }
  if (other !== null)
    told.push(`与“${other}”只是姓名的写法不同，作为另一位导入，请核对是不是同一人`);
  else if (namesakes.length > 0 || before !== undefined)
    told.push('有同名的委员，单位不同，作为另一位导入；如是同一人调动，请到他的页面点“调动”');
  return { ...planned, facts, action: 'add', remarks: told };
}

function questionsOf(table: ReadTable<MemberKey>, plan: Plan): ImportQuestion[] {
  const { answers, combined, alike } = plan;
  const questions = tableQuestions(table, answers);
  if (combined !== null)
    questions.push({
      key: 'combined',
      text: `“${table.headings[combined]}”这一列里单位和职务写在一起：`,
      options: [
        { value: 'split', label: '分成单位和职务' },
        { value: 'whole', label: '整格记为工作单位' },
      ],
      answer: answers.combined ?? 'split',
    });
  if (alike > 0)
    questions.push({
      key: 'alike',
      text: `有${alike}行的姓名和别处只是写法不同，可能是同一人：`,
      options: [
        { value: 'one', label: '单位也对得上的当作同一人' },
        { value: 'apart', label: '都当作另外的人' },
      ],
      answer: answers.alike ?? 'one',
    });
  return questions;
}

const NOTHING: Known = { groups: [], units: [] };

/**
 * What importing this table would do to the directory; writes nothing. The template's
 * example row is left out. `answers`: what the clerk said to the questions of an
 * earlier plan of the same table. A stretch of rows after the other.
 */
export function* planningMembers(
  fileName: string,
  table: ReadTable<MemberKey>,
  members: readonly Member[],
  known: Known = NOTHING,
  answers: ImportAnswers = {},
): InStretches<ImportPlan<MemberFacts>> {
  const directory = new Map<string, Member[]>();
  for (const [at, member] of members.entries()) {
    if (at % STRETCH === 0) yield 0;
    // The sample's people are nobody's doubles.
    if (member.deletedAt !== null || member.sample === 1) continue;
    const form = nameForm(member.name);
    const namesakes = directory.get(form);
    if (namesakes) namesakes.push(member);
    else directory.set(form, [member]);
  }
  const plan: Plan = {
    directory,
    before: new Map(),
    spellings: new Map(),
    combined: combinedColumn(table),
    known,
    answers,
    alike: 0,
  };
  const rows: PlannedRow<MemberFacts>[] = [];
  for (const [at, row] of table.rows.entries()) {
    if (at % STRETCH === 0) yield at / table.rows.length;
    if (row.cells.name.startsWith(EXAMPLE_MARK)) continue;
    const planned = planRow(row, plan);
    rows.push(planned);
    if (planned.action === 'refuse') continue;
    cameBefore(plan, planned);
  }
  return {
    fileName,
    rows,
    questions: questionsOf(table, plan),
    remarks: [...table.remarks, ...unknownColumns(table.unknown)],
  };
}
