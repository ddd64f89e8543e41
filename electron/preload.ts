import { contextBridge, ipcRenderer } from 'electron';
import { CHANNEL_NAMES, EVENTS, type EventName } from '#shared/ipc';

/**
 * `window.desktop`, derived from the contract: one function a channel and `on`
 * for the events. Nothing of Electron itself is handed to the page.
 */
const channels = Object.fromEntries(
  CHANNEL_NAMES.map((channel) => [
    channel,
    (request: unknown) => ipcRenderer.invoke(channel, request),
  ]),
);

function on(event: EventName, listener: (payload: unknown) => void): () => void {
  if (!Object.hasOwn(EVENTS, event)) throw new Error(`no such event: ${String(event)}`);
  const receive = (_event: unknown, payload: unknown) => listener(payload);
  ipcRenderer.on(event, receive);
  return () => ipcRenderer.removeListener(event, receive);
}

contextBridge.exposeInMainWorld('desktop', { ...channels, on });
