import { fromChineseNumber } from '../document/chinese-number';

/** A 发文字号 in its parts. */
export interface IssueNumber {
  /** 机关代字 such as 示政协办发. */
  code: string;
  year: number;
  number: number;
}

/** A number as it was typed: what it means, how it is printed (GB/T 9704-2012, 7.2.5), and what was put right. */
export interface TypedNumber extends IssueNumber {
  printed: string;
  /** Chinese, one for each thing that was put right. */
  corrected: string[];
}

const OPEN = '[\\[(（【〔［﹝{｛<＜〈《「『〖]';
const CLOSE = '[\\])）】〕］﹞}｝>＞〉》」』〗]';
const NO_ORDINAL = '号数前不加“第”';
const FORM = new RegExp(
  `^(.+?)${OPEN}(\\d{2}|(?:19|20)\\d{2})(年?)${CLOSE}(第?)(0*)(\\d{1,5})号?$`,
);

/** 示政协办发〔2026〕3号 */
export function printIssueNumber({ code, year, number }: IssueNumber): string {
  return `${code}〔${year}〕${number}号`;
}

const plainly = (typed: string): string =>
  typed
    .replace(/\s/g, '')
    .replace(/[０-９]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));

const YEAR_IN_HANZI = new RegExp(`(${OPEN})([〇○零一二三四五六七八九]{4})(?=年?${CLOSE})`);
const IN_DIGITS = '零一二三四五六七八九';

/** Without what is copied along with a number: its label, quotes around it, a mark behind it; digits and 号 in their usual shape. */
function tidied(plain: string): string {
  return plain
    .replace(/^[“"'‘「『]+/, '')
    .replace(/^(?:发?文(?:件)?字?号|字号|编号)[:：]/, '')
    .replace(/[”"'’」』。.,，;；、]+$/, '')
    .replace(/[號號]/g, '号')
    .replace(/[①-⑳¹²³⁰⁴-⁹]/g, (one) => one.normalize('NFKC'))
    .replace(new RegExp(`(?<=${CLOSE})第?№`), '')
    .replace(
      YEAR_IN_HANZI,
      (_all, open: string, year: string) =>
        open + [...year.replace(/[〇○]/g, '零')].map((one) => IN_DIGITS.indexOf(one)).join(''),
    );
}

/** Reads a 发文字号 however it was typed: with wrong brackets, a year of two digits, leading zeros, 第, blanks, digits of full width. null where it is none. */
export function readIssueNumber(typed: string): TypedNumber | null {
  const whole = plainly(typed);
  const plain = tidied(whole);
  const match = FORM.exec(plain);
  if (!match) return null;
  const [, code = '', short = '', ofYear = '', ordinal = '', zeros = '', digits = ''] = match;
  const number = Number(digits);
  if (number < 1) return null;
  const year = Number(short.length === 2 ? `20${short}` : short);
  const printed = printIssueNumber({ code, year, number });
  const corrected: string[] = [];
  if (plain !== printed) {
    if (!/〔[^〕]*〕/.test(plain)) corrected.push('年份用六角括号〔〕');
    if (short.length === 2) corrected.push('年份写全四位');
    if (ofYear !== '') corrected.push('括号里不写“年”');
    if (ordinal !== '') corrected.push(NO_ORDINAL);
    if (zeros !== '') corrected.push('号数前不补零');
    if (!plain.endsWith('号')) corrected.push('末尾加“号”');
  } else if (whole === plain && typed.trim() !== printed) corrected.push('去掉空格和全角数字');
  if (whole !== plain) corrected.push('去掉号以外的字和标点，数字写规范');
  return { code, year, number, printed, corrected };
}

const ONLY_NUMBER = /^第?0*(\d{1,5})号?$/;
const WITHOUT_BRACKETS =
  /^(\D*\p{Script=Han})((?:19|20)\d{2})(?:(?:年|[-－—–])第?|第)0*(\d{1,5})号?$/u;
/** Of the office's own series, its 代字 left out: 〔2026〕3号, 2026-3. */
const WITHOUT_CODE = new RegExp(
  `^(?:${OPEN}((?:19|20)\\d{2})年?${CLOSE}|((?:19|20)\\d{2})(?:年|[-－—–]))第?0*(\\d{1,5})号?$`,
);
const IN_HANZI = new RegExp(
  `^(.+?${OPEN}(?:\\d{2}|\\d{4})年?${CLOSE})第?([一二三四五六七八九十百零〇]+)号?$`,
);

/**
 * Reads a 发文字号 of the office's own series, of which only the number may have been typed: 38.
 * `own`: the 代字 ('' for none) and the year that it is of then. null where it is none.
 */
export function readOwnNumber(
  typed: string,
  own: Pick<IssueNumber, 'code' | 'year'>,
): TypedNumber | null {
  const read = readIssueNumber(typed);
  if (read) return read;
  const plain = tidied(plainly(typed));
  const [, digits = ''] = ONLY_NUMBER.exec(plain) ?? [];
  if (Number(digits) > 0)
    return own.code === '' ? null : told({ ...own, number: Number(digits) }, '补上代字和年份');
  const [, code = '', year = '', behind = ''] = WITHOUT_BRACKETS.exec(plain) ?? [];
  if (Number(behind) > 0)
    return told({ code, year: Number(year), number: Number(behind) }, '年份用六角括号〔〕');
  const [, inBrackets, bare, last = ''] = WITHOUT_CODE.exec(plain) ?? [];
  if (Number(last) > 0 && own.code !== '')
    return told(
      { code: own.code, year: Number(inBrackets ?? bare), number: Number(last) },
      plain.startsWith('〔') ? '补上代字' : '补上代字，年份用六角括号〔〕',
    );
  const [, before = '', hanzi = ''] = IN_HANZI.exec(plain) ?? [];
  const counted = countOf(hanzi);
  const inDigits = counted === null ? null : readIssueNumber(`${before}${counted}号`);
  return inDigits && { ...inDigits, corrected: [...inDigits.corrected, '号数用阿拉伯数字'] };
}

/** 三十八, and 〇三 with the zero that a form asks for. */
const countOf = (hanzi: string): number | null =>
  fromChineseNumber(hanzi.replace(/^[〇零]+(?=.)/, ''));

const told = (one: IssueNumber, what: string): TypedNumber => ({
  ...{ ...one, printed: printIssueNumber(one), corrected: [what] },
});

/**
 * The number of a paper of others, its brackets, year and zeros put right. 第 stays where it
 * is written: some organs number so. null where it is none.
 */
export function readTheirNumber(typed: string): Pick<TypedNumber, 'printed' | 'corrected'> | null {
  const read = readIssueNumber(typed);
  if (!read) return null;
  const { code, year, number } = read;
  const ordinal = new RegExp(`${CLOSE}第`).test(plainly(typed)) ? '第' : '';
  return {
    printed: `${code}〔${year}〕${ordinal}${number}号`,
    corrected: read.corrected.filter((one) => one !== NO_ORDINAL),
  };
}

/** What may stand behind a 期号: 总第45期, in brackets or without. */
const IN_ALL = '(?:[(]?总第?(?:\\d+|[一二三四五六七八九十百零〇]+)期?[)]?)?';
const SERIAL = new RegExp(
  `^(?:(?:19|20)\\d{2}年)?第?(?:0*([1-9]\\d{0,3})|([一二三四五六七八九十百零〇]+))期?${IN_ALL}$`,
);

/** A 期号 typed as 3, 第3, 第３期, 第三期, 2026年第3期 or 第3期（总第45期）; null where it is none. */
export function readSerial(typed: string): number | null {
  const [, digits, hanzi] = SERIAL.exec(typed.normalize('NFKC').replace(/\s/g, '')) ?? [];
  if (digits !== undefined) return Number(digits);
  return hanzi === undefined ? null : countOf(hanzi);
}
