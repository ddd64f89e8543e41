import { hasBlank, isOpenNumber } from '#shared/document/blanks';
import type { OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import type { RawBlock } from '#shared/document/raw-text';
import { hasTabbedTable } from '#shared/structure/items';

/** A paste is taken for a whole text from this many lines and characters on. */
const LINES = 4;
const CHARACTERS = 150;
/** Longer texts are pasted as they are; no one reads two columns of a book. */
const MOST_CHARACTERS = 100_000;
/** The blank of the skeletons. */
const BLANK = '××';

/** True when the draft holds no word yet; a number or a 签发人 that is still to come is none. */
export function isEmptyDocument(document: OfficialDocument): boolean {
  const { head } = document;
  const given = (number: string) => (isOpenNumber(number) ? '' : number);
  const signatories = head.signatories.filter((name) => name.trim() !== '' && !hasBlank(name));
  const issueNumber = given(head.issueNumber);
  const written = { ...head, issueNumber, serialNumber: given(head.serialNumber), signatories };
  return toPlainText({ ...document, head: written }).text.trim() === '';
}

/** True when blanks of a skeleton are still open. */
export function hasBlanks(document: OfficialDocument): boolean {
  return toPlainText(document).text.includes(BLANK);
}

/** True when a pasted text looks like a whole paper rather than a passage, or has a table that only structuring can keep. */
export function looksWhole(raw: readonly RawBlock[]): boolean {
  let lines = 0;
  let characters = 0;
  for (const block of raw) {
    if (block.type !== 'paragraph') continue;
    const length = block.runs.reduce((sum, { text }) => sum + text.trim().length, 0);
    if (length > 0) lines++;
    characters += length;
  }
  if (characters > MOST_CHARACTERS) return false;
  return (lines >= LINES && characters >= CHARACTERS) || hasTabbedTable(raw);
}
