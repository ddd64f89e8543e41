import type { Hit } from '../../types';

const HAN = '[\\u3400-\\u9fff]';
/** What an organ does with a paper of its own; 批复, 批准 and 转发 are for those of others. */
const ISSUED = '(?:印发|下发|发布|颁布|公布|制定|出台|通过|修订|施行)';
/** A title that begins with the name of a province or city; 中国（…） and a region are the country's. */
const LOCAL = `《(?!中国|中华|全国|国家|关于)${HAN}{2,4}?(?:省|市|自治区|自治州|县)(?!场|域|级|长|政|区建)${HAN}[^《》]{1,40}》`;
/** What is told of the paper itself and not of its content: …》宣传方案. */
const WHOLE = `(?!${HAN}{0,6}(?:方案|手册|解读|读本|办法|通知|细则|任务|要点|清单|实施|执行|情况|宣传))`;
const CONGRESS = '全国人(?:大|民代表大会)';

interface Power {
  find: RegExp;
  message: string;
}

/** Papers that the organ that is named cannot have issued, since another one does. */
const POWERS: readonly Power[] = [
  {
    find: new RegExp(
      `(?:国务院(?:办公厅)?|中共中央(?:办公厅)?|${CONGRESS}(?:常委会|常务委员会)?)(?:${ISSUED}(?:了|的)?)?${LOCAL}`,
      'gu',
    ),
    message: '地方的法规和文件由地方制定，这里写的是中央机关',
  },
  {
    find: new RegExp(
      `${CONGRESS}(?:常委会|常务委员会)?(?:印发|下发|发出|发布|出台)了?《[^《》]{2,40}(?:通知|通报|函|批复|通告|办法|细则)》`,
      'gu',
    ),
    message: '全国人大及其常委会制定法律、作出决议决定，通知一类由办公厅印发',
  },
  {
    find: new RegExp(
      `《${CONGRESS}(?:常委会|常务委员会)?关于[^《》]{2,40}的(?:通知|通报|函|批复|通告)》`,
      'gu',
    ),
    message: '全国人大及其常委会制定法律、作出决议决定，通知一类由办公厅印发',
  },
  {
    find: new RegExp(
      `(?<!人大|代表大会)(?<!${CONGRESS}${HAN}{0,8})(?:${HAN}{2}(?<!全|小|各)(?:部|局|厅)|(?:卫生健康|发展改革|市|省|县|区|纪)委|人民法院|检察院|人民政府|监委)(?:${ISSUED})了?《中华人民共和国[^《》]{1,30}法》${WHOLE}`,
      'gu',
    ),
    message: '法律由全国人民代表大会及其常务委员会制定',
  },
  {
    find: new RegExp(
      `(?:${HAN}{2}(?<!全|小|各|支|总)(?:局|厅)|(?:[省市县区]|自治区)(?:纪|监)?委|(?:高级|中级)?人民法院|检察院|纪委监委)(?:制定|颁布|公布|通过|出台|修订)了?${LOCAL.slice(0, -1)}(?<=条例)》${WHOLE}`,
      'gu',
    ),
    message: '地方性法规由人民代表大会及其常务委员会制定',
  },
];

/** What a sentence says an organ issued and that only another one issues. */
export function ofOthers(text: string): Hit[] {
  if (!text.includes('《')) return [];
  return POWERS.flatMap(({ find, message }) =>
    [...text.matchAll(find)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
      message,
    })),
  );
}
