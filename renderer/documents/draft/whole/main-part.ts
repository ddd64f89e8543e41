import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';

/**
 * A paper's 主体 (7.3): from the title to the last attachment, without head and 版记. It is
 * what a clerk calls the whole text; what stands around it belongs to this paper alone.
 */
const MAIN_PART = [
  'title',
  'subtitle',
  'byline',
  'addressees',
  'salutation',
  'body',
  'attachments',
  'attendance',
  'signature',
  'note',
] as const satisfies readonly (keyof OfficialDocument)[];

/** `document` with the main part of `from` instead of its own. */
export function withMainPart(document: OfficialDocument, from: OfficialDocument): OfficialDocument {
  const part = Object.fromEntries(MAIN_PART.map((key) => [key, from[key]]));
  return { ...document, ...part };
}

/** The main part by itself. */
export function mainPartOf(document: OfficialDocument): OfficialDocument {
  return withMainPart(emptyDocument(document.format), document);
}

/** What is left when the main part is deleted. */
export function withoutMainPart(document: OfficialDocument): OfficialDocument {
  return withMainPart(document, emptyDocument());
}
