import * as z from 'zod/mini';
import { PageBreakBlock, Run, TableBlock } from './official-document';

/**
 * Text as it came in from a paste or a file, before it is structured: paragraphs,
 * tables and page breaks in order, with bold kept and everything else dropped.
 */
export const RawParagraph = z.object({ type: z.literal('paragraph'), runs: z.array(Run) });
export type RawParagraph = z.infer<typeof RawParagraph>;

export const RawBlock = z.discriminatedUnion('type', [RawParagraph, TableBlock, PageBreakBlock]);
export type RawBlock = z.infer<typeof RawBlock>;

/** Plain text → raw blocks, one paragraph a line (CRLF, CR, LF, U+2028, U+2029, VT); empty lines are kept as empty paragraphs. */
export function rawFromText(text: string): RawBlock[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029\v]/)
    .map((line) => ({ type: 'paragraph', runs: line === '' ? [] : [{ text: line }] }));
}
