import type { HookAPI } from 'antd/es/modal/useModal';
import type { HowToRead, ImportResult, TextEncoding, TextReading } from '#shared/ipc';
import { call, DesktopError } from '../../data/desktop';
import { type Declared, readDeclaring } from '../quotation';

/** A file on its way in. */
export interface ComingFile {
  name: string;
  /** Reads it, as the clerk has said where it had to be asked. Rejects with a sentence for the clerk. */
  read: (how?: HowToRead) => Promise<ImportResult>;
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
    read: async (how) => (await call('import:open', { token, ...how })).result,
  }));
}

/** A file dropped onto the window. */
export function droppedFile(file: File): ComingFile {
  const { name } = file;
  return {
    name,
    read: async (how) => {
      const bytes = await file.arrayBuffer().catch(() => {
        throw new Error(
          `“${name}”读不出来，原文件没有改动。它可能是文件夹，或者已被移走；文件夹请打开，选中里面的文件再拖进来。`,
        );
      });
      const request = { name, bytes: new Uint8Array(bytes), ...how };
      return (await call('import:read', request)).result;
    },
  };
}

/**
 * Reads a file, in the encoding that the clerk chooses where it cannot be told; null when
 * none is chosen. The answer is remembered for the next time it is read. Rejects as `read` does.
 */
export function asked(
  { name, read }: ComingFile,
  ask: AskEncoding,
): (quoted?: string[]) => Promise<ImportResult | null> {
  let encoding: TextEncoding | undefined;
  return async (quoted = []) => {
    try {
      return await read({ encoding, quoted });
    } catch (error) {
      const readings = error instanceof DesktopError ? error.asking.readings : undefined;
      if (readings === undefined) throw error;
      const chosen = await ask(name, readings);
      if (chosen === null) return null;
      encoding = chosen;
      return read({ encoding, quoted });
    }
  };
}

/** The same of a file for a draft, which keeps on record what a person declared a quotation of a mark of secrecy. */
export function readComing(
  file: ComingFile,
  ask: AskEncoding,
  modal: HookAPI,
): Promise<Declared<ImportResult | null>> {
  return readDeclaring(modal, asked(file, ask));
}

/** What the clerk must know about an import: what was left out, what was replaced. */
export function importNotes({ name, leftOut, notes }: ImportResult): string[] {
  const missing = leftOut.map(({ what, count }) => `${what}${count}处`).join('、');
  return [`来自文件“${name}”`, ...(missing ? [`没有带进来的：${missing}`] : []), ...notes];
}
