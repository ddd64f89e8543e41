import { fromChineseNumber } from '../../../document/chinese-number';
import type { Hit } from '../../types';

/** 10月1日（星期四）至8日（星期四）放假，共8天: first and last day and how many are said to lie between. */
const SPAN =
  /(?<!\d)(?:((?:19|20)\d{2})年)?(\d{1,2})月(\d{1,2})日(?:（[^（）]{1,8}）)?起?(?:至|—|到|～)(?:\1年)?(?:(\d{1,2})月)?(\d{1,2})日(?:（[^（）]{1,8}）)?(?:放假(?:调休)?，共|止?，(?:共|为期|会期|历时|利用)|，?放假)(\d{1,3}|[两一二三四五六七八九十])天(?!半)/gu;

const DAY = 86_400_000;
/** 2月 has 28 days or 29: without its year nothing is said across its end. */
const FEBRUARY = 2;

/** Days that are counted and do not lie between the two dates, both of them counted. */
export function spans(text: string): Hit[] {
  return [...text.matchAll(SPAN)].flatMap((match): Hit[] => {
    const [words, year, month = '', day = '', lastMonth = month, lastDay = '', said = ''] = match;
    if (year === undefined && Number(month) === FEBRUARY && lastMonth !== month) return [];
    const of = (one: string, other: string, years: number) =>
      Date.UTC(Number(year ?? 2025) + years, Number(one) - 1, Number(other));
    const isNextYear = Number(lastMonth) < Number(month);
    const last = of(lastMonth, lastDay, isNextYear ? 1 : 0);
    const count = (last - of(month, day, 0)) / DAY + 1;
    if (count < 1 || count === (said === '两' ? 2 : (fromChineseNumber(said) ?? Number(said))))
      return [];
    const end = match.index + words.length;
    return [
      {
        start: match.index,
        end,
        message: `头尾都算是${count}天，这里写的是${said}天`,
        certainty: '疑似',
      },
    ];
  });
}
