import type { OfficialDocument, Quotation } from './official-document';
import { toPlainText } from './plain-text';
import { findSecrecyMark, type SecrecyMark, sentencesOf } from './secrecy';

/** The sentences that were declared quotations. */
export function quotedSentences({
  quotations = [],
}: Pick<OfficialDocument, 'quotations'>): string[] {
  return quotations.map(({ sentence }) => sentence);
}

/** The first mark of secrecy in a document that no one has declared a quotation, or null. */
export function secrecyMarkOf(document: OfficialDocument): SecrecyMark | null {
  return findSecrecyMark(toPlainText(document).text, quotedSentences(document));
}

/**
 * The document with the declarations that still hold, those of `more` among them: a
 * sentence that was changed is no longer the one that was declared.
 */
export function withQuotations(
  document: OfficialDocument,
  more: readonly Quotation[] = [],
): OfficialDocument {
  const { quotations = [], ...rest } = document;
  if (quotations.length + more.length === 0) return document;
  const sentences = sentencesOf(toPlainText(document).text);
  const known = new Set(quotations.map(({ sentence }) => sentence));
  const added = more.filter(({ sentence }) => !known.has(sentence));
  const kept = [...quotations, ...added].filter(({ sentence }) => sentences.has(sentence));
  if (added.length === 0 && kept.length === quotations.length) return document;
  return kept.length > 0 ? { ...rest, quotations: kept } : rest;
}
