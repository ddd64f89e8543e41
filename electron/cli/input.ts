import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { LayoutProfile, STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { Failure, systemCode } from '../errors';

/** The bytes of a file that the command names. Throws `bad-request`. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const why = systemCode(error) === 'ENOENT' ? '没有找到' : '不能读取';
    throw new Failure('bad-request', `${why}输入文件：${path}。没有写入任何文件。`, error);
  }
}

/** The profile in a file, or the standard's own where none is named. Throws `bad-request`. */
export async function readProfile(path: string | undefined): Promise<LayoutProfile> {
  if (path === undefined) return STANDARD_PROFILE;
  const bytes = await readInput(resolve(path));
  const refuse = (why: string) =>
    new Failure('bad-request', `版式文件“${path}”不能用：${why}。没有检查任何文件。`);
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw refuse('里面不是 JSON');
  }
  const profile = LayoutProfile.safeParse(read);
  if (profile.success) return profile.data;
  const [issue] = profile.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw refuse(where === '' ? '内容不是一套版式' : `“${where}”一项缺少或不是合适的值`);
}
