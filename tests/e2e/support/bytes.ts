import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a running program removes while one looks is not there. */
function unlessGone<T>(look: () => T, gone: T): T {
  try {
    return look();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return gone;
    throw error;
  }
}

/** Files below a folder, links left alone. */
export function filesBelow(folder: string): string[] {
  const entries = unlessGone(() => readdirSync(folder, { withFileTypes: true }), []);
  return entries.flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(full);
    return entry.isFile() ? [full] : [];
  });
}

/** Files below a folder in which these words stand, in UTF-8, UTF-16 or in their name. */
export function filesWith(words: string, folder: string): string[] {
  const forms = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')];
  return filesBelow(folder).filter((file) => {
    if (file.includes(words)) return true;
    const bytes = unlessGone(() => readFileSync(file), Buffer.alloc(0));
    return forms.some((form) => bytes.includes(form));
  });
}
