import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../errors';
import { SecondCopy, type SecondCopyOptions } from '../persistence/second-copy';
import { FOLDER_NAME } from './default-folder';

export interface DataFolderParts {
  /** Where it is; chosen by the office or the default. */
  folder: string;
  /** Chosen before: then it must be there already, an empty one is never begun in its place. */
  mustExist: boolean;
  options: SecondCopyOptions;
  /** Remembers a new place. */
  remember: (folder: string) => void;
}

/** The data folder in use: opens the second copy once, moves it, closes it. */
export class DataFolder {
  private opening: Promise<SecondCopy>;

  constructor(private readonly parts: DataFolderParts) {
    this.opening = this.open(parts.folder, parts.mustExist);
    // Whoever asks for the copy is told; nobody may have asked yet.
    this.opening.catch(() => undefined);
  }

  get folder(): string {
    return this.parts.folder;
  }

  /** The open second copy. Throws the failure that opening met. */
  copy(): Promise<SecondCopy> {
    return this.opening;
  }

  private async open(folder: string, mustExist: boolean): Promise<SecondCopy> {
    if (mustExist && !existsSync(folder)) {
      throw new Failure(
        'journal-failed',
        `没有找到数据文件夹：${folder}。可能是磁盘没有接上，或者文件夹被移走、改名了。程序没有新建空白数据，原来的内容没有改动。请接好磁盘或把文件夹放回原处后重新打开，也可以指定它现在的位置。`,
      );
    }
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw new Failure(
        'target-read-only',
        `不能在这里建立数据文件夹：${folder}。没有改动任何数据。请检查磁盘和写入权限后重新打开。`,
        error,
      );
    });
    const copy = await SecondCopy.open(folder, this.parts.options);
    this.parts.remember(folder);
    return copy;
  }

  /**
   * Copies everything to `<parent>/回音数据`, verifies it, switches, and leaves the
   * old folder as it is. Throws when the place is taken or the copy does not agree;
   * the old folder is then still in use.
   */
  async moveTo(parent: string): Promise<string> {
    const target = join(parent, FOLDER_NAME);
    if (target === this.folder) return target;
    if (existsSync(target) && (await readdir(target)).length > 0) {
      throw new Failure(
        'target-held',
        `${target} 里已经有文件，没有移动。请另选一个位置，或先把那里的文件夹改名。`,
      );
    }
    const old = await this.opening;
    // Writers wait until the new place is in use: nothing lands in the old one meanwhile.
    const moved = (async () => {
      await mkdir(target, { recursive: true });
      await old.copyTo(target);
      return SecondCopy.open(target, this.parts.options);
    })();
    this.opening = moved.catch(() => old);
    const copy = await moved;
    this.parts.folder = target;
    this.parts.remember(target);
    await old.close();
    void copy;
    return target;
  }

  async close(): Promise<void> {
    const copy = await this.opening.catch(() => null);
    await copy?.close();
  }
}
