import type { OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import type { RawBlock } from '#shared/document/raw-text';

/** A paste is taken for a whole text from this many lines and characters on. */
const LINES = 4;
const CHARACTERS = 150;

/** True when the draft holds no word yet. */
export function isEmptyDocument(document: OfficialDocument): boolean {
  return toPlainText(document).text.trim() === '';
}

/** True when a pasted text looks like a whole paper rather than a passage. */
export function looksWhole(raw: readonly RawBlock[]): boolean {
  let lines = 0;
  let characters = 0;
  for (const block of raw) {
    if (block.type !== 'paragraph') continue;
    const length = block.runs.reduce((sum, { text }) => sum + text.trim().length, 0);
    if (length > 0) lines++;
    characters += length;
  }
  return lines >= LINES && characters >= CHARACTERS;
}
