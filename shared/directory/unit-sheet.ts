import { UNIT_KINDS, UNIT_RELATIONS, type Unit, type UnitRelation } from '../model/directory';
import { type InStretches, STRETCH } from '../sheet/stretches';
import type { ReadTable, TableRow } from '../sheet/table';
import { EXAMPLE_MARK, UNIT_COLUMNS, type UnitKey } from './columns';
import {
  hiddenRow,
  type ImportAnswers,
  type ImportPlan,
  mergedRemark,
  type PlannedRow,
  tableQuestions,
  unknownColumns,
} from './import-plan';
import { isNoUnit } from './name-cell';
import { telephoneRemarks } from './telephone';

/** What a row says of a unit; kind and relation are null where the file says nothing. */
export type UnitFacts = Pick<Unit, 'fullName' | 'shortName' | 'telephone' | 'note'> & {
  kind: Unit['kind'] | null;
  relation: Unit['relation'] | null;
};

const TITLES = new Map(UNIT_COLUMNS.map(({ key, title }) => [key, title]));
const PLAIN = ['shortName', 'telephone', 'note'] as const;

/** A unit as a row of the sheet. */
export function unitRow(unit: Unit): Record<UnitKey, string> {
  const { fullName, shortName, kind, telephone, note } = unit;
  return { fullName, shortName, kind, relation: UNIT_RELATIONS[unit.relation], telephone, note };
}

function relationOf(text: string): UnitRelation | null {
  const names = Object.entries(UNIT_RELATIONS) as [UnitRelation, string][];
  return names.find(([, name]) => name === text)?.[0] ?? null;
}

function factsOf({ cells, told }: TableRow<UnitKey>): { facts: UnitFacts; remarks: string[] } {
  const remarks = [...told];
  const { kind: kindText, relation: relationText } = cells;
  const kind = UNIT_KINDS.find((one) => one === kindText) ?? null;
  const relation = relationOf(relationText);
  if (kindText !== '' && kind === null)
    remarks.push(`类别“${kindText}”不在可选的类别里，先记为“其他”，可以再改`);
  if (relationText !== '' && relation === null)
    remarks.push(`关系“${relationText}”不认识，先记为“平级”，可以再改`);
  remarks.push(...telephoneRemarks(cells.telephone));
  const facts = {
    fullName: cells.fullName,
    shortName: cells.shortName,
    telephone: cells.telephone,
    note: cells.note,
    kind,
    relation,
  };
  return { facts, remarks };
}

function changesOf(facts: UnitFacts, unit: Unit): string[] {
  const changes = PLAIN.filter((key) => facts[key] !== '' && facts[key] !== unit[key]).map(
    (key) => `${TITLES.get(key)}：${unit[key] || '（空）'}→${facts[key]}`,
  );
  if (facts.kind !== null && facts.kind !== unit.kind)
    changes.push(`类别：${unit.kind}→${facts.kind}`);
  if (facts.relation !== null && facts.relation !== unit.relation)
    changes.push(`关系：${UNIT_RELATIONS[unit.relation]}→${UNIT_RELATIONS[facts.relation]}`);
  return changes;
}

/** The unit with what the file says; empty cells leave what is there. */
export function updatedUnit(unit: Unit, facts: UnitFacts): Unit {
  const next = { ...unit };
  for (const key of PLAIN) if (facts[key] !== '') next[key] = facts[key];
  if (facts.kind !== null) next.kind = facts.kind;
  if (facts.relation !== null) next.relation = facts.relation;
  return next;
}

function planRow(
  row: TableRow<UnitKey>,
  directory: ReadonlyMap<string, Unit>,
  before: ReadonlyMap<string, number>,
  answers: ImportAnswers,
): PlannedRow<UnitFacts> {
  const hidden = hiddenRow(row, answers);
  const { facts, remarks: own } = factsOf(row);
  const remarks = [...hidden.remarks, ...own];
  const planned: PlannedRow<UnitFacts> = {
    row: row.row,
    name: facts.fullName || '（没有单位全称）',
    facts,
    action: 'refuse',
    existing: null,
    changes: [],
    remarks,
  };
  if (hidden.isLeft) return { ...planned, remarks: hidden.remarks };
  const refused = (why: string) => ({ ...planned, remarks: [...hidden.remarks, why, ...row.told] });
  if (facts.fullName === '') return refused('没有单位全称');
  if (isNoUnit(facts.fullName)) return refused(`“${facts.fullName}”不像一个单位的名称`);
  const merged = mergedRemark(row.merged);
  if (merged !== null) return refused(merged);
  const earlier = before.get(facts.fullName);
  if (earlier !== undefined) return refused(`与第${earlier}行重复`);
  const known = directory.get(facts.fullName);
  if (known === undefined) return { ...planned, action: 'add' };
  return { ...planned, action: 'double', existing: known.id, changes: changesOf(facts, known) };
}

/** What importing this table would do to the directory; writes nothing. The template's example row is left out. A stretch of rows after the other. */
export function* planningUnits(
  fileName: string,
  table: ReadTable<UnitKey>,
  units: readonly Unit[],
  answers: ImportAnswers = {},
): InStretches<ImportPlan<UnitFacts>> {
  const directory = new Map(
    units
      .filter(({ deletedAt, sample }) => deletedAt === null && sample === 0)
      .map((unit) => [unit.fullName, unit]),
  );
  const before = new Map<string, number>();
  const rows: PlannedRow<UnitFacts>[] = [];
  for (const [at, row] of table.rows.entries()) {
    if (at % STRETCH === 0) yield at / table.rows.length;
    if (row.cells.fullName.startsWith(EXAMPLE_MARK)) continue;
    const planned = planRow(row, directory, before, answers);
    rows.push(planned);
    if (planned.action !== 'refuse') before.set(planned.facts.fullName, planned.row);
  }
  return {
    fileName,
    rows,
    questions: tableQuestions(table, answers),
    remarks: [...table.remarks, ...unknownColumns(table.unknown)],
  };
}
