import { decode, encode } from '../codec';
import type { FrameView } from '../wire';
import { windowOf } from './browser-window';
import { defaultSession } from './singletons';
import { StrictEmitter, strict } from './strict';
import { WebContents } from './web-contents';

type Handler = (event: unknown, ...args: unknown[]) => unknown;

class IpcMain extends StrictEmitter {
  private readonly handlers = new Map<string, Handler>();

  constructor() {
    super('ipcMain', []);
  }
  // Channels are the program's own: any name may be listened to.
  override on(channel: string, listener: (...args: never[]) => void): this {
    return this.listen(channel, listener);
  }
  override addListener(channel: string, listener: (...args: never[]) => void): this {
    return this.listen(channel, listener);
  }
  private listen(channel: string, listener: (...args: never[]) => void): this {
    const listeners = channels.get(channel) ?? new Set();
    channels.set(channel, listeners.add(listener as Handler));
    return this;
  }
  override off(channel: string, listener: (...args: never[]) => void): this {
    channels.get(channel)?.delete(listener as Handler);
    return this;
  }
  override removeListener(channel: string, listener: (...args: never[]) => void): this {
    return this.off(channel, listener);
  }
  override removeAllListeners(channel?: string): this {
    if (channel === undefined) channels.clear();
    else channels.delete(channel);
    return this;
  }

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.handlers.set(channel, handler);
  }
  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (...args) => {
      this.removeHandler(channel);
      return handler(...args);
    });
  }
  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }
  handlerOf(channel: string): Handler | undefined {
    return this.handlers.get(channel);
  }
}

const channels = new Map<string, Set<Handler>>();
export const ipcMain = strict('ipcMain', new IpcMain());

/** Contents that no window shows. */
function strangerTo(own: WebContents): WebContents {
  return strict('webContents', new WebContents(2000 + own.id, defaultSession, {}));
}

function eventOf(id: number, frame: FrameView): Record<string, unknown> | null {
  const own = windowOf(id)?.webContents;
  if (own === undefined) return null;
  const contents = frame.of === 'stranger' ? strangerTo(own) : own;
  const senderFrame = frame.of === 'gone' ? null : contents.frameOf(frame);
  return strict('ipcMainEvent', {
    type: 'frame',
    sender: contents,
    senderFrame,
    frameId: senderFrame?.routingId ?? -1,
    processId: senderFrame?.processId ?? -1,
    preventDefault: () => undefined,
    defaultPrevented: false,
    reply: (channel: string, ...args: unknown[]) => contents.send(channel, ...args),
  });
}

/** Runs the program's handler. The error that the page sees carries Electron's words. */
export async function invoke(
  id: number,
  frame: FrameView,
  channel: string,
  payload: string,
): Promise<string> {
  const failed = (reason: string): string => `Error invoking remote method '${channel}': ${reason}`;
  const handler = ipcMain.handlerOf(channel);
  const event = eventOf(id, frame);
  if (event === null) throw new Error(failed('Error: the window is gone'));
  if (handler === undefined)
    throw new Error(failed(`Error: No handler registered for '${channel}'`));
  try {
    return encode(await handler(event, ...(decode(payload) as unknown[])));
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    throw new Error(failed(String(error)));
  }
}

export function receive(id: number, frame: FrameView, channel: string, payload: string): void {
  const event = eventOf(id, frame);
  if (event === null) return;
  for (const listener of channels.get(channel) ?? [])
    listener(event, ...(decode(payload) as unknown[]));
}
