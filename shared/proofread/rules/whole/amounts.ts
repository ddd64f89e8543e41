/** A figure in digits, its thousands apart or not: 312, 1 198, 2.38. It is read from its beginning. */
export const NUMBER =
  '(?<![\\d.])(?<!\\d[ \\u2009\\u202f,])(?:\\d{1,3}(?:[ \\u2009\\u202f,]\\d{3})+|\\d+)(?:\\.\\d+)?';

const TIMES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** What a figure and its unit come to: 2.38 and 万件 is 23800. */
export function amountOf(figure: string, unit = ''): number {
  return Number(figure.replace(/[^\d.]/g, '')) * (TIMES[unit.charAt(0)] ?? 1);
}

/** Digits behind the point. */
export const decimals = (figure: string): number => (figure.split('.')[1] ?? '').length;

/** Whether a share in hundredths, as it is printed, is that of a part of a whole; a digit rounded either way is. */
export function isShare(part: number, whole: number, printed: string): boolean {
  const real = (part / whole) * 100;
  return Math.abs(real - Number(printed)) <= 0.6 / 10 ** decimals(printed);
}
