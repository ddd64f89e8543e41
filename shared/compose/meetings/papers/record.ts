import type { Block } from '../../../document/official-document';
import { printTime } from '../../../model/clock-time';
import type { AgendaItem } from '../../../model/meeting';
import { paper } from '../../parts';
import { cameAs, missing, unregistered } from '../attendance';
import { labelled, oneLine, paragraph, paragraphs, type Section, sections } from '../blocks';
import { chairOf, heldSittings, placeOf, reporterLabel, timesOf, titleOf } from '../event';
import type { MeetingFacts } from '../facts';
import { NothingToCompose } from '../nothing';
import { type People, peopleOf } from '../people';
import { printedResolutions, resolutionSentence, taskSentence } from '../resolutions';

/** Part 1: what, when, where, who; reasons of absence stay in the house. */
function particulars(facts: MeetingFacts, people: People): Block[] {
  const lists = [
    ['列席', cameAs(facts, 'nonvoting', people)],
    ['邀请', cameAs(facts, 'invited', people)],
    ['请假', missing(facts, 'leave', people)],
    ['缺席', missing(facts, 'absent', people)],
    ['未登记到会', unregistered(facts, people)],
  ] as const;
  return [
    labelled('会议名称', titleOf(facts)),
    labelled('时间', timesOf(facts)),
    labelled('地点', placeOf(facts)),
    labelled('主持人', chairOf(facts, people)),
    labelled('出席', cameAs(facts, 'attend', people)),
    ...lists.filter(([, text]) => text !== '').map(([label, text]) => labelled(label, text)),
    labelled('记录人', oneLine(facts.meeting.recorder)),
  ];
}

/** What was said on one item (null: on none), word by word, then what came of it. */
function itemBlocks(facts: MeetingFacts, item: AgendaItem | null, people: People): Block[] {
  const known = new Set(facts.items.map(({ id }) => id));
  const entries = facts.entries.filter(({ agendaItemId }) =>
    item ? agendaItemId === item.id : agendaItemId === null || !known.has(agendaItemId),
  );
  const said = entries
    .filter(({ text }) => text.trim() !== '')
    .flatMap(({ speaker, text }) =>
      paragraphs(`${speaker ? people.name(speaker) : '（未注明发言人）'}：${text}`),
    );
  const reporters = (item?.reporters ?? []).map(people.titled).join('、');
  const outcome = printedResolutions(facts, item?.id ?? null).map((one) => {
    const tasks = one.tasks.map(taskSentence).join('');
    return paragraph(`议定：${resolutionSentence(one, item)}${tasks}`);
  });
  return [
    ...(reporters === '' ? [] : [labelled(reporterLabel(facts), reporters)]),
    ...said,
    ...outcome,
  ];
}

/** Part 2: item by item; what belongs to none stands behind them. */
function proceedings(facts: MeetingFacts, people: People): Block[] {
  const list: Section[] = facts.items.map((item) => ({
    title: item.title,
    blocks: itemBlocks(facts, item, people),
  }));
  const others = itemBlocks(facts, null, people);
  if (list.length === 0) return others;
  if (others.length > 0) list.push({ title: '其他', blocks: others });
  return sections(1, list);
}

/** 会议记录, full and for the file, with the lines that chair and recorder sign. */
export function record(facts: MeetingFacts) {
  const empty = [facts.items, facts.entries, facts.attendance].every((list) => list.length === 0);
  if (empty) {
    throw new NothingToCompose(
      '会议还没有议题、参会人员和发言，会议记录无法生成。请先在“议题”“参会”或“会议记录”页填写。',
    );
  }
  const people = peopleOf(facts);
  const end = printTime(heldSittings(facts).at(-1)?.to ?? '');
  return paper({
    title: [`${titleOf(facts)}记录`],
    body: [
      ...particulars(facts, people),
      ...proceedings(facts, people),
      paragraph(`${end}散会。`),
      paragraph('主持人（签名）：'),
      paragraph('记录人（签名）：'),
    ],
  });
}
