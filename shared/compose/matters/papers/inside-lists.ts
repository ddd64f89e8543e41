import type { Block, OfficialDocument } from '../../../document/official-document';
import { unitsOf } from '../../../matters/papers';
import { type CivilDate, printDate } from '../../../model/civil-date';
import { INTERNAL_STATES, type Matter, type MatterState } from '../../../model/matter';
import {
  heading,
  oneLine,
  paragraph,
  sections,
  withoutStop,
  withStop,
} from '../../meetings/blocks';
import { NothingToCompose } from '../../meetings/nothing';
import { paper, table } from '../../parts';
import { brief, wholeTitle } from '../brief';
import type { MatterFacts, MatterOnPaper } from '../facts';
import { dayBeside, dayOr, dueOf, flush, handledBy, lastOf, namesOf, signedBy } from '../parts';
import { countedParts, insideParts } from '../standing';

const HEAD = [
  ...['序号', '编号', '督办事项', '来源', '责任\n领导', '主办、协办', '立项日期', '时限'],
  ...['最近进展', '状态', '办结日期'],
];

/** Shares of the columns: dates, names and states stay whole, the words have the rest. */
const WIDTHS = [29, 55, 72, 104, 39, 64, 52, 52, 80, 39, 52];

function stateOf({ state }: Pick<Matter, 'state'>): string {
  const states: Partial<Record<MatterState, string>> = INTERNAL_STATES;
  return states[state] ?? '';
}

/** Words of the newest progress or report, in brief. */
function newsOf({ events }: MatterOnPaper, most: number, today: CivilDate): string {
  const last = events.findLast(({ step }) => step === 'progress' || step === 'report');
  return last ? `${dayBeside(last.on, today)}，${brief(last.words, most)}` : '';
}

const establishedOn = ({ events }: MatterOnPaper): string | null =>
  events.find(({ step }) => step === 'establish')?.on ?? null;

function inside({ matters }: MatterFacts): MatterOnPaper[] {
  const list = matters.filter(({ matter }) => matter.track === 'internal');
  if (list.length === 0) {
    throw new NothingToCompose(
      '没有机关督办的事项，这份材料无法生成。请先立督办事项，或放宽筛选条件。',
    );
  }
  return list;
}

/** A date in a narrow column: the year on a line of its own. */
function inColumn(date: string): string {
  return date.replace(/^(\d+年)/, '$1\n');
}

/** 督办台账 on turned sheets, its head repeated on each. */
export function ledger(facts: MatterFacts): OfficialDocument {
  const list = inside(facts);
  const rows = list.map((one, index) => [
    String(index + 1),
    one.matter.number,
    wholeTitle(one.matter),
    oneLine(one.matter.source.label),
    one.matter.leader?.name ?? '',
    unitsOf(one.matter),
    inColumn(dayOr(establishedOn(one), '')),
    inColumn(dueOf(one.matter)),
    newsOf(one, 60, facts.today),
    stateOf(one.matter),
    inColumn(dayOr(one.matter.closedOn, '')),
  ]);
  return paper({
    landscape: true,
    title: [`${facts.office.shortName}机关督办台账`],
    body: [
      flush(`截至${printDate(facts.today)}，共${list.length}件。`),
      { ...table(HEAD, ...rows), pt: 10, widths: WIDTHS },
    ],
  });
}

/** When a matter was done and on whose word; '' while it is not. */
function closingOf({ matter, events }: MatterOnPaper): string {
  const { closedOn } = matter;
  if (closedOn === null) return '';
  const leaders = namesOf(lastOf(events, 'approve')?.people ?? []);
  return `${printDate(closedOn)}${leaders === '' ? '' : `经${leaders}确认`}办结`;
}

function lines(list: readonly MatterOnPaper[], today: CivilDate): Block[] {
  return list.map((one, index) => {
    const { matter } = one;
    const due = matter.due === null ? dueOf(matter) : `时限：${dueOf(matter)}`;
    const parts = [handledBy(matter, '主办'), due, newsOf(one, 120, today), closingOf(one)];
    const facts = parts
      .filter((part) => part !== '')
      .map(withoutStop)
      .join('；');
    return heading(2, index + 1, withStop(`${withoutStop(wholeTitle(matter))}。${facts}`));
  });
}

/** 督查情况报告: how many, how many done, each matter by where it stands. Counted, never typed; every matter stands in exactly one part. */
export function report(facts: MatterFacts): OfficialDocument {
  const list = inside(facts);
  const parts = insideParts(list, ({ matter }) => matter);
  const extended = list.filter(({ events }) => events.some(({ step }) => step === 'extend'));
  const delayed = extended.length > 0 ? `其中办理过延期的${extended.length}件。` : '';
  const whole = `截至${printDate(facts.today)}，机关督办事项共${list.length}件：${countedParts(parts)}。`;
  return paper({
    title: ['关于机关督办事项办理情况的报告'],
    body: sections(1, [
      { title: '总体情况', blocks: [paragraph(whole + delayed)] },
      ...parts.map(({ title, rows }) => ({ title, blocks: lines(rows, facts.today) })),
    ]),
    signature: signedBy(facts),
  });
}
