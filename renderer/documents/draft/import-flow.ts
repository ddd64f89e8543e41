import type { ImportResult, TextEncoding, TextReading } from '#shared/ipc';
import { call, DesktopError } from '../../data/desktop';

/** A file on its way in. */
export interface ComingFile {
  name: string;
  /** Reads it, a text in `encoding` where the clerk has said it. Rejects with a sentence for the clerk. */
  read: (encoding?: TextEncoding) => Promise<ImportResult>;
}

/** Asks the clerk in which of these a text reads right; null for none of them. */
export type AskEncoding = (
  name: string,
  readings: readonly TextReading[],
) => Promise<TextEncoding | null>;

/** Asks for files; none when the clerk cancels. Throws `DesktopError`. */
export async function chooseFiles(): Promise<ComingFile[]> {
  const { files } = await call('import:choose', {});
  return files.map(({ token, name }) => ({
    name,
    read: async (encoding) => (await call('import:open', { token, encoding })).result,
  }));
}

/** A file dropped onto the window. */
export function droppedFile(file: File): ComingFile {
  const { name } = file;
  return {
    name,
    read: async (encoding) => {
      const bytes = await file.arrayBuffer().catch(() => {
        throw new Error(
          `“${name}”读不出来，原文件没有改动。它可能是文件夹，或者已被移走；文件夹请打开，选中里面的文件再拖进来。`,
        );
      });
      const request = { name, bytes: new Uint8Array(bytes), encoding };
      return (await call('import:read', request)).result;
    },
  };
}

/** Reads a file; where its encoding cannot be told, in the one that the clerk chooses. null when none is. Rejects as `read` does. */
export async function readComing(
  { name, read }: ComingFile,
  ask: AskEncoding,
): Promise<ImportResult | null> {
  try {
    return await read();
  } catch (error) {
    const readings = error instanceof DesktopError ? error.readings : undefined;
    if (readings === undefined) throw error;
    const chosen = await ask(name, readings);
    return chosen === null ? null : read(chosen);
  }
}

/** What the clerk must know about an import: what was left out, what was replaced. */
export function importNotes({ name, leftOut, notes }: ImportResult): string[] {
  const missing = leftOut.map(({ what, count }) => `${what}${count}处`).join('、');
  return [`来自文件“${name}”`, ...(missing ? [`没有带进来的：${missing}`] : []), ...notes];
}
