import { patternRule } from '../make';

const SOURCE = 'GB/T 15835-2011';
const HANZI: Readonly<Record<string, string>> = Object.fromEntries(
  [...'零一二三四五六七八九'].map((one, digit) => [String(digit), one]),
);
const YEARS: Readonly<Record<string, string>> = { 一八: '18', 一九: '19' };
const UNIT =
  '(?:个|名|位|次|天|年|岁|项|家|户|公里|米|公斤|吨|亩|公顷|辆|台|套|件|条|人|元|小时|分钟|倍|场|处|座|所|篇|期|平方米|立方米)';

/** Ranges, large numbers and fractions. */
export const quantities = patternRule({
  id: 'numerals.quantity',
  name: '数量写法',
  certainty: '必改',
  source: SOURCE,
  patterns: [
    {
      find: /(?<![\d.%％])(\d+(?:\.\d+)?)([～~—－-]|至|到)(\d+(?:\.\d+)?)([%％])/g,
      message: '范围两端的“%”都要写',
      fix: ([, a, mark = '', b, sign]) => {
        const joined = mark === '至' || mark === '到' ? mark : '～';
        return `${a}${sign}${joined}${b}${sign}`;
      },
    },
    {
      find: /(?<=\d{1,2}[时点])[一二三四五六七八九十]{1,3}分(?![钟之享别])/gu,
      message: '时和分用同一种数字',
    },
    {
      // 二十5人, 三百20户: begun in hanzi and gone on in digits.
      find: new RegExp(
        `(?<![\\d〇零一二三四五六七八九十百千万])(?:[一二三四五六七八九]?十[1-9]|[一二三四五六七八九]百[1-9]\\d|[一二三四五六七八九]百[一二三四五六七八九]十[1-9]|[一二三四五六七八九]千[1-9]\\d{1,2})(?=${UNIT})`,
        'gu',
      ),
      message: '一个数不一半用汉字、一半用数字',
      fix: ([words]) => {
        const [, head = '', tail = ''] = /^(\D+)(\d+)$/.exec(words) ?? [];
        const digits = [...head].flatMap((one) => '一二三四五六七八九'.indexOf(one) + 1 || []);
        const places = head.endsWith('十') ? 1 : head.endsWith('百') ? 2 : 3;
        return `${digits.join('') || 1}${tail.padStart(places, '0')}`;
      },
    },
    {
      find: /(?<![\d.万亿%])(\d+(?:\.\d+)?)([～~—－-]|至)(\d+(?:\.\d+)?)([万亿])(?=[元人吨亩户名个件平立千株头只份册])/g,
      message: '范围两端的“万”“亿”都要写',
      fix: ([, a = '', mark = '', b, unit]) =>
        `${a}${unit}${mark === '至' ? '至' : '～'}${b}${unit}`,
    },
    {
      find: /(?<![\d.\w%]|[\u3400-\u9fff]\d)(?<=[\u3400-\u9fff，（：])\.(\d+)(?=[万亿%％\u3400-\u9fff])/gu,
      message: '小数点前的“0”不能省',
      fix: ([, digits]) => `0.${digits}`,
    },
    {
      find: /(?<=\d)。(?=\d{1,2}(?![\d年月日时:：]))/g,
      message: '小数点用“.”',
      fix: () => '.',
    },
    {
      find: /(?<![\d，])\d{1,3}(?:，\d{3})+(?![\d，])(?=[\u3400-\u9fff])/gu,
      message: '数字分节不用全角逗号',
      certainty: '疑似',
      fix: ([words]) => words.replaceAll('，', ''),
    },
    {
      find: /(?<![\d.,，第])\d{1,3}(?:,\d{1,9}){1,4}(?![\d,])(?=[多余]?(?:[万亿][元人吨亩]?|[元人户个名亩吨件条次台套]))/g,
      message: '数字每三位一节，这里的分节不对，请核对',
      certainty: '疑似',
      fix: ([words]) => (/^\d{1,3}(?:,\d{3})+$/.test(words) ? false : null),
    },
    {
      find: /(?<![\d.,，第])\d{1,3}，0\d{0,3}(?![\d，.])(?=[多余]?(?:[万亿]|[元人户个名亩吨件条次台套]))/g,
      message: '数字里有逗号，请核对',
      certainty: '疑似',
      fix: ([words]) => (/，0\d\d$/.test(words) ? false : null),
    },
    {
      find: /(?<![\d.])(\d{1,2})([百十])(?=[余多]?(?:个|名|位|次|天|年|项|家|户|公里|米|人|元|件|条|万|亿|亩|场))/g,
      message: '阿拉伯数字只与“万”“亿”连用',
      fix: ([, digits = '', unit]) => (digits.length === 1 ? `${HANZI[digits]}${unit}` : null),
    },
    {
      find: /(?<![\d.])(\d{1,2})千(?=[余多]?(?:个|名|位|次|天|年|项|家|户|公里|人|元|件|条|万|亿|亩|场|株|吨))/g,
      message: '阿拉伯数字只与“万”“亿”连用',
      fix: ([, digits]) => `${digits}000`,
    },
    {
      find: /(?<![\d.])(\d+)万(\d)千(?=[余多]?[\u3400-\u9fff])/gu,
      message: '一个数只用一种写法',
      fix: ([, a, b]) => `${a}.${b}万`,
    },
    {
      find: new RegExp(`(?<![\\d.])(\\d+)几(?=[万亿]?${UNIT})`, 'g'),
      message: '“几”前用汉字数字',
      fix: ([, digits = '']) => (/^[1-9]0$/.test(digits) ? `${tens(digits)}几` : null),
    },
    {
      find: /(?:数|好几|几|上)(10{1,3})(?=[余多]?[个名位次天年项家户人元件条万亿亩场])/g,
      message: '概数用汉字',
      fix: ([words]) => words.replace('1000', '千').replace('100', '百').replace('10', '十'),
    },
    {
      find: /(?:一[八九]|二[〇零])\d{2}(?=年)/gu,
      message: '一个年份不一半用汉字、一半用数字',
      fix: ([words]) => `${YEARS[words.slice(0, 2)] ?? '20'}${words.slice(2)}`,
    },
    {
      find: /百分之[一二三四五六七八九十百]{1,4}\d/gu,
      message: '一个数不一半用汉字、一半用数字',
    },
    {
      find: /(?<=个百分点)[%％]/gu,
      message: '“百分点”后面不再用“%”',
      fix: () => '',
    },
    {
      // 产值增长8.3%; of a share or a rate it is 个百分点.
      find: /(?<=(?:产值|产量|收入|总额|总量|人数|投资|销售额|零售额|进出口|利润|税收|生产总值|增加值|人次|客流量|用电量)(?:同比|比上年|比去年|较上年|较去年)?(?:实现)?(?:增长|增加|下降|减少)(?:了)?\d{1,3}(?:\.\d{1,2})?)个百分点/gu,
      message: '数量增减用“%”，“个百分点”用于比例、增速',
      certainty: '疑似',
      fix: () => '%',
    },
    {
      find: /百分之(\d+(?:\.\d+)?)/g,
      message: '“百分之”后用汉字；用阿拉伯数字时写“%”',
      fix: ([, digits]) => `${digits}%`,
    },
    {
      find: /([一二三四五六七八九十]{1,12})分之(\d+)|(\d{1,12})分之([一二三四五六七八九十]+)/gu,
      message: '一个分数只用一种数字',
      fix: ([, a, b = '', c = '', d]) =>
        a !== undefined
          ? HANZI[b]
            ? `${a}分之${HANZI[b]}`
            : null
          : HANZI[c]
            ? `${HANZI[c]}分之${d}`
            : null,
    },
    {
      find: /(?<![第十百一二三四五六七八九〇零两点正廿卅\d“])二(?=[个名](?!维护|确立|一百年))/gu,
      message: '量词前用“两”',
      fix: () => '两',
    },
    {
      find: /第第/g,
      message: '“第”重复',
      fix: () => '第',
    },
    {
      // 2O15年, 1l26人: a letter that looks like a digit.
      find: /(?<![A-Za-z\d.])\d{1,6}[OoＯl]\d{1,6}(?=年|[余多]?[万亿]?[元人户个名件家项次亩吨])/g,
      message: '数字里有字母',
      certainty: '疑似',
      fix: ([words]) => words.replace(/[OoＯ]/, '0').replace('l', '1'),
    },
    {
      find: /十[一二三四五]、五(?=”|规划|时期|期间)/gu,
      message: '五年规划的名称中间没有顿号',
      fix: ([words]) => words.replace('、', ''),
    },
    { find: /[%％]{2,}/g, message: '“%”重复', fix: () => '%' },
    {
      find: /(?:减少|下降|降低|缩短|缩小|下滑|减|降)(?:了|到)?(?:近|约)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,14})倍/gu,
      message: '减少、下降不用“倍”，用分数或百分数',
    },
    {
      find: /(?:增长|上升|提高|增加)[-－−](?=\d)/g,
      message: '“增长”后面不写负数，写“下降”',
      certainty: '疑似',
      fix: () => '下降',
    },
    {
      find: /(?<!\d)(\d{1,2})(?=大(?:精神|报告|召开|以来|代表|部署|闭幕|胜利))/g,
      message: '届次、会次名称用汉字数字',
      fix: ([, digits = '']) =>
        ({ 18: '十八', 19: '十九', 20: '二十', 21: '二十一' })[digits] ?? false,
    },
    {
      find: /(?<!\d)(\d{2})届([1-7一二三四五六七])中全会/g,
      message: '届次、会次名称用汉字数字',
      fix: ([, digits = '', n = '']) => {
        const term = ({ 18: '十八', 19: '十九', 20: '二十' } as Record<string, string>)[digits];
        return term ? `${term}届${HANZI[n] ?? n}中全会` : null;
      },
    },
    {
      find: /(?<=十八届|十九届|二十届)([1-7])(?=中全会)/g,
      message: '届次、会次名称用汉字数字',
      fix: ([, n = '']) => HANZI[n] ?? null,
    },
  ],
});

function tens(digits: string): string {
  const first = digits.charAt(0);
  return first === '1' ? '十' : `${HANZI[first]}十`;
}
