import type { Block, OfficialDocument } from '../../../document/official-document';
import type { TrackedOpinion } from '../../../matters/tracking';
import { ADOPTIONS, OUTCOMES } from '../../../model/matter';
import { quoteSentence } from '../../marks';
import { oneLine, paragraph, paragraphs, withStop } from '../../meetings/blocks';
import { NothingToCompose } from '../../meetings/nothing';
import { BLANK, NUMBER_BLANK, paper } from '../../parts';
import type { MatterFacts, MatterOnPaper } from '../facts';
import { askAt, flush, form, leadOf, namesOf, onlyMatter, signedBy } from '../parts';
import { wayInWords, wayPoints } from '../way';

/** Where the opinions are from and how they came: 在…上提出, 向…书面提出; the meeting is left out where it is not known. */
export function proposedAt(
  { about, handedIn }: MatterFacts,
  opinions: readonly TrackedOpinion[],
): string {
  const written = opinions.filter(({ opinion }) => handedIn.has(opinion.id)).length;
  if (written === 0) return about === '' ? '提出' : `在${about}上提出`;
  const way = written < opinions.length ? '发言或书面提出' : '书面提出';
  return about === '' ? way : `${written < opinions.length ? '在' : '向'}${about}${way}`;
}

const speakersOf = (opinions: readonly TrackedOpinion[]): string =>
  [...new Set(opinions.flatMap(({ opinion }) => opinion.speaker?.name ?? []))].join('、');

/** An opinion in full, as it was said. */
export const quoted = ({ opinion }: TrackedOpinion): Block[] =>
  paragraphs(quoteSentence(opinion.words));

/** An opinion as the letter tells it: its summary, or where nobody wrote one the words as they were said. */
const asSaid = (tracked: TrackedOpinion): Block[] => {
  const { summary } = tracked.opinion;
  return summary.trim() === '' ? quoted(tracked) : paragraphs(withStop(summary));
};

/** The way of an opinion as its member is told: all that it went through. `lead`: who handles it, where a 转办 names nobody. */
export function wayOf(opinions: readonly TrackedOpinion[], lead: string): string {
  return wayInWords(wayPoints(opinions, (units) => namesOf(units) || lead));
}

/** An attachment is called in the letter as it is titled (7.3.7). */
const REPLY_FORM = '意见建议办理情况反馈表';

/** 商请函: asks how an opinion is being handled. It asks and thanks; the office cannot order. */
export function enquiry(facts: MatterFacts): OfficialDocument {
  const { matter } = onlyMatter(facts);
  const { opinions, office } = facts;
  const addressee = leadOf(matter);
  // The unit that is written to is not told its own name.
  const way = wayInWords(
    wayPoints(opinions, (units) => {
      const names = namesOf(units);
      return names === '' || names === addressee ? '贵单位' : names;
    }),
  );
  const speakers = speakersOf(opinions);
  const said = opinions.flatMap(asSaid);
  return paper({
    head: { issueNumber: NUMBER_BLANK },
    title: [office.officeName, '关于商请告知有关意见建议办理情况的函'],
    addressees: `${addressee}：`,
    body: [
      paragraph(
        `${speakers === '' ? '有关委员' : `${speakers}委员`}${proposedAt(facts, opinions)}以下意见建议${way === '' ? '' : `，${way}`}：`,
      ),
      ...(said.length > 0 ? said : paragraphs(withStop(matter.content || matter.title))),
      paragraph('为及时向委员反馈，现商请贵单位告知研究办理的有关情况：'),
      paragraph('一是采纳情况，未采纳或部分采纳的请说明考虑；'),
      paragraph('二是落实进展，列入计划或暂难落实的请说明情况。'),
      paragraph(
        `请于方便时函复${office.officeName}，随函附《${REPLY_FORM}》供填写。感谢贵单位对政协工作的支持！`,
      ),
    ],
    attachments: [{ name: REPLY_FORM, body: [] }],
    signature: signedBy(facts),
    note: askAt(facts),
  });
}

const boxes = (names: readonly string[]): string => names.map((name) => `□${name}`).join('　　');
/** Room to write in by hand. */
const ROOM = '\n\n\n';

/** 办理情况反馈表: the opinion in full, all else blank for the unit to fill and seal. */
export function replyForm(facts: MatterFacts): OfficialDocument {
  const { matter } = onlyMatter(facts);
  const { about, opinions } = facts;
  const words = opinions.map(({ opinion }) => opinion.words).join('\n') || matter.content;
  return paper({
    title: [REPLY_FORM],
    body: [
      form([
        ['意见建议', words],
        ['提出人', speakersOf(opinions)],
        ['来　　源', about],
        ['办理单位', namesOf(matter.lead)],
        ['采纳情况', boxes(ADOPTIONS)],
        ['落实情况', boxes(OUTCOMES)],
        ['办理情况', ROOM],
        ['未采纳或\n暂难落实\n的原因', ROOM],
        ['承办人\n及电话', ''],
        ['单位意见', '\n\n　　　　　　　　　（盖章）　　　年　　月　　日'],
      ]),
      flush(`填好后请函送${facts.office.officeName}。`),
    ],
  });
}

/** What became of an opinion, as its member is told; what is not known yet is not said. */
export function resultOf({ matter, events }: MatterOnPaper): Block[] {
  const answer = events.findLast(({ step }) => step === 'answer');
  const outcome = [matter.adoption, matter.outcome].filter((one) => one !== null);
  const reasons = [...new Set([matter.adoptionReason, matter.outcomeReason])].filter(Boolean);
  const unit = answer && answer.units.length > 0 ? namesOf(answer.units) : leadOf(matter);
  return [
    ...(answer && answer.words.trim() !== ''
      ? paragraphs(withStop(`${unit}答复：${answer.words}`))
      : []),
    ...(outcome.length > 0 ? [paragraph(`采纳和落实情况：${outcome.join('，')}。`)] : []),
    ...reasons.flatMap((reason) => paragraphs(withStop(`说明：${reason}`))),
  ];
}

/** 委员告知单: to the member who spoke, the words as they were said, the way they went, and the answer. */
export function memberNotice(facts: MatterFacts): OfficialDocument {
  const { opinions } = facts;
  const { matter } = onlyMatter(facts);
  const result = resultOf(onlyMatter(facts));
  if (opinions.length === 0 || result.length === 0) {
    throw new NothingToCompose(
      '这件事项还没有答复，也没有认定采纳和落实情况，委员告知单无法生成。请先登记答复。',
    );
  }
  const way = wayOf(opinions, leadOf(matter));
  return paper({
    title: ['意见建议办理情况告知单'],
    addressees: `${speakersOf(opinions) || BLANK}委员：`,
    body: [
      paragraph(`您${proposedAt(facts, opinions)}的意见建议：`),
      ...opinions.flatMap(quoted),
      paragraph(`${way === '' ? '' : `${oneLine(way)}。`}现将办理情况告知如下：`),
      ...result,
      paragraph('感谢您的建言。对办理情况有什么意见，请随时告诉我们。'),
    ],
    signature: { ...signedBy(facts), mode: 'unsealed' },
    note: askAt(facts),
  });
}
