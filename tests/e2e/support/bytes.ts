import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Files below a folder, links left alone. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(full);
    return entry.isFile() && statSync(full).size > 0 ? [full] : [];
  });
}

/** Files below a folder in which these words stand, in UTF-8, UTF-16 or in their name. */
export function filesWith(words: string, folder: string): string[] {
  const forms = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')];
  return filesBelow(folder).filter((file) => {
    if (file.includes(words)) return true;
    const bytes = readFileSync(file);
    return forms.some((form) => bytes.includes(form));
  });
}
