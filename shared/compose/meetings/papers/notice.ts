import type { Block } from '../../../document/official-document';
import { parseStructureNumber } from '../../../document/structure-numbers';
import { printDate } from '../../../model/civil-date';
import { BLANK, NUMBER_BLANK, paper, table } from '../../parts';
import { comesForHimself, unitsCalled } from '../attendance';
import { heading, oneLine, paragraph, type Section, sections, withStop } from '../blocks';
import { daysOf, heldSittings, isDeciding, issuerOf, placeOf, titleOf, whenOf } from '../event';
import type { MeetingFacts } from '../facts';
import { peopleOf } from '../people';
import { attendees, itemSeries } from './plan';

const REPLY_HEAD = ['姓名', '单位', '职务', '联系电话', '是否参会', '请假事由'];
const REPLY_ROWS = 4;

/** Members who are called as themselves, by the kind of meeting. */
const MEMBERS: Partial<Record<MeetingFacts['meeting']['kind'], string>> = {
  全体会议: '各位委员',
  常委会会议: '各位常务委员',
};

/** Units in the office's order, then the members, then a colon. */
function addressees(facts: MeetingFacts): string {
  const members = facts.attendance.some(comesForHimself);
  const called = [
    unitsCalled(facts).join('、'),
    members ? (MEMBERS[facts.meeting.kind] ?? '各有关委员') : '',
  ].filter((part) => part !== '');
  return `${called.join('，') || BLANK}：`;
}

/** The reply, then the office's own demands, without the numbers that they were typed with; whole sentences, hence 1. and not （一）. */
function demands(facts: MeetingFacts): Block[] {
  const { requirements, contact } = facts.meeting;
  const typed = requirements.split('\n').flatMap((text) => {
    const line = oneLine(text);
    const number = parseStructureNumber(line)?.text ?? '';
    return line.slice(number.length).trim() || [];
  });
  const reply = `请于${BLANK}月${BLANK}日前将参会回执（见附件）送${facts.office.officeName}。`;
  const lines = [reply, ...typed.map(withStop)];
  const isOne = lines.length === 1;
  return [
    ...lines.map((line, index) => (isOne ? paragraph(line) : heading(3, index + 1, line))),
    paragraph(`联系人及电话：${oneLine(contact) || BLANK}。`),
  ];
}

/** 会议通知 with its reply slip. */
export function notice(facts: MeetingFacts) {
  const people = peopleOf(facts);
  const title = titleOf(facts);
  const held = heldSittings(facts);
  const times = held.length > 0 ? held.map(whenOf) : [daysOf(facts)];
  const list: Section[] = [
    { title: '会议时间', blocks: times.map((time) => paragraph(`${time}。`)) },
    { title: '会议地点', blocks: [paragraph(`${placeOf(facts)}。`)] },
    { title: isDeciding(facts) ? '会议议题' : '会议议程', blocks: itemSeries(facts, people) },
    { title: '参会人员', blocks: attendees(facts, people) },
    { title: '有关要求', blocks: demands(facts) },
  ];
  const reply = table(
    REPLY_HEAD,
    ...Array.from({ length: REPLY_ROWS }, () => REPLY_HEAD.map(() => '')),
  );
  return paper({
    head: { issueNumber: NUMBER_BLANK },
    title: [`${issuerOf(facts)}关于召开${title}的通知`],
    addressees: addressees(facts),
    body: [
      paragraph(`经研究，定于${daysOf(facts)}召开${title}。现将有关事项通知如下：`),
      ...sections(1, list),
    ],
    attachments: [{ name: `${title}参会回执`, body: [reply] }],
    signature: { mode: 'sealed', signers: [issuerOf(facts)], date: printDate(facts.today) },
  });
}
