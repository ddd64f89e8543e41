import { BLANK, paper } from '../../parts';
import { cameIn } from '../attendance';
import { paragraph, withoutStop, withStop } from '../blocks';
import { chairOf, daysOf, heldBy, isDeciding } from '../event';
import type { MeetingFacts } from '../facts';
import { reportedLine } from '../minutes-body';
import { opinionsOn } from '../opinion-text';
import { isSamePerson, listed, type People, peopleOf } from '../people';
import { consultedLine, outcomeLines } from './bulletin';

/** Leaders who came, by rank as the list has them, the chair left out. */
function leaders(facts: MeetingFacts, people: People): string {
  const { chair } = facts.meeting;
  const came = cameIn(facts.attendance)
    .filter(({ role }) => role !== 'nonvoting')
    .map(({ person }) => person)
    .filter(({ source }) => source === 'leader')
    .filter((person) => !chair || !isSamePerson(person, chair));
  return listed(came, people.titled);
}

/** 围绕…，大家建议：…；…。: what was proposed on each item as it was summed up, in nobody's name. What criticises or reports is not for the public. */
function proposals(facts: MeetingFacts): string[] {
  const lines: string[] = [];
  for (const item of [...facts.items, null]) {
    const summaries = opinionsOn(facts, item?.id ?? null)
      .filter(({ kind, summary }) => kind === '意见建议' && summary.trim() !== '')
      .map(({ summary }) => withoutStop(summary).replace(/^建议[，：]?/, ''));
    if (summaries.length === 0) continue;
    const title = item === null ? '' : withoutStop(item.title);
    const on = title === '' ? `大家${lines.length > 0 ? '还' : ''}建议` : `围绕${title}，大家建议`;
    lines.push(withStop(`${on}：${summaries.join('；')}`));
  }
  return lines;
}

/** Who reported and who consulted, 会上 said once. */
function courseLine(facts: MeetingFacts, people: People): string {
  const reported = withoutStop(reportedLine(facts, people));
  const consulted = consultedLine(facts, null);
  return reported === '' ? consulted : `${reported}，${consulted.replace(/^会上，/, '')}`;
}

/** 新闻稿 for the public: only what the facts say. */
export function news(facts: MeetingFacts) {
  const people = peopleOf(facts);
  const attended = leaders(facts, people);
  const proposed = proposals(facts);
  const course = isDeciding(facts)
    ? outcomeLines(facts)
    : [
        courseLine(facts, people),
        // Nothing was summed up yet: words as they fell are not for the public, a blank tells the clerk.
        ...(proposed.length > 0 ? proposed : [`大家建议：${BLANK}。`]),
      ];
  return paper({
    title: [heldBy(facts)],
    body: [
      paragraph(
        `本报讯　${daysOf(facts)}，${heldBy(facts)}。${chairOf(facts, people)}主持会议${attended === '' ? '' : `，${attended}出席会议`}。`,
      ),
      ...(course.length > 0 ? course : [`会上，${BLANK}。`]).map(paragraph),
      paragraph(`（${BLANK}）`),
    ],
  });
}
