import { fromChineseNumber } from '../../../document/chinese-number';
import { anywhere, patternRule } from '../make';

const SOURCE = 'GB/T 15835-2011';
const DIGITS = '〇一二三四五六七八九';
const YEAR = '[〇○零０0OoＯ一二三四五六七八九]';

const inHanzi = (words: string): string => words.replace(/[○零０0OoＯ]/g, '〇');
const arabicYear = (words: string): string =>
  [...inHanzi(words)].map((one) => DIGITS.indexOf(one)).join('');
const arabic = (words: string): string =>
  /^\d+$/.test(words) ? String(Number(words)) : String(fromChineseNumber(words) ?? words);

/** How dates are written. Whether there is such a day is another rule's matter. */
export const dateForms = patternRule({
  id: 'numerals.date-form',
  name: '日期写法',
  certainty: '必改',
  source: `${SOURCE}；GB/T 9704-2012 7.3.5.4`,
  where: anywhere,
  patterns: [
    {
      find: /(?<![\d.])(\d{4}年)?(0\d|\d{1,2})月(0?\d|\d{2})日/g,
      message: '月、日不编虚位，不写“0”',
      fix: ([words, year = '', month = '', day = '']) =>
        /^0/.test(month) || /^0/.test(day)
          ? `${year}${Number(month)}月${Number(day)}日`
          : words === ''
            ? null
            : false,
    },
    {
      find: /(?<=\d{4}年)0([1-9])月(?!0?\d)/g,
      message: '月份不编虚位，不写“0”',
      fix: ([, month]) => `${month}月`,
    },
    {
      find: /(?<=\d月)(\d{1,2})号(?!楼|线|院|文|公告|令|车|门|机|井|厅|会议|地块)/g,
      message: '日期用“日”，不用“号”',
      fix: ([, day = '']) => `${Number(day)}日`,
    },
    {
      find: /(?<![\d.〔〕]|第|编号|、)([0-4]\d)年(?=(?:1[0-2]|[1-9])月(?!龄))/g,
      message: '年份写全四位',
      fix: ([, year]) => `20${year}年`,
    },
    {
      // No length of time is written so: 08年以来.
      find: /(?<![\d.〔〕/])0(\d)年(?!级)/g,
      message: '年份写全四位',
      certainty: '疑似',
      fix: ([, year]) => `200${year}年`,
    },
    {
      find: /(?<![\d.])[’‘']?(?<=[’‘'])([0-4]\d)年/g,
      message: '年份写全四位',
      certainty: '疑似',
    },
    {
      find: new RegExp(`(?<=^|[^${DIGITS}百千万亿\\d])((?:[一二]${YEAR}{3}))年`, 'gu'),
      message: '汉字年份里的零用“〇”',
      fix: ([, year = '']) => (inHanzi(year) === year ? false : `${inHanzi(year)}年`),
    },
    {
      find: /([一二][〇○零一二三四五六七八九]{3})年(\d{1,2})月(?:(\d{1,2})日)?/gu,
      message: '一个日期只用一种数字',
      fix: ([, year = '', month, day]) =>
        `${arabicYear(year)}年${month}月${day === undefined ? '' : `${day}日`}`,
    },
    {
      find: /(\d{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3}|\d{1,2})日)?/gu,
      message: '一个日期只用一种数字',
      fix: ([, year, month = '', day]) =>
        `${year}年${arabic(month)}月${day === undefined ? '' : `${arabic(day)}日`}`,
    },
    {
      find: /(?<![一二三四五六七八九十年])(?:(\d{1,2})月([一二三四五六七八九十]{1,3})日|([一二三四五六七八九十]{1,2})月(\d{1,2})日)/gu,
      message: '一个日期只用一种数字',
      fix: ([, a = '', b = '', c = '', d = '']) => `${arabic(a || c)}月${arabic(b || d)}日`,
    },
    {
      find: /(?<![\d.\-/])((?:19|20)\d{2})([.．\-/])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d|[.\-/]\d)日?/g,
      message: '行文里日期写作“年月日”',
      certainty: '疑似',
      fix: ([, year, , month, day]) => `${year}年${Number(month)}月${Number(day)}日`,
    },
    {
      find: /([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/gu,
      message: '公文里日期用阿拉伯数字',
      certainty: '疑似',
      fix: ([, year = '', month = '', day = '']) =>
        `${arabicYear(year)}年${arabic(month)}月${arabic(day)}日`,
    },
    {
      find: /(?:星期|礼拜)[1-7]|周[1-7](?=[上下晚中早）)，。、至])/g,
      message: '星期用汉字',
      fix: ([words]) => words.replace(/\d/, (one) => '〇一二三四五六日'.charAt(Number(one))),
    },
    {
      // GB/T 15835-2011 lets hanzi stand where they are as short and as clear (4.3).
      find: /(?:十八|十九|二十|二十一)世纪(?=[一-九十]*十?年代|[初中末上下后前以，。的])/gu,
      message: '世纪、年代一般用阿拉伯数字，全文一致',
      certainty: '提示',
      fix: ([words]) => `${arabic(words.slice(0, -2))}世纪`,
    },
    {
      find: /(?<=世纪)([二三四五六七八九]十)年代/gu,
      message: '世纪、年代一般用阿拉伯数字，全文一致',
      certainty: '提示',
      fix: ([, words = '']) => `${arabic(words)}年代`,
    },
    {
      find: /(?:上午|下午|晚上|中午)?(?:[01]?\d|2[0-4])(：)[0-5]\d(?!\d)/dg,
      group: 1,
      message: '时、分之间用半角“:”',
      certainty: '提示',
      fix: () => ':',
    },
    {
      find: /(?:下午|晚上|傍晚)(?:1[3-9]|2[0-3])(?:时|点|[:：])/g,
      message: '已用24小时制，不再写“下午”“晚上”',
      certainty: '疑似',
      fix: ([words]) => words.replace(/^[^\d]+/, ''),
    },
  ],
});
