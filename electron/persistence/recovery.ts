import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { History } from '#shared/model/history';
import type { RecordKey } from '#shared/model/journal';
import type { OpenFile } from './file-system';
import { dropOthers, generations, journalName, type NewBase, type Writer } from './generation';
import { Journal } from './journal';
import { type JournalContents, readJournal } from './journal-file';
import { historyOf } from './line';
import type { KeyedPlace } from './live-rows';
import { readLost, writeLost } from './lost';
import { byKey, rowId, setAside } from './point-file';
import type { RestorePoints } from './restore-points';
import { RowReader } from './row-reader';

export interface OpenedJournal {
  journal: Journal;
  /** For the clerk; '' when nothing had to be mended. */
  notice: string;
  /** Changes once acknowledged that may be missing. */
  lost: number;
}

export interface RecoveryContext {
  writer: Writer;
  points: RestorePoints;
  asideFolder: string;
  now: () => number;
}

const TORN =
  '上次没有正常关闭，最后一次没有写完的改动已从数据文件夹里去掉，此前已保存的内容完好，不用处理。';

/** Opens the newest journal of the folder, mends it where a crash or the disk has damaged it, or begins one. */
export async function openJournal(context: RecoveryContext): Promise<OpenedJournal> {
  const { writer } = context;
  const { fs, folder } = writer;
  const found = await generations(fs, folder);
  const newest = found[0];
  if (newest === undefined) return beginOrRebuild(context);
  const opened = await Journal.open(writer, newest);
  if (!(opened instanceof Journal)) return mend(context, found, opened);
  await dropOthers(writer, opened.name);
  return { journal: opened, notice: opened.torn ? TORN : '', lost: await readLost(writer) };
}

async function* nothing(): AsyncGenerator<Buffer> {}

async function beginOrRebuild({ writer, points }: RecoveryContext): Promise<OpenedJournal> {
  const journalId = (await points.journalId()) ?? randomUUID();
  const newest = await points.newestRows(journalId);
  if (newest === null) {
    const history = { journalId: randomUUID(), stretches: [], sequence: 0 };
    const base = { history, at: '', recent: [], rows: 0, lines: nothing() };
    return { journal: await Journal.begin(writer, 1, base), notice: '', lost: 0 };
  }
  const { refs, header } = newest;
  await writeLost(writer, 1);
  const journal = await Journal.begin(writer, 1, {
    history: historyOf(header),
    at: header.at,
    recent: [],
    rows: refs.length,
    lines: points.lines(refs),
  });
  const notice = `数据文件夹里的主文件不见了，已用最近的恢复点重建，共${refs.length}条记录。此后的改动可能不在其中，请核对最近改过的文稿。`;
  return { journal, notice, lost: await readLost(writer) };
}

/** A row with its line, found elsewhere for one that cannot be read. */
interface Found extends RecordKey {
  line: Buffer;
}

function inGap(row: RecordKey, contents: JournalContents): boolean {
  if (contents.header === null) return true;
  return contents.gaps.some(
    ({ after, before }) =>
      (after === null || byKey(after, row) < 0) && (before === null || byKey(row, before) < 0),
  );
}

async function findMissing(
  context: RecoveryContext,
  contents: JournalContents,
  older: readonly number[],
): Promise<{ found: Found[]; history: History; at: string }> {
  const { writer, points } = context;
  const found = new Map<string, Found>();
  const wanted = (row: RecordKey) => {
    const id = rowId(row.table, row.key);
    if (found.has(id)) return false;
    return contents.live.get(row.table, row.key) === undefined && inGap(row, contents);
  };
  const keep = async (rows: readonly RecordKey[], lines: AsyncIterable<Buffer>) => {
    let index = 0;
    for await (const line of lines) {
      const row = rows[index];
      index += 1;
      if (row !== undefined) found.set(rowId(row.table, row.key), { ...row, line });
    }
  };
  let journalId = contents.header?.journalId ?? null;
  let { history, at } = contents;
  for (const generation of older) {
    const file = await writer.fs.open(join(writer.folder, journalName(generation)), 'read');
    try {
      const other = await readJournal(file);
      const places = [...other.live.all()].filter(wanted);
      await keep(places, new RowReader(file).asLines(places));
      journalId ??= other.header?.journalId ?? null;
      if (contents.header === null && other.history.sequence > history.sequence)
        ({ history, at } = other);
    } finally {
      await file.close();
    }
  }
  journalId ??= await points.journalId();
  const newest = journalId === null ? null : await points.newestRows(journalId);
  if (newest !== null) {
    const refs = newest.refs.filter(({ row }) => wanted(row));
    await keep(
      refs.map(({ row }) => row),
      points.lines(refs),
    );
    if (contents.header === null && newest.header.sequence > history.sequence) {
      history = historyOf(newest.header);
      at = newest.header.at;
    }
  }
  history = { ...history, journalId: journalId ?? randomUUID() };
  return { found: [...found.values()], history, at };
}

/** Sound rows of the damaged file and rows found elsewhere, in key order. */
async function* mergedLines(
  file: OpenFile,
  places: readonly KeyedPlace[],
  found: readonly Found[],
): AsyncGenerator<Buffer> {
  type Item = RecordKey & { place?: KeyedPlace['place']; line?: Buffer };
  const items: Item[] = [...places, ...found].sort(byKey);
  const reader = new RowReader(file);
  for (let first = 0; first < items.length; ) {
    const item = items[first];
    if (item?.line) {
      yield item.line;
      first += 1;
      continue;
    }
    const run: KeyedPlace[] = [];
    for (let next = items[first]; next?.place; next = items[first]) {
      run.push({ ...next, place: next.place });
      first += 1;
    }
    yield* reader.asLines(run);
  }
}

function damageNotice(found: number, lost: number): string {
  const back = found > 0 ? `，从恢复点找回${found}条记录` : '';
  const left =
    lost > 0 ? `；可能有${lost}处改动没能找回，请核对最近改过的文稿` : '，已保存的内容没有缺失';
  return `数据文件夹里有一处损坏（多半是磁盘的毛病），已自动修复${back}${left}。损坏的文件原样留在其中的“set-aside”文件夹里。`;
}

async function mend(
  context: RecoveryContext,
  generationsFound: readonly number[],
  contents: JournalContents,
): Promise<OpenedJournal> {
  const { writer, asideFolder, now } = context;
  const { fs, folder } = writer;
  const [damaged = 1, ...older] = generationsFound;
  const { found, history, at } = await findMissing(context, contents, older);
  const missingRows = Math.max(0, contents.missingRows - found.length);
  const missing = missingRows + contents.missingEntries;
  const lost = contents.header === null ? Math.max(1, missing) : missing;
  await writeLost(writer, Math.max(lost, found.length));
  const places = [...contents.live.all()];
  const file = await fs.open(join(folder, journalName(damaged)), 'read');
  let journal: Journal;
  try {
    const base: NewBase = {
      history,
      at,
      recent: [],
      rows: places.length + found.length,
      lines: mergedLines(file, places, found),
    };
    journal = await Journal.begin(writer, damaged + 1, base);
  } finally {
    await file.close();
  }
  await setAside(fs, { folder, name: journalName(damaged) }, asideFolder, now());
  await dropOthers(writer, journal.name);
  return { journal, notice: damageNotice(found.length, lost), lost: await readLost(writer) };
}
