import type { CivilDate } from '../../../model/civil-date';
import { DATED, FOUNDED, MEETING_YEARS, PLAN_YEARS } from '../../data/dated';
import { perLine } from '../../per-line';
import type { DocumentRule, Hit, ParagraphRule } from '../../types';
import { WordFinder } from '../../word-finder';
import { spans } from './spans';

const SOURCE = '日历';
const isDay = (year: number, month: number, day: number): boolean => {
  const probe = new Date(Date.UTC(year, month - 1, day));
  return (
    month >= 1 && month <= 12 && probe.getUTCMonth() === month - 1 && probe.getUTCDate() === day
  );
};

/** Days, months and hours that do not exist. A leap day without its year passes. */
export const realDates: ParagraphRule = {
  id: 'dates.exists',
  name: '日期不存在',
  certainty: '必改',
  source: SOURCE,
  scope: 'paragraph',
  find: ({ text }) => {
    const hits: Hit[] = [];
    const say = (at: number, words: string, message: string) =>
      hits.push({ start: at, end: at + words.length, message });
    for (const match of text.matchAll(/(?<!\d)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]/g)) {
      const [words, year, month, day] = match;
      if (!isDay(Number(year ?? 2024), Number(month), Number(day)))
        say(match.index, words, `没有“${words}”这一天`);
    }
    for (const match of text.matchAll(/(?<!\d)\d{4}年(\d{1,2})月(?!\d)/g))
      if (Number(match[1]) < 1 || Number(match[1]) > 12)
        say(match.index, match[0], `没有“${match[1]}月”`);
    for (const match of text.matchAll(/(?<![\d:：.])(\d{1,2})[:：](\d{2})(?![\d:：])/g))
      if (
        (Number(match[1]) > 24 || Number(match[2]) > 59) &&
        /[午晨晚日]|时间/.test(text.slice(Math.max(0, match.index - 8), match.index))
      )
        say(match.index, match[0], `没有“${match[0]}”这个时刻`);
    for (const match of text.matchAll(/(?<=[午晨晚日）])(\d{1,2})[时点](?:(\d{1,2})分)?/g))
      if (Number(match[1]) > 24 || Number(match[2] ?? 0) > 59)
        say(match.index, match[0], `没有“${match[0]}”这个时刻`);
    for (const match of text.matchAll(
      /(?<![\d.—～至])((?:19|20)\d{2})年?(?:—|-|～|至|到)((?:19|20)\d{2})年/g,
    ))
      if (Number(match[1]) > Number(match[2])) say(match.index, match[0], '起止年份颠倒');
    for (const match of text.matchAll(
      /(\d{1,2})月(\d{1,2})日?(?:—|-|～|至|到)(?:(\d{1,2})月)?(\d{1,2})日/g,
    )) {
      const [words, month, day, lastMonth = month, lastDay] = match;
      const first = Number(month) * 100 + Number(day);
      const last = Number(lastMonth) * 100 + Number(lastDay);
      if (first > last && !(Number(month) > 9 && Number(lastMonth) < 4))
        say(match.index, words, '起止日期颠倒');
    }
    hits.push(...spans(text));
    return hits;
  },
};

const WEEKDAYS = '日一二三四五六';

const weekdayOf = (year: number, month: number, day: number): string =>
  WEEKDAYS.charAt(new Date(Date.UTC(year, month - 1, day)).getUTCDay());

/** Whether a date without a year has this weekday in a year that the text names before it, or in the one that begins soon. */
function isRightInAnother(
  { index = 0, 2: month, 3: day }: RegExpMatchArray,
  said: string,
  text: string,
  dated: CivilDate | null,
): boolean {
  const named = [...text.slice(0, index).matchAll(/((?:19|20)\d{2})年/g)].map(([, one]) => one);
  const next = dated !== null && Number(month) + 6 < Number(dated.slice(5, 7)) ? 1 : null;
  if (next !== null && dated !== null) named.push(String(Number(dated.slice(0, 4)) + next));
  return named.some((year) => weekdayOf(Number(year), Number(month), Number(day)) === said);
}

/** The weekday behind a date. A date without a year takes the one that was named last. */
export const weekdays: DocumentRule = {
  id: 'dates.weekday',
  name: '星期不符',
  certainty: '必改',
  source: SOURCE,
  scope: 'document',
  find: ({ text, dated, isWhole }) => {
    const hits: Hit[] = [];
    let year = dated === null ? null : Number(dated.slice(0, 4));
    const first = /((?:19|20)\d{2})年/.exec(text)?.[1];
    if (isWhole) year ??= first === undefined ? null : Number(first);
    for (const match of text.matchAll(
      /(?:((?:19|20)\d{2})年)?(\d{1,2})月(\d{1,2})日(?:[上下]午)?[（(]?(星期|周)([一二三四五六日天])[）)]?/g,
    )) {
      const own = match[1] === undefined ? year : Number(match[1]);
      if (own === null || !isDay(own, Number(match[2]), Number(match[3]))) continue;
      const right = weekdayOf(own, Number(match[2]), Number(match[3]));
      const word = match[4] ?? '';
      const said = (match[5] ?? '').replace('天', '日');
      if (said === right) continue;
      if (match[1] === undefined && isRightInAnother(match, said, text, dated)) continue;
      const start = match.index + match[0].indexOf(word, match[0].indexOf('日') + 1);
      hits.push({
        start,
        end: start + word.length + 1,
        message: `${own}年${match[2]}月${match[3]}日是星期${right}`,
        suggestion: `${word}${right}`,
        ...(match[1] === undefined ? { certainty: '疑似' } : {}),
      });
    }
    return hits;
  },
};

/** A paper is dated ahead by days, never by so many years. */
const FAR = 3;
const ISSUE_YEAR = /〔((?:19|20)\d{2})〕/;

/** Years that disagree: number and date, a congress and its year, an anniversary and its year. */
export const years: DocumentRule = {
  id: 'dates.year',
  name: '年份不符',
  certainty: '疑似',
  source: '同一文件年份一致',
  scope: 'document',
  find: ({ text, paragraphs, dated }, { today }) => {
    const hits: Hit[] = [];
    const year = Number((dated ?? today).slice(0, 4));
    const signed = paragraphs.findLast(({ role }) => role === 'date');
    if (signed && dated !== null && year - Number(today.slice(0, 4)) >= FAR)
      hits.push({
        start: signed.start,
        end: signed.start + signed.text.length,
        message: `成文日期在${year}年，请核对`,
      });
    const number = paragraphs.find(
      ({ role, text: line }) => role === 'issueNumber' && ISSUE_YEAR.test(line),
    );
    const match = number && ISSUE_YEAR.exec(number.text);
    if (dated !== null && number && match && Number(match[1]) !== year) {
      const start = number.start + match.index;
      hits.push({
        start,
        end: start + match[0].length,
        message: `发文字号是${match[1]}年，成文日期是${year}年`,
      });
    }
    for (const found of text.matchAll(
      /((?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:，)?(?:召开的)?(?:党的|中共|中国共产党)?(十八届[三四五六]中全会|十九届[四五六]中全会|二十届[三四]中全会|十八大|十九大|二十大)(?!以来|精神|报告|代表)/g,
    )) {
      const right = MEETING_YEARS[found[2] ?? ''];
      if (right !== undefined && right !== Number(found[1]) && right > Number(found[1]))
        hits.push({
          start: found.index,
          end: found.index + 5,
          message: `${found[2]}于${right}年召开`,
          suggestion: `${right}年`,
        });
    }
    for (const found of text.matchAll(
      /“(十[二三四五]五)”(?:规划|时期)?[（(]((?:19|20)\d{2})(?:年)?[—\-－～至]((?:19|20)\d{2})年?[）)]/g,
    )) {
      const plan = PLAN_YEARS[found[1] ?? ''];
      if (plan && (plan[0] !== Number(found[2]) || plan[1] !== Number(found[3])))
        hits.push({
          start: found.index,
          end: found.index + found[0].length,
          message: `“${found[1]}”是${plan[0]}—${plan[1]}年`,
          certainty: '必改',
        });
    }
    for (const { words, year: from } of FOUNDED) {
      for (const found of text.matchAll(new RegExp(`${words}(\\d{2,3})周年`, 'g'))) {
        const at = found.index + words.length;
        const near = text.slice(Math.max(0, found.index - 20), found.index);
        const said = /((?:19|20)\d{2})年[^。]*$/.exec(near)?.[1];
        const count = Number(found[1]);
        if (
          said === undefined
            ? Math.abs(year - from - count) > 1 && dated !== null
            : Number(said) - from !== count
        )
          hits.push({
            start: at,
            end: at + `${found[1]}周年`.length,
            message: `${words}在${from}年，到${said ?? year}年是${Number(said ?? year) - from}周年`,
          });
      }
    }
    return hits;
  },
};

const finder = new WordFinder(DATED.map((entry) => [entry.words, entry] as const));
const datedIn = perLine((line) => finder.find(line));

/** A sentence that speaks of earlier times may use the names of then. */
function isHistory(text: string, at: number, until: string): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  if (
    /(?:[原前曾时和与电]|文化|文广|广电|出版|体育|文物)$|时任|原市|原省|历史|撤销|组建|合并|更名/.test(
      before.slice(-12),
    )
  )
    return true;
  return [...before.matchAll(/((?:19|20)\d{2})年/g)].some(
    ([, year = '']) => year <= until.slice(0, 4),
  );
}

/** The year that the sentence itself names last before a place; '' where it names none. */
function yearSaid(text: string, at: number): string {
  const sentence = /[^。！？；\n]*$/.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
  return [...sentence.matchAll(/((?:19|20)\d{2})年/g)].at(-1)?.[1] ?? '';
}

/** Expressions and organs that are not of the day of the text. */
export const outOfTime: DocumentRule = {
  id: 'expressions.dated',
  name: '过时和未到时的表述',
  certainty: '疑似',
  source: '机构改革方案和公开文件的日期',
  scope: 'document',
  find: ({ text, paragraphs, dated, isWhole }, { today }) => {
    const day = dated ?? today;
    const found = paragraphs.flatMap(({ text: line, start }) =>
      datedIn(line).map((one) => ({ ...one, start: one.start + start, end: one.end + start })),
    );
    return found.flatMap(({ start, end, entry }): Hit[] => {
      // A sentence says itself of which year it speaks, whatever stands around it.
      const isLater = entry.until !== undefined && yearSaid(text, start) > entry.until.slice(0, 4);
      if (!isWhole && !isLater) return [];
      if (entry.from !== undefined && dated !== null && day < entry.from)
        return [{ start, end, message: `${entry.now}，成文日期是${day}` }];
      if (entry.until === undefined || day <= entry.until || isHistory(text, start, entry.until))
        return [];
      return [
        {
          start,
          end,
          message: `“${entry.words}”${entry.now}`,
          ...(dated === null && !isLater ? { certainty: '提示' as const } : {}),
        },
      ];
    });
  },
};
