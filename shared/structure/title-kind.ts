import type { OfficialDocument } from '../document/official-document';
import { classOf, type DocumentType, GENERAL_TYPES, OFFICIAL_TYPES } from '../model/document-type';
import { DRAFT_MARK, typeOfPaper } from './vocabulary';

const WRITTEN: ReadonlySet<DocumentType> = new Set([...OFFICIAL_TYPES, ...GENERAL_TYPES]);

/**
 * The kind that a title names at its end where the paper goes by another, or null. Only
 * what a clerk would change: a speech may be called a report, a 简报 anything at all.
 */
export function kindOfTitle(
  paper: Pick<OfficialDocument, 'title' | 'subtitle' | 'format' | 'addressees'>,
  present: DocumentType,
): DocumentType | null {
  const { title, subtitle, format, addressees } = paper;
  if (!WRITTEN.has(present) || format === 'bulletin' || subtitle !== '') return null;
  const whole = title.filter((line) => !DRAFT_MARK.test(line)).join('');
  const named = typeOfPaper(whole, addressees);
  if (named === null || named === present) return null;
  const isFormal = classOf(present) === 'document' || classOf(named) === 'document';
  return present === '其他' || isFormal ? named : null;
}
