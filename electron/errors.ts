import type { Asking, DesktopErrorCode, DesktopFailure } from '#shared/ipc';

/** What every duty of main throws when it can say what went wrong: it crosses to the page as it is, a code and a Chinese sentence a clerk can act on. */
export class Failure extends Error implements DesktopFailure {
  override name = 'Failure';
  constructor(
    readonly code: DesktopErrorCode,
    message: string,
    cause?: unknown,
    /** What the clerk can be asked about it. */
    readonly asking: Asking = {},
  ) {
    super(message, { cause });
  }
}

const UNEXPECTED =
  '出现了意外情况，刚才的操作没有完成，已保存的内容没有受影响。请再试一次；如果仍然不行，请用“帮助—导出诊断信息”联系维护人员。';

/** Anything thrown → a code and a sentence. Text of unknown errors is not passed on: it may quote a document. */
export function asFailure(error: unknown): DesktopFailure {
  if (error instanceof Failure) {
    const { code, message, asking } = error;
    return { code, message, ...asking };
  }
  return { code: 'unexpected', message: UNEXPECTED };
}

/** The system's own code of a failed file operation (ENOSPC …), or ''. */
export function systemCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
