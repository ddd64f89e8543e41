import type { LabelledList, OfficialDocument } from '../../../document/official-document';
import { printDate } from '../../../model/civil-date';
import { paper, redHead } from '../../parts';
import { attendanceLists, eachUnitOnce, unitsCalled } from '../attendance';
import { oneLine, paragraph, withStop } from '../blocks';
import { isDeciding, issuerOf, minutesMark, minutesTitle, titleOf } from '../event';
import type { MeetingFacts } from '../facts';
import { consultingBody, decidingBody, opinionsBody, resolutionBlocks } from '../minutes-body';
import { NothingToCompose } from '../nothing';
import { filledOpinions } from '../opinion-text';
import { peopleOf } from '../people';
import { printedResolutions } from '../resolutions';

const NO_RESOLUTIONS =
  '还没有议定事项，纪要无法生成。请先在“议定事项”页填写每个议题的结果（只有“待研究”的议题不写入纪要）。';
const NO_OPINIONS =
  '还没有意见建议，纪要无法生成。请先在“会议记录”页标出意见建议，或在“意见建议”页填写。';

function hasResolutions(facts: MeetingFacts): boolean {
  const places = [...facts.items.map(({ id }) => id), null];
  return places.some((id) => printedResolutions(facts, id).length > 0);
}

/** 发: units that were called or have something to do, in the order in which they come up. */
function sentTo(facts: MeetingFacts): LabelledList[] {
  const doing = [...facts.items.map(({ id }) => id), null]
    .flatMap((id) => printedResolutions(facts, id))
    .flatMap(({ tasks }) => tasks.flatMap(({ lead, helpers }) => [...lead, ...helpers]));
  const units = eachUnitOnce([...unitsCalled(facts), ...doing.map(({ name }) => name)]);
  return units.length > 0 ? [{ label: '发', text: `${units.join('、')}。` }] : [];
}

/**
 * 纪要 by family: what was resolved, or who proposed what. The 期号 comes after
 * 签发 and is left blank.
 */
export function minutes(facts: MeetingFacts): OfficialDocument {
  const deciding = isDeciding(facts);
  if (deciding && !hasResolutions(facts)) throw new NothingToCompose(NO_RESOLUTIONS);
  if (!deciding && filledOpinions(facts).length === 0) throw new NothingToCompose(NO_OPINIONS);
  const people = peopleOf(facts);
  const date = printDate(facts.today);
  return paper({
    format: 'minutes',
    head: redHead(minutesMark(facts), { office: issuerOf(facts), date }),
    title: minutesTitle(facts),
    body: deciding ? decidingBody(facts, people) : consultingBody(facts, people),
    attendance: attendanceLists(facts, people),
    dispatch: sentTo(facts),
    printLine: { office: facts.office.officeName, date },
  });
}

/** The text of one item alone, for its reporter to check. */
export function itemMinutes(facts: MeetingFacts, itemId: string | undefined): OfficialDocument {
  const item = facts.items.find(({ id }) => id === itemId);
  if (!item) throw new NothingToCompose('没有选定议题。请先选定要单独打印的议题。');
  const people = peopleOf(facts);
  const deciding = isDeciding(facts);
  const body = deciding ? resolutionBlocks(facts, item) : opinionsBody(facts, item.id, people, 1);
  if (deciding && printedResolutions(facts, item.id).length === 0) {
    throw new NothingToCompose('这个议题还没有可以印出的议定事项。请先在“议定事项”页填写。');
  }
  if (body.length === 0) {
    throw new NothingToCompose('这个议题还没有意见建议。请先在“意见建议”页填写。');
  }
  return paper({
    title: [`${titleOf(facts)}纪要（征求意见稿）`],
    body: [paragraph(withStop(`议题：${oneLine(item.title)}`)), ...body],
  });
}
