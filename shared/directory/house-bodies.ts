/** Bodies whose heads are called 主任: committees of the house, its office, and what belongs to others. */

const COMMITTEE = /(?:委员会|专委会?|委|室)$/u;
/** Rooms that are no committee under another name, as 提案法制室 is one. */
const ROOM = /(?:办公|研究|信息|活动|工作|接待|资料|医务|会议|阅览|实验|教研|值班)室$/u;
/** The house's own rooms that have a head. */
const OFFICE = /(?:办公室|研究室)$/u;
/** A place before a name is the place's body; 城市建设委员会, 县域经济委员会 are committees. */
const PLACE = '(?!城市|市场|市域|县域|区域)\\p{Script=Han}{0,3}[省市县区州旗盟](?![场域])(?=.{2})';
const OTHERS = [
  `^${PLACE}`,
  '^(?:中共|民革|民盟|民建|民进|农工|致公|九三|台盟|工商联|侨联)',
  '人大|政府|街道|社区',
  '(?:居|村|管|纪|监|党|政法|卫健|发改|国资|工信|经信|住建|城管|编|团|妇|业|[省市县区州])委(?:会|员会)?$',
  '(?:居民|村民|管理|纪律检查|监察|卫生(?:和)?健康|发展(?:和)?改革|业主|机构编制|仲裁)委员会$',
].join('|');
const OF_OTHERS = new RegExp(OTHERS, 'u');

const isOfHouse = (body: string): boolean => body.includes('政协') || !OF_OTHERS.test(body);

/** True for a committee of the house, or a section under whatever name; '' is the member's own committee. */
export function isCommitteeOfHouse(body: string): boolean {
  return body === '' || (COMMITTEE.test(body) && !ROOM.test(body) && isOfHouse(body));
}

/** True for any body of the house that has a head: its committees, its office, its 研究室. */
export function isBodyOfHouse(body: string): boolean {
  return isCommitteeOfHouse(body) || (OFFICE.test(body) && isOfHouse(body));
}
