import { valuesAt } from '#shared/model/fields';
import { kindOf, TABLE_NAMES } from '#shared/model/tables';
import type { Rows } from './cascade';

/** What a field of a row may name, as the registry says. */
export type Named = 'people' | 'units' | 'carriers';

/** Ids of all people, units or carriers that records name. */
export async function named(rows: Rows, what: Named): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const table of TABLE_NAMES) {
    const paths = kindOf(table)[what] ?? [];
    if (paths.length === 0) continue;
    await rows(table).each((row) => {
      for (const path of paths)
        for (const held of valuesAt(row, path)) {
          const id = idOf(held);
          if (id !== null) ids.add(id);
        }
    });
  }
  return ids;
}

/** Of a reference with the name of its day, or a bare id. */
function idOf(held: unknown): string | null {
  if (typeof held === 'string') return held;
  if (typeof held !== 'object' || held === null || !('id' in held)) return null;
  return typeof held.id === 'string' ? held.id : null;
}
