import {
  type ImportPlan,
  isUpdate,
  type PlanCounts,
  type PlannedRow,
} from '#shared/directory/import-plan';
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

/** Rows that are written, those that are new first. */
function written<F>(
  { rows }: ImportPlan<F>,
  known: ReadonlyMap<string, unknown>,
): readonly PlannedRow<F>[] {
  const changed = rows.filter(({ existing }) => existing !== null && known.has(existing));
  return [...rows.filter(({ action }) => action === 'add'), ...changed];
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
    const table = transaction.table<Member, string>('members');
    const added: string[] = [];
    await inParts(written(plan, known), watched, (part) => {
      const rows = part.map(({ facts, existing }) => {
        const member = existing === null ? undefined : known.get(existing);
        return linked(member ? updatedMember(member, facts) : emptyMember(facts));
      });
      for (const { id } of rows) if (!known.has(id)) added.push(id);
      return table.bulkPut(soundRows('members', rows, met));
    });
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
    const table = transaction.table<Unit, string>('units');
    const added: string[] = [];
    await inParts(written(plan, known), watched, (part) => {
      const rows = part.map(({ facts, existing }) => {
        const unit = existing === null ? undefined : known.get(existing);
        if (unit) return { ...updatedUnit(unit, facts), updatedAt: at };
        const fresh = emptyUnit(last + added.length + 1, { fullName: facts.fullName });
        added.push(fresh.id);
        return { ...updatedUnit(fresh, facts), createdAt: at, updatedAt: at };
      });
      return table.bulkPut(soundRows('units', rows, met));
    });
    return receipt('units', at, added, [...known.values()], plan.rows.length);
  });
  tellOfMet(met);
  return done;
}

function receipt(
  table: DirectoryTable,
  at: string,
  added: string[],
  before: (Member | Unit)[],
  rows: number,
): ImportReceipt {
  return {
    table,
    at,
    added,
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
export async function undoImport(
  { table, at, added, before }: ImportReceipt,
  watched: Watched = UNWATCHED,
): Promise<number> {
  let left = added.length + before.length;
  await store().transaction('rw', store().rowsOf(table), async (transaction) => {
    const rows = transaction.table<Member | Unit | OfficeWord, string>(table);
    const untouched = (row: { updatedAt: string } | undefined) => row?.updatedAt === at;
    await inParts(added, watched, async (part) => {
      const cameIn = await rows.bulkGet([...part]);
      const gone = cameIn.flatMap((row) => (row && untouched(row) ? [row.id] : []));
      left -= gone.length;
      await rows.bulkDelete(gone);
    });
    await inParts(before, watched, async (part) => {
      const present = await rows.bulkGet(part.map(({ id }) => id));
      const restored = part.filter((_row, index) => untouched(present[index]));
      left -= restored.length;
      await rows.bulkPut(restored);
    });
  });
  return left;
}
