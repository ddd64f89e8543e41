import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';

/** The text of a .docx as another program reads it, a line a paragraph. */
export async function wordsOfWord(file: string): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(file) });
  return value.replace(/\n\n/g, '\n').trim();
}
