import { perLine } from '../../per-line';
import type { DocumentRule, Hit, ParagraphRule } from '../../types';

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
      /第|每|各|分别|平均|人均|增|减|下降|降低|提高|提升|超|同比|环比|占|单|最/.test(key)
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

/** Sums that do not come out: 应到, 实到 and 请假; parts that are more than the whole; a rate. */
export const sums: ParagraphRule = {
  id: 'figures.sum',
  name: '数据不合',
  certainty: '疑似',
  source: '分项与总数相符',
  scope: 'paragraph',
  find: ({ text }) => {
    const hits: Hit[] = [];
    for (const match of text.matchAll(
      /应到[^，。；\d]{0,8}(\d+)[人名][^。]{0,20}?实到[^，。；\d]{0,8}(\d+)[人名](?:[^。；]{0,20}?(?:请假|缺席)[^，。；\d]{0,8}(\d+)[人名])?/g,
    )) {
      const [words, due, present, away] = match;
      const isOff =
        Number(present) > Number(due) ||
        (away !== undefined && Number(present) + Number(away) !== Number(due));
      if (isOff)
        hits.push({
          start: match.index,
          end: match.index + words.length,
          message: '应到、实到、请假人数不合',
          certainty: '必改',
        });
    }
    for (const match of text.matchAll(
      /(\d+(?:\.\d+)?)([万亿]?(?:件|条|个|名|人|项|次|场|家|户|篇|元|亩|公里|所|座|台|辆|吨))[^。；\d]{0,6}，?其中[，：]?([^。；]{4,160})/g,
    )) {
      const [, total = '', unit = '', rest = ''] = match;
      const parts = [...rest.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)${unit}(?!次|均)`, 'g'))].map(
        (part) => Number(part[1]),
      );
      const sum = parts.reduce((a, b) => a + b, 0);
      const whole = Number(total);
      const at = match.index;
      const end = at + match[0].length;
      const rounded = Math.round(sum * 100) / 100;
      if (parts.length >= 2 && rounded > whole && !/[占比增长减]/.test(rest))
        hits.push({
          start: at,
          end,
          message: `其中各项合计${rounded}${unit}，比总数${total}${unit}多`,
        });
      else if (
        parts.length >= 2 &&
        rounded < whole &&
        whole - rounded < whole * 0.1 &&
        !/[占比增长减等]/.test(rest)
      )
        hits.push({
          start: at,
          end,
          message: `其中各项合计${rounded}${unit}，与总数${total}${unit}不符`,
        });
    }
    for (const match of text.matchAll(
      /(\d+)(件|条|个|项|户|人)[^。；]{0,30}?(?:办结|办复|答复|完成|解决|落实|立案)[^，。；\d]{0,4}(\d+)\2[^。；\d]{0,10}(?:办结|办复|答复|完成|解决|落实|立案)率[^\d。；，]{0,4}(\d+(?:\.\d+)?)%/g,
    )) {
      const [words, whole, , part, rate = ''] = match;
      const real = (Number(part) / Number(whole)) * 100;
      const digits = rate.includes('.') ? (rate.split('.')[1]?.length ?? 0) : 0;
      if (Number(part) <= Number(whole) && Math.abs(real - Number(rate)) > 0.6 / 10 ** digits) {
        const end = match.index + words.length;
        hits.push({
          start: end - rate.length - 1,
          end,
          message: `${part}除以${whole}是${real.toFixed(Math.max(1, digits))}%`,
        });
      }
    }
    for (const match of text.matchAll(
      /(?:由|从)(\d+(?:\.\d+)?)([万亿]?[\u3400-\u9fff]{1,3})(增加|提高|上升|增长|减少|下降|降低)(?:到|至)(\d+(?:\.\d+)?)\2/gu,
    )) {
      const [words, a, , verb = '', b] = match;
      const isUp = /[增提上]/.test(verb);
      if (isUp ? Number(b) < Number(a) : Number(b) > Number(a))
        hits.push({
          start: match.index,
          end: match.index + words.length,
          message: `从${a}到${b}不是“${verb}”`,
        });
    }
    for (const { index, 0: words, 1: share } of text.matchAll(PART))
      if (Number(share) > 100)
        hits.push({
          start: index,
          end: index + words.length,
          message: '一部分占全部的比例不超过100%',
        });
    return hits;
  },
};

/** Shares of a whole; what is finished or grown may be more than was planned. */
const PART =
  /(?:满意|覆盖|合格|达标|办结|办复|答复|参会|到会|出勤|入学|巩固|普及|签约|及格|优良|治愈|投票|知晓|参保|入户|见面|采纳|绿化|处理|回收|上线)率(?:均|已|都|也)?(?:[由从]\d{1,3}(?:\.\d{1,3})?[%％])?(?:为|是|高?达到?|保持在|(?:提高|提升|上升|增加|增长)[到至])?(\d{2,4}(?:\.\d{1,3})?)[%％]/gu;

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
