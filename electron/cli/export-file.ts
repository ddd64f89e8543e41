import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { structureText } from '#shared/structure/index';
import { renderWord } from '#shared/word/render';
import { Failure, systemCode } from '../errors';
import { checkExportable } from '../export/export-word';
import { nodeFiles } from '../export/target-files';
import { sha256, writeTarget } from '../export/write-target';
import type { Reader } from '../reading/reader';
import type { ExportOrder } from './arguments';

export interface Exported {
  path: string;
  /** What was touched and what was left out, in Chinese. */
  notes: string[];
}

async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const why = systemCode(error) === 'ENOENT' ? '没有找到' : '不能读取';
    throw new Failure('bad-request', `${why}输入文件：${path}。没有写入任何文件。`, error);
  }
}

/**
 * A file → its text → structure → Word, through the same code as the window.
 * Throws Failure with nothing written.
 */
export async function exportFile(order: ExportOrder, reader: Reader): Promise<Exported> {
  const input = resolve(order.input);
  const output = resolve(order.output);
  const present = await nodeFiles.read(output);
  if (present !== null && !order.force) {
    throw new Failure('bad-request', `输出文件已经存在：${output}。没有动它；要覆盖请加 --force。`);
  }
  const read = await reader.words(basename(input), await readInput(input));
  const { document, report } = structureText(read.blocks, order.type ? { type: order.type } : {});
  checkExportable(document);
  const bytes = await renderWord(document, { profile: STANDARD_PROFILE, sample: false });
  // With --force what lies there counts as ours.
  const sums = new Map(present === null ? [] : [[output, sha256(present)]]);
  const written = await writeTarget(output, bytes, sums as Map<string, string>);
  const leftOut = read.leftOut.map(({ what, count }) => `${what}${count}处未导入`);
  const notes = [...read.notes, ...leftOut, report.summary, ...report.notes, written.notice];
  return { path: written.path, notes: notes.filter((note) => note !== '') };
}
