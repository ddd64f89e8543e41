import type { Block, OfficialDocument } from '../../../document/official-document';
import type { TrackedOpinion } from '../../../matters/tracking';
import { printDate } from '../../../model/civil-date';
import type { PersonRef } from '../../../model/directory';
import { quoteSentence } from '../../marks';
import { oneLine, paragraph, paragraphs, withStop } from '../../meetings/blocks';
import { NothingToCompose } from '../../meetings/nothing';
import { distinctPeople } from '../../meetings/people';
import { BLANK, paper } from '../../parts';
import type { MatterFacts, MatterOnPaper } from '../facts';
import { askAt, leadOf, namesOf, onlyMatter, signedBy } from '../parts';
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

export const speakersOf = (opinions: readonly TrackedOpinion[]): PersonRef[] =>
  distinctPeople(opinions.map(({ opinion }) => opinion.speaker));

/** Unit, or post, that tells somebody from others of his name among `people`; '' where nobody shares it. */
export function tellingAmong(
  people: readonly PersonRef[],
  { name, unit, post }: PersonRef,
): string {
  const same = people.filter((one) => one.name === name);
  if (same.length < 2) return '';
  const isShared = unit === '' || same.filter((one) => one.unit === unit).length > 1;
  return isShared && !post.startsWith(unit) ? unit + post : isShared ? post : unit;
}

/**
 * 林溪、郑德厚委员，郑守田同志: only members are called so; '' for nobody. Who shares his name
 * with another one of `among` is named with his unit, as 市一医院李明委员.
 */
export function named(people: readonly PersonRef[], among: readonly PersonRef[] = people): string {
  const names = (isMember: boolean) =>
    people
      .filter(({ source }) => (source === 'member') === isMember)
      .map((person) => tellingAmong(among, person) + person.name)
      .join('、');
  const [members, others] = [names(true), names(false)];
  const parts = [members && `${members}委员`, others && `${others}同志`];
  return parts.filter((part) => part !== '').join('，');
}

/** An opinion in full, as it was said; its summary where there is nothing else. */
export const quoted = ({ opinion: { words, summary } }: TrackedOpinion): Block[] =>
  paragraphs(words.trim() === '' ? withStop(summary) : quoteSentence(words));

/** The way of an opinion as its member is told: all that it went through. `lead`: who handles it, where a 转办 names nobody. */
export function wayOf(opinions: readonly TrackedOpinion[], lead: string): string {
  return wayInWords(wayPoints(opinions, (units) => namesOf(units) || lead));
}

/** Every answer with words, in order; where there were several, each with its day. */
function answers({ matter, events }: MatterOnPaper): Block[] {
  const given = events
    .filter(({ step, words }) => step === 'answer' && words.trim() !== '')
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  return given.flatMap(({ on, units, words }) => {
    const day = given.length > 1 ? printDate(on) : '';
    const unit = units.length > 0 ? namesOf(units) : leadOf(matter);
    return paragraphs(withStop(`${day}${unit}答复：${words}`));
  });
}

/** What became of an opinion, as its member is told; what is not known yet is not said. */
export function resultOf(one: MatterOnPaper): Block[] {
  const { matter } = one;
  const outcome = [matter.adoption, matter.outcome].filter((each) => each !== null);
  const reasons = [...new Set([matter.adoptionReason, matter.outcomeReason])].filter(Boolean);
  return [
    ...answers(one),
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
  const people = speakersOf(opinions);
  const you = people.length > 1 ? '你们' : '您';
  return paper({
    title: ['意见建议办理情况告知单'],
    addressees: `${named(people) || `${BLANK}委员`}：`,
    body: [
      paragraph(`${you}${proposedAt(facts, opinions)}的意见建议：`),
      ...opinions.flatMap(quoted),
      paragraph(`${way === '' ? '' : `${oneLine(way)}。`}现将办理情况告知如下：`),
      ...result,
      paragraph(`感谢${you}的建言。对办理情况有什么意见，请随时告诉我们。`),
    ],
    signature: { ...signedBy(facts), mode: 'unsealed' },
    note: askAt(facts),
  });
}
