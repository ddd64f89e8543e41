import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { CHANNEL_NAMES } from '#shared/ipc';
import { answer, type Handlers, type Sender } from './answer';

function senderOf(event: IpcMainInvokeEvent): Sender {
  const frame = event.senderFrame;
  return {
    url: frame?.url ?? '',
    isMainFrame: frame !== null && frame.parent === null,
    isOwnWindow: BrowserWindow.fromWebContents(event.sender) !== null,
  };
}

/** Registers every channel of the contract; nothing else is listened to. `report`: as of `answer`. */
export function registerIpc(
  handlers: Handlers,
  report: (code: string, error: unknown) => void,
): void {
  for (const channel of CHANNEL_NAMES) {
    ipcMain.handle(channel, (event, payload: unknown) =>
      answer(channel, handlers, senderOf(event), payload, report),
    );
  }
}
