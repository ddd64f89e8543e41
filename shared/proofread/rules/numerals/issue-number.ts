import { HAN } from '../characters';
import { anywhere, patternRule } from '../make';

const SOURCE = 'GB/T 9704-2012 7.2.5';
const BODY = `[${HAN}]{2,14}`;

/** 机关代字〔2026〕3号: six-cornered brackets, the year in full, no 第, no padding. */
export const issueNumbers = patternRule({
  id: 'numerals.issue-number',
  name: '发文字号',
  certainty: '必改',
  source: SOURCE,
  where: anywhere,
  patterns: [
    {
      find: new RegExp(
        `(?<=${BODY})([〔\\[【（(﹝［〈{])((?:19|20)?\\d{2})年?([〕\\]】）)﹞］〉}])(第)?(\\d{1,4})号`,
        'gu',
      ),
      message: '发文字号写作“机关代字〔年份〕序号”：六角括号，年份写全，不加“第”，不编虚位',
      fix: ([words, , year = '', , , serial = '']) => {
        if (year.length !== 4 && !/^[12]\d$/.test(year)) return false;
        const right = `〔${year.length === 2 ? `20${year}` : year}〕${Number(serial)}号`;
        return words === right ? false : right;
      },
    },
    {
      find: new RegExp(
        `(?<=[${HAN}]发|[${HAN}]函|[${HAN}]办|[${HAN}]通|[${HAN}]字)((?:19|20)\\d{2})(?:年)?第?(\\d{1,3})号`,
        'gu',
      ),
      message: '发文字号的年份放在六角括号“〔〕”里',
      fix: ([, year, serial = '']) => `〔${year}〕${Number(serial)}号`,
    },
    {
      find: /(?<=[发函办通字])〔(?:19|20)\d{2}〕\d{1,4}(?!\d|号|－|—|-|～|、)/gu,
      message: '发文字号末尾缺“号”',
      fix: ([words]) => `${words}号`,
    },
  ],
});
