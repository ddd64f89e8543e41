import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { type History, type Position, relation } from '#shared/model/history';
import { cannotMend, pointsShut } from './errors';
import { chosen, described, type FoundJournal, findJournals, isKnown } from './found-journals';
import { Journal } from './journal';
import { historyOf } from './line';
import { type Lost, readLost, writeLost } from './lost';
import { type Mending, mending } from './mend';
import { clearOthers, type Surroundings } from './other-journals';
import { furthest, hasBeen, writeReached } from './reached';
import { readUntold } from './untold';

export interface OpenedJournal {
  journal: Journal;
  /** What was mended, in words for the clerk; '' for nothing. */
  notice: string;
  /** Changes once acknowledged that may be missing. */
  lost: Lost;
  /** A write that nobody was told of was cut off: what it said, only the page's store may know. */
  isTorn: boolean;
  /** It is not the journal that this PC used last, or has not been where this PC left it. */
  isAnother: () => boolean;
}

export interface RecoveryContext extends Surroundings {
  pointsFolder: string;
  /** The journal that this PC used last; '' where that is not known. */
  expected: string;
  /** How far that journal had come then; null where it is not known. */
  left: Position | null;
}

const TORN_READ = '数据文件夹里最后一处没有写完，没有显示。';

const POINT_SPOILT = '这个恢复点有损坏，当时的记录可能缺几条。';

const POINTS_SHUT =
  '数据文件夹里的“restore-points”文件夹现在打不开，多半是没有读取的权限，或者磁盘有毛病：恢复点暂时列不出来，也不能新留，没有删去任何一个。请检查它的权限和磁盘，再退出并重新打开回音。';

/** A journal in force, and what is to be said of how it came about. */
interface Taken {
  journal: Journal;
  sentences: string[];
}

const TORN = '上次没有正常关闭，数据文件夹里最后一处没有写完的内容已经去掉，其余读得出来的都在。';

/**
 * Opens the journal of the folder: of several files the right one (`chosen`), mended from
 * whatever is newest and sound where the disk has damaged or shortened it; or begins one.
 * What else lies there and could be somebody's only copy is set aside and named. What may
 * be missing is written down before the mended journal gets its name.
 */
export async function openJournal(context: RecoveryContext): Promise<OpenedJournal> {
  const { writer, points } = context;
  await points.look();
  const found = await findJournals(writer);
  const taken = chosen(found, context.expected);
  if (writer.readOnly) return openToRead(context, taken);
  const { journal, sentences } = await (taken === null
    ? beginOrRebuild(context)
    : takeUp(context, found, taken));
  const waiting = await clearOthers(context, journal, found, { mended: taken?.name ?? '' });
  sentences.push(...(await readUntold(writer)), ...waiting);
  if (points.isShut) sentences.push(POINTS_SHUT);
  await writeReached(writer, journal).catch(writer.warn);
  const notice = sentences.join('');
  const isTorn = sentences.includes(TORN);
  const lost = await readLost(writer);
  return { journal, notice, lost, isTorn, isAnother: isOther(context, journal) };
}

/** Asked anew each time: a journal that was filled from the page's store has been where that was. */
function isOther({ expected, left }: RecoveryContext, journal: Journal): () => boolean {
  return () => {
    const { journalId, history, live } = journal;
    if (journalId !== expected) return expected !== '' && !live.isEmpty;
    return left?.journalId === journalId && !hasBeen(history, left);
  };
}

/** A folder in which nothing can be written is shown as it is; what it is known to lack is said all the same. */
async function openToRead(
  context: RecoveryContext,
  taken: FoundJournal | null,
): Promise<OpenedJournal> {
  const { writer } = context;
  if (taken === null || !isKnown(taken) || taken.contents.damaged) throw cannotMend(writer.folder);
  const { history, torn } = taken.contents;
  const { place, missing } = await furthest(writer, history);
  const short = (await isBehind(context, history)) ? Math.max(1, missing) : missing;
  const journal = await Journal.open(writer, taken.generation, taken.contents);
  const known = await readLost(writer);
  const lost = short > known.lost ? { lost: short, reached: known.reached ?? place } : known;
  const shut = context.points.isShut ? POINTS_SHUT : '';
  const notice = `${torn === null ? '' : TORN_READ}${short > 0 ? shortened(journal, short) : ''}${shut}`;
  const isTorn = torn !== null;
  return { journal, notice, lost, isTorn, isAnother: isOther(context, journal) };
}

async function* nothing(): AsyncGenerator<Buffer> {}

async function beginOrRebuild(context: RecoveryContext): Promise<Taken> {
  const { writer, points, expected } = context;
  if (points.isShut) throw pointsShut(dirname(writer.folder));
  const ids = await points.journalIds();
  const journalId = ids.includes(expected) ? expected : ids.at(-1);
  const newest = journalId === undefined ? null : await points.newestRows(journalId);
  if (newest === null) {
    const history = { journalId: randomUUID(), stretches: [], sequence: 0 };
    const base = { history, at: '', recent: [], rows: 0, lines: nothing() };
    // This PC has had data here: whoever has no store either must not take it for a first start.
    if (expected !== '') await writeLost(writer, 1, await points.leftAt(expected));
    return { journal: await Journal.begin(writer, 1, base), sentences: [] };
  }
  const { refs, header, isSpoilt } = newest;
  const history = historyOf(header);
  const { place, missing } = await furthest(writer, history);
  await writeLost(writer, Math.max(1, missing), place);
  const base = { history, at: header.at, recent: [], rows: refs.length };
  const journal = await Journal.begin(writer, 1, { ...base, lines: points.lines(refs) });
  const what = described(journal.live.contents().counts, journal.at);
  const sentence = `数据文件夹里的主文件不见了，已用最近的恢复点重建（${what}）。此后的改动可能不在其中，请核对最近改过的文稿。${isSpoilt ? POINT_SPOILT : ''}`;
  return { journal, sentences: [sentence] };
}

/** The restore points are further on than the file. */
async function isBehind({ points }: RecoveryContext, history: History): Promise<boolean> {
  const reached = points.isShut ? null : await points.reached(history.journalId);
  return reached !== null && relation(reached, history) === 'ahead';
}

async function takeUp(
  context: RecoveryContext,
  found: readonly FoundJournal[],
  taken: FoundJournal,
): Promise<Taken> {
  const { writer } = context;
  const { contents } = taken;
  if (!isKnown(taken) || contents.damaged || (await isBehind(context, contents.history)))
    return mend(context, found, taken);
  const { place, missing } = await furthest(writer, contents.history);
  // A base that lost every row and an entry that cannot be read must not look like a new office.
  const isEmptied = contents.live.isEmpty && contents.history.sequence > 0;
  await writeLost(writer, isEmptied ? Math.max(1, missing) : missing, place);
  const journal = await Journal.open(writer, taken.generation, taken.contents);
  const sentences = contents.torn === null ? [] : [TORN];
  if (missing > 0) sentences.push(shortened(journal, missing));
  return { journal, sentences };
}

function shortened({ live, at }: Journal, missing: number): string {
  const what = described(live.contents().counts, at);
  return `数据文件夹里的内容没有上次用到的新（现在${what}），至少少了${missing}次改动，可能是磁盘的毛病，也可能文件夹被换成了较早的一份。什么也没有删去，请核对最近改过的文稿。`;
}

async function mend(
  context: RecoveryContext,
  found: readonly FoundJournal[],
  taken: FoundJournal,
): Promise<Taken> {
  const { writer, points, pointsFolder, expected } = context;
  if (points.isShut) throw pointsShut(dirname(writer.folder));
  const ids = await points.journalIds();
  const journalId =
    taken.contents.header?.journalId ?? (ids.includes(expected) ? expected : ids.at(-1));
  const relatives = found.filter(
    (one) =>
      one !== taken &&
      isKnown(one) &&
      ['same', 'behind'].includes(relation(one.contents.history, taken.contents.history)),
  );
  const point = journalId === undefined ? null : await points.newestRows(journalId);
  const mended = mending(writer, pointsFolder, { taken, relatives, point });
  const { place, missing } = await furthest(writer, mended.base.history);
  const lost = Math.max(mended.lost, missing);
  await writeLost(writer, lost, place);
  const next = Math.max(...found.map(({ generation }) => generation)) + 1;
  const base = { ...mended.base, lines: mended.lines() };
  const journal = await Journal.begin(writer, next, base);
  const sentences = [mendedNotice(taken, mended, journal, lost)];
  if (mended.isFromPoint && point?.isSpoilt) sentences.push(POINT_SPOILT);
  return { journal, sentences };
}

function mendedNotice(
  { contents }: FoundJournal,
  { found, isFromPoint }: Mending,
  journal: Journal,
  lost: number,
): string {
  const aside = '损坏的文件原样留在其中的“set-aside”文件夹里。';
  if (isFromPoint) {
    const what = described(journal.live.contents().counts, journal.at);
    const why = contents.damaged || contents.torn !== null ? '损坏了' : '没有恢复点新';
    const end = contents.damaged ? aside : '';
    return `数据文件夹里的主文件${why}，已改用更新的恢复点（${what}）。此后的改动可能不在其中，请核对最近改过的文稿。${end}`;
  }
  const back = found > 0 ? `，从恢复点或较早的文件找回${found}条记录` : '';
  const left =
    lost > 0 ? `；可能有${lost}处改动没能找回，请核对最近改过的文稿` : '，读得出的记录一条不少';
  return `数据文件夹里有一处损坏（多半是磁盘的毛病），已用读得出的内容修复${back}${left}。${aside}`;
}
