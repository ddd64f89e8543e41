import { printIncoming, readIncomingNumber } from '#shared/registers/incoming';

/** The number that was typed; null for the next one. Throws a Chinese `Error` where it is no number, or one of another year. */
export function numberOf(typed: string, year: number): number | null {
  if (typed.trim() === '') return null;
  const read = readIncomingNumber(typed);
  if (read === null)
    throw new Error(
      `“${typed.trim()}”不是收文号，没有登记，已填的都还在。收文号只写数字，例如12；留空就用下一个号。`,
    );
  if (read.year !== null && read.year !== year)
    throw new Error(
      `${printIncoming({ year: read.year, number: read.number })}是${read.year}年的号，收文日期在${year}年，没有登记，已填的都还在。请核对收文号和收文日期。`,
    );
  return read.number;
}
