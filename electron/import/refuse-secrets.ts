import { findSecrecyMark } from '#shared/document/secrecy';
import { refusals } from './errors';

const SENTENCE_END = /[。！？；!?;\n]/;
const LONGEST_SENTENCE = 80;

/** The sentence around an offset, shortened around it when it is long. */
function sentenceAt(text: string, index: number): string {
  const before = text.slice(0, index).split(SENTENCE_END).at(-1) ?? '';
  const [after = ''] = text.slice(index).split(SENTENCE_END);
  const from = Math.max(0, before.length - LONGEST_SENTENCE / 2);
  const sentence = before.slice(from) + after;
  const end = sentence.length > LONGEST_SENTENCE ? '…' : '';
  return `${from > 0 ? '…' : ''}${sentence.slice(0, LONGEST_SENTENCE)}${end}`.trim();
}

/** Refuses a text with a mark of secrecy, and names the sentence: it may be one that only speaks of such marks. */
export function refuseSecrets(where: string, text: string): void {
  const mark = findSecrecyMark(text);
  if (mark !== null) throw refusals.secrecy(where, sentenceAt(text, mark.index));
}
