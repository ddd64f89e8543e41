import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileFilter } from 'electron';
import { Failure } from '../errors';
import type { Dialogs } from '../window/dialogs';

export interface ChosenFile {
  name: string;
  bytes: Uint8Array;
}

/** A file that was chosen. Throws `unreadable-file`. */
export async function readChosen(path: string): Promise<ChosenFile> {
  const name = basename(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Failure(
      'unreadable-file',
      `“${name}”读不出来，原文件没有改动。请检查它是否还在、是否允许读取。`,
      error,
    );
  });
  return { name, bytes };
}

/** The file that the clerk chooses in a dialog with this title, or null. Throws `unreadable-file`. */
export async function chosenFile(
  dialogs: Dialogs,
  title: string,
  kind: FileFilter,
): Promise<ChosenFile | null> {
  const path = await dialogs.file(title, '导入', kind);
  return path === null ? null : readChosen(path);
}
