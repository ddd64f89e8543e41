const DIGITS = '零一二三四五六七八九';

/** 1–999 in hanzi as counted: 十, 十一, 二十, 一百零三, 一百一十. Numbers outside keep Arabic digits. */
export function toChineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) return String(value);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const digit = (n: number) => DIGITS.charAt(n);
  let text = hundreds > 0 ? `${digit(hundreds)}百` : '';
  if (tens > 0) text += tens === 1 && hundreds === 0 ? '十' : `${digit(tens)}十`;
  else if (hundreds > 0 && ones > 0) text += '零';
  return ones > 0 ? text + digit(ones) : text;
}

/** Every form that counts 1–999 in hanzi, so that odd ones (一十一, 十百) are refused. */
const VALUES = new Map<string, number>();
for (let value = 1; value <= 999; value += 1) VALUES.set(toChineseNumber(value), value);

/** The value of a count in hanzi from 1 to 999, or null: 二十一 → 21. 〇 counts as 零. */
export function fromChineseNumber(text: string): number | null {
  return VALUES.get(text.replaceAll('〇', '零')) ?? null;
}
