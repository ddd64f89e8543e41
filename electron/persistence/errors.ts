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

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const READ_ONLY = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Any failure → a typed one. What was acknowledged before it is untouched; the page keeps what was not. */
export function asPersistenceError(error: unknown, folder: string): PersistenceError {
  if (error instanceof PersistenceError) return error;
  const code = systemCode(error);
  if (FULL.has(code))
    return new PersistenceError(
      'disk-full',
      `数据文件夹所在的磁盘已满，刚才的改动还没有存到磁盘上。已保存的内容完好，没有存上的仍留在窗口里。请清理磁盘空间，随后会自动再存。数据文件夹：${folder}`,
      error,
    );
  if (READ_ONLY.has(code))
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
