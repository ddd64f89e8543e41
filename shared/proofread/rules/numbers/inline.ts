import { fromChineseNumber, toChineseNumber } from '../../../document/chinese-number';
import { perLine } from '../../per-line';
import type { DocumentRule, Hit, Reading } from '../../types';
import { type Counted, seriesFaults, seriesMessage } from './series';

interface Form {
  find: RegExp;
  value: (words: string) => number | null;
  write: (value: number) => string;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** 一是…二是…, 一要…二要…, 第一，…第二，…, ①…②…. A figure behind 是 that stands by itself is no point's head: 一是一，二是二. */
const FORMS: readonly Form[] = [
  ...['是', '要', '靠', '抓', '看'].map((word) => ({
    find: new RegExp(
      `(?:^[ \\u3000]*|[，。；：！？”])([一二三四五六七八九十]{1,2})${word}(?=[^否不一二三四五六七八九十]|不[^是]|[一二三四五六七八九十][\\u3400-\\u9fff])`,
      'gu',
    ),
    value: fromChineseNumber,
    write: (value: number) => `${toChineseNumber(value)}${word}`,
  })),
  {
    find: /(?:^[ \u3000]*|[。；：])(第[一二三四五六七八九十])(?=[，、])/gu,
    value: (words) => fromChineseNumber(words.slice(1)),
    write: (value) => `第${toChineseNumber(value)}`,
  },
  {
    find: new RegExp(`([${CIRCLED}])`, 'gu'),
    value: (words) => CIRCLED.indexOf(words) + 1,
    write: (value) => CIRCLED.charAt(value - 1),
  },
];

/** What any of the forms holds: most paragraphs have none of it and are passed over at once. */
const ANY = new RegExp(
  `[一二三四五六七八九十][是要靠抓看]|第[一二三四五六七八九十][，、]|[${CIRCLED}]`,
  'u',
);

/** What each of the forms finds in a line, counted from its beginning; null where it holds none of them. */
const countedIn = perLine((line): Counted[][] | null =>
  ANY.test(line)
    ? FORMS.map((form) =>
        [...line.matchAll(form.find)].flatMap((match): Counted[] => {
          const word = match[1] ?? '';
          const value = form.value(word);
          if (value === null) return [];
          const from = match.index + match[0].indexOf(word);
          return [{ value, start: from, end: from + form.write(value).length }];
        }),
      )
    : null,
);

/** Series of one form: within a paragraph, and on over paragraphs that each begin with the next. */
function seriesOf(reading: Reading, form: number): { series: Counted[]; isWhole: boolean }[] {
  const all: { series: Counted[]; isWhole: boolean }[] = [];
  let open: Counted[] | null = null;
  for (const { text, start, role } of reading.paragraphs) {
    if (role.startsWith('heading') && !/。./u.test(text)) {
      open = null;
      continue;
    }
    const found = (countedIn(text)?.[form] ?? []).map((one) => ({
      value: one.value,
      start: one.start + start,
      end: one.end + start,
    }));
    const [first] = found;
    if (!first) continue;
    const leads = text.slice(0, first.start - start).trim() === '';
    if (leads && open && reading.isWhole && first.value > 1) open.push(...found);
    else {
      open = found;
      all.push({ series: open, isWhole: reading.isWhole || found.length > 1 });
    }
  }
  return all;
}

/** 一是…三是…, 一要…一要…. */
export const inlineSeries: DocumentRule = {
  id: 'numbers.series',
  name: '分项顺序',
  certainty: '必改',
  source: '分项序数连续，不跳不重',
  scope: 'document',
  find: (reading) => {
    if (reading.paragraphs.every(({ text }) => countedIn(text) === null)) return [];
    return FORMS.flatMap((form, place) =>
      seriesOf(reading, place).flatMap(({ series, isWhole }): Hit[] => {
        if (!isWhole || (series.length === 1 && series[0]?.value === 1)) return [];
        return seriesFaults(series, true).map((fault) => {
          const right = form.write(fault.expected);
          const words = reading.text.slice(fault.start, fault.end);
          const message = seriesMessage(fault, words, right).replace('序号', '分项');
          return { start: fault.start, end: fault.end, message, suggestion: right };
        });
      }),
    );
  },
};
