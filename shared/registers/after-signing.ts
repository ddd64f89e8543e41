import type { DocumentComparison } from '../document/compare';

/** How a text differs from the one that was signed. */
export interface AfterSigning {
  places: number;
  /** Places where words or figures differ, not only marks, blanks or the look. */
  words: number;
}

const WORD = /[\p{L}\p{N}]/u;

/** Counts what a comparison with the signed text found. */
export function afterSigning({ lines, places }: DocumentComparison): AfterSigning {
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
