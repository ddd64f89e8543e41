import type {
  Answer,
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
  throw new DesktopError(answer.error.code, answer.error.message);
}

/** The Chinese sentence for anything that was thrown; never empty. */
export function messageOf(error: unknown): string {
  if (error instanceof Error && /[\u4e00-\u9fff]/.test(error.message)) return error.message;
  return '出现了意外情况，刚才的操作没有完成，已保存的内容没有受影响。请再试一次；如果仍然不行，请在“帮助”里导出诊断信息。';
}
