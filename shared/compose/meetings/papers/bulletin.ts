import { printDate } from '../../../model/civil-date';
import { BLANK, paper } from '../../parts';
import { cameAs } from '../attendance';
import { paragraph } from '../blocks';
import { chairOf, daysAndHalfOf, heldBy, isDeciding, issuerOf, placeOf, topicOf } from '../event';
import type { MeetingFacts } from '../facts';
import { filledOpinions, opinionBlocks, speakersLine } from '../opinion-text';
import { type People, peopleOf } from '../people';
import { printedResolutions, resolutionSentence } from '../resolutions';

/** 主持, 出席, 列席 as one sentence each. */
function attended(facts: MeetingFacts, people: People): string {
  const lists = [
    ['出席会议', cameAs(facts, 'attend', people)],
    ['列席会议', cameAs(facts, 'nonvoting', people)],
    ['应邀参加会议', cameAs(facts, 'invited', people)],
  ] as const;
  return lists
    .filter(([, names]) => names !== '')
    .map(([what, names]) => `${names}${what}。`)
    .join('');
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
  return `会上，${speakersLine(facts)}围绕${topic || '有关议题'}发言${count > 0 ? `，提出意见建议${count}条` : ''}。`;
}

/** 简报 of one meeting, told inside the house. */
export function bulletin(facts: MeetingFacts) {
  const people = peopleOf(facts);
  const when = `${daysAndHalfOf(facts)}，${heldBy(facts, placeOf(facts))}，${chairOf(facts, people)}主持会议。`;
  const course = isDeciding(facts)
    ? outcomeLines(facts).map(paragraph)
    : [
        paragraph(consultedLine(facts)),
        ...filledOpinions(facts)
          .filter(({ summary }) => summary.trim() !== '')
          .flatMap((opinion) => opinionBlocks(opinion, people)),
      ];
  const list = attended(facts, people);
  return paper({
    format: 'bulletin',
    head: {
      mark: { kind: 'printed', name: `${facts.office.shortName}简报` },
      serialNumber: `第${BLANK}期`,
      line: { office: `${issuerOf(facts)}编印`, date: printDate(facts.today) },
    },
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
