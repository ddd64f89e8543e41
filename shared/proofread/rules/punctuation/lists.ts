import { HAN } from '../characters';
import { patternRule } from '../make';

const SOURCE = 'GB/T 15834-2011';
/** Words that begin with 和, 与, 及, 并, 或 and are no conjunction. */
const WORDS =
  '和谐|和平|和睦|和解|和美|和顺|和气|和善|和缓|和风|和县|和田|和静|和硕|和布|和平里|和林|与会|与时俱进|与众|与日|与共|与民|及时|及早|及格|及其|并重|并举|并行|并购|并联|并网|并轨|并存|并进|并列|或然';
/** What follows a number that is only about. */
const MEASURE =
  '个|名|位|次|天|年(?!级)|岁|项|家|户|万|千|百|亿|公里|米|公斤|吨|亩|辆|台|套|件|条|人(?!民)|元|小时|分钟|倍|趟|遍|场|处|座|所|里|斤|步|句';

/** 、 where none belongs, and another mark where 、 belongs. */
export const listMarks = patternRule({
  id: 'punctuation.list-marks',
  name: '顿号',
  certainty: '必改',
  source: `${SOURCE} 顿号`,
  patterns: [
    {
      find: /、(?=等(?!级|级|候|待|于|同|距|效|价|额|量|边|次|温|式|静压|离子|分|长|宽|位))/g,
      message: '“等”前不用顿号',
      fix: () => '',
    },
    {
      find: /，(?=等(?:[。；，]|[一二三四五六七八九十\d]+[个项类种家名位]|(?:公共|重点|相关|有关)?(?:单位|部门|地区|方面|工作|问题|内容|领域|场所|区域|设施|环节|项目)))/g,
      message: '“等”前不用逗号',
      fix: () => '',
      certainty: '疑似',
    },
    {
      // 与生死较量、与疾病赛跑: with whom each is done.
      find: new RegExp(
        `、(?=(?!${WORDS})(?:以及|(?<!和[${HAN}]{2,10}、)和|(?<!与[${HAN}]{2,10}、)与|及|或者?)[${HAN}“《])`,
        'gu',
      ),
      message: '“和、与、及、或”已表示并列，前面不用顿号',
      fix: () => '',
    },
    {
      find: /(?<=(?:^|[，。；：])[一二三四五六七八九十]{1,2}(?:是|要|抓|靠|强化|突出|坚持))[、：，]/g,
      message: ([mark]) => `“一是”“一要”之类后面不用“${mark}”`,
      fix: ([mark]) => (mark === '，' ? false : ''),
    },
    {
      find: new RegExp(
        `(?<![第十〇零一二三四五六七八九期周每“])[一二三四五六七八](、)[二三四五六七八九](?=[十百千]?[余多]?(?:${MEASURE}))`,
        'dgu',
      ),
      group: 1,
      message: '相邻数字连用表示概数，中间不用顿号',
      fix: ([words]) =>
        words.charCodeAt(0) && isNext(words.charAt(0), words.charAt(2)) ? '' : false,
    },
    {
      find: /(?<=[一二三四五六七八九](?:要|是)[^，。；：、“”]{2,24})、(?=[二三四五六七八九十](?:要|是)[\u3400-\u9fff]{2})/gu,
      message: '“一要”“二要”各是一个分句，中间用逗号或分号',
      certainty: '疑似',
      fix: () => '，',
    },
    {
      find: /(?<=(?:重要|必要|紧迫|长期|复杂|艰巨|严肃|权威|科学|系统)性)，(?=(?:必要|紧迫|复杂|艰巨|权威|重要|可行|系统|针对)性(?:[和、与及]|[。；]))/gu,
      message: '并列的词语之间用顿号',
      certainty: '疑似',
      fix: () => '、',
    },
    {
      find: new RegExp(`(?<![\\d.第附件表图（、年月])(\\d)、(\\d)(?=[余多]?(?:${MEASURE}))`, 'gu'),
      message: '概数用汉字，中间不用顿号',
      certainty: '疑似',
      fix: ([, a = '', b = '']) =>
        Number(b) === Number(a) + 1 && Number(a) > 0 ? hanzi(a) + hanzi(b) : false,
    },
    {
      // The standard leaves it open (通常), and most issued papers write it.
      find: /(?<=[》”])、(?=[《“])/g,
      message: '并列的引号、书名号之间通常不用顿号',
      certainty: '提示',
      fix: () => '',
    },
  ],
});

const DIGITS = '〇一二三四五六七八九';
const hanzi = (digit: string): string => DIGITS.charAt(Number(digit));
const isNext = (a: string, b: string): boolean => DIGITS.indexOf(b) === DIGITS.indexOf(a) + 1;

/** Colons that open nothing, or stand twice in one sentence. */
export const colons = patternRule({
  id: 'punctuation.colon',
  name: '冒号',
  certainty: '必改',
  source: `${SOURCE} 冒号`,
  patterns: [
    {
      find: /(?<=(?:(?<!全文)如下|以下(?:几点|几个方面|几方面|意见|建议|事项|工作|问题)|(?:通知|报告|汇报|函复|函告|批复|请示|通报|纪要)如下))[。，；、](?=$|[一1１首第（(])/g,
      message: '“如下”引出下文，用冒号',
      certainty: '提示',
      fix: () => '：',
    },
    {
      find: /(?<=(?:指出|强调|要求|认为|提出|包括|如下|分别是|主要是)：[^。；！？：“”]{0,60})：(?=[^“])/g,
      message: '一句话里一般不套用两个冒号',
      certainty: '提示',
    },
  ],
});
