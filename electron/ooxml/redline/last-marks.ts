import type { CompareSegment } from '#shared/document/compare-texts';
import type { AloneEntry, Entry, PairEntry } from './entry';
import { isFramed, type Paragraph } from './pieces';

/**
 * Which marks stay. A mark that goes joins its paragraph to the next one; the last of a text has
 * no next, and none joins a table or what stands in a frame. Word takes a whole paragraph before a
 * table away, LibreOffice leaves an empty one, so that there too a mark stays wherever one can.
 */

/** Two paragraphs, one gone and one come, that share a mark. */
function together(before: Paragraph, after: Paragraph): PairEntry {
  const segments: CompareSegment[] = [];
  if (before.text !== '') segments.push({ kind: 'deleted', text: before.text });
  if (after.text !== '') segments.push({ kind: 'added', text: after.text });
  return { kind: 'pair', before, after, segments, mark: 'kept' };
}

/** The same for two that stand alone, one on each side. */
function togetherOf(one: AloneEntry, other: AloneEntry): PairEntry {
  return one.fate === 'deleted'
    ? together(one.paragraph, other.paragraph)
    : together(other.paragraph, one.paragraph);
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

const isInFrame = (entry: Entry) => entry.kind === 'alone' && isFramed(entry.paragraph);
const isPlainAlone = (entry: Entry): entry is AloneEntry =>
  entry.kind === 'alone' && !isFramed(entry.paragraph);

/** What became of what only one text has; null where both have it. */
function fateOf(entry: Entry): AloneEntry['fate'] | null {
  if (entry.kind === 'alone') return entry.fate;
  if (entry.kind === 'pair' || (entry.before && entry.after)) return null;
  return entry.before ? 'deleted' : 'added';
}

/** A paragraph alone on the other side of the same stretch that may stand beside the one at `at`, or -1. */
function partnerOf(entries: readonly Entry[], at: number): number {
  const fate = entries[at] ? fateOf(entries[at]) : null;
  const isPartner = (entry: Entry | undefined) =>
    entry !== undefined && isPlainAlone(entry) && entry.fate !== fate;
  if (at + 1 < entries.length - 1 && isPartner(entries[at + 1])) return at + 1;
  // Whatever stands between is of the own side: nothing of the other changes its place.
  const before = entries.findLastIndex(
    (entry, index) => index < at && (entry.kind !== 'alone' || entry.fate !== fate),
  );
  return isPartner(entries[before]) ? before : -1;
}

/**
 * The last mark of a text stays in both, for nothing follows that it could join. Where only one
 * text has the paragraph that it ends, it ends the last one of the other text as well, whatever
 * that lacks of what stands between: tables and 版记 too, behind which a mark always stands.
 */
export function withLastMarks(aligned: readonly Entry[]): Entry[] {
  const entries = withSharedMarks(aligned);
  const last = entries.at(-1);
  if (last?.kind !== 'alone') return beforeTables(entries);
  const at = entries.findLastIndex(
    (entry) =>
      (entry.kind === 'pair' && !isFramed(entry.before)) ||
      (isPlainAlone(entry) && entry.fate !== last.fate),
  );
  const other = entries[at];
  const between = entries.slice(at + 1, -1);
  if (other?.kind === 'pair') {
    const [previous, stays] = inStead(other, last);
    return [...beforeTables([...entries.slice(0, at), previous]), ...between, stays];
  }
  if (other?.kind !== 'alone') {
    const { props } = last.paragraph;
    return [...entries.slice(0, -1), { ...last, stays: { props, before: props } }];
  }
  // Directly behind a frame that came or went LibreOffice loses sight of changes.
  const partner = between.some(isInFrame) ? partnerOf(entries, at) : -1;
  const found = entries[partner];
  if (found?.kind === 'alone') {
    const [previous, stays] = inStead(togetherOf(other, found), last);
    const without = (from: number, to: number) =>
      entries.slice(from, to).filter((entry) => entry !== found);
    return [...beforeTables([...without(0, at), previous]), ...without(at + 1, -1), stays];
  }
  return [...beforeTables([...entries.slice(0, at), ...between, togetherOf(other, last)])];
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
  if (lastOld && lastYoung)
    return [...head, ...old.slice(0, -1), ...young.slice(0, -1), togetherOf(lastOld, lastYoung)];
  const previous = head.at(-1);
  if (previous?.kind !== 'pair') return [...entries];
  const [pair, stays] = inStead(previous, last);
  return [...head.slice(0, -1), pair, ...tail.slice(0, -1), stays];
}

/** Each run of paragraphs before a table with its last mark. */
function beforeTables(entries: readonly Entry[]): Entry[] {
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

/** Lets the paragraph alone at `at` have the mark of the other text's next one, which stands at `next`. */
function shareMark(entries: Entry[], at: number, next: number): void {
  const [last, shared] = [entries[at], entries[next]];
  if (last?.kind !== 'alone' || !shared) return;
  if (isPlainAlone(shared)) {
    entries[at] = togetherOf(last, shared);
    entries.splice(next, 1);
  } else if (shared.kind === 'pair' && !isFramed(shared.before)) {
    const isYoung = last.fate === 'added';
    const other = isYoung ? shared.before : shared.after;
    entries[at] = isYoung ? together(other, last.paragraph) : together(last.paragraph, other);
    entries[next] = { ...last, paragraph: isYoung ? shared.after : shared.before };
  }
}

/**
 * Paragraphs before a table that came, or went, with all of them share the mark of the next
 * paragraph that the other text has: its words stand before the table there, and behind it here.
 */
function withSharedMarks(aligned: readonly Entry[]): Entry[] {
  const entries = [...aligned];
  let start = 0;
  for (let at = 0; at < entries.length; at += 1) {
    const table = entries[at];
    if (table?.kind !== 'table') continue;
    const fate = fateOf(table);
    const last = entries[at - 1];
    const isAllOf = entries.slice(start, at).every((entry) => fateOf(entry) === fate);
    if (fate && isAllOf && at > start && last && isPlainAlone(last)) {
      const next = entries.findIndex((entry, index) => index > at && fateOf(entry) !== fate);
      const shared = entries[next];
      // The mark of the very last is needed where it stands.
      if (shared && next < entries.length - 1) shareMark(entries, at - 1, next);
    }
    start = at + 1;
  }
  return entries;
}
