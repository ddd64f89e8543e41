import { attending, othersWords } from '../../../meetings/attendance';
import { ATTENDANCE_ROLES, type Attendance } from '../../../model/meeting';
import { paper, table } from '../../parts';
import { countsOf, withChair } from '../attendance';
import { paragraph } from '../blocks';
import { placeOf, timesOf, titleOf } from '../event';
import type { MeetingFacts } from '../facts';
import { NothingToCompose } from '../nothing';
import { peopleOf } from '../people';

/** The head of 签到 is spaced, so that the column has room for a signature. */
const HEAD = ['序号', '姓名', '单位及职务', '联系电话', '签　　到', '备注'];

/** 列席, 邀请, and 请假 without its reason. */
function remark({ role, state }: Attendance): string {
  const marks = [role === 'attend' ? '' : ATTENDANCE_ROLES[role], state === 'leave' ? '请假' : ''];
  return marks.filter((mark) => mark !== '').join('，');
}

/** 应到 and the rest of those who attend; then how many 列席 and were 邀请, who do not count for 应到. */
function counted(rows: readonly Attendance[]): string {
  const { called, present, leave, absent, open } = countsOf(attending(rows));
  const others = open > 0 ? `，还有${open}人没有登记` : '';
  const counts = `应到${called}人，实到${present}人，请假${leave}人，缺席${absent}人${others}`;
  return `${[counts, othersWords(rows)].filter((part) => part !== '').join('；')}。`;
}

/** 签到表 of everybody called and of the one who presides, its head row on every page. */
export function signIn(facts: MeetingFacts) {
  if (facts.attendance.length === 0) {
    throw new NothingToCompose('还没有参会人员，签到表无法生成。请先在“参会”页填写参会人员。');
  }
  const people = peopleOf(facts);
  const called = withChair(facts);
  const rows = called.map((row, index) => [
    String(index + 1),
    row.person.name,
    people.duty(row.person),
    row.telephone,
    '',
    remark(row),
  ]);
  return paper({
    title: [`${titleOf(facts)}签到表`],
    body: [
      paragraph(`时间：${timesOf(facts)}`),
      paragraph(`地点：${placeOf(facts)}`),
      table(HEAD, ...rows),
      paragraph(counted(called)),
    ],
  });
}
