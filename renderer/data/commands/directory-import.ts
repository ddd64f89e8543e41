import { type ImportPlan, isUpdate, type PlanCounts } from '#shared/directory/import-plan';
import { updatedMember } from '#shared/directory/member-changes';
import type { MemberFacts } from '#shared/directory/member-facts';
import { type UnitFacts, updatedUnit } from '#shared/directory/unit-sheet';
import type { Member, Unit } from '#shared/model/directory';
import { nothingMet } from '#shared/model/door/door';
import type { OfficeWord } from '#shared/model/proof';
import { store } from '../active';
import { soundRows } from '../admit';
import { tellOfMet } from '../told';
import { type DirectoryTable, emptyMember, emptyUnit } from './directory';
import { inParts, UNWATCHED, type Watched } from './watched';

/** The tables that spreadsheets come into by way of 名录. */
export type ImportedTable = DirectoryTable | 'words';

/** What came in, so that exactly that can be taken out again. */
export interface ImportReceipt {
  table: ImportedTable;
  /** When the import was written; a row changed later carries another time. */
  at: string;
  added: string[];
  /** Rows as they were before the file changed them. */
  before: (Member | Unit | OfficeWord)[];
  counts: PlanCounts;
}

/** The directory has changed since the report was made. Nothing was written. */
const CHANGED =
  '看报告的这会儿名录里有人改动过，为免弄错没有导入，名录没有改动。请重新选文件导入一次。';

/** Rows that doubles are of, by id; throws when one is no longer there as it was. */
async function doubles<T extends Member | Unit>(
  rows: readonly (T | undefined)[],
): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  for (const row of rows) {
    if (row === undefined || row.deletedAt !== null) throw new Error(CHANGED);
    found.set(row.id, row);
  }
  return found;
}

const ids = <F>(plan: ImportPlan<F>, update: boolean): string[] =>
  update ? plan.rows.filter(isUpdate).flatMap(({ existing }) => existing ?? []) : [];

/**
 * Writes a plan in one transaction: all of it or nothing. `update`: doubles take on
 * what the file says. Throws when the directory changed meanwhile, `Stopped` when it was
 * stopped.
 */
export async function importMembers(
  plan: ImportPlan<MemberFacts>,
  update: boolean,
  watched: Watched = UNWATCHED,
): Promise<ImportReceipt> {
  const at = new Date().toISOString();
  const { members, units } = store();
  const met = nothingMet();
  const done = await store().transaction('rw', members, units, async (transaction) => {
    const known = await doubles(await members.bulkGet(ids(plan, update)));
    const unitIds = await unitIdsByName(await units.toArray());
    const linked = (member: Member): Member => ({
      ...member,
      createdAt: known.has(member.id) ? member.createdAt : at,
      updatedAt: at,
      affiliations: member.affiliations.map((one) => ({
        ...one,
        unitId: one.unitId ?? unitIds.get(one.unit) ?? null,
      })),
    });
    const added = plan.rows
      .filter(({ action }) => action === 'add')
      .map(({ facts }) => linked(emptyMember(facts)));
    const changed = plan.rows.flatMap(({ existing, facts }) => {
      const member = existing === null ? undefined : known.get(existing);
      return member ? [linked(updatedMember(member, facts))] : [];
    });
    const table = transaction.table<Member, string>('members');
    await inParts(soundRows('members', [...added, ...changed], met), watched, (part) =>
      table.bulkPut([...part]),
    );
    return receipt('members', at, added, [...known.values()], plan.rows.length);
  });
  tellOfMet(met);
  return done;
}

/** Units by full and short name, so that an affiliation typed in a sheet is linked to its unit. */
async function unitIdsByName(units: readonly Unit[]): Promise<Map<string, string>> {
  const alive = units.filter(({ deletedAt }) => deletedAt === null);
  return new Map([
    ...alive.map(({ id, shortName }) => [shortName, id] as const),
    ...alive.map(({ id, fullName }) => [fullName, id] as const),
  ]);
}

/** As `importMembers`. */
export async function importUnits(
  plan: ImportPlan<UnitFacts>,
  update: boolean,
  watched: Watched = UNWATCHED,
): Promise<ImportReceipt> {
  const at = new Date().toISOString();
  const { units } = store();
  const met = nothingMet();
  const done = await store().transaction('rw', units, async (transaction) => {
    const known = await doubles(await units.bulkGet(ids(plan, update)));
    const last = (await units.orderBy('order').last())?.order ?? 0;
    const added = plan.rows
      .filter(({ action }) => action === 'add')
      .map(({ facts }, index) => ({
        ...updatedUnit(emptyUnit(last + index + 1, { fullName: facts.fullName }), facts),
        createdAt: at,
        updatedAt: at,
      }));
    const changed = plan.rows.flatMap(({ existing, facts }) => {
      const unit = existing === null ? undefined : known.get(existing);
      return unit ? [{ ...updatedUnit(unit, facts), updatedAt: at }] : [];
    });
    const table = transaction.table<Unit, string>('units');
    await inParts(soundRows('units', [...added, ...changed], met), watched, (part) =>
      table.bulkPut([...part]),
    );
    return receipt('units', at, added, [...known.values()], plan.rows.length);
  });
  tellOfMet(met);
  return done;
}

function receipt(
  table: DirectoryTable,
  at: string,
  added: readonly (Member | Unit)[],
  before: (Member | Unit)[],
  rows: number,
): ImportReceipt {
  return {
    table,
    at,
    added: added.map(({ id }) => id),
    before,
    counts: {
      added: added.length,
      updated: before.length,
      skipped: rows - added.length - before.length,
    },
  };
}

/**
 * Takes an import back: what came in goes, what it changed is as before. Rows that
 * somebody has changed since are left alone; answers how many.
 */
export async function undoImport({ table, at, added, before }: ImportReceipt): Promise<number> {
  const rows = store().table<Member | Unit | OfficeWord, string>(table);
  return store().transaction('rw', rows, async () => {
    const untouched = (row: { updatedAt: string } | undefined) => row?.updatedAt === at;
    const cameIn = await rows.bulkGet(added);
    const gone = cameIn.flatMap((row) => (row && untouched(row) ? [row.id] : []));
    const present = await rows.bulkGet(before.map(({ id }) => id));
    const restored = before.filter((_row, index) => untouched(present[index]));
    await rows.bulkDelete(gone);
    await rows.bulkPut(restored);
    return added.length - gone.length + (before.length - restored.length);
  });
}
