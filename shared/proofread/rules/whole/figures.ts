import { perLine } from '../../per-line';
import type { DocumentRule, Hit } from '../../types';

const UNIT =
  '(?:件|条|个|名|人|人次|项|次|场|场次|家|户|篇|份|期|万元|亿元|元|亩|公里|平方米|吨|%)';

interface Figure {
  key: string;
  value: number;
  words: string;
  start: number;
  end: number;
}

const normal = (words: string): string =>
  words
    .replace(
      /^(?:全年|目前|现在|截至目前|截至[^，]{0,8}|今年以来|一年来|累计|其中|全市|我市|共|一共|总计)+/,
      '',
    )
    .replace(/(?:共|共计|累计|合计|约|近|达|达到|为|有|了|超过|已|总)+$/, '');

/** A clause up to its number: what is counted. Short ones say too little to be compared. */
const FIGURE = new RegExp(
  `(?:^|[，。；：、（])([\\u3400-\\u9fff“”]{4,20}?)(\\d+(?:\\.\\d+)?)([万亿]?${UNIT})`,
  'gu',
);
const figuresIn = perLine((text) =>
  [...text.matchAll(FIGURE)].flatMap((match): Figure[] => {
    const [words, before = '', number = '', unit = ''] = match;
    const key = normal(before);
    if (
      key.replace(/[“”]/g, '').length < 4 ||
      /^涉及|第|每|各|分别|平均|人均|增|减|下降|降低|提高|提升|超|同比|环比|占|单|最/.test(key)
    )
      return [];
    const at = match.index + words.length - number.length - unit.length;
    return [
      {
        key: `${key} ${unit}`,
        value: Number(number),
        words: number + unit,
        start: at,
        end: at + number.length + unit.length,
      },
    ];
  }),
);

/** One thing counted twice with two results. */
export const contradictions: DocumentRule = {
  id: 'figures.contradiction',
  name: '数据前后不一',
  certainty: '疑似',
  source: '同一文件同一数据一致',
  scope: 'document',
  find: ({ paragraphs, isWhole }) => {
    if (!isWhole) return [];
    const first = new Map<string, Figure>();
    return paragraphs.flatMap(({ text, start, role }) =>
      role === 'table'
        ? []
        : figuresIn(text).flatMap((figure): Hit[] => {
            const known = first.get(figure.key);
            if (!known) first.set(figure.key, figure);
            return known && known.value !== figure.value
              ? [
                  {
                    start: figure.start + start,
                    end: figure.end + start,
                    message: `前面写的是${known.words}，这里是${figure.words}`,
                  },
                ]
              : [];
          }),
    );
  },
};

/** What is too long to be read: sentences, titles, the whole. */
export const lengths: DocumentRule = {
  id: 'length.text',
  name: '篇幅',
  certainty: '提示',
  source: '《整治形式主义为基层减负若干规定》（2024）；惯例',
  scope: 'document',
  find: ({ paragraphs, text, kind }) => {
    const hits: Hit[] = [];
    const title = paragraphs.filter(({ role }) => role === 'title');
    const size = title.reduce((sum, { text: words }) => sum + words.length, 0);
    if (title[0] && size > 60)
      hits.push({
        start: title[0].start,
        end: title[0].start + title[0].text.length,
        message: `标题${size}字，偏长`,
      });
    for (const { text: words, start, role } of paragraphs) {
      if (role !== 'paragraph' && !role.startsWith('heading')) continue;
      for (const { index, 0: sentence } of words.matchAll(/[^。！？；]+/g))
        if (sentence.length > 220)
          hits.push({
            start: start + index,
            end: start + index + sentence.length,
            message: `这一句${sentence.length}字，偏长，可断开`,
          });
    }
    const limit = kind === '社情民意信息' ? 1500 : 5000;
    const first = paragraphs.find(({ text: words }) => words.trim() !== '');
    const count = text.replace(/\s/g, '').length;
    if (first && kind !== null && count > limit && !/讲话|发言|报告|汇报|总结|大事记/.test(kind))
      hits.push({
        start: first.start,
        end: first.start + first.text.length,
        message: `全文${count}字，超过${limit}字`,
      });
    return hits;
  },
};

/** 参加：区商务局负责同志，居民代表8名: what a label introduces needs no mark at its end. */
const LABELLED =
  /^[ \u3000]*(?:参加|参会|出席|列席|请假|缺席|主持|召集|记录|整理|时间|地点|人员|议题)[\u3400-\u9fff]{0,4}[：:]/u;

/** Paragraphs of running text that end without a mark. */
export const paragraphEnds: DocumentRule = {
  id: 'punctuation.paragraph-end',
  name: '段末标点',
  certainty: '疑似',
  source: 'GB/T 15834-2011 句号',
  scope: 'document',
  find: ({ paragraphs, isWhole }) =>
    isWhole
      ? paragraphs.flatMap(({ text, start, role }, index): Hit[] => {
          const words = text.trimEnd();
          const isText = role === 'paragraph' || (role.startsWith('heading') && /。./u.test(words));
          if (
            !isText ||
            !(
              words.includes('。') ||
              (words.length >= 40 && (words.match(/，/g)?.length ?? 0) > 1)
            ) ||
            /\t|[ \u3000]{2}\S/.test(words.trim())
          )
            return [];
          const end = start + words.length;
          if (/[，、]$/.test(words) && index < paragraphs.length - 1)
            return [{ start: end - 1, end, message: '段末用句号', suggestion: '。' }];
          return /[\u3400-\u9fff\d%％”》]$/u.test(words) &&
            !/[。！？…]”$/.test(words) &&
            !/联系人|电话|附件[：:]/.test(words) &&
            !LABELLED.test(words)
            ? [{ start: end - 1, end, message: '段末缺句号', suggestion: `${words.slice(-1)}。` }]
            : [];
        })
      : [],
};
