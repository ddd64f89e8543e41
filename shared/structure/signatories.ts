import { PERSON } from './vocabulary';

/** The year may be still to come: 〔〕, 〔　　〕, 〔__〕. */
const YEAR =
  '[ ]*[〔\\[［【（(﹝][ \\u3000]*(?:\\d{4}|×+|[_＿]{1,8}|\\d{2}(?=[ \\u3000]*[〕\\]］】])|)[ \\u3000]*[〕\\]］】）)﹞]';
/** So may the number: 〔2026〕　号, 〔2026〕__号. */
export const ISSUE_NUMBER = `(?:[\\p{Script=Han}×]{1,16})?${YEAR}[ \\u3000]*(?:第)?[ \\u3000]*(?:\\d{1,4}|×+|[_＿]{1,8}|)[ \\u3000]*号`;

/** 示政协发〔2026〕3号　　梁晓禾: the number beside the last of several 签发人, under the others. */
const NAMES = `${PERSON}(?:[ \\t\\u3000]+${PERSON})?`;
export const NUMBER_AND_NAMES = new RegExp(`^(${ISSUE_NUMBER})[ \\t\\u3000]+(${NAMES})$`, 'u');
export const NAMES_ONLY = new RegExp(`^${NAMES}$`, 'u');
/** Of other peoples, without a surname to be known by: between 签发人 and the number, or beside it. */
const ANY_PERSON = '\\p{Script=Han}[ \\u3000]?[\\p{Script=Han}·]{1,14}';
const ANY_NAMES = `${ANY_PERSON}(?:[ \\t\\u3000]+${ANY_PERSON})?`;
export const NUMBER_AND_ANY_NAMES = new RegExp(
  `^(${ISSUE_NUMBER})[ \\t\\u3000]+(${ANY_NAMES})$`,
  'u',
);
export const ANY_NAMES_ONLY = new RegExp(`^${ANY_NAMES}$`, 'u');
export const NUMBER_BELOW = new RegExp(`^${ISSUE_NUMBER}(?:[ \\t\\u3000]+${ANY_NAMES})?$`, 'u');

/** Names of 签发人 parted by spaces; a name with a space inside (张　三) stays one. */
export function signatories(text: string): string[] {
  const names: string[] = [];
  for (const [, gap = '', part = ''] of text.trim().matchAll(/([ \t\u3000]*)([^ \t\u3000]+)/g)) {
    const isHalf = [...part].length === 1 && [...(names.at(-1) ?? '')].length === 1;
    if (isHalf) names[names.length - 1] += `${gap}${part}`;
    else names.push(part);
  }
  return names;
}
