import { findSecrecyMark, type SecrecyMark } from '#shared/document/secrecy';
import { refusals } from './refusals';

const LONGEST_SENTENCE = 80;

/** A sentence without its full stop, shortened around its mark when it is long. */
function shortened({ sentence: whole, mark }: SecrecyMark): string {
  const sentence = whole.replace(/。$/, '');
  const from = Math.max(0, sentence.indexOf(mark.slice(0, 4)) - LONGEST_SENTENCE / 2);
  const shown = sentence.slice(from);
  const end = shown.length > LONGEST_SENTENCE ? '…' : '';
  return `${from > 0 ? '…' : ''}${shown.slice(0, LONGEST_SENTENCE)}${end}`;
}

/**
 * Refuses a text with a mark of secrecy, and names the sentence: it may be one that only
 * speaks of such marks. `quoted`: sentences that a person declared so.
 */
export function refuseSecrets(where: string, text: string, quoted: readonly string[] = []): void {
  const mark = findSecrecyMark(text, quoted);
  if (mark === null) return;
  throw refusals.secrecy(where, shortened(mark), mark.isQuotable ? mark.sentence : undefined);
}
