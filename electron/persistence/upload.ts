import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sameContents } from '#shared/model/contents';
import { sumOf } from '#shared/model/digest';
import { contains, extended, relation } from '#shared/model/history';
import { type CarriedRow, type Contents, goneOf, type Upload } from '#shared/model/journal';
import { Failure } from '../errors';
import type { OpenFile } from './file-system';
import type { NewBase, Writer } from './generation';
import type { Journal } from './journal';
import { encodeRow, type RowHead } from './line';
import { type KeyedPlace, LiveRows } from './live-rows';
import { type Lost, writeLost } from './lost';
import { byKey } from './point-file';
import { rowsLeft } from './purged-before';
import type { RestorePoints } from './restore-points';
import { linesFrom, RowReader } from './row-reader';

/** What has come of an upload, beside the journal; it means nothing before the commit. */
const SPOOL = 'upload.spool';

interface Coming {
  token: string;
  upload: Upload;
  file: OpenFile;
  /** Bytes written so far. */
  end: number;
  live: LiveRows;
}

/** Takes in all rows of the page's store, to fill the journal from them or to set them aside. */
export class Uploads {
  private coming: Coming | null = null;

  constructor(
    private readonly writer: Writer,
    private readonly journal: Journal,
    private readonly points: RestorePoints,
  ) {}

  /** Begins one; another that was under way is thrown away. */
  async begin(upload: Upload): Promise<string> {
    await this.cancel();
    const file = await this.writer.fs.open(join(this.writer.folder, SPOOL), 'create');
    const token = randomUUID();
    this.coming = { token, upload, file, end: 0, live: new LiveRows() };
    return token;
  }

  async take(token: string, table: string, rows: readonly CarriedRow[]): Promise<void> {
    const coming = this.find(token);
    const { dataVersion } = this.writer;
    const { sequence } = coming.upload.from;
    let { end } = coming;
    const lines: Buffer[] = [];
    for (const { key, by, version, json, purged } of rows) {
      if (json !== null && !isRowText(json, key)) throw notWhole();
      const sum = sumOf({ table, key, by, version, json });
      const gone = goneOf({ isThere: json !== null, purged });
      const place = { by, version, sequence, dataVersion, sum, gone };
      const head: RowHead = { table, key, ...place };
      const line = encodeRow(head, json);
      const span = { offset: end, length: line.length - 1, operation: -1 };
      coming.live.put(table, key, { ...place, ...span });
      lines.push(line);
      end += line.length;
    }
    await coming.file.write(Buffer.concat(lines), coming.end);
    coming.end = end;
  }

  /**
   * Checks that what came is what the page has, then carries it out. Rejected, nothing has
   * changed. Answers whether the journal now has everything that it may have lost, and how
   * many records that came were left out, for they were purged here.
   *
   * @param at ISO instant of it.
   * @param lost What the journal may lack since it was mended.
   */
  async commit(
    token: string,
    contents: Contents,
    at: string,
    lost: Lost,
  ): Promise<{ isWhole: boolean; leftOut: number }> {
    const coming = this.find(token);
    try {
      if (!sameContents(coming.live.contents(), contents)) throw notWhole();
      const { upload } = coming;
      if (upload.purpose === 'fill')
        return { isWhole: await this.fill(coming, upload, at, lost), leftOut: 0 };
      return { isWhole: false, leftOut: await this.keep(coming, upload.reason) };
    } finally {
      await this.cancel().catch(this.writer.warn);
    }
  }

  /** Answers how many records were left out. */
  private async keep({ upload, live, file }: Coming, reason: string): Promise<number> {
    const lines = (some: readonly KeyedPlace[]) => new RowReader(file).asLines(some);
    const { left, leftOut } = await rowsLeft([...live.all()], this.journal.live, lines);
    await this.points.keep({ history: upload.from, reason, live }, left, lines(left));
    return leftOut;
  }

  private async fill(
    coming: Coming,
    { from, lacks = false }: Extract<Upload, { purpose: 'fill' }>,
    at: string,
    { lost, reached }: Lost,
  ): Promise<boolean> {
    const { journal, points, writer } = this;
    const isFirst = journal.live.isEmpty;
    const way = isFirst ? 'ahead' : relation(from, journal.history);
    if (way === 'other' || way === 'forked' || (way === 'behind' && lost === 0)) throw notOurs();
    if (!isFirst) await points.create(journal, '补齐之前', at);
    const longer = way === 'ahead' ? from : journal.history;
    const rows = await this.overlaid(coming);
    const base: NewBase = {
      history: extended(longer, writer.stretch, longer.sequence + 1),
      at: journal.at === '' ? at : journal.at,
      recent: [],
      rows: rows.length,
      lines: linesFrom(rows),
    };
    // No store can vouch for what this one lacks, whatever places it has passed.
    if (lacks) await writeLost(writer, 1, null);
    await journal.replace(base);
    return !lacks && way !== 'behind' && (reached === null || contains(from, reached));
  }

  /** The later version of each row, and where it lies. */
  private async overlaid({ upload, live, file }: Coming) {
    const { journal } = this;
    const [own, came] = [await journal.reader(), new RowReader(file)];
    const rows: { reader: RowReader; keyed: KeyedPlace }[] = [];
    for (const keyed of journal.live.all())
      if (live.get(keyed.table, keyed.key) === undefined) rows.push({ reader: own, keyed });
    for (const keyed of live.all()) {
      const { table, key, place } = keyed;
      const present = journal.live.get(table, key);
      if (present === undefined) rows.push({ reader: came, keyed });
      else {
        const [reader, stands] = isLater(keyed, present, upload.from.sequence)
          ? [came, place]
          : [own, present];
        // What either side knows to be purged stays purged.
        const isPurged = present.gone === 'purged' || place.gone === 'purged';
        const gone = stands.gone && isPurged ? 'purged' : stands.gone;
        rows.push({ reader, keyed: { table, key, place: { ...stands, gone } } });
      }
    }
    return rows.sort((a, b) => byKey(a.keyed, b.keyed));
  }

  /** Throws away what has come; with a token, only that upload. */
  async cancel(token = this.coming?.token): Promise<void> {
    const { coming } = this;
    if (coming === null || coming.token !== token) return;
    this.coming = null;
    await coming.file.close();
    await this.writer.fs.remove(join(this.writer.folder, SPOOL));
  }

  private find(token: string): Coming {
    if (this.coming?.token !== token) throw notWhole();
    return this.coming;
  }
}

/** The row that came is to stand over the one that is there. */
function isLater({ place }: KeyedPlace, present: KeyedPlace['place'], sequence: number): boolean {
  if (present.gone === 'purged' && !place.gone) return false;
  if (place.gone === 'purged' && !present.gone) return true;
  if (place.version !== present.version) return place.version > present.version;
  // Equal numbers of rows that say different things: what was changed here since stands.
  return place.sum !== present.sum && present.sequence <= sequence;
}

/** JSON of a row that has this key, in one line and without halves of characters, as `JSON.stringify` makes it. */
function isRowText(json: string, key: string): boolean {
  if (/[\n\r]|\p{Surrogate}/u.test(json)) return false;
  try {
    const row: unknown = JSON.parse(json);
    return typeof row === 'object' && row !== null && 'id' in row && row.id === key;
  } catch {
    return false;
  }
}

function notWhole(): Failure {
  return new Failure(
    'journal-failed',
    '窗口里的内容没有完整地送到数据文件夹，什么也没有改动，两边都还是原来的样子。请退出并重新打开回音，会自动再送一次。',
  );
}

function notOurs(): Failure {
  return new Failure(
    'journal-other',
    '窗口里的内容与数据文件夹里的不是接着的，没有合到一起，两边都没有改动，什么也没有丢。请退出并重新打开回音，程序会核对两边，把两份都留住。',
  );
}
