import { runsText, type TableBlock } from '../document/official-document';
import type { RawBlock } from '../document/raw-text';
import type { PersonRef } from '../model/directory';
import type { AttendanceState } from '../model/meeting';
import type { Entry } from '../model/proceedings';

/** False for an entry that was begun and in which nobody has written: it is no speech of anybody. */
export function hasWords({ text }: Pick<Entry, 'text'>): boolean {
  return text.trim() !== '';
}

/** On leave or absent: whatever there is of such a person was handed in, not spoken. */
export function wasAway(state: AttendanceState | null): boolean {
  return state === 'leave' || state === 'absent';
}

/**
 * True for words that came as a paper and were not spoken: as the clerk says, else those of a
 * file and of who was away. `state`: of the person they are of; null where he is on no list.
 */
export function isHandedIn(
  { source, handedIn }: Pick<Entry, 'source' | 'handedIn'>,
  state: AttendanceState | null,
): boolean {
  return handedIn ?? (source === 'file' || wasAway(state));
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

/** A hanzi behind a name that is the end of a file's name, or stands before one of these, makes another name of it: 孟青山发言稿. */
const LONGER =
  /^\p{Script=Han}(?=$|[^\p{Script=Han}]|(?:委员|同志|书面|联名|大会|口头|的)?(?:发言|讲话|材料|稿|提纲|汇报|建议|意见|交流))/u;
/** What else may stand there: 孟青的发言, 孟青稿, 孟青等. */
const NO_NAME = /^[的稿等之]|^(?:发言|讲话|材料|提纲|汇报|建议|意见|交流)/u;

/** Whether a file's name names somebody, and not somebody whose name only begins so. */
function isNamed(fileName: string, name: string): boolean {
  const bare = withoutSpaces(name);
  for (let at = fileName.indexOf(bare); at >= 0; at = fileName.indexOf(bare, at + 1)) {
    const behind = fileName.slice(at + bare.length);
    if (bare.length > 2 || !LONGER.test(behind) || NO_NAME.test(behind)) return true;
  }
  return false;
}

/**
 * Whose speech a file holds, by its name: 孟青发言稿.docx. Of names that are within one
 * another the longest counts; null when there is none, when two people answer to it, or when
 * it names several.
 */
export function speakerOfFile(fileName: string, people: readonly PersonRef[]): PersonRef | null {
  // Blanks and dots part words, but stand within names as well.
  const written = fileName.replace(/\.[A-Za-z]{1,5}$/, '');
  const wanted = withoutSpaces(written);
  const named = people.filter(
    ({ name }) =>
      name.length >= 2 && (isNamed(wanted, name) || isNamed(written, withoutSpaces(name))),
  );
  const outer = named.filter(
    ({ name }) =>
      !named.some((other) => other.name !== name && withoutSpaces(other.name).includes(name)),
  );
  return outer.length === 1 ? (outer[0] ?? null) : null;
}
