import type { OfficialDocument } from '#shared/document/official-document';
import { type Match, samePlace, textLines } from '../find/find';
import { replaceMatches } from '../find/replace';
import type { Located } from './places';

/** Whether the program itself can put right what was found. */
export const isMendable = ({ suggestion, isWhole, match }: Located): boolean =>
  suggestion !== undefined && isWhole && match !== null && match.to > match.from;

/** Whether a place's line says what it said when it was read. */
export function isUnmoved(
  present: OfficialDocument,
  read: OfficialDocument,
  { place }: Match,
): boolean {
  const key = JSON.stringify(place);
  const line = linesByPlace(present).get(key);
  return line !== undefined && line === linesByPlace(read).get(key);
}

const linesByPlace = (document: OfficialDocument): Map<string, string> =>
  new Map([...textLines(document)].map(([place, text]) => [JSON.stringify(place), text]));

interface Change {
  match: Match;
  suggestion: string;
}

/** By line, the last first and none over another: those whose line still says what it said when it was read. */
function stillThere(
  present: OfficialDocument,
  read: OfficialDocument,
  findings: readonly Located[],
): Change[][] {
  const [now, then] = [linesByPlace(present), linesByPlace(read)];
  const byLine = new Map<string, Change[]>();
  // From the end of each line, so that what is left keeps its place.
  const lastFirst = [...findings].sort((a, b) => (b.match?.from ?? 0) - (a.match?.from ?? 0));
  for (const finding of lastFirst) {
    const { match, suggestion } = finding;
    if (!isMendable(finding) || !match || suggestion === undefined) continue;
    const key = JSON.stringify(match.place);
    const line = now.get(key);
    const isStill = line !== undefined && line === then.get(key);
    if (!isStill || line.slice(match.from, match.to) !== finding.words) continue;
    const changes = byLine.get(key) ?? [];
    // The name of an attachment stands in the text twice and is one place.
    if (match.to > (changes.at(-1)?.match.from ?? Number.POSITIVE_INFINITY)) continue;
    byLine.set(key, [...changes, { match, suggestion }]);
  }
  return [...byLine.values()];
}

/**
 * The present text with the findings put right. Only those of lines that still say what
 * they said when they were read: of any other nobody knows whether the words are still
 * the ones that were meant. `taken` counts the places that were changed.
 */
export function accepted(
  present: OfficialDocument,
  read: OfficialDocument,
  findings: readonly Located[],
): { document: OfficialDocument; taken: number } {
  const lines = stillThere(present, read, findings);
  let document = present;
  let taken = 0;
  // One of each line at a time: no replacement moves another.
  for (let turn = 0; lines.some((changes) => changes.length > turn); turn += 1) {
    const bySuggestion = new Map<string, Match[]>();
    for (const { match, suggestion } of lines.flatMap((changes) => changes[turn] ?? [])) {
      taken += 1;
      const alike = bySuggestion.get(suggestion);
      if (alike) alike.push(match);
      else bySuggestion.set(suggestion, [match]);
    }
    for (const [suggestion, matches] of bySuggestion) {
      document = replaceMatches(document, matches, suggestion);
    }
  }
  return { document, taken };
}

/** How far a place moves that stands behind what was put right in its line, and one that holds it grows. */
function shifted(one: Located, taken: readonly Located[]): Located {
  const { match } = one;
  if (!match) return one;
  let { from, to } = match;
  for (const { match: at, suggestion = '', words } of taken) {
    if (!at || !samePlace(at.place, match.place)) continue;
    const by = suggestion.length - words.length;
    if (at.to <= match.from) from += by;
    if (at.to <= match.to) to += by;
  }
  return { ...one, match: { ...match, from, to } };
}

/**
 * What was read, as it is after findings were put right: the text and the places of the
 * others, so that the next one can be put right before the text has been read again.
 */
export function afterAccepting(
  read: OfficialDocument,
  findings: readonly Located[],
  taken: readonly Located[],
): { document: OfficialDocument; findings: Located[] } {
  const mended = taken.filter(isMendable);
  const gone = new Set(taken);
  return {
    document: accepted(read, read, mended).document,
    findings: findings.filter((one) => !gone.has(one)).map((one) => shifted(one, mended)),
  };
}
