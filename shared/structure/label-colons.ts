import { LIKE_COLON } from '../document/like-colons';
import { isAddressees, isSalutation } from './vocabulary';

const GAP = '[ \\t\\u3000]*';
/** The words of labels, with whatever spaces stretch them (出　席). */
export const stretched = (words: string): string =>
  words
    .split('|')
    .map((word) => [...word].join('[ \\u3000]*'))
    .join('|');
export const ATTENDANCE = '出席|列席|请假|缺席|参加|参会|旁听|特邀|邀请|主持|记录人|记录';
export const WHO = '(?:人员|委员|领导|单位|同志|代表)?';
export const DISPATCH =
  '报|送|发|呈|抄报|呈报|呈送|报送|主报|主送|分送|分发|印送|印发|发送|抄报抄送|抄报、抄送|抄送、抄报|主送、抄送';
/** Labels whose words say what a line is, beside those of lists. */
const OTHERS = '抄送|主送机关|份号|密级|保密期限|主题词|联系人|联系电话|电话|编辑|共印|印数';
const COUNT = '(?:[\\d０-９]{1,2}|[一二三四五六七八九十]{1,2})?';

const LABELLED = new RegExp(
  `^(${GAP}(?:(?:${stretched(ATTENDANCE)})${WHO}|(?:${stretched(`${DISPATCH}|${OTHERS}`)})|附${GAP}件?${GAP}${COUNT}|(?:\\S{1,30}号${GAP})?${stretched('签发人')})${GAP})[${LIKE_COLON}]`,
);
const AT_END = new RegExp(`[${LIKE_COLON}]${GAP}$`);

/**
 * Where in a line what only looks like a colon stands for one: behind a label, or at the
 * end of 主送机关 and 称呼; -1 for nowhere. 1∶3 and what a sentence has stay as they are.
 */
export function likeColonAt(line: string): number {
  const label = LABELLED.exec(line)?.[1];
  if (label !== undefined) return label.length;
  const at = AT_END.exec(line)?.index ?? -1;
  if (at < 0) return -1;
  const right = `${line.slice(0, at)}：`.trim();
  return isAddressees(right) || isSalutation(right) ? at : -1;
}
