import { join } from 'node:path';
import * as z from 'zod/mini';
import { ATTACHMENTS, type AttachedFiles, hashIn } from './attached-files';
import { readWhole, replaceFile } from './file-system';
import { dropOthers, type Writer } from './generation';
import type { Journal } from './journal';
import { decodeRow } from './line';
import { linesOfTable, rowId } from './point-file';
import type { RestorePoints } from './restore-points';
import { purgeAside } from './set-aside';

export interface RecordKey {
  table: string;
  key: string;
}

const PURGE = 'purge.json';

const Intent = z.object({
  records: z.array(z.object({ table: z.string(), key: z.string() })),
  /** Hashes of attached files that nothing else names. */
  files: z._default(z.array(z.string()), []),
});
type Intent = z.infer<typeof Intent>;

export interface PurgeParts {
  writer: Writer;
  journal: Journal;
  points: RestorePoints;
  files: AttachedFiles;
  /** The data folder. */
  root: string;
  pointsFolder: string;
  asideFolder: string;
}

/**
 * 彻底清除: journal, restore points and set-aside files without some rows, and the
 * attached files that only those rows named. What is to be done is written down
 * first: once begun, a crash cannot stop it.
 */
export class Purge {
  private pending: Intent = { records: [], files: [] };

  constructor(private readonly parts: PurgeParts) {}

  private get path(): string {
    return join(this.parts.root, PURGE);
  }

  private get purged(): Set<string> {
    return new Set(this.pending.records.map(({ table, key }) => rowId(table, key)));
  }

  /** Purges these rows; done on the disk when this resolves. */
  async run(records: readonly RecordKey[]): Promise<void> {
    this.pending = { records: [...this.pending.records, ...records], files: [] };
    this.pending.files = await this.parts.files.unneeded(await this.named(this.purged));
    await replaceFile(this.parts.writer.fs, this.path, (file) =>
      file.write(Buffer.from(JSON.stringify(this.pending)), 0),
    );
    await this.finish();
  }

  /** Goes on with what a crash or a full disk has interrupted. */
  async resume(): Promise<void> {
    const bytes = await readWhole(this.parts.writer.fs, this.path);
    if (bytes === null) return;
    const intent = Intent.safeParse(parseJson(bytes.toString('utf8')));
    if (intent.success) this.pending = intent.data;
    await this.finish();
  }

  /** Nothing is left to do when this resolves. */
  async settle(): Promise<void> {
    if (this.pending.records.length > 0) await this.finish();
  }

  /** Hashes that rows of the journal or of any restore point name, but for these rows. */
  private async named(without: ReadonlySet<string>): Promise<Set<string>> {
    const { journal, writer, pointsFolder } = this.parts;
    const named = new Set<string>();
    const places = [...journal.live.all()].filter(({ table }) => table === ATTACHMENTS);
    const lines = [
      (await journal.reader()).asLines(places),
      linesOfTable(writer.fs, pointsFolder, ATTACHMENTS),
    ];
    for (const source of lines)
      for await (const line of source) {
        const row = decodeRow(line.subarray(0, -1));
        const hash = row === null ? null : hashIn(row);
        if (row !== null && hash !== null && !without.has(rowId(ATTACHMENTS, row.id)))
          named.add(hash);
      }
    return named;
  }

  private async finish(): Promise<void> {
    const { journal, points, writer, files, root, asideFolder } = this.parts;
    const { fs } = writer;
    const { purged } = this;
    await journal.compact(({ table, key }) => purged.has(rowId(table, key)));
    await dropOthers(writer, journal.name);
    // The removal of the old generation must be on the disk before the purge is called done.
    await fs.syncFolder(writer.folder);
    await points.purge(journal.journalId, purged);
    await purgeAside(fs, asideFolder, purged);
    // A file may have been added again since the purge was begun.
    const unneeded = new Set(await files.unneeded(await this.named(purged)));
    await files.remove(this.pending.files.filter((hash) => unneeded.has(hash)));
    await fs.remove(this.path);
    await fs.syncFolder(root);
    this.pending = { records: [], files: [] };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
