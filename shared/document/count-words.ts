import type { OfficialDocument } from './official-document';
import { toPlainText } from './plain-text';

/**
 * One hanzi, Chinese mark or emoji, or a run of anything else that is not
 * space (a word, a number, a percentage): the unit of Word's 字数.
 */
const WIDE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}\\u2014-\\u2016\\u2018-\\u201f\\u2025\\u2026\\u203b\\u2460-\\u24ff\\u25a0-\\u27bf\\u3001-\\u303f\\u30fb\\u3200-\\u33ff\\ufe10-\\ufe6f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\uffe0-\\uffee';
const UNIT = new RegExp(
  `[${WIDE}]|\\p{Extended_Pictographic}|[^\\s${WIDE}\\p{Extended_Pictographic}]+`,
  'gu',
);

/** 字数 of a text as Word counts it for Chinese: each hanzi or Chinese mark one, each Latin word or number one. */
export function countTextWords(text: string): number {
  return text.match(UNIT)?.length ?? 0;
}

/** 字数 of everything the document prints, head and annexes included. */
export function countWords(document: OfficialDocument): number {
  return countTextWords(toPlainText(document).text);
}
