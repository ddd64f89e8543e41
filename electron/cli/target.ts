import { stat } from 'node:fs/promises';
import { Failure } from '../errors';
import { nodeFiles } from '../export/target-files';
import { sha256 } from '../export/write-target';

/**
 * Whether two paths lead to one file or folder, by whatever links or spellings. False where one
 * of them leads nowhere.
 */
export async function isSamePlace(one: string, other: string): Promise<boolean> {
  if (one === other) return true;
  const [first, second] = await Promise.all(
    [one, other].map((path) => stat(path, { bigint: true }).catch(() => null)),
  );
  return !!first && !!second && first.dev === second.dev && first.ino === second.ino;
}

/**
 * What `writeTarget` may replace at `output`: nothing, or what lies there where `force` gives
 * leave. Never one of the files that are read. Throws `bad-request` with nothing touched.
 */
export async function mayReplace(
  output: string,
  sources: readonly string[],
  force: boolean,
): Promise<Map<string, string>> {
  for (const source of sources) {
    if (!(await isSamePlace(source, output))) continue;
    throw new Failure(
      'bad-request',
      `输出不能写回读入的文件：${source}。没有动它；请写到另一个文件。`,
    );
  }
  const present = await nodeFiles.read(output);
  if (present === null) return new Map();
  if (force) return new Map([[output, sha256(present)]]);
  throw new Failure('bad-request', `输出文件已经存在：${output}。没有动它；要覆盖请加 --force。`);
}
