import type { OfficialDocument } from './official-document';
import { toPlainText } from './plain-text';

/**
 * One hanzi, Chinese mark or emoji, or a run of anything else that is not
 * space (a word, a number, a percentage): the unit of Word's 字数.
 */
const WIDE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}\\u2014-\\u2016\\u2018-\\u201f\\u2025\\u2026\\u203b\\u2460-\\u24ff\\u25a0-\\u27bf\\u3001-\\u303f\\u30fb\\u3200-\\u33ff\\ufe10-\\ufe6f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\uffe0-\\uffee';
const IS_WIDE = new RegExp(`[${WIDE}]|\\p{Extended_Pictographic}`, 'u');
const IS_SPACE = /\s/;

/** What a character is to the count. */
const [UNKNOWN, SPACE, UNIT, PART] = [0, 1, 2, 3] as const;

/** Kinds of the characters met so far: a long draft is counted at every save. Those beyond the basic plane are too few to keep. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = kinds[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const character = String.fromCodePoint(code);
  const kind = IS_SPACE.test(character) ? SPACE : IS_WIDE.test(character) ? UNIT : PART;
  kinds[code] = kind;
  return kind;
}

/** 字数 of a text as Word counts it for Chinese: each hanzi or Chinese mark one, each Latin word or number one. */
export function countTextWords(text: string): number {
  let count = 0;
  let before: number = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    const kind = kindOf(code);
    if (kind === UNIT || (kind === PART && before !== PART)) count += 1;
    before = kind;
  }
  return count;
}

/** 字数 of everything the document prints, head and annexes included. */
export function countWords(document: OfficialDocument): number {
  return countTextWords(toPlainText(document).text);
}
