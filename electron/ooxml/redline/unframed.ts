import { isFramed, type Piece } from './pieces';

/** The frames that a text begins with, the head of a letter, and those behind, 版记. */
function framesOf(pieces: readonly Piece[]): { head: Piece[]; foot: Piece[] } {
  const first = pieces.findIndex((piece) => !isFramed(piece));
  const end = first < 0 ? pieces.length : first;
  return { head: pieces.slice(0, end), foot: pieces.slice(end).filter(isFramed) };
}

/** What can be seen of pieces, their place on the sheet aside. */
function shown(pieces: readonly Piece[]): string {
  return JSON.stringify(
    pieces.map((piece) => [
      piece.text,
      piece.kind === 'paragraph' ? piece.atoms.map(({ look, element }) => [look, element]) : [],
    ]),
  );
}

const FRAME = /<w:framePr\b[^>]*\/>/;

function withoutFrames(pieces: readonly Piece[], gone: ReadonlySet<Piece>): Piece[] {
  return pieces.map((piece) =>
    gone.has(piece) && piece.kind === 'paragraph'
      ? { ...piece, props: piece.props.replace(FRAME, '') }
      : piece,
  );
}

/**
 * Two texts for changes that are tracked. LibreOffice keeps none within a frame, it can neither
 * accept nor reject what changed there, and a paragraph that goes takes the frame behind it along.
 * So in texts that differ 版记 stands in the row of the text instead, at the same place of it, and
 * so does a letter's head where that, or the paragraph that holds it, is another.
 */
export function unframed(before: readonly Piece[], after: readonly Piece[]): [Piece[], Piece[]] {
  if (shown(before) === shown(after)) return [[...before], [...after]];
  const [old, young] = [framesOf(before), framesOf(after)];
  const gone = new Set<Piece>([...old.foot, ...young.foot]);
  const withHolder = (pieces: readonly Piece[], { length }: readonly Piece[]) =>
    shown(pieces.slice(0, length + 1));
  if (withHolder(before, old.head) !== withHolder(after, young.head))
    for (const piece of [...old.head, ...young.head]) gone.add(piece);
  return [withoutFrames(before, gone), withoutFrames(after, gone)];
}
