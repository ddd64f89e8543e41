import type { Hit, ParagraphRule } from '../../types';
import { amountOf, NUMBER } from './amounts';
import { broughtTogether, grown } from './totals';

const THING = '(?:件|条|个|名|人|项|次|场|家|户|篇|元|亩|公里|所|座|台|辆|吨|张)';
/** 共346件。其中，…: a total, and what it is made of; the sentence may end between them. */
const TOTAL = new RegExp(
  `(${NUMBER})([万亿]?${THING})(?:[^。；\\d]{0,6}，?其中[，：]?|[^。；，\\d]{0,6}(?:，[^。；]{0,24})?。其中，)([^。；]{4,200})`,
  'gu',
);
/** 机构86家，床位1.2万张，其中公办32家: another thing is counted between. */
const ACROSS = new RegExp(
  `(${NUMBER})([万亿]?${THING})，([^。；，\\d]{0,8}${NUMBER}[^。；，\\d]{1,6})，其中[，：]?([^。；]{4,200})`,
  'gu',
);
/** What the parts may be measured by where the total has another unit: 1.86亿元, of which 4 200万元. */
const OTHER = '[万亿]?';
/** A sum that lacks more than this share of the total is of some parts only. */
const MOST_OF = 0.1;

/** 其中 in a sentence of its own may name only some; so many of them are meant to be all. */
const SEVERAL = 3;

/** Parts that are more than their whole, or nearly it and not quite. */
function ofWhole(text: string): Hit[] {
  const across = [...text.matchAll(ACROSS)].filter(
    ([, , unit = '', between = '']) => !between.includes(unit),
  );
  return [...across, ...text.matchAll(TOTAL)].flatMap((match): Hit[] => {
    const [words, total = '', unit = ''] = match;
    const rest = match.at(-1) ?? '';
    if (/[占比增长减]/.test(rest)) return [];
    const thing = unit.replace(/^[万亿]/, '');
    const parts = [
      ...rest.matchAll(new RegExp(`(${NUMBER})(${OTHER})${thing}(?!次|均)`, 'gu')),
    ].map(([, figure = '', times = '']) => amountOf(figure, times));
    const whole = amountOf(total, unit);
    const base = amountOf('1', unit);
    const sum = Math.round((parts.reduce((a, b) => a + b, 0) / base) * 100) / 100;
    const left = whole / base - sum;
    if (parts.length < 2 || Math.abs(left) < 0.005) return [];
    const isAcross = words.includes('。其中');
    const isFew =
      left > (whole / base) * MOST_OF || /等/.test(rest) || (isAcross && parts.length < SEVERAL);
    // Of two sentences the first may count something else: only what is nearly the total is its sum.
    if (left > 0 ? isFew : isAcross && -left > (whole / base) * MOST_OF) return [];
    const message =
      left < 0
        ? `其中各项合计${sum}${unit}，比总数${total}${unit}多`
        : `其中各项合计${sum}${unit}，与总数${total}${unit}不符`;
    return [{ start: match.index, end: match.index + words.length, message }];
  });
}

const DONE = '办结|办复|答复|完成|解决|落实|立案';
/**
 * 收到326件，立案298件，…，立案率91.4%. Of what is not done (不予立案18件) it is no rate; where
 * other figures stand between, the rate has to name what was done.
 */
const RATE = new RegExp(
  `(\\d+)(件|条|个|项|户|人)[^。；]{0,30}?(?<!不予?|未予?|没有?|未能|尚未)(${DONE})[^，。；\\d]{0,4}(\\d+)\\2(?:[^。；\\d]{0,10}(?:${DONE})|[^。；]{0,40}?\\3)率[^\\d。；，]{0,4}(\\d+(?:\\.\\d+)?)%`,
  'g',
);

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
      /应(?:到|出席)[^，。；\d]{0,8}(\d+)[人名][^。]{0,20}?实(?:到|际出席)[^，。；\d]{0,8}(\d+)[人名](?:[^。；]{0,20}?(?:请假|缺席)[^，。；\d]{0,8}(\d+)[人名])?/g,
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
    hits.push(...ofWhole(text), ...broughtTogether(text), ...grown(text));
    for (const match of text.matchAll(RATE)) {
      const [words, whole, , , part, rate = ''] = match;
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
