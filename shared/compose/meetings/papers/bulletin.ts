import { printDate } from '../../../model/civil-date';
import type { Attendance } from '../../../model/meeting';
import { BLANK, paper, redHead } from '../../parts';
import { cameIn, comesForHimself } from '../attendance';
import { paragraph } from '../blocks';
import {
  chairOf,
  daysAndHalfOf,
  heldBy,
  isDeciding,
  issuerOf,
  membersOf,
  placeOf,
  topicOf,
} from '../event';
import type { MeetingFacts } from '../facts';
import { filledOpinions, opinionsInTurn, voicedLine } from '../opinion-text';
import { isSamePerson, listed, type People, peopleOf } from '../people';
import { printedResolutions, resolutionSentence } from '../resolutions';

/** Leaders (and guests of no unit) by post and name in their order, members by number, the others by unit; who only sat in stands apart, the chair is named already. */
function attended(facts: MeetingFacts, people: People): string {
  const { chair } = facts.meeting;
  const came = cameIn(facts.attendance).filter(
    ({ person }) => !chair || !isSamePerson(person, chair),
  );
  const sat = came.filter(({ role }) => role === 'nonvoting');
  const took = came.filter(({ role }) => role !== 'nonvoting');
  const said = [
    [took, '参加会议'],
    [sat, '列席会议'],
  ] as const;
  const parts = said.flatMap(([rows, how]) => {
    const who = counted(facts, rows, people);
    return who === '' ? [] : `${who}${how}`;
  });
  return parts.length > 0 ? `${parts.join('；')}。` : '';
}

function counted(facts: MeetingFacts, rows: readonly Attendance[], people: People): string {
  // A member who sits in does so for the unit that he is called from.
  const isNamed = ({ person: { source, unit } }: Attendance) =>
    source === 'leader' || (source === 'guest' && unit === '');
  const members = rows.filter(comesForHimself).length;
  const others = rows.filter((row) => !comesForHimself(row) && !isNamed(row));
  const units = new Set(others.map(({ person }) => person.unit || people.name(person)));
  const parts = [
    listed(
      rows.filter(isNamed).map(({ person }) => person),
      people.titled,
    ),
    members > 0 ? `${members}位${membersOf(facts)}` : '',
    units.size > 0 ? `${[...units].join('、')}有关同志` : '',
  ].filter((part) => part !== '');
  const last = parts.pop() ?? '';
  // Behind a row of posts that commas part, 和 would join only the last of them.
  const and = parts.some((part) => part.includes('，')) ? '，以及' : '和';
  return parts.length === 0 ? last : `${parts.join('，')}${and}${last}`;
}

/** What a deciding meeting resolved, without who does what inside the house. */
export function outcomeLines(facts: MeetingFacts): string[] {
  const places = [...facts.items, null];
  return places.flatMap((item) =>
    printedResolutions(facts, item?.id ?? null).map((one) => resolutionSentence(one, item)),
  );
}

/** The sentence that people consulted, and on what: nobody's words, and nothing that the meeting concluded. `count`: of the opinions that follow; null where not all of them do. */
export function consultedLine(facts: MeetingFacts, count: number | null): string {
  const topic = topicOf(facts);
  return `会上，${voicedLine(facts, `围绕${topic || '有关议题'}`)}${count ? `，提出意见建议${count}条` : ''}。`;
}

/** 简报 of one meeting, told inside the house. */
export function bulletin(facts: MeetingFacts) {
  const people = peopleOf(facts);
  const when = `${daysAndHalfOf(facts)}，${heldBy(facts, placeOf(facts))}，${chairOf(facts, people)}主持会议。`;
  const course = isDeciding(facts)
    ? outcomeLines(facts).map(paragraph)
    : [
        paragraph(consultedLine(facts, filledOpinions(facts).length)),
        ...opinionsInTurn(filledOpinions(facts), people, facts),
      ];
  const list = attended(facts, people);
  return paper({
    format: 'bulletin',
    head: redHead(`${facts.office.shortName}简报`, {
      office: `${issuerOf(facts)}编印`,
      date: printDate(facts.today),
    }),
    title: [heldBy(facts)],
    body: [
      paragraph(when),
      ...(course.length > 0 ? course : [paragraph(`${BLANK}。`)]),
      ...(list === '' ? [] : [paragraph(list)]),
    ],
    dispatch: [
      { label: '报', text: `${BLANK}。` },
      { label: '送', text: `${BLANK}。` },
    ],
  });
}
