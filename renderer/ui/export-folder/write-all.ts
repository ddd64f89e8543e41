import { distinctFileName } from '#shared/document/file-name';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import type { FileHandle } from '#shared/ipc';
import { endingOf, type KeptFile } from '#shared/model/attachment';
import { call, messageOf } from '../../data/desktop';
import { saidOfFonts } from '../fonts-of-texts';

/** One of several files to be written. */
export interface ToWrite {
  /** What a clerk calls it, in the progress and in the report. */
  label: string;
  /** A folder of its own within the one chosen; left out: none. */
  within?: string;
  /** It tells of the others: it is made when all before it are written or not, and `read` hears of them in their order. */
  isLast?: true;
  /**
   * What is in it as it is when its turn has come. Throws a Chinese `Error` where it cannot be
   * written; the report says so.
   */
  read: (before: readonly Outcome[]) => Promise<Content>;
}

/** The title of a file, and which text it is ('' where there is but one), with its text or the attached file that it is a copy of. */
export type Content = { name: string; what: string } & (
  | {
      document: OfficialDocument;
      /** Whether it is marked as the sample's; left out: as all are. */
      sample?: boolean;
    }
  | { kept: KeptFile }
);

/** What became of one. */
export type Outcome = { label: string } & (
  | { became: 'written'; file: FileHandle; says: string }
  | { became: 'failed'; why: string }
  /** The clerk stopped before its turn. */
  | { became: 'stopped' }
);

/** How the file is called that came of one, or that there is none and why. */
export function fateOf(one: Outcome): string {
  if (one.became === 'written') return one.file.name;
  const why = one.became === 'failed' ? one.why.replace(/，没有导出。$/, '') : STOPPED;
  return `没有导出：${why}`;
}

const STOPPED = '停止时还没有轮到';

export interface WritingWatched {
  stop: AbortSignal;
  /** Before each file: its label and how many came before it. */
  tell: (label: string, done: number) => void;
}

/** Files that main may have in hand at once: one is made while another goes to the disk. */
const IN_HAND = 2;

/**
 * Writes each as a Word file of its own into a folder that main handed out. One that fails
 * keeps none of the others from being written; answers what became of each. Never throws.
 */
export async function writeAll(
  folder: string,
  all: readonly ToWrite[],
  options: RenderOptions,
  { stop, tell }: WritingWatched,
): Promise<Outcome[]> {
  const taken = new Map<string, Set<string>>();
  const outcomes: Outcome[] = [];
  const inHand = new Set<Promise<void>>();
  for (const [done, { label, within = '', isLast, read }] of all.entries()) {
    if (isLast) await Promise.all(inHand);
    while (inHand.size >= IN_HAND) await Promise.race(inHand);
    if (stop.aborted) {
      outcomes[done] = { label, became: 'stopped' };
      continue;
    }
    tell(label, done);
    const failed = (error: unknown) => {
      outcomes[done] = { label, became: 'failed', why: messageOf(error) };
    };
    try {
      const content = await read(outcomes);
      const names = taken.get(within) ?? new Set<string>();
      taken.set(within, names);
      const place = { folder, ...(within && { within }) };
      const fonts = 'kept' in content ? '' : await saidOfFonts(content.document, options.profile);
      const work = send(content, place, names, options).then(({ file, notice }) => {
        const says = `${content.what}${fonts}${notice}`;
        outcomes[done] = { label, became: 'written', file, says };
      }, failed);
      inHand.add(work);
      void work.then(() => inHand.delete(work));
    } catch (error) {
      failed(error);
    }
  }
  await Promise.all(inHand);
  return outcomes;
}

/** Has main write one file under a name that none of its neighbours has. */
function send(
  content: Content,
  place: { folder: string; within?: string },
  taken: Set<string>,
  options: RenderOptions,
) {
  if ('kept' in content) {
    const { hash, name, size } = content.kept;
    const fileName = distinctFileName(content.name, `.${endingOf(name)}`, taken);
    return call('export:kept', { ...place, fileName, file: { hash, name, size } });
  }
  const { document, name, sample = options.sample } = content;
  const fileName = distinctFileName(name, '.docx', taken);
  return call('export:into', { ...place, fileName, document, options: { ...options, sample } });
}

/** 已写入2份，3份没有写成: what became of all in a line. */
export function summaryOf(outcomes: readonly Outcome[]): string {
  const count = (became: Outcome['became']) =>
    outcomes.filter((one) => one.became === became).length;
  const [written, failed, stopped] = [count('written'), count('failed'), count('stopped')];
  return [
    written > 0 ? `已写入${written}份` : '一份也没有写入',
    ...(failed > 0 ? [`${failed}份没有写成`] : []),
    ...(stopped > 0 ? [`已停止，其余${stopped}份没有导出`] : []),
  ].join('，');
}
