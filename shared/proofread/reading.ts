import type { OfficialDocument } from '../document/official-document';
import { toPlainText } from '../document/plain-text';
import { rawFromText } from '../document/raw-text';
import { parsePrintedDate } from '../model/civil-date';
import type { DocumentType } from '../model/document-type';
import { structureText } from '../structure/index';
import { elementsOf, type Role } from '../structure/roles';
import { typeOfTitle } from '../structure/vocabulary';
import { perLine } from './per-line';
import type { Paragraph, Reading } from './types';

/** Roles whose words are running text. */
const PROSE: ReadonlySet<Role> = new Set([
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'annexBody',
]);

export const isProse = ({ role }: Pick<Paragraph, 'role'>): boolean => PROSE.has(role);
export const isHeading = ({ role }: Pick<Paragraph, 'role'>): boolean => role.startsWith('heading');

/** Lines of a text with their offsets, all of one role. */
function linesOf(text: string, role: Role): Paragraph[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const paragraph = { start, text: line, role };
    start += line.length + 1;
    return paragraph;
  });
}

/** What a line is known by when its blanks, marks and widths may have been put right. */
const keyOf = perLine((line) => line.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''));

/** Roles of a document's lines; the lines of `text` are found again by what they say. */
function withRoles(text: string, document: OfficialDocument): Paragraph[] {
  const roles = new Map<string, { list: Role[]; next: number }>();
  for (const { role, text: words } of elementsOf(document)) {
    for (const line of words.split('\n')) {
      const key = keyOf(line);
      const known = roles.get(key);
      if (known) known.list.push(role);
      else roles.set(key, { list: [role], next: 0 });
    }
  }
  return linesOf(text, 'paragraph').map((line): Paragraph => {
    if (line.text.includes('\t')) return { ...line, role: 'table' };
    const known = roles.get(keyOf(line.text));
    if (!known) return line;
    const role = known.list[Math.min(known.next, known.list.length - 1)] ?? line.role;
    known.next += 1;
    return { ...line, role };
  });
}

/** Above so many lines a text is asked whether its lines belong together at all. */
const FEW_LINES = 12;

/** A paper's paragraphs end in a mark; of a list of sentences or names many do not. */
function isWhole(paragraphs: readonly Paragraph[]): boolean {
  const lines = paragraphs.filter((one) => one.role === 'paragraph' && one.text.trim() !== '');
  if (lines.length < FEW_LINES)
    return paragraphs.filter(({ text }) => text.trim() !== '').length > 2;
  const open = lines.filter(({ text }) => !/[。！？；：…”）.!?;:)]\s*$/.test(text));
  return open.length * 5 < lines.length;
}

function readingOf(text: string, paragraphs: Paragraph[], kind: DocumentType | null): Reading {
  const dateLine = paragraphs.findLast(({ role }) => role === 'date');
  return {
    text,
    paragraphs,
    kind,
    dated: dateLine ? parsePrintedDate(dateLine.text) : null,
    isWhole: isWhole(paragraphs),
  };
}

const titleOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .filter(({ role }) => role === 'title')
    .map(({ text }) => text)
    .join('');

/** A document as the rules see it; its text is the canonical plain text. */
export function readingOfDocument(
  document: OfficialDocument,
  kind: DocumentType | null = null,
): Reading {
  const { text } = toPlainText(document);
  const paragraphs = withRoles(text, document);
  return readingOf(text, paragraphs, kind ?? typeOfTitle(titleOf(paragraphs)));
}

/** A text as the rules see it: every line stays, what it is comes from its structure. */
export function readingOfText(text: string, kind: DocumentType | null = null): Reading {
  const { document, report } = structureText(rawFromText(text), kind ? { type: kind } : {});
  const paragraphs = withRoles(text, document);
  return readingOf(text, paragraphs, kind ?? report.type);
}
