import { toChineseNumber } from '../../../document/chinese-number';
import { attending } from '../../../meetings/attendance';
import type { PersonRef } from '../../../model/directory';
import { BLANK, paper } from '../../parts';
import { calledAs, countsOf, withChair } from '../attendance';
import { oneLine, paragraph, withStop } from '../blocks';
import { chairOf, daysOf, isDeciding, membersOf, titleOf } from '../event';
import type { MeetingFacts } from '../facts';
import { distinctPeople, isSamePerson, listed, type People, peopleOf } from '../people';

/** Who is here, as the chair says it: nobody announces himself. */
function present(facts: MeetingFacts, people: People): string {
  const { chair } = facts.meeting;
  const said = [
    ['出席今天会议的有', calledAs(facts, 'attend', people, chair, 'announced') || BLANK],
    ['列席会议的有', calledAs(facts, 'nonvoting', people, chair)],
    ['应邀参加会议的有', calledAs(facts, 'invited', people, chair)],
  ] as const;
  return said
    .filter(([, names]) => names !== '')
    .map(([begin, names]) => `${begin}${names}。`)
    .join('');
}

/** 请某某汇报, or 下面由我汇报 where the chair reports himself; '' where nobody is named. */
function askedToReport(
  { meeting: { chair } }: MeetingFacts,
  reporters: readonly PersonRef[],
  people: People,
  what: string,
): string {
  const others = reporters.filter((one) => !chair || !isSamePerson(one, chair));
  const own = others.length < reporters.length ? `下面，由我${what}。` : '';
  return own + (others.length > 0 ? `请${listed(others, people.titled)}${what}。` : '');
}

/** 开场, one item after the other, 小结, 散会. What comes of an item is left to the chair. */
function deciding(facts: MeetingFacts, people: People): string[] {
  const { items } = facts;
  const count = countsOf(attending(withChair(facts)));
  const rows = items.flatMap(({ title, reporters }, index) => {
    const ordinal = toChineseNumber(index + 1);
    const what = oneLine(title).startsWith('传达') ? '传达' : '汇报';
    const asked = askedToReport(facts, reporters, people, what);
    return [
      `现在进行第${ordinal}项议题：${withStop(oneLine(title) || BLANK)}${asked}`,
      `（${asked === '' ? '介绍' : what}后）请大家发表意见。`,
      `（发言后）刚才，大家对这项议题充分发表了意见。${BLANK}。`,
    ];
  });
  // Of a measure word there are 两, never 二.
  const two = items.length === 2 ? '两' : toChineseNumber(items.length);
  const total = items.length > 0 ? two : BLANK;
  return [
    `现在开会。今天召开${titleOf(facts)}。${present(facts, people)}会议应到${count.called}人，实到${count.present}人。`,
    `今天的会议共有${total}项议题。`,
    ...(rows.length > 0 ? rows : [`现在进行第一项议题：${BLANK}。`]),
    `今天的议题已全部进行完毕。会后，请办公室整理会议纪要，按程序送审。${BLANK}。`,
    '今天的会议到此结束。散会。',
  ];
}

/** 通报, 发言, 回应, 小结: the chair thanks and sums up, and settles nothing. */
function consulting(facts: MeetingFacts, people: People): string[] {
  const { chair } = facts.meeting;
  const reporters = distinctPeople(facts.items.flatMap((item) => item.reporters));
  const reports = listed(
    reporters.filter((one) => !chair || !isSamePerson(one, chair)),
    people.titled,
  );
  return [
    `现在开会。今天，我们召开${titleOf(facts)}。${present(facts, people)}`,
    `首先，请有关方面通报情况，依次是：${reports || BLANK}。`,
    `（通报后）下面，请大家围绕议题发言。请${BLANK}委员发言，请${BLANK}委员作准备。`,
    `（发言后）刚才，各位委员谈情况、讲问题、提建议，都很有见地。下面，请有关方面的同志作回应。请${BLANK}。`,
    `（回应后）今天，大家畅所欲言，也听到了有关方面的回应。${BLANK}。会后，请办公室按原话整理大家的意见建议，送有关方面研究参考，有了回音及时告知各位委员。`,
    '今天的会议到此结束。散会。谢谢大家！',
  ];
}

/** Members are greeted where they attend as themselves. */
function greeting(facts: MeetingFacts): string {
  const { kind } = facts.meeting;
  const hasMembers = !isDeciding(facts) || kind === '常委会会议' || kind === '全体会议';
  return hasMembers ? `各位${membersOf(facts)}、同志们：` : '同志们：';
}

/** 主持词 */
export function script(facts: MeetingFacts) {
  const people = peopleOf(facts);
  const lines = isDeciding(facts) ? deciding(facts, people) : consulting(facts, people);
  return paper({
    title: [`${titleOf(facts)}主持词`],
    byline: [chairOf(facts, people), `（${daysOf(facts)}）`],
    salutation: greeting(facts),
    body: lines.map(paragraph),
  });
}
