import { printDate } from '../../../model/civil-date';
import { BLANK, paper, redHead } from '../../parts';
import { cameIn } from '../attendance';
import { paragraph } from '../blocks';
import { chairOf, daysAndHalfOf, heldBy, isDeciding, issuerOf, placeOf, topicOf } from '../event';
import type { MeetingFacts } from '../facts';
import { filledOpinions, opinionBlocks, voicedLine } from '../opinion-text';
import { type People, peopleOf } from '../people';
import { printedResolutions, resolutionSentence } from '../resolutions';

/** Leaders (and guests of no unit) by name in their order, members by number, the others by unit. */
function attended(facts: MeetingFacts, people: People): string {
  const came = cameIn(facts.attendance).map(({ person }) => person);
  const guests = came.filter(({ source }) => source === 'guest');
  const units = new Set(guests.flatMap(({ unit }) => unit || []));
  const members = came.filter(({ source }) => source === 'member').length;
  const named = came.filter(
    ({ source, unit }) => source === 'leader' || (source === 'guest' && unit === ''),
  );
  const parts = [
    named.map(people.name).join('、'),
    members > 0 ? `${members}位委员` : '',
    units.size > 0 ? `${[...units].join('、')}有关同志` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `${parts.join('，')}参加会议。` : '';
}

/** What a deciding meeting resolved, without who does what inside the house. */
export function outcomeLines(facts: MeetingFacts): string[] {
  const places = [...facts.items, null];
  return places.flatMap((item) =>
    printedResolutions(facts, item?.id ?? null).map((one) => resolutionSentence(one, item)),
  );
}

/** That people consulted, and on what: nobody's words, and nothing that the meeting concluded. */
export function consultedLine(facts: MeetingFacts): string {
  const topic = topicOf(facts);
  const count = filledOpinions(facts).length;
  return `会上，${voicedLine(facts, `围绕${topic || '有关议题'}`)}${count > 0 ? `，提出意见建议${count}条` : ''}。`;
}

/** 简报 of one meeting, told inside the house. */
export function bulletin(facts: MeetingFacts) {
  const people = peopleOf(facts);
  const when = `${daysAndHalfOf(facts)}，${heldBy(facts, placeOf(facts))}，${chairOf(facts, people)}主持会议。`;
  const course = isDeciding(facts)
    ? outcomeLines(facts).map(paragraph)
    : [
        paragraph(consultedLine(facts)),
        ...filledOpinions(facts).flatMap((opinion) => opinionBlocks(opinion, people, facts)),
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
