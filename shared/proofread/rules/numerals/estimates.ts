import { patternRule } from '../make';

/** 约 and 近 are parts of other words in 签约30余个, 节约100余万元, 附近100余户. */
const ABOUT =
  '(?<![签预节合大契违条邀制特])约|大约|大概|(?<![附最靠临邻将接])近|将近|接近|差不多|大致';
/** 突破30余项技术 is no estimate: there it is a verb. Nor is 多达七十余种: it says how many that is. */
const BROKEN = '(?![^，。；、]{0,14}(?:技术|难题|瓶颈|难关|障碍|壁垒))';
const MORE = `超过|突破${BROKEN}|高于|不少于|不低于|至少|逾`;

/** Two words for the same "about" or "more than". */
export const doubledEstimates = patternRule({
  id: 'numerals.doubled-estimate',
  name: '概数重复',
  certainty: '必改',
  source: '现代汉语语法规范：约、近与多、余、左右不并用',
  patterns: [
    {
      find: new RegExp(
        `(?:${ABOUT})(?:有|为|占|需)?(\\d+(?:\\.\\d+)?[百千万亿]?|[一二两三四五六七八九十百千万]{1,14})(多|余)(?=[\\u3400-\\u9fff])`,
        'dgu',
      ),
      group: 2,
      message: ([words]) => `“${words}”里表示大概的词重复，留一个`,
      fix: () => '',
    },
    {
      find: new RegExp(
        `(?:${ABOUT})(?:有|为|占|需)?(?:\\d+(?:\\.\\d+)?(?:[—～~－-]\\d+(?:\\.\\d+)?)?|[一二两三四五六七八九十百千万半]{1,14})[%％\\u3400-\\u9fff]{0,6}?(左右|上下)`,
        'dgu',
      ),
      group: 1,
      message: ([words]) => `“${words}”里表示大概的词重复，留一个`,
      fix: () => '',
    },
    {
      // 约占生产成本的55%左右: what it is a share of stands between.
      find: new RegExp(`(?:${ABOUT})占[^，。；\\d]{2,12}?\\d+(?:\\.\\d+)?[%％](左右|上下)`, 'dgu'),
      group: 1,
      message: ([words]) => `“${words}”里表示大概的词重复，留一个`,
      fix: () => '',
    },
    {
      // 七十余年多来; 三百余人多次 and 十余年多方 have another word there.
      find: /[\d十百千万][余多](?:年|个?月|天|人|名|户|家|件|个|亩|公里|千米|万元)([余多])(?=[来，。；、]|时间|之久)/dgu,
      group: 1,
      message: '“多”“余”重复，留一个',
      fix: () => '',
    },
    {
      // 二百多余人; 十余多 is told above.
      find: /[十百千万]多(余)(?=[人名户家件个亩吨元次场条项])/dgu,
      group: 1,
      message: '“多”“余”重复，留一个',
      fix: () => '',
    },
    {
      find: /(?:[十百千万]几|几[十百千万]{1,2})([多余])(?=[\u3400-\u9fff])/dgu,
      group: 1,
      message: '“几”与“多”“余”不并用，留一个',
      fix: () => '',
    },
    {
      find: /(?:\d{1,14}(?:\.\d{1,6})?[百千万亿]?|[一二两三四五六七八九十百千万]{1,14})[多余][\u3400-\u9fff]{0,4}?(左右|上下)/dgu,
      group: 1,
      message: '“多”“余”与“左右”不并用，留一个',
      fix: () => '',
    },
    {
      find: new RegExp(
        `(?:${MORE}|多达)(?:了)?(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千万]{1,14})[%％\\u3400-\\u9fff]{0,5}?(以上|左右|上下)`,
        'dgu',
      ),
      group: 1,
      message: ([words]) => `“${words}”里“超过”“至少”与“以上”“左右”不并用`,
      fix: () => '',
    },
    {
      find: /(?:不到|不足|不满|最多|至多|不超过)(?:了)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千万]{1,14})[%％\u3400-\u9fff]{0,5}?(以下|以内|左右|上下|以上)/dgu,
      group: 1,
      message: ([words]) => `“${words}”里表示范围的词重复，留一个`,
      fix: () => '',
    },
    {
      find: new RegExp(
        `(?:${MORE})(?:了)?(?:\\d+(?:\\.\\d+)?[百千万亿]?|[一二两三四五六七八九十百千万]{1,14})(多|余)(?=[\\u3400-\\u9fff])`,
        'dgu',
      ),
      group: 1,
      message: '“超过”“至少”与“多”“余”不并用',
      fix: () => '',
    },
    {
      find: /(?:大约|大概|约|将近|接近)(约|近|大约|将近)(?=\d|[一二两三四五六七八九十百千])/dgu,
      group: 1,
      message: '表示大概的词重复，留一个',
      fix: () => '',
    },
    {
      find: /(?:(?<![附最靠临邻将接])近|(?<![签预节合大契违条邀制特])约|将近|大约)(?:十?几|数[十百千万])(?!十?[年天日月周季届期代])[\u3400-\u9fff]{0,4}(?:左右)?/gu,
      message: '“近”“约”与“几”“数十”不并用',
      certainty: '疑似',
    },
  ],
});
