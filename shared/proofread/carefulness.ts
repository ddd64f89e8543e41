import type { Finding } from './types';

/** A finding of the speller with how much surer it is than it must be in an ordinary text, a logarithm of the odds. */
export interface Weighed extends Finding {
  weight?: number;
  /** Of 疑似: how much it lacks to be 必改. */
  lacks?: number;
}

/**
 * Units of an ordinary text in which one slip is sure; of a text of so many it is known half how
 * it was typed. Of wrong characters a paper that holds none for sure tells it sooner: what looks
 * like one there is mostly a term that no list has. Fingers slip in the best of papers.
 */
const ORDINARY = { characters: 100, fingers: 300 };
/** The odds are never thought to be better or worse than by this. */
const MOST = 0.3;
const LEAST = -2.2;

/**
 * How much likelier a slip is in this text than in an ordinary one, a logarithm: in what
 * was typed in a hurry more is wrong than where nothing is. A short text tells little.
 */
export function hurryOf(
  sure: number,
  length: number,
  what: keyof typeof ORDINARY = 'characters',
): number {
  const ordinary = ORDINARY[what];
  const likelier = Math.log(((sure + 1) * ordinary) / (length + ordinary));
  return Math.min(MOST, Math.max(LEAST, likelier));
}

/** Whether a finding is a sure slip of the typist's. */
export const isSureSlip = ({ weight, certainty }: Weighed): boolean =>
  weight !== undefined && certainty === '必改';

/** What is told of a text of some length with so many sure slips, and as how sure. No slip speaks for itself. */
export function told(findings: readonly Weighed[], sure: number, length: number): Finding[] {
  return findings.flatMap(({ weight, lacks = Infinity, ...finding }): Finding[] => {
    if (weight === undefined) return [finding];
    if (finding.certainty === '必改')
      return [
        weight + hurryOf(Math.max(0, sure - 1), length) >= 0
          ? finding
          : { ...finding, certainty: '疑似' },
      ];
    // A slip of fingers is never made sure by others.
    const hurry = hurryOf(sure, length, lacks === Infinity ? 'fingers' : 'characters');
    if (weight + hurry < 0) return [];
    return [lacks <= hurry ? { ...finding, certainty: '必改' } : finding];
  });
}

/** The least weight that is told of any text. */
export const FAINTEST = -MOST;
