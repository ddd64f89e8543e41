import { runsText, type TableBlock } from '../document/official-document';
import type { RawBlock } from '../document/raw-text';
import type { PersonRef } from '../model/directory';
import type { AttendanceState } from '../model/meeting';
import type { Entry } from '../model/proceedings';

/** On leave or absent: whatever there is of such a person was handed in, not spoken. */
export function wasAway(state: AttendanceState | null): boolean {
  return state === 'leave' || state === 'absent';
}

/** True for words that came as a paper. `state`: of the person they are of; null where he is on no list. */
export function isHandedIn({ source }: Pick<Entry, 'source'>, state: AttendanceState | null) {
  return source === 'file' || wasAway(state);
}

const rowsOf = (table: TableBlock): string[] =>
  table.rows.map((row) => row.map((cell) => cell.lines.map(runsText).join(' ')).join('\t'));

/** A handed-in speech as the words of an entry: a line a paragraph, tables with tabs between cells. */
export function wordsOfSpeech(blocks: readonly RawBlock[]): string {
  const lines = blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [runsText(block.runs)];
    return block.type === 'table' ? rowsOf(block) : [];
  });
  return lines.join('\n').replace(/^\n+|\s+$/g, '');
}

const withoutSpaces = (text: string): string => text.replace(/[\s·．.]/g, '');

/**
 * Whose speech a file holds, by its name: 孟青发言稿.docx. The longest name that is in
 * it counts; null when there is none, or when two people answer to it.
 */
export function speakerOfFile(fileName: string, people: readonly PersonRef[]): PersonRef | null {
  const wanted = withoutSpaces(fileName);
  const named = people.filter(
    ({ name }) => name.length >= 2 && wanted.includes(withoutSpaces(name)),
  );
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  const best = named.filter(({ name }) => name.length === longest);
  return best.length === 1 ? (best[0] ?? null) : null;
}
