import type { DesktopErrorCode, DesktopFailure } from '#shared/ipc';

/** A failure of the second copy that may cross to the page as it is: `code` and a Chinese `message`. */
export class PersistenceError extends Error implements DesktopFailure {
  readonly code: DesktopErrorCode;

  constructor(code: DesktopErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'PersistenceError';
    this.code = code;
  }
}

/** The system's own code of a failed file operation (ENOSPC …), or '' for anything else. */
export function systemCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** Format of the files; `line.ts` says what it is. */
export const OWN_FORMAT = 2;
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const READ_ONLY = new Set(['EACCES', 'EPERM', 'EROFS']);

/** What kind of trouble with the disk it is. */
export function systemTrouble(error: unknown): 'disk-full' | 'target-read-only' | 'journal-failed' {
  const code = systemCode(error);
  return FULL.has(code) ? 'disk-full' : READ_ONLY.has(code) ? 'target-read-only' : 'journal-failed';
}

/** Any failure → a typed one. What was acknowledged before it is untouched; the page keeps what was not. */
export function asPersistenceError(error: unknown, folder: string): PersistenceError {
  if (error instanceof PersistenceError) return error;
  const code = systemCode(error);
  const trouble = systemTrouble(error);
  if (trouble === 'disk-full')
    return new PersistenceError(
      'disk-full',
      `数据文件夹所在的磁盘已满，刚才的改动还没有存到磁盘上。已保存的内容完好，没有存上的仍留在窗口里。请清理磁盘空间，随后会自动再存。数据文件夹：${folder}`,
      error,
    );
  if (trouble === 'target-read-only')
    return new PersistenceError(
      'target-read-only',
      `数据文件夹不能写入，刚才的改动还没有存到磁盘上。已保存的内容完好，没有存上的仍留在窗口里。请检查文件夹的写入权限，随后会自动再存。数据文件夹：${folder}`,
      error,
    );
  return new PersistenceError(
    'journal-failed',
    `数据没能存到磁盘上${code === '' ? '' : `（${code}）`}。已保存的内容完好，没有存上的仍留在窗口里，随后会自动再存。如果反复出现，请检查数据文件夹所在的磁盘：${folder}`,
    error,
  );
}

interface Versions {
  format: number;
  dataVersion: number;
  app: string;
}

/** The folder was written by a newer version; nothing in it has been touched. */
export function newerError(
  found: Versions,
  own: { appVersion: string; dataVersion: number },
): PersistenceError {
  const name = found.app === '' ? '' : `版本 ${found.app}，`;
  const mine = own.appVersion === '' ? '' : `版本 ${own.appVersion}，`;
  return new PersistenceError(
    'journal-newer',
    `这个数据文件夹是由较新的回音写成的（${name}数据格式 ${found.format}.${found.dataVersion}），现在的回音（${mine}数据格式 ${OWN_FORMAT}.${own.dataVersion}）还不能读。数据完好，没有作任何改动。请安装新版本的回音后再打开。`,
  );
}
