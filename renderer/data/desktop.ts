import type {
  Answer,
  Asking,
  Channel,
  DesktopBridge,
  DesktopErrorCode,
  Request,
  Response,
} from '#shared/ipc';

declare global {
  interface Window {
    desktop: DesktopBridge;
  }
}

/** A failure that main answered with. `message` is Chinese and can be shown as it is. */
export class DesktopError extends Error {
  override name = 'DesktopError';
  constructor(
    readonly code: DesktopErrorCode,
    message: string,
    /** What the clerk can be asked about it. */
    readonly asking: Asking = {},
  ) {
    super(message);
  }
}

/** Asks the main process. Throws `DesktopError` when it answers with a failure. */
export async function call<C extends Channel>(
  channel: C,
  request: Request<C>,
): Promise<Response<C>> {
  // One function a channel: the map's own type cannot say so for a channel not yet known.
  const ask = window.desktop[channel] as (request: Request<C>) => Promise<Answer<C>>;
  const answer = await ask(request);
  if (answer.ok) return answer.value;
  const { code, message, ...asking } = answer.error;
  throw new DesktopError(code, message, asking);
}

/** Main has no room on the disk of the data folder. */
export function isFull(error: unknown): boolean {
  return error instanceof DesktopError && error.code === 'disk-full';
}

/** What IndexedDB throws when its disk is full or its files cannot be written, as it is or as Dexie wraps it. */
const STORE_TROUBLE = /QuotaExceeded|DatabaseClosed|UnknownError|NO_SPACE/;

export const STORE_UNWRITABLE =
  '程序工作库所在的磁盘写不进去，多半是系统盘满了。已保存的内容都在，没有存上的仍留在窗口里，请不要关闭窗口。请清理系统盘的空间，随后会自动再存。';

/** The browser's disk is full or cannot be written. */
export function isStoreTrouble(error: unknown): boolean {
  return error instanceof Error && STORE_TROUBLE.test(`${error.name} ${error.message}`);
}

/** The Chinese sentence for anything that was thrown; never empty. */
export function messageOf(error: unknown): string {
  if (isStoreTrouble(error)) return STORE_UNWRITABLE;
  if (error instanceof Error && /[\u4e00-\u9fff]/.test(error.message)) return error.message;
  return '出现了意外情况，刚才的操作没有完成，已保存的内容没有受影响。请再试一次；如果仍然不行，请在“帮助”里导出诊断信息。';
}
