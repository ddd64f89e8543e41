import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { safeFileName } from '#shared/document/file-name';
import type { ParsedRequest } from '#shared/ipc';
import { ATTACHMENT_TYPES, endingOf } from '#shared/model/attachment';
import { Failure, systemCode } from '../errors';
import type { Batch } from './batch';
import { targetFailure, type Written, type WrittenFiles, writeTarget } from './write-target';

/** Where in the folder that the clerk chose a file goes. */
export interface PlaceInFolder {
  fileName: string;
  /** A folder within it, made where there is none; absent: the chosen one itself. */
  within?: string | undefined;
}

interface IntoParts {
  written: WrittenFiles;
  batch: Batch;
}

/** Throws `bad-request` for names that have a way in them: it would lead out of the folder that the clerk chose. */
export function checkPlace({ fileName, within }: PlaceInFolder, ending: string): void {
  const stem = fileName.endsWith(ending) ? fileName.slice(0, -ending.length) : fileName;
  const isSafe = safeFileName(stem, ending) === fileName;
  if (isSafe && (within === undefined || safeFileName(within, '') === within)) return;
  throw new Failure(
    'bad-request',
    `文件名“${isSafe ? within : fileName}”不能用，这一份没有写入，内容没有改动。请改一下文稿的标题再导出。`,
  );
}

/**
 * Writes one file of several when its turn in the batch has come. What stands there already is
 * treated as `writeTarget` does. Throws `Failure` with nothing written; what was written before stays.
 */
export function writeInto(
  folder: string,
  { fileName, within }: PlaceInFolder,
  made: Promise<Uint8Array>,
  { batch, written }: IntoParts,
): Promise<Written> {
  // Its turn may come after the file has failed.
  made.catch(() => undefined);
  const target = within === undefined ? folder : join(folder, within);
  return batch.inTurn(async () => {
    const bytes = await made;
    const path = join(target, fileName);
    if (within !== undefined) await makeFolder(target, path);
    return writeTarget(path, bytes, batch.keeping(written));
  });
}

/** The folder that is chosen is never made: where it is gone `writeTarget` says so. */
async function makeFolder(folder: string, path: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (!['EEXIST', 'ENOENT'].includes(systemCode(error))) throw targetFailure(error, path, false);
  }
}

/** A copy of an attached file among the files of a batch, byte for byte. Throws `Failure` with nothing written. */
export async function keptInto(
  folder: string,
  { file, ...place }: ParsedRequest<'export:kept'>,
  parts: IntoParts & {
    readKept: (file: ParsedRequest<'export:kept'>['file']) => Promise<Uint8Array>;
  },
): Promise<Written> {
  const type = endingOf(file.name);
  // The record came over the boundary: nothing is written that could not have been added.
  if (!ATTACHMENT_TYPES.some((one) => one === type))
    throw new Failure(
      'wrong-file-type',
      `“${file.name}”不是能作附件的文件，没有导出，内容没有改动。`,
    );
  checkPlace(place, `.${type}`);
  return writeInto(folder, place, parts.readKept(file), parts);
}
