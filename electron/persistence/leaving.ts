import { valuesAt } from '#shared/model/fields';
import type { RecordKey } from '#shared/model/journal';
import { kindOf, TABLE_NAMES } from '#shared/model/tables';
import type { LiveRows } from './live-rows';
import { rowId } from './point-file';

/** Where the rows of a table say what they belong to, unless that bears their own id. */
const BELONGS = new Map<string, { table: string; field: string }[]>();
for (const name of TABLE_NAMES) {
  const within = (kindOf(name).within ?? []).filter(({ field }) => field !== 'id');
  if (within.length > 0) BELONGS.set(name, within);
}

/** What is taken out of older copies. */
export interface Purged {
  /** By `table key`. */
  has(id: string): boolean;
  /** Whether only what the row says can tell. */
  mayTake?(row: RecordKey): boolean;
  takes?(table: string, row: Record<string, unknown>): boolean;
}

/**
 * The rows of a purge, and what belonged to those that go and was deleted before: the page
 * knows nothing of it any more, and older copies hold its words.
 */
export class Leaving implements Purged {
  private readonly parents: ReadonlySet<string>;
  private readonly tables: ReadonlySet<string>;
  private readonly ids: ReadonlySet<string>;

  /** `going`: rows that go; `staying`: those of which only the past goes. */
  constructor(
    going: readonly RecordKey[],
    staying: readonly RecordKey[],
    private readonly live: LiveRows,
  ) {
    const idsOf = (keys: readonly RecordKey[]) => keys.map(({ table, key }) => rowId(table, key));
    this.parents = new Set(idsOf(going));
    this.ids = new Set([...this.parents, ...idsOf(staying)]);
    this.tables = new Set([...going, ...staying].map(({ table }) => table));
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** Whether any row of the table can be meant. */
  mayReach(table: string): boolean {
    const isPart = (BELONGS.get(table) ?? []).some((parent) => this.tables.has(parent.table));
    return isPart || this.tables.has(table);
  }

  mayTake({ table, key }: RecordKey): boolean {
    const place = this.live.get(table, key);
    return BELONGS.has(table) && (place === undefined || place.gone !== false);
  }

  takes(table: string, row: Record<string, unknown>): boolean {
    if (!this.mayTake({ table, key: String(row.id) })) return false;
    return (BELONGS.get(table) ?? []).some(({ table: parent, field }) =>
      valuesAt(row, field).some((id) => this.parents.has(rowId(parent, String(id)))),
    );
  }
}
