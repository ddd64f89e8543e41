import type { CountedTable, Happening } from '#shared/figures/facts';
import { store } from '../active';

/** One record behind a figure. */
export interface BehindFigure {
  table: CountedTable;
  id: string;
  title: string;
  /** The days on which it was counted, the first first. */
  days: string[];
  /** The meeting that an opinion belongs to; null for any other record. */
  meetingId: string | null;
}

const UNTITLED = '未命名';

/** The records behind a figure, the newest first; one that is counted several times stands once, with its days. */
export async function recordsBehind(happenings: readonly Happening[]): Promise<BehindFigure[]> {
  const found = new Map<string, BehindFigure>();
  for (const { table, id, on } of happenings) {
    const key = `${table} ${id}`;
    const one = found.get(key) ?? { table, id, title: UNTITLED, days: [], meetingId: null };
    if (on !== '') one.days.push(on);
    found.set(key, one);
  }
  const all = [...found.values()];
  for (const table of new Set(all.map((one) => one.table))) {
    const own = all.filter((one) => one.table === table);
    const rows = await store()
      .rowsOf(table)
      .bulkGet(own.map(({ id }) => id));
    for (const [at, row] of rows.entries()) {
      const one = own[at];
      if (one && row) Object.assign(one, namedBy(table, row));
    }
  }
  for (const one of all) one.days.sort();
  return all.sort((a, b) => ((a.days.at(-1) ?? '') < (b.days.at(-1) ?? '') ? 1 : -1));
}

/** Opinions have no title of their own. */
function namedBy(table: CountedTable, row: object): Partial<BehindFigure> {
  const text = (field: string) => String(Reflect.get(row, field) ?? '');
  if (table !== 'opinions') return { title: text('title') || UNTITLED };
  const words = text('summary') || text('words');
  return { title: words || UNTITLED, meetingId: text('meetingId') };
}
