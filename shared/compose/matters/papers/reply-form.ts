import type { OfficialDocument } from '../../../document/official-document';
import type { TrackedOpinion } from '../../../matters/tracking';
import type { PersonRef } from '../../../model/directory';
import { ADOPTIONS, OUTCOMES } from '../../../model/matter';
import { paper, table } from '../../parts';
import type { MatterFacts } from '../facts';
import { withoutStragglers } from '../fit-table';
import { addresseesOf, flush, form, namesOf, onlyMatter } from '../parts';
import { speakersOf, tellingAmong } from './outside-letters';

/** An attachment is called in the letter as it is titled (7.3.7). */
export const REPLY_FORM = '意见建议办理情况反馈表';

/** Room to write in by hand, in lines: less where the form would else end alone on another page. */
const ROOM = [3, 2, 1] as const;

/** 办理情况反馈表: the opinions in full, all else blank for the unit to fill and seal. */
export function replyForm(facts: MatterFacts): OfficialDocument {
  onlyMatter(facts);
  return facts.matters.length > 1 ? formOfMany(facts) : formOfOne(facts);
}

interface Line {
  words: string;
  who: string;
}

/** Every opinion in full, then matters that were registered without one. */
function lines({ matters, opinions }: MatterFacts): Line[] {
  const alone = matters.filter(({ matter }) => matter.opinionIds.length === 0);
  const people = speakersOf(opinions);
  return [
    ...opinions.map(({ opinion }) => ({
      words: wordsOf(opinion),
      who: opinion.speaker ? nameOf(opinion.speaker, people) : '',
    })),
    ...alone.map(({ matter }) => ({ words: matter.content || matter.title, who: '' })),
  ];
}

/** As it was said; its summary where there is nothing else. */
const wordsOf = ({ words, summary }: TrackedOpinion['opinion']): string =>
  words.trim() === '' ? summary : words;

/** The name, with what tells its bearer from another one on the form. */
function nameOf(person: PersonRef, among: readonly PersonRef[]): string {
  const told = tellingAmong(among, person);
  return told === '' ? person.name : `${person.name}（${told}）`;
}

function formOfOne(facts: MatterFacts): OfficialDocument {
  const { matter } = onlyMatter(facts);
  const { about, opinions } = facts;
  const boxes = (names: readonly string[]) => names.map((name) => `□${name}`).join('　　');
  const words = opinions.map(({ opinion }) => wordsOf(opinion)).join('\n') || matter.content;
  const people = speakersOf(opinions);
  const withRoom = (lines: number) => {
    const room = '\n'.repeat(lines);
    return paper({
      title: [REPLY_FORM],
      body: [
        form([
          ['意见建议', words],
          ['提出人', people.map((one) => nameOf(one, people)).join('、')],
          ['来　　源', about],
          ['办理单位', namesOf(addresseesOf(facts))],
          ['采纳情况', boxes(ADOPTIONS)],
          ['落实情况', boxes(OUTCOMES)],
          ['办理情况', room],
          ['未采纳或\n暂难落实\n的原因', room],
          ['承办人\n及电话', ''],
          ['单位意见', '\n\n　　　　　　　　　（盖章）　　　年　　月　　日'],
        ]),
        flush(`填好后请函送${facts.office.officeName}。`),
      ],
    });
  };
  const [most, ...less] = ROOM;
  return withoutStragglers([withRoom(most), ...less.map(withRoom)], facts.profile);
}

const HEAD = ['序号', '意见建议', '提出人', '采纳情况', '落实情况', '办理情况和有关考虑'];
/** Shares of the columns: the boxes stay on lines of their own, the rest is for words. */
const WIDTHS = [6, 35, 8, 12, 12, 27];

/** Sizes of type, points, the largest first: the form is filled in by hand. */
const SIZES = [12, 10.5, 9] as const;

/** A line an opinion on a turned page, one seal for all. */
function formOfMany(facts: MatterFacts): OfficialDocument {
  const boxes = (names: readonly string[]) => names.map((name) => `□${name}`).join('\n');
  const rows = lines(facts).map(({ words, who }, index) => {
    return [String(index + 1), words, who, boxes(ADOPTIONS), boxes(OUTCOMES), ''];
  });
  const { about, office } = facts;
  const unit = namesOf(addresseesOf(facts));
  const source = [about && `来源：${about}`, unit && `办理单位：${unit}`].filter(Boolean);
  const inSize = (pt: number) =>
    paper({
      landscape: true,
      title: [REPLY_FORM],
      body: [
        ...(source.length > 0 ? [flush(source.join('　　'))] : []),
        { ...table(HEAD, ...rows), pt, widths: WIDTHS },
        flush('承办人及电话：　　　　　　　　　单位（盖章）：　　　　　　　年　　月　　日'),
        flush(`未采纳或暂难落实的请说明原因。填好后请函送${office.officeName}。`),
      ],
    });
  const [largest, ...smaller] = SIZES;
  return withoutStragglers([inSize(largest), ...smaller.map(inSize)], facts.profile);
}
