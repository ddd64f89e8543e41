import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isSameFont } from '#shared/gbt9704/fonts';
import type { FontAnswer, FontQuestion } from '#shared/ipc/fonts';
import { type FontFace, facesOf } from './sfnt';

const FONT = /\.(?:ttf|otf|ttc)$/i;
/** Bounds of the search: a folder of fonts is flat, and no PC has more. */
const DEEPEST = 5;
const MOST_FILES = 5_000;

async function filesIn(folder: string, depth = 0): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files: string[] = [];
  for (const entry of entries) {
    const whole = path.join(folder, entry.name);
    if (entry.isDirectory() && depth < DEEPEST) files.push(...(await filesIn(whole, depth + 1)));
    else if (FONT.test(entry.name)) files.push(whole);
  }
  return files;
}

/** The characters of a text that a face does not draw, each once, in their order. */
async function lackedBy(face: FontFace, text: string): Promise<string> {
  const has = await face.characters();
  return [...new Set(text)].filter((one) => !has(one.codePointAt(0) ?? 0)).join('');
}

/** Answers what one file says of the fonts still looked for; a damaged file says nothing. */
async function askFile(
  file: string,
  question: readonly FontQuestion[],
  found: Map<string, FontAnswer>,
): Promise<void> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return;
  try {
    for (const face of await facesOf(handle)) {
      for (const { name, text } of question) {
        if (found.has(name) || !face.names.some((one) => isSameFont(one, name))) continue;
        found.set(name, { name, isHere: true, lacks: await lackedBy(face, text) });
      }
    }
  } catch {
    // Fonts are looked at, never judged: a file that is none is left to those whose it is.
  } finally {
    await handle.close();
  }
}

/**
 * Which fonts lie in these folders, and which characters of their texts they lack. Names and
 * tables of characters alone are read, nothing is drawn.
 */
export async function findFonts(
  folders: readonly string[],
  question: readonly FontQuestion[],
): Promise<FontAnswer[]> {
  const found = new Map<string, FontAnswer>();
  const files = (await Promise.all(folders.map((folder) => filesIn(folder)))).flat();
  for (const file of files.slice(0, MOST_FILES)) {
    if (found.size === new Set(question.map(({ name }) => name)).size) break;
    await askFile(file, question, found);
  }
  return question.map(({ name }) => found.get(name) ?? { name, isHere: false, lacks: '' });
}
