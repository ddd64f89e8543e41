import type { DocumentComparison } from '../document/compare';
import type { OfficialDocument } from '../document/official-document';

/** How a text differs from the one that was signed. */
export interface AfterSigning {
  places: number;
  /** Places where words or figures differ, not only marks, blanks or the look. */
  words: number;
}

const WORD = /[\p{L}\p{N}]/u;

/** A paper as a Word file can say it: where the title was broken the file has a line of its own, or none. */
export function asInFile(document: OfficialDocument): OfficialDocument {
  return { ...document, title: [document.title.join('')] };
}

/**
 * Counts what a comparison of the signed text with a file found, both `asInFile`. What no file
 * says, as whether it is to be sealed, is no difference.
 */
export function fileAfterSigning(found: DocumentComparison): AfterSigning {
  return afterSigning({ ...found, places: found.places - found.others.length });
}

/** Counts what a comparison with the signed text found. */
export function afterSigning({
  lines,
  places,
}: Pick<DocumentComparison, 'lines' | 'places'>): AfterSigning {
  let words = 0;
  for (const { segments } of lines) {
    let inside = '';
    for (const { kind, text } of [...segments, { kind: 'same' as const, text: '' }]) {
      if (kind !== 'same') inside += text;
      else if (WORD.test(inside)) words += 1;
      if (kind === 'same') inside = '';
    }
  }
  return { places, words };
}

/** What the clerk is told of it; '' where nothing differs. */
export function differenceWords({ places, words }: AfterSigning, what: string): string {
  if (places === 0) return '';
  if (words === 0) return `${what}与签发稿有${places}处不同，都是标点、空格或格式。`;
  return `${what}与签发稿有${places}处不同，其中${words}处是文字、数字。签发后的实质性改动，应退回签发人复审。`;
}
