import {
  type Answer,
  CHANNELS,
  type Channel,
  type ParsedRequest,
  type Response,
} from '#shared/ipc';
import { asFailure, Failure } from '../errors';

/** One function a channel; the type makes a forgotten channel a compile error. */
export type Handlers = {
  [C in Channel]: (request: ParsedRequest<C>) => Promise<Response<C>> | Response<C>;
};

/** Handlers that one duty exports. */
export type HandlersOf<C extends Channel> = Pick<Handlers, C>;

/** Who asks: a frame of one of our windows, or something else. */
export interface Sender {
  url: string;
  isMainFrame: boolean;
  isOwnWindow: boolean;
}

/** True for the page that main itself served into its own window's main frame. */
export function isTrusted(sender: Sender): boolean {
  if (!sender.isOwnWindow || !sender.isMainFrame) return false;
  try {
    const url = new URL(sender.url);
    return url.protocol === 'app:' && url.host === 'huiyin';
  } catch {
    return false;
  }
}

/**
 * Checks the sender, parses the request, runs the handler. Always resolves:
 * failures become answers. `report` is told of what was refused or unexpected,
 * without the request itself, which may hold document text.
 */
export async function answer<C extends Channel>(
  channel: C,
  handlers: Handlers,
  sender: Sender,
  payload: unknown,
  report: (code: string, error: unknown) => void = () => undefined,
): Promise<Answer<C>> {
  try {
    if (!isTrusted(sender)) {
      throw new Failure('refused-sender', '请求不是从本程序的窗口发出的，没有执行。');
    }
    const parsed = CHANNELS[channel].request.safeParse(payload);
    if (!parsed.success) {
      throw new Failure(
        'bad-request',
        '程序内部的请求格式不对，没有执行，数据没有改动。请重新打开回音；如果仍然出现，请导出诊断信息。',
      );
    }
    const handle = handlers[channel] as (request: ParsedRequest<C>) => Promise<Response<C>>;
    return { ok: true, value: await handle(parsed.data as ParsedRequest<C>) };
  } catch (error) {
    const failure = asFailure(error);
    report(`ipc.${channel.replace(':', '.').toLowerCase()}.${failure.code}`, error);
    return { ok: false, error: failure };
  }
}
