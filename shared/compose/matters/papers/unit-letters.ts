import type { Block, OfficialDocument } from '../../../document/official-document';
import type { TrackedOpinion } from '../../../matters/tracking';
import { isSameUnit } from '../../../matters/units';
import type { PersonRef, UnitRef } from '../../../model/directory';
import { quoteSentence } from '../../marks';
import { heading, paragraph, paragraphs, withStop } from '../../meetings/blocks';
import { BLANK, NUMBER_BLANK, paper } from '../../parts';
import type { MatterFacts } from '../facts';
import { addresseesOf, askAt, namesOf, numbersInWords, onlyMatter, signedBy } from '../parts';
import { wayInWords, wayOfEach } from '../way';
import { named, proposedAt, speakersOf } from './outside-letters';
import { REPLY_FORM } from './reply-form';

/** People named one by one in the first sentence; of more each line of the list says its own. */
const MOST_NAMED = 3;

/** What one line of a letter tells. */
interface Told {
  /** 林溪委员, or '' where nobody wrote down whose it is. */
  who: string;
  /** Its summary, or where nobody wrote one the words as they were said. */
  text: string;
}

function toldOf({ opinion }: TrackedOpinion, among: readonly PersonRef[]): Told {
  const { speaker, summary, words } = opinion;
  const text = summary.trim() === '' ? quoteSentence(words) : withStop(summary);
  return { who: named(speaker ? [speaker] : [], among), text };
}

/** The opinions in their order, then matters that were registered without one. */
function told({ matters, opinions }: MatterFacts): Told[] {
  const alone = matters.filter(({ matter }) => matter.opinionIds.length === 0);
  const single = opinions.length === 0 ? matters : alone;
  const people = speakersOf(opinions);
  return [
    ...opinions.map((one) => toldOf(one, people)),
    ...single.map(({ matter }) => ({ who: '', text: withStop(matter.content || matter.title) })),
  ];
}

/** One stands as it is; several as a numbered list, each with whose it is. */
function list(all: readonly Told[]): Block[] {
  const [only, ...others] = all;
  if (only && others.length === 0) return paragraphs(only.text);
  return all.flatMap(({ who, text }, index) => {
    const [first = '', ...rest] = text.split('\n').filter((line) => line.trim() !== '');
    const line = who === '' ? first : `${who}：${first}`;
    return [heading(3, index + 1, line), ...rest.map(paragraph)];
  });
}

type Way = ReturnType<typeof wayOfEach>;

function wayTo({ opinions }: MatterFacts, addressees: readonly UnitRef[]): Way {
  // The unit that is written to is not told its own name.
  const nameOf = ({ name }: { name: string }) =>
    addressees.some((one) => isSameUnit(one, { id: null, name })) ? '贵单位' : name;
  return wayOfEach(opinions, (units) => [...new Set(units.map(nameOf))].join('、') || '贵单位');
}

/** Everybody by name where they are few and all are known; else what they are. */
function proposers(opinions: readonly TrackedOpinion[]): string {
  const people = speakersOf(opinions);
  const isKnown = opinions.every(({ opinion }) => opinion.speaker !== null);
  if (isKnown && people.length > 0 && people.length <= MOST_NAMED) return named(people);
  const members = people.filter(({ source }) => source === 'member').length;
  if (members === people.length) return '有关委员';
  return members > 0 ? '有关委员和同志' : '有关同志';
}

/** Who proposed what, where, and the way that all of it went, as far as it is known. */
function opening(facts: MatterFacts, { common }: Way, count: number): string {
  const { opinions } = facts;
  const way = wayInWords(common);
  const which = count > 1 ? `以下${count}条意见建议` : '以下意见建议';
  const proposed = `${proposers(opinions)}${proposedAt(facts, opinions)}${which}`;
  return `${proposed}${way === '' ? '' : `，${way}`}：`;
}

/** 其中，第3、4条已于…报…: what only some of the list went through; nothing where there is none. */
function apartLine({ common, apart }: Way): Block[] {
  if (apart.length === 0) return [];
  const said = apart.map(
    ({ numbers, points }) => `第${numbersInWords(numbers)}条${wayInWords(points)}`,
  );
  return [paragraph(`${common.length > 0 ? '其中，' : ''}${said.join('；')}。`)];
}

/** What is asked of the unit, and how the letter is called by it. */
interface Asking {
  title: string;
  asked: (isOne: boolean) => string[];
}

/** A letter to one unit with all that concerns it. It asks and thanks; the office cannot order. */
function letter(facts: MatterFacts, { title, asked }: Asking): OfficialDocument {
  onlyMatter(facts);
  const { officeName } = facts.office;
  const addressees = addresseesOf(facts);
  const all = told(facts);
  const way = wayTo(facts, addressees);
  return paper({
    format: 'letter',
    head: { mark: { kind: 'printed', name: officeName }, issueNumber: NUMBER_BLANK },
    title: [officeName, title],
    addressees: `${namesOf(addressees) || BLANK}：`,
    body: [
      paragraph(opening(facts, way, all.length)),
      ...list(all),
      ...apartLine(way),
      ...asked(all.length === 1).map(paragraph),
      paragraph(
        `请于方便时函复${officeName}，随函附《${REPLY_FORM}》供填写。感谢贵单位对政协工作的支持！`,
      ),
    ],
    attachments: [{ name: REPLY_FORM, body: [] }],
    signature: signedBy(facts),
    note: askAt(facts),
  });
}

/** 商请函: asks how opinions are being handled. */
export function enquiry(facts: MatterFacts): OfficialDocument {
  return letter(facts, {
    title: '关于商请告知有关意见建议办理情况的函',
    asked: (isOne) => [
      `为及时向委员反馈，现商请贵单位${isOne ? '' : '逐条'}告知研究办理的有关情况：`,
      '一是采纳情况，未采纳或部分采纳的请说明考虑；',
      '二是落实进展，列入计划或暂难落实的请说明情况。',
    ],
  });
}

/** 转办函: passes opinions on to the unit they concern, which studies them as it sees fit. */
export function forward(facts: MatterFacts): OfficialDocument {
  return letter(facts, {
    title: '关于转请研究有关意见建议的函',
    asked: (isOne) => [
      `现将上述意见建议转请贵单位研究。为及时向委员反馈，请将${isOne ? '' : '各条的'}采纳情况和落实进展告知我们，未采纳或暂难落实的请说明考虑。`,
    ],
  });
}
