import { anywhere, patternRule } from '../make';

const SOURCE = '《中华人民共和国法定计量单位》';
const N = '(?<=[\\d〇零一二两三四五六七八九十百千万亿半几多余])';

/** Units of measure: the legal ones, and their signs as they are written. */
export const units = patternRule({
  id: 'numerals.unit',
  name: '计量单位',
  certainty: '必改',
  source: SOURCE,
  where: anywhere,
  patterns: [
    {
      find: new RegExp(`${N}平米`, 'gu'),
      message: '面积单位用“平方米”',
      fix: () => '平方米',
    },
    {
      find: new RegExp(`${N}平方(?![米公千厘分毫百]|英)`, 'gu'),
      message: '面积单位用“平方米”',
      certainty: '疑似',
      fix: () => '平方米',
    },
    {
      find: new RegExp(`${N}立方(?![米厘分毫体])`, 'gu'),
      message: '体积单位用“立方米”',
      certainty: '疑似',
      fix: () => '立方米',
    },
    { find: new RegExp(`${N}公分`, 'gu'), message: '长度单位用“厘米”', fix: () => '厘米' },
    { find: new RegExp(`${N}公尺`, 'gu'), message: '长度单位用“米”', fix: () => '米' },
    { find: new RegExp(`${N}公倾`, 'gu'), message: '面积单位是“公顷”', fix: () => '公顷' },
    { find: new RegExp(`${N}公升`, 'gu'), message: '体积单位用“升”', fix: () => '升' },
    { find: new RegExp(`${N}(?:华里|市里)`, 'gu'), message: '长度单位用“公里”或“千米”，请换算' },
    {
      find: new RegExp(`${N}(?:市斤|市尺|市两|市亩|英尺|英寸|英里|英亩|加仑|盎司)`, 'gu'),
      message: '这不是法定计量单位，请换算',
    },
    {
      // 亿斤 is how the yield of grain is announced.
      find: /(?<=\d)[余多]?万?斤(?!斤)/gu,
      message: '质量单位用“公斤”“千克”或“吨”，请换算',
      certainty: '疑似',
    },
    {
      find: /(?<=\d)[余多]?里(?=[路长的，。）]|$)/gu,
      message: '长度单位用“公里”或“千米”，请换算',
      certainty: '疑似',
    },
    {
      find: /(?<=\d)[余多]?(?:尺|寸|丈)(?=[长宽高深的，。、）]|$)/gu,
      message: '长度单位用“米”“厘米”，请换算',
      certainty: '疑似',
    },
    { find: /(?<=\d)马力/gu, message: '功率单位用“千瓦”，请换算', certainty: '疑似' },
    {
      find: /(?<=\d)[余多]?[万亿]?度(?=电|的?电量|用电)/gu,
      message: '电量单位用“千瓦时”',
      certainty: '提示',
    },
    {
      find: /(?<=(?:用|耗|发|供|售|购|输|节|省)电(?:量|能)?[^，。；\d]{0,8}\d+(?:\.\d+)?[万亿]?)度(?!电|的?电量|用电)(?=[，。；、）\u3400-\u9fff]|$)/gu,
      message: '电量单位用“千瓦时”',
      certainty: '疑似',
      fix: () => '千瓦时',
    },
    {
      find: /(?<=\d(?:\.\d+)?)度(?:C|c|摄氏)(?![A-Za-z])/g,
      message: '温度写作“25摄氏度”或“25℃”',
      fix: () => '℃',
    },
    {
      find: new RegExp(`${N}公亩`, 'gu'),
      message: '面积单位用“公顷”“平方米”或“亩”，请换算',
    },
    {
      find: /摄氏(-?\d+(?:\.\d+)?)度/g,
      message: '温度写作“25摄氏度”或“25℃”',
      fix: ([, degrees]) => `${degrees}℃`,
    },
    {
      find: /(?<=\d)(KM|Km|kM|KG|Kg|kG|KW|Kw|kw|KWH|Kwh|kwh|KWh|MW[Hh]|CM|Cm|MM|Mm|ML|Ml|HZ|hz|db|DB|M2|m2|㎡|KM2|Km2|km2|M3|m3|ug|UG|uG)(?![A-Za-z\d])/g,
      message: '计量单位符号大小写和写法不规范',
      fix: ([words]) => SIGNS[words.toLowerCase()] ?? null,
    },
    {
      find: /(?<=\d)(?:平方公里|公里|千米|米|公斤|千克|吨|亩|公顷|元|人|个|名|件)(平方公里|公里|千米|公斤|千克|吨|亩|公顷|元|人|个|名|件)(?=[，。；、）])/dg,
      group: 1,
      message: '计量单位重复',
      certainty: '疑似',
      fix: ([words, two = '']) => (words.startsWith(two) ? '' : false),
    },
    { find: /(?<=\d(?:\.\d+)?[万亿]?)元(?:人民币)?元/g, message: '“元”重复', fix: () => '元' },
  ],
});

const SIGNS: Readonly<Record<string, string>> = {
  km: 'km',
  kg: 'kg',
  kw: 'kW',
  kwh: 'kW·h',
  mwh: 'MW·h',
  cm: 'cm',
  mm: 'mm',
  ml: 'mL',
  hz: 'Hz',
  db: 'dB',
  m2: 'm²',
  '㎡': 'm²',
  km2: 'km²',
  m3: 'm³',
  ug: 'μg',
};
