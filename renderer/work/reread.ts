import type { OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import type { Finding } from '#shared/proofread/types';
import { type ProofInput, type Proofread, proofread } from './proofread';

export type RereadInput = ProofInput & {
  /** Name of the answer that is shown; null: none is. */
  knows: string | null;
};

/** `isSame`: a clerk would see what the answer of the name that was asked with has shown. */
export type Reread = { isSame: true } | ({ isSame: false; name: string } & Proofread);

/** Every finding with the field or block of its line, the words of that line and its place in it. */
function shownBy(document: OfficialDocument, findings: readonly Finding[]): unknown[] {
  const { text, spans } = toPlainText(document);
  let next = 0;
  return findings.map(({ start, end, ...rest }) => {
    // Findings come by their beginnings, so no stretch before this one is asked again.
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = text.indexOf('\n', lineStart);
    const words = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
    return [spans[next]?.path, start - lineStart, end - lineStart, rest, words];
  });
}

/** Another worker gives other names: what one has said the next does not know. */
const WORKER = Math.random().toString(36).slice(2);

/** What the last answer shows, and how many before it have shown something else. */
let last = { shown: '', count: 0 };

/** Reads a text that was read before. Where nothing is new in what a clerk sees of it, only that is said. */
export async function reread({ knows, ...input }: RereadInput): Promise<Reread> {
  const read = await proofread(input);
  const { document, context } = input;
  const { findings, isSpelled, learned } = read;
  const shown = JSON.stringify([context.off, isSpelled, learned, shownBy(document, findings)]);
  if (shown !== last.shown) last = { shown, count: last.count + 1 };
  const name = `${WORKER} ${last.count}`;
  return knows === name ? { isSame: true } : { isSame: false, name, ...read };
}
