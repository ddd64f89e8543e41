import type { AgendaItem } from '../../../model/meeting';
import { paper, table } from '../../parts';
import { withoutStop } from '../blocks';
import { reporterLabel, titleOf } from '../event';
import type { MeetingFacts } from '../facts';
import { NothingToCompose } from '../nothing';
import { type People, peopleOf } from '../people';

const head = (reporter: string) => [
  ...['序号', '议题', '提请单位', reporter, '列席单位\n和人员', '材料', '备注'],
];

/** In a narrow column a name stays whole on a line of its own. */
function onOwnLine(titled: string, name: string): string {
  const duty = titled.slice(0, titled.length - name.length);
  return duty === '' ? name : `${duty}\n${name}`;
}

/** Units of an item, then people: who sits in on it. Left to a pen where nobody is entered. */
function sittingIn(item: AgendaItem, people: People): string {
  const units = (item.sittingInUnits ?? []).map(({ name }) => name);
  return [
    ...units,
    ...(item.sittingInPeople ?? []).map((one) => onOwnLine(people.titled(one), one.name)),
  ].join('\n');
}

/** 议题汇总表, by which the items of a meeting are fixed. */
export function itemTable(facts: MeetingFacts) {
  if (facts.items.length === 0) {
    throw new NothingToCompose('还没有议题，议题汇总表无法生成。请先在“议题”页填写议题。');
  }
  const people = peopleOf(facts);
  const rows = facts.items.map((item, index) => [
    String(index + 1),
    withoutStop(item.title),
    item.proposer?.name ?? '',
    item.reporters.map((one) => onOwnLine(people.titled(one), one.name)).join('\n'),
    sittingIn(item, people),
    item.papers.map(({ name, received }) => `${name}${received ? '' : '（未到）'}`).join('\n'),
    item.note,
  ]);
  return paper({
    title: [`${titleOf(facts)}议题汇总表`],
    body: [table(head(reporterLabel(facts)), ...rows)],
  });
}
