import { distinctFileName } from '#shared/document/file-name';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import type { FileHandle } from '#shared/ipc';
import { call, messageOf } from '../../data/desktop';

/** One of several files to be written. */
export interface ToWrite {
  /** What a clerk calls it, in the progress and in the report. */
  label: string;
  /** Its text as it is when its turn has come, the title of its file, and which text it is ('' where there is but one). */
  read: () => Promise<{ document: OfficialDocument; name: string; what: string }>;
}

/** What became of one. */
export type Outcome = { label: string } & (
  | { became: 'written'; file: FileHandle; says: string }
  | { became: 'failed'; why: string }
  /** The clerk stopped before its turn. */
  | { became: 'stopped' }
);

export interface WritingWatched {
  stop: AbortSignal;
  /** Before each file: its label and how many came before it. */
  tell: (label: string, done: number) => void;
}

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
  const taken = new Set<string>();
  const outcomes: Outcome[] = [];
  for (const [done, { label, read }] of all.entries()) {
    if (stop.aborted) {
      outcomes.push({ label, became: 'stopped' });
      continue;
    }
    tell(label, done);
    try {
      const { document, name, what } = await read();
      const fileName = distinctFileName(name, '.docx', taken);
      const { file, notice } = await call('export:into', { folder, fileName, document, options });
      outcomes.push({ label, became: 'written', file, says: `${what}${notice}` });
    } catch (error) {
      outcomes.push({ label, became: 'failed', why: messageOf(error) });
    }
  }
  return outcomes;
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
