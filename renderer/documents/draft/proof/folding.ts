import type { Finding } from '#shared/proofread/types';

/** Findings of one rule that are listed before the rest of them folds away: twenty ×× of a form would bury a wrong character. */
const FEW = 3;

interface Listed<Found> {
  finding: Found;
  /** Its place among all findings of the text. */
  index: number;
}

/** What is listed of a rule's findings, and how many of them lie folded behind the last one listed, by its index. */
export function folding<Found extends Pick<Finding, 'rule'>>(
  findings: readonly Listed<Found>[],
  opened: ReadonlySet<string>,
  current: number,
): { listed: Listed<Found>[]; folded: ReadonlyMap<number, number> } {
  const counts = new Map<string, number>();
  const listed = findings.filter(({ finding: { rule }, index }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= FEW || opened.has(rule) || index === current;
  });
  const last = new Map<string, { index: number; listed: number }>();
  for (const { finding, index } of listed) {
    last.set(finding.rule, { index, listed: (last.get(finding.rule)?.listed ?? 0) + 1 });
  }
  const folded = [...last].flatMap(([rule, { index, listed: some }]): [number, number][] => {
    const rest = (counts.get(rule) ?? 0) - some;
    return rest > 0 ? [[index, rest]] : [];
  });
  return { listed, folded: new Map(folded) };
}
