import { CERTAINTIES, type Finding } from './types';

/** From so many units on a finding without a fix marks a passage, and what is wrong inside it is shown as well. */
const PASSAGE = 20;
const isPassage = ({ start, end, suggestion }: Finding): boolean =>
  suggestion === undefined && end - start >= PASSAGE;

/** The surer first, then the one with a fix, then the wider, then the earlier in the table. */
function compare(a: Finding, b: Finding): number {
  return (
    CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty) ||
    Number(a.suggestion === undefined) - Number(b.suggestion === undefined) ||
    b.end - b.start - (a.end - a.start)
  );
}

/**
 * Findings without overlap, in the order of the text: of two that share a place the surer
 * stays. A passage without a fix (a repeated sentence) and what is wrong inside it both stay.
 */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const order = new Map(findings.map((finding, index) => [finding, index]));
  const place = (finding: Finding) => order.get(finding) ?? 0;
  const ranked = [...findings].sort((a, b) => compare(a, b) || place(a) - place(b));
  const taken = { small: new Set<number>(), wide: new Set<number>() };
  const kept = ranked.filter((finding) => {
    const own = isPassage(finding) ? taken.wide : taken.small;
    const end = Math.max(finding.end, finding.start + 1);
    for (let at = finding.start; at < end; at += 1) if (own.has(at)) return false;
    for (let at = finding.start; at < end; at += 1) own.add(at);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}
