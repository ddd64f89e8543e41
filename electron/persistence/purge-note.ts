import { join } from 'node:path';
import type { PurgedRecord } from '#shared/model/journal';
import { isBadSector } from './bad-sectors';
import { sparedId } from './fewer-points';
import { readWhole, replaceFile } from './file-system';
import type { Writer } from './generation';
import type { Place } from './live-rows';
import { type Intent, idOf, intentIn, NO_INTENT } from './purge-intent';
import type { PurgesBegun } from './purges-begun';

export const PURGE = 'purge.json';

/** What a state that is set aside says of a row. */
export type Said = (table: string, key: string) => Pick<Place, 'sum' | 'gone'> | undefined;

/** The file of the data folder in which a 彻底清除 is written down, and what is known of one outside of the folder. */
export class PurgeNote {
  /** What is to go and is not known to be gone from every copy. */
  intent: Intent | null = null;
  /** What was to go cannot be read any more. The file stays until somebody has been told. */
  isForgotten = false;
  /** The file cannot be read now, for want of a right say: nothing is written over it before it was. */
  isUnread = false;

  constructor(
    private readonly writer: Writer,
    private readonly root: string,
    private readonly begun?: PurgesBegun | undefined,
  ) {}

  private get path(): string {
    return join(this.root, PURGE);
  }

  get records(): PurgedRecord[] {
    const { records = [], earlier = [] } = this.intent ?? {};
    return [...records, ...earlier.map((one) => ({ ...one, keeps: true as const }))];
  }

  /** What was begun in the folder that this PC had before, and is not begun in this one. */
  get missing(): PurgedRecord[] {
    const known = new Set(this.records.map(idOf));
    return (this.begun?.read() ?? []).filter((one) => !known.has(idOf(one)));
  }

  /** Reads what a former run has left. */
  async read(): Promise<void> {
    const { fs, readOnly } = this.writer;
    // A purge whose intent a crash has left half written was never begun.
    if (!readOnly && (await fs.list(this.root)).includes(`${PURGE}.new`))
      await fs.remove(`${this.path}.new`);
    const text = await this.text();
    if (text === null) return;
    this.intent = intentIn(text);
    this.isForgotten = this.intent === null;
  }

  /** What the file says; null: there is none, '' where the disk cannot read what lies there. */
  private async text(): Promise<string | null> {
    this.isUnread = true;
    const bytes = await readWhole(this.writer.fs, this.path).catch((error: unknown) => {
      if (!isBadSector(error)) throw error;
      return Buffer.alloc(0);
    });
    this.isUnread = false;
    return bytes?.toString('utf8') ?? null;
  }

  /** Before anything is written down: rejects while it is not known what is. */
  async known(): Promise<void> {
    if (this.isUnread) await this.read();
  }

  /** On the disk when this resolves. */
  async write(intent: Intent): Promise<void> {
    await replaceFile(this.writer.fs, this.path, (file) =>
      file.write(Buffer.from(JSON.stringify(intent)), 0),
    );
    this.intent = intent;
    this.isForgotten = false;
  }

  /** Gone from the disk when this resolves. */
  async remove(): Promise<void> {
    await this.writer.fs.remove(this.path);
    await this.writer.fs.syncFolder(this.root);
    this.intent = null;
    this.isForgotten = false;
  }

  /** What is to go is also known outside of the folder from now on, or no more; what could not be taken up stays known. The folder's own file is what counts: nothing fails for it. */
  tellOutside(change: (known: readonly PurgedRecord[]) => readonly PurgedRecord[]): void {
    const { begun } = this;
    if (begun === undefined) return;
    const own = new Set(this.records.map(idOf));
    try {
      begun.write(change(begun.read().filter((one) => !own.has(idOf(one)))));
    } catch (error) {
      this.writer.warn(error);
    }
  }

  /**
   * A state that went another way is about to be set aside: of rows of which only the past
   * goes, what it says now is no past. Written down before the state is, so that no crash
   * can part the two.
   */
  async spare(says: Said): Promise<void> {
    const staying = [...this.records, ...this.missing].filter(({ keeps }) => keeps);
    const now = staying.flatMap(({ table, key }) => {
      const place = says(table, key);
      return place && !place.gone ? [sparedId({ table, key, sum: place.sum })] : [];
    });
    if (now.length === 0) return;
    await this.known();
    const { intent = null } = this;
    const known = intent ?? NO_INTENT;
    await this.write({ ...known, spared: [...new Set([...known.spared, ...now])] });
  }
}
