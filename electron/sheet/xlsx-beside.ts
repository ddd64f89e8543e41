import { rawWords } from '../ooxml/raw-words';
import { type Parts, relationshipsIfWhole } from '../ooxml/relationships';
import type { WordsBeside } from './book-facts';
import type { CheckedParts } from './xlsx-parts';

const HEADERS = /<(?:[\w.-]+:)?headerFooter\b[\s\S]*?<\/(?:[\w.-]+:)?headerFooter>/g;
/** Codes of a printed header: &C, &"宋体,加粗", &10; && is the sign itself. */
const CODES = /&(?:"[^"]*"|\d{1,3}|K[\dA-F+-]{6}|[A-Za-z])/g;

/** What a printed header or footer says, without the codes of its looks. */
export function headerWords(text: string): string {
  return text.replace(CODES, (code) => (/^&[LCR]/i.test(code) ? '\n' : '')).replaceAll('&&', '&');
}

const BESIDE: Record<string, string> = { comments: '批注', drawing: '文本框' };

/** A comment, and the words of a box. */
const PIECES: Record<string, RegExp> = {
  comments: /<(?:[\w.-]+:)?comment\b[\s\S]*?<\/(?:[\w.-]+:)?comment\s*>/g,
  drawing: /<(?:[\w.-]+:)?sp\b[\s\S]*?<\/(?:[\w.-]+:)?sp\s*>/g,
};
/** A stretch of text in them; what else stands there is places and names of writers. */
const TEXTS = /<(?:[\w.-]+:)?t\b[^>/]*>[\s\S]*?<\/(?:[\w.-]+:)?t\s*>|<\/a:p\s*>/g;

function seenIn(kind: string, part: Buffer): string[] {
  const pieces = PIECES[kind];
  if (pieces === undefined) return [];
  return [...String(part).matchAll(pieces)]
    .map(([piece]) => rawWords(Buffer.from((piece.match(TEXTS) ?? []).join(''))).trim())
    .filter((words) => words !== '');
}

function besideSheet(parts: Parts, sheet: string): WordsBeside[] {
  const found: WordsBeside[] = [];
  for (const [header] of String(parts.get(sheet) ?? '').matchAll(HEADERS))
    found.push({ where: '页眉页脚', words: headerWords(rawWords(Buffer.from(header))) });
  for (const { kind, target } of relationshipsIfWhole(parts, sheet)) {
    const [where, part] = [BESIDE[kind], parts.get(target)];
    if (where !== undefined && part !== undefined)
      found.push({ where, words: rawWords(part), seen: seenIn(kind, part) });
  }
  return found;
}

/** Words of an .xlsx that stand in no cell: printed headers, comments, text boxes. They are not read in, but may bear a mark of secrecy. */
export function besideCells({ parts, relations }: CheckedParts): WordsBeside[] {
  return relations.flatMap(({ target }) => besideSheet(parts, target));
}
