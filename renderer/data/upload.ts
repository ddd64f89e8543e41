import { rowsIn, Tally } from '#shared/model/contents';
import { sumOf } from '#shared/model/digest';
import type { CarriedRow, Contents, JournalStatus, Upload } from '#shared/model/journal';
import { TABLE_NAMES } from '#shared/model/tables';
import { carriedRows } from './carried';
import type { Store } from './db';
import { call } from './desktop';
import { unsentIn } from './heads';
import type { Tell } from './rebuild';

/** Characters of rows sent at a time. */
const PART_TEXT = 4_000_000;

/**
 * Sends main every row of the store, with what waits in its outbox: to fill the journal or
 * to be set aside. Nothing changes anywhere before main has all of it and has compared it.
 * Answers how the journal stands then, and what was sent. Throws `DesktopError`.
 */
export async function upload(
  store: Store,
  what: Upload,
  tell: Tell = () => undefined,
): Promise<{ status: JournalStatus; contents: Contents }> {
  const { heads: unsent } = await unsentIn(store);
  const counted = await Promise.all(TABLE_NAMES.map((name) => store.rowsOf(name).count()));
  const total = counted.reduce((sum, count) => sum + count, 0);
  const { token } = await call('upload:begin', what);
  try {
    const tally = new Tally();
    for (const table of TABLE_NAMES)
      for await (const part of carriedRows(store, table, unsent)) {
        // Rows are summed before they are cut into parts: whatever is not sent is missed by main.
        for (const row of part)
          tally.replace(table, undefined, {
            sum: sumOf({ table, ...row }),
            gone: row.json === null,
          });
        for (const rows of inTexts(part)) await call('upload:rows', { token, table, rows });
        tell(rowsIn(tally.contents), total);
      }
    const { contents } = tally;
    return { status: await call('upload:commit', { token, contents }), contents };
  } catch (error) {
    await call('upload:cancel', { token }).catch(() => undefined);
    throw error;
  }
}

/** Parts of a few million characters, never an empty one. */
function inTexts(rows: readonly CarriedRow[]): CarriedRow[][] {
  const parts: CarriedRow[][] = [];
  let text = 0;
  for (const row of rows) {
    const length = 100 + (row.json?.length ?? 0);
    const part = parts.at(-1);
    if (part === undefined || text + length > PART_TEXT) {
      parts.push([row]);
      text = 0;
    } else part.push(row);
    text += length;
  }
  return parts;
}
