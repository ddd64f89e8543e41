import type { OutgoingDocument } from '../model/outgoing';
import { readIssueNumber } from './issue-number';

const plain = (number: string) => number.normalize('NFKC').replace(/\s/g, '');

/** A 发文字号 that is in no series, e.g. 3号之一; nobody has filled it in while it has blanks. */
export function isOdd(number: string): boolean {
  return number.trim() !== '' && !/[×＊*]/.test(number) && readIssueNumber(number) === null;
}

/** Why a number that is in no series cannot be given to `owner`: another paper bears it. '' where it can. */
export function judgeOddNumber(
  number: string,
  owner: string,
  all: Iterable<Pick<OutgoingDocument, 'id' | 'issueNumber'>>,
  titleOf: (id: string) => string,
): string {
  if (!isOdd(number)) return '';
  const same = plain(number);
  for (const { id, issueNumber } of all)
    if (id !== owner && plain(issueNumber) === same)
      return `${issueNumber}已经给了${titleOf(id)}，一个号不能用两次。`;
  return '';
}
