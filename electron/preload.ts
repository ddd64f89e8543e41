import { contextBridge, ipcRenderer } from 'electron';
import { type Answer, CHANNEL_NAMES, type Channel, EVENTS, type EventName } from '#shared/ipc';
import { checkedAnswer, isEvent } from './ipc/answered';

/**
 * `window.desktop`, derived from the contract: one function a channel and `on`
 * for the events. What comes from main is held to the contract. Nothing of Electron itself
 * is handed to the page.
 */
const channels = Object.fromEntries(
  CHANNEL_NAMES.map((channel) => [
    channel,
    async (request: unknown) =>
      checkedAnswer(channel, (await ipcRenderer.invoke(channel, request)) as Answer<Channel>),
  ]),
);

function on(event: EventName, listener: (payload: unknown) => void): () => void {
  if (!Object.hasOwn(EVENTS, event)) throw new Error(`no such event: ${String(event)}`);
  const receive = (_event: unknown, payload: unknown) => {
    if (isEvent(event, payload)) listener(payload);
  };
  ipcRenderer.on(event, receive);
  return () => ipcRenderer.removeListener(event, receive);
}

contextBridge.exposeInMainWorld('desktop', { ...channels, on });
