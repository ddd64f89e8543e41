import {
  type Block,
  type OfficialDocument,
  type Run,
  runsText,
} from '../document/official-document';
import { isBulleted, isRubric } from './rubric';
import { DATE_ONLY, isByline } from './vocabulary';

/**
 * The titles of a 简报's pieces: behind the first one they have no number and no place by which
 * they could be known for certain, so they are proposed, all together, and never taken.
 */

const SHORTEST = 4;
const LONGEST = 45;
/** What ends a sentence, or calls for what stands below it. */
const CLOSED = /[。！？!?；;，,、：:…]$/;
const OF_PEOPLE = /^[（(]|供稿|撰稿|通讯员|来源[:：]|作者[:：]|摄影/;

const words = (block: Block | undefined): string =>
  block?.type === 'paragraph' ? runsText(block.runs).trim() : '';

/** Whether a line, by itself, may be the title of a piece. */
function readsAsTitle(text: string): boolean {
  const length = [...text].length;
  if (length < SHORTEST || length > LONGEST || CLOSED.test(text) || text.includes('。'))
    return false;
  if (DATE_ONLY.test(text) || OF_PEOPLE.test(text) || isByline(text)) return false;
  return !isRubric(text, true) && !isBulleted(text);
}

/** What a piece begins with below its title: a sentence, or words that lead to a list. */
const isProse = (block: Block | undefined): boolean => /[。！？]|[：:]$/.test(words(block));

/** Whether a piece may have ended here: with a sentence, who wrote it, or the name of a column. */
function endsPiece(block: Block | undefined): boolean {
  const text = words(block);
  return text === '' || /[。！？!?”）)]$/.test(text) || isRubric(text, true);
}

/** The blocks of a 简报's body that read as titles of its pieces; [] in any other paper. */
export function pieceTitles({ format, body }: OfficialDocument): number[] {
  if (format !== 'bulletin') return [];
  return body.flatMap((block, at) =>
    readsAsTitle(words(block)) && isProse(body[at + 1]) && endsPiece(body[at - 1]) ? [at] : [],
  );
}

const titled = (runs: readonly Run[]): Block => ({
  type: 'heading',
  level: 1,
  runs: runs.map(({ text }) => ({ text })),
});

/** The document with these blocks as titles of pieces. */
export function withPieceTitles(
  document: OfficialDocument,
  at: readonly number[],
): OfficialDocument {
  const chosen = new Set(at);
  const body = document.body.map((block, index) =>
    chosen.has(index) && block.type === 'paragraph' ? titled(block.runs) : block,
  );
  return { ...document, body };
}

/** Whether the paper's title is that of its first piece alone: it has a mark to be known by. */
export function canJoinPieces({ title, subtitle, byline, head }: OfficialDocument): boolean {
  const isNamed = head.mark.kind === 'printed' && (head.mark.name ?? '') !== '';
  return isNamed && title.join('') !== '' && subtitle === '' && byline.length === 0;
}

/** The same with the title of the first piece among them: all pieces look alike. */
export function withAllPieceTitles(
  document: OfficialDocument,
  at: readonly number[],
): OfficialDocument {
  const { title, ...rest } = withPieceTitles(document, at);
  return { ...rest, title: [], body: [titled([{ text: title.join('') }]), ...rest.body] };
}
