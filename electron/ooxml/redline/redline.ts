import JSZip from 'jszip';
import type { Pen } from './pen';
import { type Piece, takeApart } from './pieces';
import { Writing } from './write';

const MAIN = 'word/document.xml';

async function opened(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes);
  const main = await zip.file(MAIN)?.async('string');
  if (main === undefined) throw new Error('no main part');
  return { zip, main };
}

const isEmpty = (piece: Piece | undefined) => piece?.kind === 'paragraph' && piece.text === '';

/** A file that ends with a table has an empty paragraph behind it: the other one gets it too, so that both end alike. */
function endingAlike(pieces: readonly Piece[], other: readonly Piece[]): Piece[] {
  const last = other.at(-1);
  const isBehindTable = last && isEmpty(last) && other.at(-2)?.kind === 'table';
  return isBehindTable && !isEmpty(pieces.at(-1)) ? [...pieces, last] : [...pieces];
}

/**
 * Two files that this program rendered as one, in which the pen shows what changed. With a
 * pen that tracks, accepting all gives the text of `after`, rejecting all that of `before`,
 * to the character. `head`: paragraphs to stand above everything. Throws on files of others.
 */
export async function redline(
  before: Uint8Array,
  after: Uint8Array,
  pen: Pen,
  head = '',
): Promise<Uint8Array> {
  const old = takeApart((await opened(before)).main);
  const { zip, main } = await opened(after);
  const { pieces, section, start, end } = takeApart(main);
  const body = new Writing(pen).body(
    endingAlike(old.pieces, pieces),
    endingAlike(pieces, old.pieces),
  );
  zip.file(MAIN, main.slice(0, start) + head + body + section + main.slice(end));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
