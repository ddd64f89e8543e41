import type { AgendaItem } from '../../model/meeting';
import { withoutStop } from './blocks';

/**
 * Items of an agenda as clerks type them: some are what people talk about, some say only how the
 * meeting goes on, and some say both, 就停车位共享进行协商.
 */

const WHO =
  '(?:与会|参会|有关|相关|各|市|县|区|政协|主要|分管)*(?:委员|部门|单位|方面|领导|同志|专家|学者|代表|企业|群众|主席|副主席|秘书长|主持人|负责人|嘉宾|会议|大会|[、和及])*';
const HOW =
  '(?:自由|协商|互动|集中|书面|表态|现场|交流|作|做|进行|开展|分别|依次|逐一|围绕议题|总结)*';
const STEP = new RegExp(
  `^${WHO}${HOW}(?:发言|回应|讲话|小结|总结|点评|致辞|互动|交流|答复|座谈|讨论|协商|合影|签到)$`,
  'u',
);
/** 听取情况通报, 观看专题片. */
const TOLD = /^(?:听取|观看|宣读)/;

/** True for an item that says how the meeting goes on and nothing of what it is about: 委员发言. */
export function isStep({ title }: Pick<AgendaItem, 'title'>): boolean {
  return STEP.test(withoutStop(title));
}

/** True for an agenda that was typed as the course of the meeting. */
export function isCourse(items: readonly Pick<AgendaItem, 'title'>[]): boolean {
  return items.some((item) => isStep(item) || TOLD.test(withoutStop(item.title)));
}

const ON = '(?:与.{1,8})?(?:进行|开展|作|做)?(?:专题|专项|对口|充分)?';
/** What is said of a topic around it; the topic is the group. */
const AROUND: readonly RegExp[] = [
  // 听取市住建局关于停车位建设情况的通报
  /^(?:听取|通报)(?:.*?关于)?(?<topic>.{2,}?)的?(?:通报|汇报|介绍|说明|报告)$/u,
  // 就停车位共享进行协商; 就业服务 is a topic itself
  new RegExp(
    `^就(?<topic>.{2,}?)${ON}(?:协商|讨论|座谈|交流|研讨|发言|议政|建言|提出意见建议)$`,
    'u',
  ),
  new RegExp(
    `^(?:围绕|关于)(?<topic>.{2,}?)(?:${ON}(?:协商|讨论|座谈|交流|研讨|发言|议政|建言))?$`,
    'u',
  ),
  /^(?:审议|讨论)(?:关于)?(?<topic>.{2,})$/u,
  /^(?:协商|研究|学习)(?:关于|(?=[《“]))(?<topic>.{2,})$/u,
];

/** What an item is about, to stand behind 围绕; '' where it says only how the meeting goes on. */
export function topicWords(item: Pick<AgendaItem, 'title'>): string {
  if (isStep(item)) return '';
  const title = withoutStop(item.title);
  for (const around of AROUND) {
    const topic = around.exec(title)?.groups?.topic;
    if (topic !== undefined) return topic;
  }
  return title;
}
