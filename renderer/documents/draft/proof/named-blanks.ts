import { hasBlank } from '#shared/document/blanks';
import type { Whole } from './read-whole';

/** The rule of places to be filled in. Its table is the worker's: the page does without it. */
const BLANK_RULE = 'leftovers.placeholder';

type Finding = Whole['findings'][number];

/** Whether a finding is a place to be filled in. */
export const isBlankFinding = ({ rule }: Pick<Finding, 'rule'>): boolean => rule === BLANK_RULE;

/** A reading without the places that a list of what is not filled in names already: nothing is asked twice. */
export function withoutNamedBlanks(whole: Whole): Whole {
  const isNamed = (one: Finding) => isBlankFinding(one) && hasBlank(one.words);
  return { ...whole, findings: whole.findings.filter((one) => !isNamed(one)) };
}
