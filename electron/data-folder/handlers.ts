import { dirname } from 'node:path';
import { app, shell } from 'electron';
import { Failure } from '../errors';
import type { HandlersOf } from '../ipc/answer';
import type { Dialogs } from '../window/dialogs';
import type { MainWindow } from '../window/main-window';
import type { DataFolder } from './data-folder';

export type DataFolderChannel =
  | 'app:openDataFolder'
  | 'app:moveDataFolder'
  | 'app:choices'
  | 'app:useFolder'
  | 'app:beginFolder'
  | 'app:findDataFolder';

export interface DataFolderHandlersParts {
  data: DataFolder;
  dialogs: Dialogs;
  window: () => MainWindow;
}

/** Where the data lies: shown, moved, chosen, begun, found again. */
export function dataFolderHandlers(parts: DataFolderHandlersParts): HandlersOf<DataFolderChannel> {
  const { data, dialogs, window } = parts;
  return {
    'app:openDataFolder': async () => {
      await openFolder(data.folder);
      return {};
    },
    'app:moveDataFolder': async () => {
      const chosen = await dialogs.folder('把数据文件夹移到哪里', '就放在这里', data.folder);
      return { moved: chosen === null ? null : await data.moveTo(chosen) };
    },
    'app:choices': () => {
      const { found, mayBegin, mayRefill } = data.choices();
      return {
        mayBegin,
        mayRefill,
        found: found.map(({ token, folder, holds, at, app: version, newer, movedTo }) => {
          return { token, folder, holds, at, app: version, newer, movedTo };
        }),
      };
    },
    'app:useFolder': async ({ token }) => {
      await data.use(token);
      window().load();
      return {};
    },
    'app:beginFolder': async () => {
      await data.begin();
      window().load();
      return {};
    },
    'app:findDataFolder': async () => ({ dataFolder: await findFolder(parts) }),
  };
}

async function openFolder(folder: string): Promise<void> {
  const problem = await shell.openPath(folder);
  if (problem !== '') {
    throw new Failure('unknown-file', `没有能打开文件夹：${folder}。可以在文件管理器里找到它。`);
  }
}

/** Asks where the folder now is and opens it; null when cancelled. */
async function findFolder(parts: DataFolderHandlersParts): Promise<string | null> {
  const { data, dialogs, window } = parts;
  const near = data.folder === '' ? app.getPath('home') : dirname(data.folder);
  const chosen = await dialogs.folder('数据文件夹现在在哪里', '就是这个', near);
  if (chosen === null) return null;
  const found = await data.find(chosen);
  window().load();
  return found;
}
