import { LIKE_COLON } from '../document/like-colons';
import { type Judge, type Label, labelOf } from './transcript-labels';

/**
 * Labels behind the end of a sentence, within a line: a transcript that came as one paragraph
 * holds everybody's words in it. Someone may be quoted so as well, so that they are asked about.
 */

/** Where one may begin: a sentence has ended, and a colon follows before any other mark. */
const BEGINNING = new RegExp(
  `[。！？!?…][”’」』）)]*[ \\t\\u3000\\u00a0]*(?=[^。！？!?…；;，,“”\\n:：${LIKE_COLON}]{2,40}[:：${LIKE_COLON}])`,
  'gu',
);
const ENDS_WITH_COLON = new RegExp(`[:：${LIKE_COLON}][ \\t\\u3000\\u00a0]*$`, 'u');

/** A line, or a part of it that begins with the label of somebody else. */
export interface LinePart {
  line: string;
  /** Null: as the line's own head tells. */
  label: Label | null;
}

/** The line cut before the labels that stand within it; put together the parts are the line. */
export function partsOfLine(line: string, judge: Judge): LinePart[] {
  const parts: LinePart[] = [];
  let [from, label]: [number, Label | null] = [0, null];
  for (const found of line.matchAll(BEGINNING)) {
    const at = found.index + found[0].length;
    const within = labelOf(line.slice(at, at + 120), judge);
    if (!within?.isSure || !ENDS_WITH_COLON.test(within.raw)) continue;
    parts.push({ line: line.slice(from, at), label });
    [from, label] = [at, { ...within, isSure: false }];
  }
  return [...parts, { line: line.slice(from), label }];
}
