import type { Incoming } from '../model/incoming';
import { printIncoming } from './incoming';
import { readTheirNumber } from './issue-number';

/** What is to be said of a 来文字号 while it is typed. */
export interface TheirNumberSaid {
  /** The number as it is to be written, where it was typed otherwise; '' for nothing. */
  better: string;
  /** Chinese. */
  remarks: string[];
}

type Registered = Pick<
  Incoming,
  'id' | 'year' | 'number' | 'title' | 'paperNumber' | 'sample' | 'deletedAt'
>;

const written = (typed: string): string => readTheirNumber(typed)?.printed ?? typed.trim();
/** The last digits of it, in half width; '' where it has none. */
const lastDigits = (typed: string): string => /(\d+)\D*$/.exec(typed.normalize('NFKC'))?.[1] ?? '';

/**
 * Whether its brackets and zeros are as they are to be (GB/T 9704-2012, 7.2.5), and whether a
 * paper under the same number has been registered already. `owner`: the paper that bears it,
 * '' for a new one.
 */
export function theirNumberSaid(
  typed: string,
  papers: readonly Registered[],
  owner = '',
): TheirNumberSaid {
  const read = readTheirNumber(typed);
  const better = read && read.printed !== typed.trim() ? read.printed : '';
  const remarks: string[] = [];
  if (read && better !== '')
    remarks.push(
      `来文字号写作${better}：${read.corrected.join('、')}。来文上不是这样印的，照来文填。`,
    );
  const same = papersUnder(typed, papers).filter(({ id }) => id !== owner);
  const [first] = same;
  if (first)
    remarks.push(
      `${written(typed)}登记过：${printIncoming(first)}《${first.title}》${same.length > 1 ? `等${same.length}件` : ''}，请核对是不是同一件。`,
    );
  return { better, remarks };
}

function papersUnder(typed: string, papers: readonly Registered[]): Registered[] {
  const digits = String(Number(lastDigits(typed)));
  // 无, 密 and the like are no numbers.
  if (digits === '0') return [];
  const own = written(typed);
  return papers.filter(
    ({ paperNumber, sample, deletedAt }) =>
      sample !== 1 &&
      deletedAt === null &&
      // To read tens of thousands of numbers at each key would be felt.
      paperNumber.normalize('NFKC').includes(digits) &&
      written(paperNumber) === own,
  );
}
