import { Failure, systemCode } from '../errors';
import { asPersistenceFailure } from '../persistence/errors';

/** The system's own errors, met before the second copy is asked, with a sentence. */
export function asOpeningFailure(error: unknown, folder: string): unknown {
  if (error instanceof Failure) return error;
  // A file where a folder should be, or the other way round, is named.
  if (folder !== '' && ['ENOTDIR', 'EISDIR'].includes(systemCode(error)))
    return asPersistenceFailure(error, folder, 'open');
  return new Failure(
    'journal-failed',
    `数据文件夹现在读不出来${folder === '' ? '' : `：${folder}`}。没有改动任何数据。请检查磁盘和读取权限后再试一次。`,
    error,
  );
}
