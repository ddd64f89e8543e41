import type { Block, OfficialDocument } from '../../../document/official-document';
import { type Figure, type FigureKey, figures, printPercent } from '../../../matters/figures';
import type { TrackedOpinion } from '../../../matters/tracking';
import { printDate } from '../../../model/civil-date';
import { ADOPTIONS, type Matter } from '../../../model/matter';
import { quoteSentence } from '../../marks';
import {
  heading,
  oneLine,
  paragraph,
  sections,
  withoutStop,
  withStop,
} from '../../meetings/blocks';
import { NothingToCompose } from '../../meetings/nothing';
import { counted as countedPeople } from '../../meetings/opinion-text';
import { paper } from '../../parts';
import { quotable, wholeTitle } from '../brief';
import type { MatterFacts } from '../facts';
import { handledBy, signedBy } from '../parts';
import { countedParts, outsideParts } from '../standing';
import { speakersOf } from './outside-letters';

/** Each of the codes that occurs, with how many have it: 采纳12条，部分采纳3条. */
function counted<T extends string>(codes: readonly T[], of: readonly (T | null)[]): string {
  const parts = codes.map((code) => [code, of.filter((one) => one === code).length] as const);
  return parts.flatMap(([code, count]) => (count > 0 ? `${code}${count}件` : [])).join('，');
}

/** What a matter is about; words that nobody summed up are somebody's, and stand whole in quotation marks. */
function about(matter: Matter, opinions: readonly TrackedOpinion[]): string {
  const title = withoutStop(wholeTitle(matter));
  const said = opinions.find(
    ({ opinion, matter: its }) =>
      its?.id === matter.id &&
      opinion.summary.trim() === '' &&
      title !== '' &&
      oneLine(opinion.words).startsWith(title),
  );
  return said ? `${quoteSentence(quotable(said.opinion.words))}` : `${title}。`;
}

/** One matter with who handles it and, where it was given, why. */
function line(matter: Matter, index: number, opinions: readonly TrackedOpinion[]): Block {
  const unit = handledBy(matter, '办理');
  const states = [matter.adoption, matter.outcome].filter((one) => one !== null).join('，');
  const reasons = [...new Set([matter.adoptionReason, matter.outcomeReason])].filter(Boolean);
  const facts = [unit, states, ...reasons]
    .filter((part) => part !== '')
    .map(withoutStop)
    .join('；');
  const title = about(matter, opinions);
  return heading(2, index + 1, facts === '' ? title : withStop(title + facts));
}

/** Who proposed, by number, and 等 where it is not known of every opinion. */
function proposedBy(opinions: readonly TrackedOpinion[]): string {
  const people = speakersOf(opinions);
  const others = opinions.some(({ opinion }) => opinion.speaker === null) ? '等' : '';
  return people.length === 0 ? '' : `，由${countedPeople(people)}${others}提出`;
}

/** Below this a percentage says less than the two numbers it is made of. */
const FEWEST_FOR_RATE = 10;

/** （办复率85.7%）, or '' where it would say nothing. Its two numbers stand beside it. */
function rateOf({ name, numerator, denominator }: Figure): string {
  if (denominator.length < FEWEST_FOR_RATE || numerator.length === 0) return '';
  return `（${name}${printPercent(numerator.length, denominator.length)}）`;
}

/** Answered and told, each with the whole that it is a part of. */
function course(list: readonly Matter[]): Block[] {
  const known = new Map<FigureKey, Figure>(
    figures(list.map((one) => ({ ...one, sample: 0 as const }))).map((one) => [one.key, one]),
  );
  const sentence = (
    key: FigureKey,
    [whole, part, rest, every]: readonly [whole: string, part: string, rest: string, every: string],
  ): string[] => {
    const figure = known.get(key);
    if (!figure || figure.denominator.length === 0) return [];
    const [reached, all] = [figure.numerator.length, figure.denominator.length];
    if (reached === all) return [`${whole}${all}件${every}`];
    if (reached === 0) return [`${whole}${all}件均${rest}`];
    const open = `，${rest}${all - reached}件`;
    return [`${whole}${all}件中，${part}${reached}件${rateOf(figure)}${open}`];
  };
  const isIdle = list.some(({ state }) => state === 'paused' || state === 'stopped');
  const told = [
    ...sentence('answered', ['已报送的', '已有答复', '尚未答复', '都已有答复']),
    ...sentence('told', [
      '已有答复的',
      '已告知所涉委员',
      '尚未告知或没有全部告知',
      '，所涉委员都已告知',
    ]),
  ];
  if (told.length === 0) return [];
  return [paragraph(`${isIdle ? '除暂缓、终止的外，' : ''}${told.join('；')}。`)];
}

function adopted(list: readonly Matter[]): Block[] {
  const judged = list.flatMap(({ adoption }) => adoption ?? []);
  if (judged.length === 0) return [];
  return [paragraph(`已认定采纳情况的${judged.length}件中，${counted(ADOPTIONS, judged)}。`)];
}

/**
 * 办理落实情况的报告, for the secretary-general or the 主席会议: what became of the opinions.
 * Everything is counted, never typed, and every matter stands in exactly one part.
 */
export function outcome(facts: MatterFacts): OfficialDocument {
  const list = facts.matters
    .map(({ matter }) => matter)
    .filter(({ track }) => track === 'external');
  if (list.length === 0) {
    throw new NothingToCompose(
      '没有跟踪的意见建议，办理落实情况的报告无法生成。请先把意见列入跟踪。',
    );
  }
  const parts = outsideParts(list, (matter) => matter);
  const { about: what, opinions } = facts;
  const several = opinions.length > list.length ? `（意见建议${opinions.length}条）` : '';
  const whole = `截至${printDate(facts.today)}，${what}意见建议列入跟踪${list.length}件${several}${proposedBy(opinions)}。其中，${countedParts(parts)}。`;
  return paper({
    title: [`关于${what}意见建议办理落实情况的报告`],
    body: sections(1, [
      { title: '总体情况', blocks: [paragraph(whole), ...course(list), ...adopted(list)] },
      ...parts.map(({ title, rows }) => ({
        title,
        blocks: rows.map((row, index) => line(row, index, opinions)),
      })),
    ]),
    signature: signedBy(facts),
  });
}
