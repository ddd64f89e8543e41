import type { Block, OfficialDocument } from '../../document/official-document';
import { printDate } from '../../model/civil-date';
import { levelOf } from '../level';
import { paragraph, type Section, sections } from '../meetings/blocks';
import { daysOf, heldBy, issuerOf, topicOf, topicsOf } from '../meetings/event';
import { NothingToCompose } from '../meetings/nothing';
import { filledOpinions, voicedBy } from '../meetings/opinion-text';
import { distinctPeople, isSamePerson, peopleOf } from '../meetings/people';
import { type Voices, voicesOf } from '../meetings/spoken';
import { BLANK, type Parts, paper, redHead } from '../parts';
import { asOne, type CarrierFacts, type ComposedCarrier } from './facts';
import { chosenOpinions, opinionSections } from './opinion-sections';

/** What the meeting was about, without the quotation marks around a topic; the blank where nobody wrote it. */
function aboutOf({ meetings }: Pick<CarrierFacts, 'meetings'>): string {
  const topics = meetings.flatMap(topicsOf).map((topic) => topic.replace(/^“([^“”]*)”$/, '$1'));
  const known = [...new Set(topics)];
  const [first] = known;
  if (first === undefined) return BLANK;
  // A title names two; more would not fit its lines.
  return known.length > 2 ? `${first}等${known.length}个议题` : known.join('和');
}

/** A title to begin with; the clerk changes it as he likes. */
export function carrierTitle(facts: Pick<CarrierFacts, 'meetings' | 'kind'>): string {
  const about = aboutOf(facts);
  const titles: Record<ComposedCarrier, string> = {
    协商专报: `关于${about}的协商意见建议`,
    意见建议专报: `关于${about}的意见建议`,
    建议案: `${facts.meetings[0].office.committeeName}关于${about}的建议案`,
    社情民意信息: `关于${about}的情况反映和建议`,
    简报: `委员围绕${about}建言`,
  };
  return titles[facts.kind];
}

/** Who spoke and who only handed in, of all the meetings: each has a chair and reporters of its own. */
function voicesOfAll({ meetings }: CarrierFacts): Voices {
  const each = meetings.map((facts) => voicesOf(facts, filledOpinions(facts)));
  const spoke = distinctPeople(each.flatMap((voices) => voices.spoke));
  const papers = distinctPeople(each.flatMap((voices) => voices.handedIn));
  const handedIn = papers.filter((one) => !spoke.some((other) => isSamePerson(other, one)));
  return { spoke, handedIn };
}

/** When, at what meeting, who spoke: what every carrier begins with. It says that people proposed, never that a meeting decided. */
function opening(facts: CarrierFacts): string {
  const { meetings } = facts;
  const chosen = chosenOpinions(facts);
  const whole = asOne(meetings);
  const all = filledOpinions(whole).length;
  const some = chosen.length < all ? `现将其中${chosen.length}条整理如下：` : '现整理如下：';
  const held = meetings.map((meeting) => `${daysOf(meeting)}，${heldBy(meeting)}`).join('；');
  const topics = new Set(meetings.map(topicOf).filter((topic) => topic !== ''));
  const about = [...topics].join('、') || '有关议题';
  return `${held}。会上，${voicedBy(voicesOfAll(facts), `围绕${about}`)}，提出意见建议${all}条。${some}`;
}

/** Sections under their titles; what nothing divides stands without one. */
function body(list: readonly Section[]): Block[] {
  return list.length === 1 && list[0]?.title === '' ? [...list[0].blocks] : sections(1, list);
}

/** 反映人 with 界别 or unit, as 社情民意信息 asks for. */
function reporters(facts: CarrierFacts): string {
  const people = peopleOf(asOne(facts.meetings));
  const speakers = distinctPeople(chosenOpinions(facts).map(({ opinion }) => opinion.speaker));
  const named = speakers.map((one) => {
    const duty = people.duty(one);
    return duty === '' ? one.name : `${one.name}（${duty}）`;
  });
  return `反映人：${named.join('、') || BLANK}。`;
}

/** 市委、市政府, of the place whose house this is. */
function superiors({ meetings: [{ office }] }: CarrierFacts): string {
  const level = levelOf(office);
  return `${level}委、${level}政府`;
}

/** What each kind has beside its title and the opinions. */
const KINDS: Record<ComposedCarrier, (facts: CarrierFacts) => Parts> = {
  协商专报: (facts) => ({
    ...headed(facts, '协商专报'),
    body: [...common(facts), paragraph('以上意见建议，供领导参考。')],
    dispatch: [{ label: '报', text: `${superiors(facts)}领导同志。` }],
  }),
  意见建议专报: (facts) => ({
    ...headed(facts, '意见建议专报'),
    body: [...common(facts), paragraph('以上意见建议，供领导参考。')],
    dispatch: [
      { label: '报', text: `${superiors(facts)}领导同志。` },
      { label: '送', text: `${superiors(facts).replace(/(委|政府)/g, '$1办公室')}。` },
    ],
  }),
  建议案: (facts) => ({
    byline: [`（${BLANK}年${BLANK}月${BLANK}日${BLANK}会议通过）`],
    addressees: `${superiors(facts)}：`,
    body: [...common(facts), paragraph('以上建议，供决策参考。')],
    signature: {
      mode: 'sealed',
      signers: [facts.meetings[0].office.committeeName],
      date: printDate(facts.meetings[0].today),
    },
  }),
  社情民意信息: (facts) => ({
    ...headed(facts, '社情民意信息'),
    body: [...common(facts), paragraph(reporters(facts))],
    dispatch: [{ label: '报', text: `${BLANK}。` }],
  }),
  简报: (facts) => ({
    ...headed(facts, '简报'),
    body: common(facts),
    dispatch: [
      { label: '报', text: `${BLANK}。` },
      { label: '送', text: `${BLANK}。` },
      { label: '发', text: `${BLANK}。` },
    ],
  }),
};

function common(facts: CarrierFacts): Block[] {
  return [paragraph(opening(facts)), ...body(opinionSections(facts))];
}

/** A printed head: mark, a blank 期号, 编印单位 and date. */
function headed(
  { meetings: [meeting] }: CarrierFacts,
  name: string,
): Pick<Parts, 'format' | 'head'> {
  return {
    format: 'bulletin',
    head: redHead(`${meeting.office.shortName}${name}`, {
      office: `${issuerOf(meeting)}编印`,
      date: printDate(meeting.today),
    }),
  };
}

/**
 * The text of a carrier from the opinions chosen for it. An opinion's words, where
 * they are shown, stand there character by character.
 * @throws NothingToCompose where no chosen opinion holds anything.
 */
export function composeCarrier(facts: CarrierFacts): OfficialDocument {
  if (chosenOpinions(facts).length === 0) {
    throw new NothingToCompose(
      `还没有选意见，${facts.kind}无法生成。请先在“意见建议”页选中要列入的意见。`,
    );
  }
  const title = facts.title.trim() || carrierTitle(facts);
  return paper({ title: [title], ...KINDS[facts.kind](facts) });
}
