import { readdir } from 'node:fs/promises';
import { Failure, systemCode } from '../errors';

/**
 * Names of the Word files directly in a folder, sorted, or of files with other endings; what Word
 * keeps open beside them is left out. Throws `bad-request`.
 */
export async function wordFilesIn(folder: string, endings = /\.docx$/i): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((one) => one.isFile() && endings.test(one.name) && !one.name.startsWith('~$'))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    const why = systemCode(error) === 'ENOENT' ? '没有找到' : '不能读取';
    throw new Failure('bad-request', `${why}文件夹：${folder}。没有写入任何文件。`, error);
  }
}
