import { parse } from 'node:path';
import { shell } from 'electron';
import type { Channel, Response } from '#shared/ipc';
import { ATTACHMENT_TYPES, type KeptFile } from '#shared/model/attachment';
import type { DataFolder } from '../data-folder/data-folder';
import { exportFile } from '../export/export-file';
import type { ExportPlace } from '../export/export-place';
import type { HandlersOf } from '../ipc/answer';
import type { Reader } from '../reading/reader';
import type { Dialogs } from '../window/dialogs';
import { Attachments } from './attachments';
import type { OpenedCopies } from './opened-copies';

export type AttachmentChannel = Extract<Channel, `attachment:${string}`>;

export interface AttachmentHandlersParts {
  data: DataFolder;
  opened: OpenedCopies;
  dialogs: Dialogs;
  place: ExportPlace;
  reader: Reader;
}

/** Attached files: chosen, dropped, looked at, saved elsewhere. */
export function attachmentHandlers(parts: AttachmentHandlersParts): HandlersOf<AttachmentChannel> {
  const { data, opened, dialogs, place, reader } = parts;
  const attachments = new Attachments({
    keeper: () => data.copy(),
    opened,
    ask: () =>
      dialogs.files('添加附件', '添加', [
        { name: '扫描件、图片和文件', extensions: [...ATTACHMENT_TYPES] },
      ]),
    readWords: (name, bytes) => reader.words(name, bytes),
    openPath: (path) => shell.openPath(path),
  });
  return {
    'attachment:choose': () => attachments.choose(),
    'attachment:keep': ({ name, bytes }) => attachments.keep(name, bytes),
    'attachment:missing': async ({ files }) => ({
      hashes: await (await data.copy()).missingFiles(files),
    }),
    'attachment:open': async ({ file }) => {
      await attachments.open(file);
      return {};
    },
    'attachment:save': ({ file }) => save(attachments, file, place),
  };
}

/** Writes a copy where the clerk says; no file when cancelled. */
async function save(
  attachments: Attachments,
  file: KeptFile,
  place: ExportPlace,
): Promise<Response<'attachment:save'>> {
  // Read first: nobody is asked where to put a file that is gone.
  const bytes = await attachments.read(file);
  const { name, ext } = parse(file.name);
  const kind = { name: '附件', extensions: [ext.slice(1)] };
  const to = place.to('附件另存为', kind);
  return place.handOut(await exportFile(Promise.resolve(bytes), name, ext.toLowerCase(), to));
}
