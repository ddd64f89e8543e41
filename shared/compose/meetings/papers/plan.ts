import type { Block } from '../../../document/official-document';
import { printDate } from '../../../model/civil-date';
import { BLANK, paper, table } from '../../parts';
import { calledAs } from '../attendance';
import { labelled, paragraph, paragraphs, type Section, sections, series } from '../blocks';
import {
  chairOf,
  heldSittings,
  isDeciding,
  issuerOf,
  itemName,
  placeOf,
  reporterLabel,
  timesOf,
  titleOf,
} from '../event';
import type { MeetingFacts } from '../facts';
import { listed, type People, peopleOf } from '../people';
import { scheduleTable } from './schedule';

/** 会议方案: everything that the house must do for one meeting, in the usual order. */
export function plan(facts: MeetingFacts) {
  const people = peopleOf(facts);
  const list: Section[] = [
    { title: '会议名称', blocks: [paragraph(`${titleOf(facts)}。`)] },
    { title: '会议时间', blocks: [paragraph(`${timesOf(facts)}。`)] },
    { title: '会议地点', blocks: [paragraph(`${placeOf(facts)}。`)] },
    { title: '主持人', blocks: [paragraph(`${chairOf(facts, people)}。`)] },
    { title: isDeciding(facts) ? '会议议题' : '会议议程', blocks: itemSeries(facts, people) },
    { title: '参会人员', blocks: attendees(facts, people) },
    { title: '会议材料及责任', blocks: papersDue(facts, people) },
    { title: '会务分工', blocks: [duties(facts)] },
  ];
  // With one sitting, time and items above say it all.
  const schedule = heldSittings(facts).length > 1 ? scheduleTable(facts) : null;
  if (schedule) list.push({ title: '会议日程', blocks: [schedule] });
  list.push({ title: '注意事项', blocks: notes(facts) });
  return paper({
    title: [`${titleOf(facts)}方案`],
    body: sections(1, list),
    signature: {
      mode: 'unsealed',
      signers: [issuerOf(facts)],
      date: printDate(facts.today),
    },
  });
}

/** （一）… with who brings it；（二）…。 or one blank line. */
export function itemSeries(facts: MeetingFacts, people: People): Block[] {
  if (facts.items.length === 0) return [paragraph(`${BLANK}。`)];
  return series(
    2,
    facts.items.map((item) => {
      const who = listed(item.reporters, people.titled);
      return itemName(item) + (who === '' ? '' : `（${reporterLabel(facts)}：${who}）`);
    }),
  );
}

/** 出席, 列席, 邀请 of those called; 出席 also when nobody is named yet. */
export function attendees(facts: MeetingFacts, people: People): Block[] {
  const roles = [
    ['出席', calledAs(facts, 'attend', people) || BLANK],
    ['列席', calledAs(facts, 'nonvoting', people)],
    ['邀请', calledAs(facts, 'invited', people)],
  ] as const;
  return roles
    .filter(([, text]) => text !== '')
    .map(([label, text]) => labelled(label, `${text}。`));
}

function papersDue(facts: MeetingFacts, people: People): Block[] {
  const rows = facts.items.flatMap(({ papers, proposer, reporters }) => {
    // A leader who reports is brought his papers.
    const bringing = reporters.filter(({ source }) => source !== 'leader');
    const who = listed(bringing, people.titled) || proposer?.name || '';
    return papers.map(({ name, received }) => [name, who, received ? '已到' : '未到']);
  });
  return [table(['材料', '提供单位（人）', '情况'], ...(rows.length > 0 ? rows : [['', '', '']]))];
}

function duties({ meeting }: MeetingFacts): Block {
  const rows = meeting.duties.map(({ group, task, people }) => [group, task, people]);
  const usual = ['材料组', '会务组', '宣传组', '后勤组'].map((group) => [group, '', '']);
  return table(['组别', '职责', '人员'], ...(rows.length > 0 ? rows : usual));
}

function notes({ meeting }: MeetingFacts): Block[] {
  const typed = paragraphs(meeting.requirements);
  return typed.length > 0 ? typed : [paragraph(`${BLANK}。`)];
}
