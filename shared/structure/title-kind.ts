import type { OfficialDocument } from '../document/official-document';
import { classOf, type DocumentType, GENERAL_TYPES, OFFICIAL_TYPES } from '../model/document-type';
import { DRAFT_MARK, typeOfTitle } from './vocabulary';

const WRITTEN: ReadonlySet<DocumentType> = new Set([...OFFICIAL_TYPES, ...GENERAL_TYPES]);

/**
 * The kind that a title names at its end where the paper goes by another, or null. Only
 * what a clerk would change: a speech may be called a report, a 简报 anything at all.
 */
export function kindOfTitle(
  { title, subtitle, format }: Pick<OfficialDocument, 'title' | 'subtitle' | 'format'>,
  present: DocumentType,
): DocumentType | null {
  if (!WRITTEN.has(present) || format === 'bulletin' || subtitle !== '') return null;
  const named = typeOfTitle(title.filter((line) => !DRAFT_MARK.test(line)).join(''));
  if (named === null || named === present) return null;
  const isFormal = classOf(present) === 'document' || classOf(named) === 'document';
  return present === '其他' || isFormal ? named : null;
}
