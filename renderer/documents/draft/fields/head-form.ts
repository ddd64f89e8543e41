import type { OfficialDocument } from '#shared/document/official-document';

/** How the head of a paper is printed: none, the mark of a document or that of a letter (10.1), or on paper that has either (套印). */
export type HeadForm = 'none' | 'printed' | 'preprinted' | 'letter' | 'letterPreprinted';

export const HEAD_FORMS: readonly { value: HeadForm; label: string }[] = [
  { value: 'none', label: '不印红头' },
  { value: 'printed', label: '印出红头' },
  { value: 'preprinted', label: '套印：留出红头纸的位置' },
  { value: 'letter', label: '信函格式：印出标志和双线' },
  { value: 'letterPreprinted', label: '信函格式，套印信函纸' },
];

/** The name of a 纪要 or 简报 is its own; any other paper goes under the mark of who issues it. */
export const hasOwnMark = ({ format }: OfficialDocument) =>
  format === 'minutes' || format === 'bulletin';

const mayBeLetter = ({ format }: OfficialDocument) => format === 'general' || format === 'letter';

/** How the head is printed now; null for 席卡, which have none. */
export function headForm({ format, head }: OfficialDocument): HeadForm | null {
  if (format === 'nameCards') return null;
  const { kind } = head.mark;
  if (format !== 'letter' || kind === 'none') return kind;
  return kind === 'printed' ? 'letter' : 'letterPreprinted';
}

/** The forms that a paper can be given. */
export function headForms(document: OfficialDocument): HeadForm[] {
  return HEAD_FORMS.map(({ value }) => value).filter(
    (form) => mayBeLetter(document) || !form.startsWith('letter'),
  );
}

export function withMark(
  document: OfficialDocument,
  mark: OfficialDocument['head']['mark'],
): OfficialDocument {
  return { ...document, head: { ...document.head, mark } };
}

const DOCUMENT = /文件$/;

/** 发文机关标志 of an issuer: a letter prints its name without 文件 (10.1). */
const markIn = (format: OfficialDocument['format'], issuerMark: string): string =>
  format === 'letter' ? issuerMark.replace(DOCUMENT, '') : issuerMark;

/**
 * The head in another form: nothing else of the paper changes. `issuerMark`: 发文机关标志 of
 * who issues it, taken where the paper has none yet, and with or without 文件 as the form has it.
 */
export function withHead(
  document: OfficialDocument,
  form: HeadForm,
  issuerMark: string,
): OfficialDocument {
  const { mark } = document.head;
  const isLetter = form === 'letter' || form === 'letterPreprinted';
  const isPrinted = form === 'printed' || form === 'letter';
  const format = isLetter ? 'letter' : document.format === 'letter' ? 'general' : document.format;
  const changed = { ...document, format: form === 'none' ? document.format : format };
  const kind = form === 'none' ? 'none' : isPrinted ? 'printed' : 'preprinted';
  const isIssuers = mark.name !== undefined && mark.name === markIn(document.format, issuerMark);
  const isProposed = isPrinted && !mark.name && !hasOwnMark(document);
  const name = isIssuers || isProposed ? markIn(changed.format, issuerMark) : mark.name;
  return withMark(changed, { ...mark, kind, ...(name === undefined ? {} : { name }) });
}

/** Another issuer: the mark follows where it is the former one's. */
export function withIssuerMark(
  document: OfficialDocument,
  before: string,
  after: string,
): OfficialDocument {
  const { format, head } = document;
  const isFormer = head.mark.name === markIn(format, before);
  return isFormer && before !== after && !hasOwnMark(document)
    ? withMark(document, { ...head.mark, name: markIn(format, after) })
    : document;
}

/** Another kind: a 函 with a head goes in 信函格式, and what is none any more does not. */
export function withKindOfHead(
  document: OfficialDocument,
  isLetter: boolean,
  issuerMark: string,
): OfficialDocument {
  const { kind } = document.head.mark;
  if (kind === 'none' || !mayBeLetter(document)) return document;
  const isPrinted = kind === 'printed';
  if (isLetter) return withHead(document, isPrinted ? 'letter' : 'letterPreprinted', issuerMark);
  return withHead(document, isPrinted ? 'printed' : 'preprinted', issuerMark);
}

/**
 * The organs of a joint paper with one of them a place further up; 0 is the first below the
 * sponsor, and becomes it. 文件 stays with whoever stands first.
 */
export function raisedOrgan(document: OfficialDocument, index: number): OfficialDocument {
  const { name = '', joint = [] } = document.head.mark;
  const raised = joint[index];
  if (raised === undefined) return document;
  if (index > 0) {
    const others = [...joint];
    others.splice(index - 1, 2, raised, joint[index - 1] ?? '');
    return withMark(document, { ...document.head.mark, joint: others });
  }
  const [suffix = ''] = DOCUMENT.exec(name) ?? [];
  const sponsor = name.slice(0, name.length - suffix.length);
  const mark = { ...document.head.mark, name: `${raised}${suffix}` };
  return withMark(document, { ...mark, joint: [sponsor, ...joint.slice(1)] });
}
