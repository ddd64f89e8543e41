import { type FILE_TABLES, hashesIn } from './attached-files';
import type { Writer } from './generation';
import type { Journal } from './journal';
import { decodeRow } from './line';
import { linesOfTable, rowId } from './point-file';

interface Copies {
  journal: Journal;
  writer: Pick<Writer, 'fs'>;
  pointsFolder: string;
}

/** Hashes of the attached files that rows of these tables name, in the journal or in any restore point; of the rows that are meant. */
export async function hashesNamed(
  { journal, writer, pointsFolder }: Copies,
  tables: typeof FILE_TABLES,
  isMeant: (id: string, table: string, row: Record<string, unknown>) => boolean,
): Promise<Set<string>> {
  const named = new Set<string>();
  for (const table of tables) {
    const places = [...journal.live.all()].filter(
      (one) => one.table === table && !one.place.gone && isMeant(rowId(table, one.key), table, {}),
    );
    const lines = [
      (await journal.reader()).asLines(places),
      linesOfTable(writer.fs, pointsFolder, table),
    ];
    for (const source of lines)
      for await (const line of source) {
        const json = decodeRow(line.subarray(0, -1));
        const row = json === null ? {} : (JSON.parse(json) as Record<string, unknown>);
        if (!isMeant(rowId(table, String(row.id)), table, row)) continue;
        for (const hash of hashesIn(table, row)) named.add(hash);
      }
  }
  return named;
}
