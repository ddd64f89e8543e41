import {
  emptyDocument,
  type OfficialDocument,
  type TableBlock,
} from '../document/official-document';
import { CARD_STATES, type CardLine, countLines } from '../meetings/member-card';
import { type CivilDate, printDate } from '../model/civil-date';
import type { Member } from '../model/directory';

/** All that the card of one member is composed from. */
export interface MemberCardFacts {
  office: { shortName: string };
  member: Member;
  /** Lines of the year or of all years, the newest first. */
  lines: readonly CardLine[];
  /** Year printed in the title, or null for all. */
  year: string | null;
  today: CivilDate;
}

const cell = (text: string) => ({ lines: [[{ text }]] });

function facts(member: Member): string {
  const now = member.affiliations.at(-1);
  const work = `${now?.unit ?? ''}${now?.post ?? ''}`;
  const known = [
    member.party,
    member.sector === '' ? '' : `${member.sector}界别`.replace(/界界别$/, '界别'),
    member.post,
    member.committee,
    work,
  ].filter((one) => one !== '');
  return known.length === 0 ? '' : `${known.join('，')}。`;
}

/** 2次, 书面1次, or both; '' for no word. */
function spokenIn({ speeches, handedIn }: CardLine): string {
  const said = speeches.length > 0 ? `${speeches.length}次` : '';
  const written = handedIn.length > 0 ? `书面${handedIn.length}次` : '';
  return [said, written].filter((one) => one !== '').join('，');
}

/** `year` stands in the title already, so that the days need none. */
function meetingsTable(lines: readonly CardLine[], year: string | null): TableBlock {
  const day = (date: CivilDate) => printDate(date).replace(year === null ? '' : `${year}年`, '');
  const rows = lines.map((line) => [
    cell(line.date === null ? '未定' : day(line.date)),
    cell(line.title),
    cell(line.state === null || line.state === 'expected' ? '' : CARD_STATES[line.state]),
    cell(spokenIn(line)),
    cell(line.opinions.length === 0 ? '' : `${line.opinions.length}条`),
  ]);
  const head = ['日期', '会议', '出席', '发言', '建议'].map(cell);
  return { type: 'table', headerRows: 1, rows: [head, ...rows] };
}

/** 委员履职情况 of one member: who, how often, meeting by meeting. Reasons of absence are never printed. */
export function composeMemberCard(card: MemberCardFacts): OfficialDocument {
  const { member, lines, year, today, office } = card;
  const { called, present, leave, absent, open, speeches, handedIn, opinions } = countLines(lines);
  const written = handedIn > 0 ? `书面发言${handedIn}次，` : '';
  const unknown = open > 0 ? `，另有${open}次未登记出席情况` : '';
  const when = year === null ? '' : `${year}年`;
  const told = facts(member);
  const counted = `${when === '' ? '历次' : when}应到会议${called}次，出席${present}次，请假${leave}次，缺席${absent}次${unknown}；发言${speeches}次，${written}提出意见建议${opinions}条。`;
  return {
    ...emptyDocument('plain'),
    title: [`${member.name}委员${when}履职情况`],
    byline: [`${office.shortName}　${printDate(today)}`],
    body: [
      ...(told === '' ? [] : [{ type: 'paragraph' as const, runs: [{ text: told }] }]),
      { type: 'paragraph', runs: [{ text: counted }] },
      ...(lines.length === 0 ? [] : [meetingsTable(lines, year)]),
    ],
  };
}
