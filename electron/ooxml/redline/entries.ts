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

/** Two paragraphs, one gone and one come, that share a mark. */
function together(before: Paragraph, after: Paragraph): PairEntry {
  const segments: CompareSegment[] = [];
  if (before.text !== '') segments.push({ kind: 'deleted', text: before.text });
  if (after.text !== '') segments.push({ kind: 'added', text: after.text });
  return { kind: 'pair', before, after, segments, mark: 'kept' };
}

/** A paragraph alone whose mark stays, and before it the pair whose mark came or went in its stead. */
function inStead(previous: PairEntry, last: AloneEntry): [PairEntry, AloneEntry] {
  const own = last.paragraph.props;
  const stays =
    last.fate === 'added'
      ? { props: own, before: previous.before.props }
      : { props: previous.after.props, before: own };
  return [
    { ...previous, mark: last.fate },
    { ...last, stays },
  ];
}

/**
 * The last mark of a text stays in both, for nothing follows that it could join. Where only one
 * text has the paragraph that it ends, it ends the last one of the other text as well, whatever
 * that lacks of what stands between: tables too, behind which a mark always stands.
 */
function withLastOfText(entries: readonly Entry[]): Entry[] {
  const last = entries.at(-1);
  if (last?.kind !== 'alone') return withLastMarks(entries);
  const isOther = (entry: Entry) =>
    entry.kind === 'pair' || (entry.kind === 'alone' && entry.fate !== last.fate);
  const at = entries.findLastIndex(isOther);
  const other = entries[at];
  const between = entries.slice(at + 1, -1);
  if (other?.kind === 'pair') {
    const [previous, stays] = inStead(other, last);
    return [...withLastMarks([...entries.slice(0, at), previous]), ...between, stays];
  }
  if (other?.kind === 'alone') {
    const [gone, come] = last.fate === 'added' ? [other, last] : [last, other];
    const pair = together(gone.paragraph, come.paragraph);
    return [...withLastMarks([...entries.slice(0, at), ...between, pair])];
  }
  const { props } = last.paragraph;
  return [...entries.slice(0, -1), { ...last, stays: { props, before: props } }];
}

/**
 * Paragraphs up to a table: their last mark stays in both texts, for it cannot join a table.
 * Where a paragraph came or went there, it is the mark before that came or went.
 */
function withLastMark(entries: readonly Entry[]): Entry[] {
  const at = entries.findLastIndex(({ kind }) => kind !== 'alone');
  const head = entries.slice(0, at + 1);
  const tail = entries.slice(at + 1).filter((entry) => entry.kind === 'alone');
  const last = tail.at(-1);
  if (!last) return [...entries];
  const old = tail.filter(({ fate }) => fate === 'deleted');
  const young = tail.filter(({ fate }) => fate === 'added');
  const [lastOld, lastYoung] = [old.at(-1), young.at(-1)];
  if (lastOld && lastYoung) {
    const pair = together(lastOld.paragraph, lastYoung.paragraph);
    return [...head, ...old.slice(0, -1), ...young.slice(0, -1), pair];
  }
  const previous = head.at(-1);
  if (previous?.kind !== 'pair') return [...entries];
  const [pair, stays] = inStead(previous, last);
  return [...head.slice(0, -1), pair, ...tail.slice(0, -1), stays];
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

/** Each run of paragraphs before a table with its last mark. */
function withLastMarks(entries: readonly Entry[]): Entry[] {
  const marked: Entry[] = [];
  let run: Entry[] = [];
  for (const entry of entries) {
    if (entry.kind === 'table') {
      marked.push(...withLastMark(run), entry);
      run = [];
    } else run.push(entry);
  }
  return [...marked, ...run];
}

/** Blocks of both texts in one row. Without what came it is `before`, without what went `after`. */
export function pairUp(before: readonly Piece[], after: readonly Piece[]): Entry[] {
  return withLastOfText(inStretches(align(before, after).flatMap(entriesOf)));
}
