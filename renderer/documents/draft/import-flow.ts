import type { ImportResult } from '#shared/ipc';
import { call } from '../../data/desktop';

/** Asks for a file and reads it; null when the clerk cancels. Throws `DesktopError`. */
export async function chooseImport(): Promise<ImportResult | null> {
  const { result } = await call('import:choose', {});
  return result;
}

/** Reads a file dropped onto the window. Throws `DesktopError`. */
export async function readImport(file: File): Promise<ImportResult> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { result } = await call('import:read', { name: file.name, bytes });
  return result;
}

/** What the clerk must know about an import: what was left out, what was replaced. */
export function importNotes({ name, leftOut, notes }: ImportResult): string[] {
  const missing = leftOut.map(({ what, count }) => `${what}${count}处`).join('、');
  return [`来自文件“${name}”`, ...(missing ? [`没有带进来的：${missing}`] : []), ...notes];
}
