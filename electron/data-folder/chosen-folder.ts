import { Failure } from '../errors';
import { makeDataFolder, nodeFileSystem } from '../persistence/file-system';
import type { SecondCopyOptions } from '../persistence/opening';
import { follow } from './find-place';
import { dataFolderIn } from './look-into';

/** A folder that somebody chose for the data, and what is said where it cannot serve. */

/** The data folder that somebody points at or into. Throws when there is none, or an old one whose data was moved. */
export async function folderMeantBy(chosen: string): Promise<string> {
  const look = await dataFolderIn(chosen).catch((error: unknown) => {
    throw new Failure(
      'unreadable-file',
      `这个文件夹读不出来：${chosen}。没有改动任何数据。请检查磁盘和读取权限，或另选一个文件夹。`,
      error,
    );
  });
  if (look === null) {
    throw new Failure(
      'unknown-file',
      `这个文件夹里没有回音的数据：${chosen}。没有打开它，也没有在里面新建任何东西。请选名为“回音数据”的那个文件夹，或者放着它的文件夹。`,
    );
  }
  const end = await follow(look.folder);
  if (end.kind === 'here') return end.look.folder;
  throw new Failure(
    'target-missing',
    `这个文件夹里是移到别处之后留下的旧数据：${look.folder}。现在用的一份移到了 ${end.kind === 'away' && end.to !== '' ? end.to : '别处'}，那里没有找到它。没有打开旧的数据。请接好磁盘后指定那里的文件夹。`,
  );
}

/** Throws when it cannot be made. */
export async function makeFolder(
  folder: string,
  { fs = nodeFileSystem }: SecondCopyOptions,
): Promise<void> {
  await makeDataFolder(fs, folder).catch((error: unknown) => {
    throw new Failure(
      'target-read-only',
      `不能在这里建立数据文件夹：${folder}。没有改动任何数据。请检查磁盘和写入权限后再试一次。`,
      error,
    );
  });
}

export function unknownChoice(): Failure {
  return new Failure(
    'unknown-file',
    '选的文件夹现在不在那里了，没有打开，也没有改动任何数据。请再试一次。',
  );
}
