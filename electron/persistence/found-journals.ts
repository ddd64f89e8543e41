import { join } from 'node:path';
import { countsInShort } from '#shared/model/count-words';
import { FIRST_STRETCH, relation, tip } from '#shared/model/history';
import { newerError } from './errors';
import { generations, journalName, type Writer, waitingFiles } from './generation';
import { type JournalContents, readJournal } from './journal-file';
import { FORMAT, type Header } from './line';

/** A journal's file in the folder, read to its end. */
export interface FoundJournal {
  /** 0 for one that waits to become a restore point: it is never the one to open. */
  generation: number;
  name: string;
  contents: JournalContents;
}

/** A journal of which the header, or the footer in its place, can be read. */
export type KnownJournal = FoundJournal & { contents: { header: Header } };

export function isKnown(found: FoundJournal): found is KnownJournal {
  return found.contents.header !== null;
}

/** Every journal's file of the folder but `except`, the highest number first. Rejects with 'journal-newer' when one was written by a newer version. */
export async function findJournals(writer: Writer, except = ''): Promise<FoundJournal[]> {
  const found: FoundJournal[] = [];
  const { fs, folder } = writer;
  const files = (await generations(fs, folder)).map((generation) => ({
    generation,
    name: journalName(generation),
  }));
  for (const name of await waitingFiles(fs, folder)) files.push({ generation: 0, name });
  for (const { generation, name } of files) {
    if (name === except) continue;
    const file = await fs.open(join(folder, name), 'read');
    try {
      const contents = await readJournal(file);
      const { dataVersion, header } = contents;
      if (dataVersion > writer.dataVersion)
        throw newerError({ dataVersion, format: FORMAT, app: header?.app ?? '' }, writer);
      found.push({ generation, name, contents });
    } finally {
      await file.close();
    }
  }
  return found;
}

/** Whether nothing was ever written to the journal. */
export function isBlank({ contents }: FoundJournal): boolean {
  const { damaged, torn, live, history } = contents;
  return !damaged && torn === null && live.isEmpty && history.sequence === 0;
}

function purges({ contents }: FoundJournal): number {
  return contents.live.purged.length;
}

function order(one: FoundJournal, other: FoundJournal): number {
  const [a, b] = [one.contents, other.contents];
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  if (a.damaged !== b.damaged) return a.damaged ? 1 : -1;
  return other.generation - one.generation;
}

/**
 * The journal to open: of that which this PC used last (`expected`, '' where it is not
 * known) or else of that which was written last, the file that has come furthest. One to
 * which nothing was written is taken only where there is no other.
 */
export function chosen(all: readonly FoundJournal[], expected: string): FoundJournal | null {
  const found = all.filter(({ generation }) => generation > 0);
  const known = found.filter(isKnown);
  if (known.length === 0) return found[0] ?? null;
  const written = known.filter((one) => !isBlank(one));
  const candidates = (written.length > 0 ? written : known).sort(order);
  const own = candidates.filter(({ contents }) => contents.header.journalId === expected);
  const journalId = (own[0] ?? candidates[0])?.contents.header.journalId;
  const ofJournal = candidates.filter(({ contents }) => contents.header.journalId === journalId);
  const furthest = ofJournal.filter(({ contents: { history } }) =>
    ofJournal.every(({ contents: other }) => relation(other.history, history) !== 'ahead'),
  );
  // Of two ways of one journal that in which more was purged: what was purged must not come back.
  return furthest.sort((a, b) => purges(b) - purges(a))[0] ?? ofJournal[0] ?? null;
}

/** Whether what a journal holds is a former state of the chosen one: nothing is lost when it goes. */
export function isAncestor(
  taken: Pick<JournalContents, 'history' | 'recent'>,
  { contents: other }: FoundJournal,
): boolean {
  if (other.damaged || other.torn !== null || other.header === null) return false;
  if (!['same', 'ahead'].includes(relation(taken.history, other.history))) return false;
  // Before there were stretches two ways of one journal could have equal numbers.
  if (tip(other.history).stretch !== FIRST_STRETCH) return true;
  const last = other.recent.at(-1);
  return last !== undefined && taken.recent.includes(last);
}

/** '文稿3份、会议2次，最后写于8月1日', for a person to recognise it by. */
export function described(counts: Record<string, number>, at: string): string {
  const what = countsInShort(counts);
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return what;
  return `${what}，最后写于${date.getMonth() + 1}月${date.getDate()}日`;
}

export function describedPoint({ at, counts = {} }: Header): string {
  return described(counts, at);
}

/** Why something that is described so stands among the restore points. */
export function reasonOf(what: string): string {
  return `另一份数据（${what}），打开时在文件夹里找到`;
}

/** `leftOut`: records of it that are not in the point, for they were purged here; `isSpoilt`: some of it may not be read any more. */
export function keptNotice(what: string, leftOut: number, isSpoilt: boolean): string {
  const but = leftOut > 0 ? `除了这里已经彻底清除的${leftOut}条记录，` : '';
  const kept = isSpoilt ? '它有损坏，可能缺几条，读得出来的已留作恢复点' : '已原样留作恢复点';
  return `文件夹里还有另一份数据（${what}），没有并进来，${but}${kept}，在恢复点列表里可以找到。`;
}
