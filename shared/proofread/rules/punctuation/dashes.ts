import { HAN } from '../characters';
import { patternRule } from '../make';

const SOURCE = 'GB/T 15834-2011 连接号、破折号';
const DASH = '[-－–‐‑−~～]';
/** Units after a range of quantities. */
const UNIT =
  '(?:个|名|位|次|天|年(?!\\d)|岁|项|家|户|万|千|百|亿|公里|千米|平方|立方|米|厘米|毫米|公斤|千克|克|吨|升|亩|公顷|辆|台|套|件|条|人|元|小时|分钟|秒|倍|场|处|座|所|篇|期|%|％|℃|度|月份?|日|号|时|周|季度|批|轮|级|层|号楼|组|章|条|页|点)';

/** Ranges and dashes. Codes, telephone numbers and dates by hyphens are not ranges; a title is cited as it was issued. */
export const dashes = patternRule({
  id: 'punctuation.dash',
  name: '连接号、破折号',
  certainty: '必改',
  source: SOURCE,
  patterns: [
    {
      find: /(?<!\d|[-－])((?:19|20)\d{2}年?)(?:[-－–‐‑−~～]|--|——)((?:19|20)\d{2}年)(?![^《》]{0,60}》)/g,
      message: '起止年份之间用一字线“—”',
      fix: ([, a = '', b = '']) => `${a}—${b}`,
      certainty: '必改',
    },
    {
      find: new RegExp(
        `(?<![\\d.A-Za-z-－—/])(\\d+(?:\\.\\d+)?[%％万亿]?)(?:[-－–‐‑−~]|——)(\\d+(?:\\.\\d+)?)(?=[%％]|[余多]?${UNIT})(?!\\d)(?![^《》]{0,60}》)`,
        'g',
      ),
      message: '数量的起止用“～”',
      fix: ([, a = '', b = '']) => (/^(?:19|20)\d{2}$/.test(a) ? `${a}—${b}` : `${a}～${b}`),
    },
    {
      find: /(\d{1,2}[日时月])(?:[-－–‐‑−~～]|--|——)(?=\d{1,2}[日时月])/g,
      message: '起止时间之间用一字线“—”或“至”',
      fix: ([, a = '']) => `${a}—`,
      certainty: '疑似',
    },
    {
      find: new RegExp(
        `(?<=[${HAN}”》）])(?:-{2,}|－{2,}|―{1,}|─{1,}|_{2}(?![年月日时])|－－|–{1,2}|—-|-—|———)(?=[${HAN}“《（])`,
        'gu',
      ),
      message: '破折号用“——”，占两格',
      fix: () => '——',
    },
    {
      find: new RegExp(`(?<=[${HAN}]{2}”?)(?:-|－|–)(?=[“《]?[${HAN}]{2})`, 'gu'),
      message: '中文里连接起止地点、时间用“—”，说明用“——”，不用半角连字符',
      certainty: '疑似',
    },
    {
      find: /^[ \u3000]*(?:一一|--+|－－+|—(?!—)|―+|──?)(?=[\u3400-\u9fff])/gu,
      message: '段首、副题前的破折号用“——”',
      fix: ([words]) =>
        /^[ \u3000]*一一/.test(words)
          ? words.replace('一一', '——')
          : `${/^[ \u3000]*/.exec(words)?.[0]}——`,
      certainty: '疑似',
    },
    // From the first of them only: a long row is looked through once.
    {
      find: new RegExp(`(?<!${DASH})${DASH}{2,}(?=\\d)`, 'g'),
      message: '连接号只用一个',
      certainty: '疑似',
    },
  ],
  where: ({ role }) => role !== 'table' && role !== 'note' && role !== 'issueNumber',
});
