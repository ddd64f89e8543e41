import { BLANK, paper } from '../../parts';
import { cameIn } from '../attendance';
import { paragraph } from '../blocks';
import { chairOf, daysOf, heldBy, isDeciding } from '../event';
import type { MeetingFacts } from '../facts';
import { isSamePerson, type People, peopleOf } from '../people';
import { consultedLine, outcomeLines } from './bulletin';

/** Leaders who came, by rank as the list has them, the chair left out. */
function leaders(facts: MeetingFacts, people: People): string {
  const { chair } = facts.meeting;
  return cameIn(facts.attendance)
    .filter(({ role }) => role !== 'nonvoting')
    .map(({ person }) => person)
    .filter(({ source }) => source === 'leader')
    .filter((person) => !chair || !isSamePerson(person, chair))
    .map(people.titled)
    .join('，');
}

/** 新闻稿 for the public: only what the facts say. */
export function news(facts: MeetingFacts) {
  const people = peopleOf(facts);
  const attended = leaders(facts, people);
  const course = isDeciding(facts) ? outcomeLines(facts) : [consultedLine(facts)];
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
