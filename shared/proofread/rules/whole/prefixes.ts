import { perLine } from '../../per-line';
import type { DocumentRule } from '../../types';
import { usesOf } from './forms';

const UNIT_END = '(?:局|委(?![员办])|办(?!公)|办公室|中心|院|部(?!门)|队|法院|检察院|委员会|厅)';
const LIST = new RegExp(
  `(?:[\\u3400-\\u9fff]{2,12}${UNIT_END}|市委|市政府)(?:[、，][\\u3400-\\u9fff]{2,14}?${UNIT_END}){2,30}`,
  'gu',
);

/**
 * How the organs begin that every city has. Before another name stands none of its own:
 * 岚泊海警局, 湄屿岛管委会 and 沱江航道管理中心 are not the city's, or say themselves whose they are.
 */
const OF_ANY_CITY =
  /^(?:人大|政府|政协|纪委|监委|法院|检察院|组织部|宣传部|统战部|政法委|网信|编办|机构编制|督查|研究室|党校|党史|档案|教育|科技|科学技术|工业|工信|经信|发展|发改|粮食|民族|民宗|公安|民政|司法|财政|人力|人社|自然资源|规划|生态环境|住房|住建|城乡|城市管理|城管|综合行政执法|交通|水利|水务|农业|林业|园林|海洋|商务|投资促进|招商|文化|文旅|文广|卫生|卫健|疾控|退役|应急|消防|审计|国资|国有资产|市场|体育|统计|医疗|医保|乡村振兴|信访|数据|大数据|行政审批|政务|金融|气象|税务|人防|外事|侨办|侨联|台办|台港澳|机关事务|供销|公积金|残联|妇联|科协|文联|工商联|总工会|红十字|共青团|团委)/;

const listsIn = perLine((line) => usesOf(line, LIST));

/** 市教育局、财政局、市民政局: the city named before some of a list and not before others. */
export const unitPrefixes: DocumentRule = {
  id: 'consistency.prefix',
  name: '单位名称漏“市”',
  certainty: '疑似',
  source: '同一串单位名称写法一致',
  scope: 'document',
  find: ({ paragraphs }) =>
    paragraphs.flatMap(({ text, start }) =>
      listsIn(text).flatMap(({ start: index, form: list }) => {
        let at = start + index;
        const items = list.split(/[、，]/).map((form) => {
          const use = { form, start: at, end: at + form.length };
          at += form.length + 1;
          return use;
        });
        const city = items.filter(({ form }) => /^(?:[\u3400-\u9fff]{0,6}由)?市/.test(form));
        const bare = items.filter(
          ({ form }, place) =>
            place > 0 &&
            OF_ANY_CITY.test(form) &&
            !/市|省|县|区|州|国家|中央|各|有关|相关|国务院|军|本|我|驻|街道|镇|乡/.test(form),
        );
        if (city.length < 2 || bare.length === 0 || bare.length >= city.length) return [];
        return bare.map(({ form, start: from, end }) => ({
          start: from,
          end,
          message: `同一串里别的单位有“市”，这里是“${form}”`,
          suggestion: `市${form}`,
        }));
      }),
    ),
};
