import type { Block, OfficialDocument } from '../../../document/official-document';
import { type TrackedOpinion, tellingOf } from '../../../matters/tracking';
import type { PersonRef } from '../../../model/directory';
import { heading, oneLine, paragraph, withoutStop } from '../../meetings/blocks';
import { byPerson } from '../../meetings/people';
import { BLANK, paper } from '../../parts';
import { wholeTitle } from '../brief';
import type { MatterFacts } from '../facts';
import { askAt, leadOf, signedBy } from '../parts';
import { proposedAt, quoted, resultOf, tellingAmong, wayOf } from './outside-letters';

/** What the sheets of many members are composed from. */
export interface MemberSheetFacts extends MatterFacts {
  /** By opinion: the title of the meeting it was voiced at. */
  meetings: ReadonlyMap<string, string>;
}

/** 委员告知单 of one member, with all of his opinions that have been answered. */
export interface MemberSheet {
  member: PersonRef;
  /** What tells the member from another one of that name who is on these opinions; '' where nobody shares it. */
  from: string;
  opinionIds: string[];
  /** Opinions that the member has not been told about yet. */
  untold: string[];
  document: OfficialDocument;
}

export interface MemberSheets {
  /** In the order of the opinions. */
  sheets: MemberSheet[];
  /** Opinions that are on no sheet: nobody has answered yet, or nobody wrote down whose they are. */
  unanswered: TrackedOpinion[];
  nameless: TrackedOpinion[];
}

interface Answered {
  one: TrackedOpinion;
  result: Block[];
}

function answered(one: TrackedOpinion): Answered[] {
  const { matter, events } = one;
  const result = matter ? resultOf({ matter, events }) : [];
  return result.length > 0 ? [{ one, result }] : [];
}

/** The words as they were said, the way they went, the answer. */
function told({ one, result }: Answered): Block[] {
  const lead = one.matter ? leadOf(one.matter) : BLANK;
  const way = wayOf([one], lead);
  return [...quoted(one), ...(way === '' ? [] : [paragraph(`${oneLine(way)}。`)]), ...result];
}

function bodyOf(own: readonly Answered[], facts: MemberSheetFacts): Block[] {
  const titles = new Set(own.map(({ one }) => facts.meetings.get(one.opinion.id) ?? ''));
  const about = titles.size === 1 ? ([...titles][0] ?? '') : '';
  const proposed = proposedAt(
    { ...facts, about },
    own.map(({ one }) => one),
  );
  const count = own.length === 1 ? '' : `${own.length}条`;
  const opening = paragraph(`您${proposed}的${count}意见建议，现将办理情况告知如下：`);
  const thanks = paragraph('感谢您的建言。对办理情况有什么意见，请随时告诉我们。');
  const [first] = own;
  if (own.length === 1 && first) return [opening, ...told(first), thanks];
  const parts = own.flatMap((each, index) => [
    heading(1, index + 1, withoutStop(each.one.matter ? wholeTitle(each.one.matter) : '') || BLANK),
    ...told(each),
  ]);
  return [opening, ...parts, thanks];
}

/** One sheet a member, his opinions together on it; what has no answer yet is left out and named. */
export function memberSheets(facts: MemberSheetFacts): MemberSheets {
  const { people, none } = byPerson(facts.opinions, ({ opinion }) => opinion.speaker);
  const sheets = people.flatMap(({ person: member, rows }): MemberSheet[] => {
    const own = rows.flatMap(answered);
    if (own.length === 0) return [];
    const from = tellingAmong(
      people.map(({ person }) => person),
      member,
    );
    const called = `${member.name}${member.source === 'member' ? '委员' : '同志'}`;
    const document = paper({
      title: ['意见建议办理情况告知单'],
      addressees: `${called}${from && `（${from}）`}：`,
      body: bodyOf(own, facts),
      signature: { ...signedBy(facts), mode: 'unsealed' },
      note: askAt(facts),
    });
    const idsOf = (list: readonly Answered[]) => list.map(({ one }) => one.opinion.id);
    const untold = idsOf(own.filter(({ one }) => tellingOf(one) === null));
    return [{ member, from, opinionIds: idsOf(own), untold, document }];
  });
  return {
    sheets,
    unanswered: facts.opinions.filter(
      (one) => one.opinion.speaker !== null && answered(one).length === 0,
    ),
    nameless: none,
  };
}
