import { type Aligned, align } from './align';
import type { AloneEntry, Entry } from './entry';
import { withLastMarks } from './last-marks';
import { isFramed, type Piece } from './pieces';

function alone(piece: Piece, fate: AloneEntry['fate']): Entry {
  if (piece.kind === 'paragraph')
    return { kind: 'alone', paragraph: piece, fate, move: 0, stays: null };
  return fate === 'deleted'
    ? { kind: 'table', before: piece, after: null }
    : { kind: 'table', before: null, after: piece };
}

function entriesOf({ before, after, segments }: Aligned<Piece>): Entry[] {
  const isPair = before?.kind === 'paragraph' && after?.kind === 'paragraph';
  if (isPair && isFramed(before) === isFramed(after))
    return [{ kind: 'pair', before, after, segments, mark: 'kept' }];
  if (before?.kind === 'table' && after?.kind === 'table')
    return [{ kind: 'table', before, after }];
  return [...(before ? [alone(before, 'deleted')] : []), ...(after ? [alone(after, 'added')] : [])];
}

const isLone = (entry: Entry): boolean =>
  entry.kind === 'alone' || (entry.kind === 'table' && !(entry.before && entry.after));
const isOld = (entry: Entry): boolean =>
  entry.kind === 'table'
    ? entry.before !== null
    : entry.kind === 'alone' && entry.fate === 'deleted';

/** A table that went and one that came in its place are one table: side by side Word would join them by itself. */
function tablesJoined(old: readonly Entry[], young: readonly Entry[]): Entry[] {
  const atOld = old.findIndex(({ kind }) => kind === 'table');
  const atYoung = young.findIndex(({ kind }) => kind === 'table');
  const [oldTable, youngTable] = [old[atOld], young[atYoung]];
  if (oldTable?.kind !== 'table' || youngTable?.kind !== 'table') return [...old, ...young];
  return [
    ...old.slice(0, atOld),
    ...young.slice(0, atYoung),
    { kind: 'table', before: oldTable.before, after: youngTable.after },
    ...tablesJoined(old.slice(atOld + 1), young.slice(atYoung + 1)),
  ];
}

const isInFrame = (entry: Entry) => entry.kind === 'alone' && isFramed(entry.paragraph);

/** One side of a stretch: the frames that a text begins with, what is not framed, and from the next frame on. */
function byFrames(side: readonly Entry[], isFirst: boolean): [Entry[], Entry[], Entry[]] {
  const at = side.findIndex((entry) => !(isFirst && isInFrame(entry)));
  const head = at < 0 ? side.length : at;
  const foot = side.findIndex((entry, index) => index >= head && isInFrame(entry));
  const end = foot < 0 ? side.length : foot;
  return [side.slice(0, head), side.slice(head, end), side.slice(end)];
}

/**
 * A stretch without partners: what went first, then what came. The frames of both, a letter's
 * head and 版记, stand about what is not framed: a mark between the two joins nothing.
 */
function ordered(stretch: readonly Entry[], isFirst: boolean): Entry[] {
  const [oldHead, old, oldFoot] = byFrames(stretch.filter(isOld), isFirst);
  const came = stretch.filter((entry) => !isOld(entry));
  const [youngHead, young, youngFoot] = byFrames(came, isFirst);
  return [...oldHead, ...youngHead, ...tablesJoined(old, young), ...oldFoot, ...youngFoot];
}

function inStretches(entries: readonly Entry[]): Entry[] {
  const all: Entry[] = [];
  let stretch: Entry[] = [];
  for (const entry of entries) {
    if (isLone(entry)) stretch.push(entry);
    else {
      all.push(...ordered(stretch, all.length === 0), entry);
      stretch = [];
    }
  }
  return [...all, ...ordered(stretch, all.length === 0)];
}

/** Shorter paragraphs, such as 附件, are alike by chance. */
const LEAST_MOVED = 6;

/** Numbers the moves: a paragraph that went and stands unchanged elsewhere. */
export function numberMoves(entries: readonly Entry[]): void {
  const candidates = entries.filter(
    (entry): entry is AloneEntry =>
      entry.kind === 'alone' && entry.paragraph.text.trim().length >= LEAST_MOVED,
  );
  const gone = new Map<string, AloneEntry[]>();
  for (const entry of candidates) {
    if (entry.fate !== 'deleted') continue;
    const { text } = entry.paragraph;
    gone.set(text, [...(gone.get(text) ?? []), entry]);
  }
  let move = 0;
  for (const entry of candidates) {
    if (entry.fate !== 'added') continue;
    const partner = gone.get(entry.paragraph.text)?.shift();
    if (!partner) continue;
    move += 1;
    partner.move = move;
    entry.move = move;
  }
}

/** What only the blank line behind 版记 is paired with stands before 版记, alone. */
function withoutBlankBehind(entries: readonly Entry[]): Entry[] {
  const [previous, last] = entries.slice(-2);
  if (last?.kind !== 'pair' || !previous || !isInFrame(previous)) return [...entries];
  const { before, after } = last;
  if ((before.text === '') === (after.text === '')) return [...entries];
  return [...entries.slice(0, -1), alone(before, 'deleted'), alone(after, 'added')];
}

/** Blocks of both texts in one row. Without what came it is `before`, without what went `after`. */
export function pairUp(before: readonly Piece[], after: readonly Piece[]): Entry[] {
  const entries = align(before, after).flatMap(entriesOf);
  return withLastMarks(inStretches(withoutBlankBehind(entries)));
}
