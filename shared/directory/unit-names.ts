import { nameForm } from './name-form';

/**
 * Names of units as people say and type them. They are for finding only: what is printed is
 * the full name or the standard short name that the office keeps.
 */
const SPOKEN: readonly (readonly [said: RegExp, short: string])[] = [
  [/(?:中国)?国民党革命委员会/, '民革'],
  [/中国民主同盟/, '民盟'],
  [/中国民主建国会/, '民建'],
  [/中国民主促进会/, '民进'],
  [/中国农工民主党/, '农工党'],
  [/中国致公党/, '致公党'],
  [/台湾民主自治同盟/, '台盟'],
  [/发展(?:和)?改革/, '发改'],
  [/卫生(?:和)?(?:健康|计划生育)/, '卫健'],
  [/城市管理(?:综合)?(?:行政)?(?:执法)?/, '城管'],
  [/住房(?:和)?城乡建设/, '住建'],
  [/人力资源(?:和)?社会保障/, '人社'],
  [/规划(?:和)?自然资源/, '规自'],
  [/自然资源(?:和)?(?:规划)?/, '自规'],
  [/文化(?:[、和]?(?:体育|广电|广播电视|新闻出版)){0,3}(?:和)?旅游/, '文旅'],
  [/市场监(?:督管理|管)/, '市监'],
  [/工业(?:和)?信息化/, '工信'],
  [/国有资产监督管理/, '国资'],
  [/民族(?:和)?宗教(?:事务)?/, '民宗'],
  [/退役军人事务/, '退役军人'],
  [/生态环境(?:保护)?/, '环保'],
  [/应急管理/, '应急'],
  [/医疗保障/, '医保'],
  [/交通运输/, '交通'],
  [/科学技术协会/, '科协'],
  [/科学技术/, '科技'],
  [/行政审批(?:服务)?/, '审批'],
  [/机关事务(?:管理|服务)/, '机关事务'],
  [/林业(?:和)?草原/, '林草'],
  [/大数据(?:发展)?(?:管理|服务)/, '大数据'],
  [/人民武装部/, '人武部'],
  [/住房公积金管理/, '公积金'],
  [/供销合作(?:社联合社|联合社|社)/, '供销社'],
  [/统一战线工作部/, '统战部'],
  [/(?:(?:中国)?共产主义青年团|共青团).*?([市县区]?)委员会/, '团$1委'],
  [/工商业联合会/, '工商联'],
  [/归国华侨联合会/, '侨联'],
  [/文学艺术界联合会/, '文联'],
  [/社会科学界联合会/, '社科联'],
  [/残疾人联合会/, '残联'],
  [/妇女联合会/, '妇联'],
  [/人民代表大会常务委员会/, '人大常委会'],
  [/纪律检查委员会/, '纪委'],
  [/监察委员会/, '监委'],
  [/中级人民法院/, '中院'],
  [/人民(法院|检察院|政府)/, '$1'],
  [/街道办事处/, '街道办'],
  [/常务委员会/, '常委会'],
  [/委员会/, '委'],
  [/办公室/, '办'],
];

/** What other cities say for the same: 资规局 for 自然资源和规划局. */
const SPOKEN_ELSEWHERE: readonly (readonly [said: RegExp, short: string])[] = [
  [/自然资源(?:和)?规划/, '资规'],
  [/市场监督管理/, '市场监管'],
  [/教育(?:和)?体育/, '教体'],
  [/文化(?:[、和]?(?:广电|广播电视|体育)){1,2}(?:和)?旅游/, '文广旅'],
  [/农业农村/, '农业'],
];

/** 市卫健委 of 市卫生健康委员会; a name that has no shorter form stays. */
export function spokenName(name: string): string {
  return SPOKEN.reduce((text, [said, short]) => text.replace(said, short), name);
}

/** All names under which a unit is found, its own first. */
export function namesOfUnit(...own: readonly string[]): string[] {
  const names = own.filter((name) => name !== '');
  const elsewhere = names.flatMap((name) =>
    SPOKEN_ELSEWHERE.flatMap(([said, short]) => (said.test(name) ? name.replace(said, short) : [])),
  );
  return [...new Set([...names, ...names.map(spokenName), ...elsewhere])];
}

/** A committee of the house without the house: 提案委 of 市政协提案委员会. */
export function bodyForm(name: string): string {
  return nameForm(spokenName(name.replace(/^.*政协/u, ''))).replace(/和/g, '');
}

/** True for two names of one committee: 提案委员会, 市政协提案委. */
export function isSameBody(a: string, b: string): boolean {
  return bodyForm(a) === bodyForm(b);
}
