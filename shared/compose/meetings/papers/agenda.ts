import type { Block } from '../../../document/official-document';
import { paper } from '../../parts';
import { unitsAsked } from '../attendance';
import { heading, labelled, paragraph, type Section, sections } from '../blocks';
import { chairOf, isDeciding, itemName, placeOf, reporterLabel, timesOf, titleOf } from '../event';
import type { MeetingFacts } from '../facts';
import { NothingToCompose } from '../nothing';
import { listed, type People, peopleOf } from '../people';
import { isCourse } from '../topics';

/** Items in their order and who brings each. */
function byItems(facts: MeetingFacts, people: People): Block[] {
  return facts.items.map((item, index) => {
    const who = listed(item.reporters, people.titled);
    return heading(
      1,
      index + 1,
      itemName(item) + (who === '' ? '' : `（${reporterLabel(facts)}：${who}）`),
    );
  });
}

/**
 * 通报, 发言, 回应, 小结: a consultation runs by who speaks, not by what is resolved. An agenda
 * that was typed as the course of the meeting says so itself.
 */
function consulting(facts: MeetingFacts, people: People): Block[] {
  if (isCourse(facts.items)) return byItems(facts, people);
  const list: Section[] = [];
  const reports = facts.items.filter(({ reporters }) => reporters.length > 0);
  if (reports.length > 0) {
    const blocks = reports.map((item) =>
      paragraph(`${itemName(item)}：${listed(item.reporters, people.titled)}`),
    );
    list.push({ title: '有关方面通报情况', blocks });
  }
  const topics = facts.items.map((item, index) => heading(3, index + 1, itemName(item)));
  list.push({ title: '围绕以下议题发言', blocks: topics });
  const units = unitsAsked(facts);
  const answer = units.length > 0 ? [paragraph(units.join('、'))] : [];
  list.push({ title: '有关方面回应', blocks: answer });
  list.push({ title: '主持人小结', blocks: [] });
  return sections(1, list);
}

/** 会议议程 */
export function agenda(facts: MeetingFacts) {
  if (facts.items.length === 0) {
    throw new NothingToCompose('还没有议题，会议议程无法生成。请先在“议题”页填写议题。');
  }
  const people = peopleOf(facts);
  return paper({
    title: [`${titleOf(facts)}议程`],
    body: [
      labelled('时间', timesOf(facts)),
      labelled('地点', placeOf(facts)),
      labelled('主持', chairOf(facts, people)),
      ...(isDeciding(facts) ? byItems(facts, people) : consulting(facts, people)),
    ],
  });
}
