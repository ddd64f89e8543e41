import type { CompareSegment } from '#shared/document/compare-texts';
import { type Aligned, align } from './align';
import type { Fate } from './pen';
import type { Paragraph, Piece, Table } from './pieces';

/** A paragraph that both texts have. */
export interface PairEntry {
  kind: 'pair';
  before: Paragraph;
  after: Paragraph;
  segments: readonly CompareSegment[];
  /** Fate of its mark: at the end of a text it is a mark before the last that came or went. */
  mark: Fate;
}

/** A paragraph that only one text has. */
export interface AloneEntry {
  kind: 'alone';
  paragraph: Paragraph;
  fate: 'deleted' | 'added';
  /** Number of its move where the other text has it elsewhere, else 0. */
  move: number;
  /** The last mark of a body or a cell always stays: properties of the paragraph that it then ends, and ended. */
  stays: { props: string; before: string } | null;
}

export interface TableEntry {
  kind: 'table';
  before: Table | null;
  after: Table | null;
}

export type Entry = PairEntry | AloneEntry | TableEntry;

function alone(piece: Piece, fate: AloneEntry['fate']): Entry {
  if (piece.kind === 'paragraph')
    return { kind: 'alone', paragraph: piece, fate, move: 0, stays: null };
  return fate === 'deleted'
    ? { kind: 'table', before: piece, after: null }
    : { kind: 'table', before: null, after: piece };
}

function entriesOf({ before, after, segments }: Aligned<Piece>): Entry[] {
  if (before?.kind === 'paragraph' && after?.kind === 'paragraph')
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
function tablesJoined(stretch: readonly Entry[]): Entry[] {
  const old = stretch.filter(isOld);
  const young = stretch.filter((entry) => !isOld(entry));
  const atOld = old.findIndex(({ kind }) => kind === 'table');
  const atYoung = young.findIndex(({ kind }) => kind === 'table');
  const [oldTable, youngTable] = [old[atOld], young[atYoung]];
  if (oldTable?.kind !== 'table' || youngTable?.kind !== 'table') return [...old, ...young];
  return [
    ...old.slice(0, atOld),
    ...young.slice(0, atYoung),
    { kind: 'table', before: oldTable.before, after: youngTable.after },
    ...tablesJoined([...old.slice(atOld + 1), ...young.slice(atYoung + 1)]),
  ];
}

/** Stretches without partners: what went first, then what came. */
function inStretches(entries: readonly Entry[]): Entry[] {
  const ordered: Entry[] = [];
  let stretch: Entry[] = [];
  for (const entry of entries) {
    if (isLone(entry)) stretch.push(entry);
    else {
      ordered.push(...tablesJoined(stretch), entry);
      stretch = [];
    }
  }
  return [...ordered, ...tablesJoined(stretch)];
}

/**
 * Paragraphs up to a table or to the end of a text: their last mark stays in both texts, for
 * nothing follows that it could join. Where a paragraph came or went there, it is the mark
 * before that came or went.
 */
function withLastMark(entries: readonly Entry[], isEnd: boolean): Entry[] {
  const at = entries.findLastIndex(({ kind }) => kind !== 'alone');
  const head = entries.slice(0, at + 1);
  const tail = entries.slice(at + 1).filter((entry) => entry.kind === 'alone');
  const last = tail.at(-1);
  if (!last) return [...entries];
  const old = tail.filter(({ fate }) => fate === 'deleted');
  const young = tail.filter(({ fate }) => fate === 'added');
  const [lastOld, lastYoung] = [old.at(-1), young.at(-1)];
  if (lastOld && lastYoung) {
    const segments: CompareSegment[] = [
      { kind: 'deleted', text: lastOld.paragraph.text },
      { kind: 'added', text: lastYoung.paragraph.text },
    ];
    const [before, after] = [lastOld.paragraph, lastYoung.paragraph];
    const pair: PairEntry = { kind: 'pair', before, after, segments, mark: 'kept' };
    return [...head, ...old.slice(0, -1), ...young.slice(0, -1), pair];
  }
  const previous = head.at(-1);
  const own = last.paragraph.props;
  if (previous?.kind !== 'pair') {
    if (!isEnd) return [...entries];
    return [...head, ...tail.slice(0, -1), { ...last, stays: { props: own, before: own } }];
  }
  const stays =
    last.fate === 'added'
      ? { props: own, before: previous.before.props }
      : { props: previous.after.props, before: own };
  return [
    ...head.slice(0, -1),
    { ...previous, mark: last.fate },
    ...tail.slice(0, -1),
    { ...last, stays },
  ];
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

/** Each run of paragraphs between tables with its last mark. */
function withLastMarks(entries: readonly Entry[]): Entry[] {
  const marked: Entry[] = [];
  let run: Entry[] = [];
  for (const entry of entries) {
    if (entry.kind === 'table') {
      marked.push(...withLastMark(run, false), entry);
      run = [];
    } else run.push(entry);
  }
  return [...marked, ...withLastMark(run, true)];
}

/** Blocks of both texts in one row. Without what came it is `before`, without what went `after`. */
export function pairUp(before: readonly Piece[], after: readonly Piece[]): Entry[] {
  return withLastMarks(inStretches(align(before, after).flatMap(entriesOf)));
}
