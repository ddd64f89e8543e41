import { join } from 'node:path';
import { app } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import type { FileHandle } from '#shared/ipc';
import type { DataFolder } from '../data-folder/data-folder';
import { onSystemDisk } from '../data-folder/default-folder';
import { lookBehind } from '../data-folder/left-behind';
import { Failure } from '../errors';
import type { ExportPlace } from '../export/export-place';
import type { HandedOut } from '../files/handed-out';
import type { HandlersOf } from '../ipc/answer';
import type { Log } from '../log/log';
import type { SettingsFile } from '../settings/settings';
import type { Dialogs } from '../window/dialogs';
import { diagnosticText } from './diagnostics';

export interface DiagnosticsParts {
  data: DataFolder;
  settings: SettingsFile;
  log: Log;
  dialogs: Dialogs;
  place: ExportPlace;
  files: HandedOut;
}

/** What the program says of itself: for 关于 and settings, and as a file for whoever looks after it. */
export function diagnosticsHandlers(
  parts: DiagnosticsParts,
): HandlersOf<'app:info' | 'app:diagnostics'> {
  const { data, settings } = parts;
  return {
    'app:info': async () => {
      const { folder } = data;
      const { leftBehind } = settings.value;
      return {
        version: app.getVersion(),
        platform: `${process.platform} ${process.arch}`,
        runtime: process.versions.electron ? 'electron' : 'stand-in',
        dataFolder: folder,
        onSystemDisk: onSystemDisk(folder),
        leftBehind: leftBehind === null ? null : await lookBehind(leftBehind),
      };
    },
    'app:diagnostics': async () => ({ file: await saveDiagnostics(parts) }),
  };
}

/** Writes the text where the clerk says; null when cancelled. */
async function saveDiagnostics(parts: DiagnosticsParts): Promise<FileHandle | null> {
  const { data, log, dialogs, place, files } = parts;
  const filePath = await dialogs.target(
    '导出诊断信息',
    '导出',
    join(place.folder(), '回音诊断信息.txt'),
    { name: '文本文件', extensions: ['txt'] },
  );
  if (filePath === null) return null;
  const text = diagnosticText({
    version: app.getVersion(),
    versions: process.versions,
    dataFolder: data.folder,
    status: await data
      .copy()
      .then((copy) => copy.status())
      .catch(() => null),
    log: log.tail(),
  });
  await writeFileAtomic(filePath, text).catch((error: unknown) => {
    throw new Failure(
      'target-read-only',
      `诊断信息没有写成：${filePath}。请另选一个位置再试。`,
      error,
    );
  });
  return files.give(filePath);
}
