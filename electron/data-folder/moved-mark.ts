import { join } from 'node:path';
import * as z from 'zod/mini';
import { systemCode } from '../errors';
import {
  type FileSystem,
  nodeFileSystem,
  readWhole,
  replaceFile,
} from '../persistence/file-system';

/** Lies in a folder whose data was moved away: a start that comes here goes on to where it lies now. */
export const MARK_NAME = '已移到别处.json';
/** The mark of a folder that was taken up again all the same: where the other one is stays known. */
export const RETIRED_NAME = '曾移到别处.json';

const Mark = z.object({
  /** Where the data is now; '' in a mark that cannot be read. */
  to: z.string(),
  /** ISO instant. */
  at: z.string(),
  journalId: z.string(),
});
export type Mark = z.infer<typeof Mark>;

/** null without a mark; a folder of that name is none. One that cannot be read is still a mark: only where to is not known. */
export async function readMark(folder: string): Promise<Mark | null> {
  const bytes = await readWhole(nodeFileSystem, join(folder, MARK_NAME)).catch((error: unknown) => {
    if (systemCode(error) === 'EISDIR') return null;
    throw error;
  });
  if (bytes === null) return null;
  try {
    return Mark.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return { to: '', at: '', journalId: '' };
  }
}

/** Writes the mark, which is on the disk when this resolves. */
export async function writeMark(fs: FileSystem, folder: string, mark: Mark): Promise<void> {
  // For whoever opens the folder in a file manager.
  const 说明 = `这里的回音数据已移到 ${mark.to}，现在用的是那里的一份。这里的是移动之前留下的，确认那里的打得开以后，这个文件夹可以整个删除。`;
  const text = `${JSON.stringify({ 说明, ...mark }, null, 2)}\n`;
  await replaceFile(fs, join(folder, MARK_NAME), (file) => file.write(Buffer.from(text), 0));
}

/** The folder is in use again: its mark counts no more. */
export async function retireMark(fs: FileSystem, folder: string): Promise<void> {
  if ((await readMark(folder)) === null) return;
  await fs.rename(join(folder, MARK_NAME), join(folder, RETIRED_NAME));
  await fs.syncFolder(folder);
}

/** Takes back a mark that was just made. */
export async function unmark(fs: FileSystem, folder: string): Promise<void> {
  await fs.remove(join(folder, MARK_NAME));
  await fs.syncFolder(folder);
}
