import { isProse } from '../reading';
import type { Certainty, Hit, Paragraph, ParagraphRule } from '../types';

/** What a pattern finds: the whole match, or the part that `at` names. */
export interface Pattern {
  /** Global; runs in time by the text's length. */
  find: RegExp;
  message: string | ((match: RegExpExecArray) => string);
  /** What to put instead; null: no fix, and false: no fault after all. */
  fix?: (match: RegExpExecArray) => string | null | false;
  /** Index of the group that is wrong; 0 or absent: the whole match. The pattern needs the flag d. */
  group?: number;
  certainty?: Certainty;
}

function hitOf(pattern: Pattern, match: RegExpExecArray): Hit | null {
  const fixed = pattern.fix ? pattern.fix(match) : null;
  if (fixed === false) return null;
  const [start, end] = (pattern.group ? match.indices?.[pattern.group] : undefined) ?? [
    match.index,
    match.index + match[0].length,
  ];
  const message = typeof pattern.message === 'string' ? pattern.message : pattern.message(match);
  return {
    start,
    end,
    message,
    ...(fixed === null ? {} : { suggestion: fixed }),
    ...(pattern.certainty ? { certainty: pattern.certainty } : {}),
  };
}

/** Every place where the patterns match a text. */
export function hitsOf(text: string, patterns: readonly Pattern[]): Hit[] {
  const hits: Hit[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern.find)) {
      const hit = hitOf(pattern, match as RegExpExecArray);
      if (hit) hits.push(hit);
    }
  }
  return hits;
}

interface PatternRule extends Omit<ParagraphRule, 'scope' | 'find'> {
  patterns: readonly Pattern[];
  /** Which lines are read; absent: running text. */
  where?: (paragraph: Pick<Paragraph, 'text' | 'role'>) => boolean;
}

/** A rule of one paragraph from a list of patterns. */
export function patternRule({ patterns, where = isProse, ...facts }: PatternRule): ParagraphRule {
  return {
    ...facts,
    scope: 'paragraph',
    find: (paragraph) => (where(paragraph) ? hitsOf(paragraph.text, patterns) : []),
  };
}

/** Every line, tables and names included. */
export const anywhere = (): boolean => true;
