import type { OfficialDocument } from '../../document/official-document';
import { form } from '../matters/parts';
import { cameAs, missing } from '../meetings/attendance';
import { oneLine } from '../meetings/blocks';
import { chairOf, isDeciding, placeOf, timesOf, titleOf } from '../meetings/event';
import type { MeetingFacts } from '../meetings/facts';
import { peopleOf } from '../meetings/people';
import { printedResolutions, resolutionSentence } from '../meetings/resolutions';
import { paper } from '../parts';

/** 会议情况: when and where, who led it and who came, what was on the agenda, what came of it. A consulting meeting decided nothing: its opinions are counted. */
export function meetingSheet(facts: MeetingFacts): OfficialDocument {
  const people = peopleOf(facts);
  const rows: readonly (readonly [label: string, text: string])[] = [
    ['会议', titleOf(facts)],
    ['类别', facts.meeting.kind],
    ['时间', timesOf(facts)],
    ['地点', placeOf(facts)],
    ['主持', chairOf(facts, people)],
    ['出席', cameAs(facts, 'attend', people)],
    ['列席', cameAs(facts, 'nonvoting', people)],
    ['邀请', cameAs(facts, 'invited', people)],
    ['请假', missing(facts, 'leave', people)],
    ['议题', facts.items.map(({ title }, at) => `${at + 1}. ${oneLine(title)}`).join('\n')],
    isDeciding(facts) ? ['议定', resolvedBy(facts)] : ['意见建议', voicedAt(facts)],
  ];
  return paper({
    title: ['会议情况'],
    body: [form(rows.filter(([, text]) => text !== ''))],
  });
}

function resolvedBy(facts: MeetingFacts): string {
  const items = [...facts.items, null];
  return items
    .flatMap((item) =>
      printedResolutions(facts, item?.id ?? null).map((one) => resolutionSentence(one, item)),
    )
    .join('\n');
}

function voicedAt({ opinions }: MeetingFacts): string {
  return opinions.length === 0 ? '' : `共${opinions.length}条`;
}
