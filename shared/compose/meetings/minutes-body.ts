import type { Block } from '../../document/official-document';
import type { AgendaItem } from '../../model/meeting';
import { BLANK } from '../parts';
import { oneLine, paragraph, type Section, sections, series } from './blocks';
import { chairOf, courseOf, daysAndHalfOf, heldBy, placeOf, titleOf, topicOf } from './event';
import type { MeetingFacts } from './facts';
import {
  clusterSections,
  filledOpinions,
  opinionsInTurn,
  opinionsOn,
  voicedLine,
} from './opinion-text';
import { distinctPeople, isSamePerson, listed, type People } from './people';
import { isOnlyPending, printedResolutions, resolutionSentence, taskSentence } from './resolutions';

/** The resolutions on one item, each with who does what; a blank where none is entered yet. */
export function resolutionBlocks(facts: MeetingFacts, item: AgendaItem | null): Block[] {
  const blocks = printedResolutions(facts, item?.id ?? null).flatMap((one): Block[] => {
    const sentence = resolutionSentence(one, item);
    const tasks = one.tasks.map(taskSentence);
    if (tasks.length > 1) return [paragraph(sentence), ...series(2, tasks)];
    return [paragraph(sentence + tasks.join(''))];
  });
  return blocks.length > 0 ? blocks : [paragraph(`会议${BLANK}。`)];
}

/** 议题·决定: item by item. Items that are only 待研究 are passed over. */
export function decidingBody(facts: MeetingFacts, people: People): Block[] {
  const items = facts.items.filter((item) => !isOnlyPending(facts, item));
  const list: Section[] = items.map((item) => ({
    title: item.title,
    blocks: resolutionBlocks(facts, item),
  }));
  const others = printedResolutions(facts, null);
  if (others.length > 0) {
    list.push({ title: '其他事项', blocks: resolutionBlocks(facts, null) });
  }
  const lead = `${daysAndHalfOf(facts)}，${chairOf(facts, people)}在${placeOf(facts)}主持召开${titleOf(facts)}。现将会议议定事项纪要如下：`;
  return [paragraph(lead), ...sections(1, list)];
}

/** 会上，…通报了有关情况。: reporters who really spoke, by the proceedings; '' for none. */
export function reportedLine(facts: MeetingFacts, people: People): string {
  const spoke = facts.items
    .flatMap(({ reporters }) => reporters)
    .filter((one) => facts.entries.some(({ speaker }) => speaker && isSamePerson(speaker, one)));
  const who = listed(distinctPeople(spoke), people.titled);
  return who === '' ? '' : `会上，${who}通报了有关情况。`;
}

/** What people proposed on one item or (null) on none, similar ones together. */
export function opinionsBody(
  facts: MeetingFacts,
  itemId: string | null,
  people: People,
  level: 1 | 2,
): Block[] {
  const made = clusterSections(facts, opinionsOn(facts, itemId), (own) =>
    opinionsInTurn(own, people, facts),
  );
  return 'blocks' in made ? made.blocks : sections(level, made.sections);
}

/** 协商·意见: who proposed what. It says nothing in the meeting's own name and hands on for reference. */
export function consultingBody(facts: MeetingFacts, people: People): Block[] {
  const topic = topicOf(facts);
  const lead = `${daysAndHalfOf(facts)}，${heldBy(facts, placeOf(facts))}，${chairOf(facts, people)}主持会议。${reportedLine(facts, people)}`;
  const course = `会议围绕${topic || '有关议题'}进行了${courseOf(facts)}，${voicedLine(facts)}，提出以下意见建议（共${filledOpinions(facts).length}条）：`;
  const list: Section[] = facts.items
    .map(({ id, title }) => ({ title: oneLine(title), blocks: opinionsBody(facts, id, people, 2) }))
    .filter(({ blocks }) => blocks.length > 0);
  const none = opinionsBody(facts, null, people, list.length > 0 ? 2 : 1);
  if (list.length > 0 && none.length > 0) list.push({ title: '其他意见建议', blocks: none });
  return [
    paragraph(lead),
    paragraph(course),
    ...(list.length > 0 ? sections(1, list) : none),
    paragraph(`以上意见建议由${facts.office.officeName}整理，送有关方面研究参考。`),
  ];
}
