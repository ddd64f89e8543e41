import { toChineseNumber } from '#shared/document/chinese-number';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const LEGAL: Record<string, string> = {
  零: '零',
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
};

function roman(value: number): string {
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let text = '';
  for (const [weight, sign] of signs) for (; rest >= weight; rest -= weight) text += sign;
  return text;
}

/** A, B … Z, AA, BB … as Word counts letters. */
function letters(value: number): string {
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

function from(first: number, count: number): (value: number) => string | null {
  return (value) => (value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : null);
}

function circled(value: number): string | null {
  if (value <= 20) return from(0x2460, 20)(value);
  if (value <= 35) return String.fromCodePoint(0x3251 + value - 21);
  return value <= 50 ? String.fromCodePoint(0x32b1 + value - 36) : null;
}

const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

const digits = (value: number): string =>
  String(value).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? '');

const ONE_OF = (signs: string) => (value: number) => signs[(value - 1) % signs.length] ?? null;

/** Number formats (ISO/IEC 29500-1, 17.18.59) that Chinese documents use; null where a format has no such number. */
export const NUMBER_FORMATS: Record<string, (value: number) => string | null> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  chineseCounting: toChineseNumber,
  chineseCountingThousand: toChineseNumber,
  japaneseCounting: toChineseNumber,
  taiwaneseCounting: toChineseNumber,
  taiwaneseCountingThousand: toChineseNumber,
  koreanCounting: toChineseNumber,
  ideographDigital: digits,
  japaneseDigitalTenThousand: digits,
  taiwaneseDigital: digits,
  chineseLegalSimplified: (value) =>
    [...toChineseNumber(value)].map((char) => LEGAL[char] ?? char).join(''),
  ideographTraditional: ONE_OF(STEMS),
  ideographZodiac: ONE_OF(BRANCHES),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: from(0x2474, 20),
  decimalEnclosedFullstop: from(0x2488, 20),
  ideographEnclosedCircle: from(0x3280, 10),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  none: () => '',
};
