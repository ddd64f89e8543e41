import type { PROGRAMS } from './papers';
import { atParagraph, type Change } from './ways';

export type Program = keyof typeof PROGRAMS;
/** What is changed, how, the rule that tells it or null where nothing is to be told, and whose files have it. */
export type Way = readonly [
  name: string,
  change: Change,
  rule: string | null,
  only?: readonly Program[],
];

const TEXT = '第三段';
export const SMALL = '<w:sz w:val="28"/>';
export const BY = 'w:id="90" w:author="甲" w:date="2026-08-01T00:00:00Z"';
export const text = (change: (paragraph: string) => string) => atParagraph(TEXT, change);
export const inTurn =
  (...changes: ((paragraph: string) => string)[]) =>
  (paragraph: string) =>
    changes.reduce((made, change) => change(made), paragraph);
