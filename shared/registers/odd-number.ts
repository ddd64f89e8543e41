import { type NumberRow, seriesId } from '../model/number';
import type { OutgoingDocument } from '../model/outgoing';
import { readIssueNumber } from './issue-number';
import { readSerialRun, refuseSeveral } from './joint-serial';

/** Brackets around a year, whichever a keyboard gave: （2026）, [2026]. */
const AROUND_YEAR = /[[(【〔［﹝{｛<＜〈《]((?:19|20)?\d{2}年?)[\])】〕］﹞}｝>＞〉》]/gu;

/** One and the same for all that differ in blanks, brackets of the year, width of digits and zeros before them. */
function plain(number: string): string {
  return (
    number
      .replace(/\s/g, '')
      .replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
      .replace(AROUND_YEAR, '〔$1〕')
      .replace(/(?<!\d)0+(?=\d)/g, '')
      // As a Chinese text has them.
      .replaceAll('(', '（')
      .replaceAll(')', '）')
  );
}

/** Nobody has filled a number in while it has blanks. */
const isFilled = (number: string): boolean => number.trim() !== '' && !/[×＊*]/.test(number);

const placeOf = (name: string): Pick<NumberRow, 'series' | 'year' | 'number'> => ({
  ...{ series: seriesId('odd', name), year: 0, number: 1 },
});

const WITH_MORE = /^.+〔\d{4}〕\d+号.+$/u;

/** A number of an old register that is in no series and plainly one all the same: 示政协发〔2025〕3号之一, 示政协发〔2025〕3号附1; null for any other. */
export function readOddNumber(text: string): ReturnType<typeof placeOf> | null {
  const name = plain(text);
  return WITH_MORE.test(name) && readIssueNumber(text) === null ? placeOf(name) : null;
}

/** A 发文字号 that is in no series, e.g. 3号之一, and a 期号 that is in none, e.g. 增刊, which is of its periodical. */
export function oddPlaces({
  issueNumber,
  serialNumber,
  periodical = '',
}: Pick<OutgoingDocument, 'issueNumber' | 'serialNumber' | 'periodical'>) {
  const places: ReturnType<typeof placeOf>[] = [];
  if (isFilled(issueNumber) && readIssueNumber(issueNumber) === null)
    places.push(placeOf(plain(issueNumber)));
  if (isFilled(serialNumber) && readSerialRun(serialNumber) === null)
    places.push(placeOf(`${periodical}${plain(serialNumber)}`));
  return places;
}

/** Nothing but a sign, a zero or brackets: -1, 3.0, 示政协办发〔2026〕0号. */
const isNonsense = (number: string): boolean =>
  !/\p{Script=Han}/u.test(number) || /(?:^|[^\d])第?0*[号期]$/.test(plain(number));

/** 示政协办发〔2026〕3、4号: each would be left to be given once more. */
const SEVERAL_ISSUES = /〔\d{2,4}年?〕第?\d+号?(?:[、,，/和及与]|[—–−─~～至到-]+)第?\d+号?$/u;

/** Why several 发文字号 that were written as one cannot be taken, in Chinese; '' for any other. */
export function refuseSeveralIssues(text: string): string {
  if (!SEVERAL_ISSUES.test(plain(text))) return '';
  return `“${text.trim()}”写了几个发文字号。一份文件编一个号，写作“代字〔年份〕几号”；另外的号真的不用了，在“收发文—发文”里作废。`;
}

/** Why what was typed in the place of a number is none, in Chinese; '' where it may be one. */
export function refuseNonsense({
  issueNumber,
  serialNumber,
}: Pick<OutgoingDocument, 'issueNumber' | 'serialNumber'>): string {
  if (isFilled(issueNumber) && readIssueNumber(issueNumber) === null && isNonsense(issueNumber))
    return `“${issueNumber.trim()}”不是发文字号，写作“代字〔年份〕几号”，号数从1起。`;
  const several = refuseSeveralIssues(issueNumber);
  if (several !== '') return several;
  if (!isFilled(serialNumber) || readSerialRun(serialNumber) !== null) return '';
  if (isNonsense(serialNumber))
    return `“${serialNumber.trim()}”不是期号，写作“第几期”，从第1期起。`;
  return refuseSeveral(serialNumber);
}
