import type { CheckSource } from '#shared/ipc';

/** A Word file that is to be checked. */
export interface ToCheck {
  name: string;
  /** Read when its turn has come. */
  source: () => Promise<CheckSource>;
}

const WORD = /\.docx$/i;

function sourceOf(file: File): ToCheck {
  const { name } = file;
  return {
    name,
    source: async () => {
      const bytes = await file.arrayBuffer().catch(() => {
        throw new Error(`“${name}”读不出来，原文件没有改动。请检查它是否还在、是否允许读取。`);
      });
      return { name, bytes: new Uint8Array(bytes) };
    },
  };
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder tells its contents a hundred at a time, and nothing when all are told. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const inner = await entriesOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(inner.map(filesIn))).flat();
}

/** The files of a kind among what was dropped, Word files unless said otherwise, those in folders too; the transfer is empty once its event is over. */
export async function droppedWords(transfer: DataTransfer, kind = WORD): Promise<ToCheck[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = await Promise.all(entries.map(filesIn));
  return files
    .flat()
    .filter(({ name }) => kind.test(name) && !name.startsWith('~$'))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
    .map(sourceOf);
}
