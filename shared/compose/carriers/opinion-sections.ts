import { firstStop } from '../../document/heading-end';
import type { Block } from '../../document/official-document';
import type { CarrierItem } from '../../model/carrier';
import type { Opinion } from '../../model/proceedings';
import { quoteSentence } from '../marks';
import { oneLine, paragraph, paragraphs, type Section } from '../meetings/blocks';
import { titleOf } from '../meetings/event';
import type { MeetingFacts } from '../meetings/facts';
import { clustersOf, opinionBlocks } from '../meetings/opinion-text';
import { type People, peopleOf } from '../meetings/people';
import { asOne, type CarrierFacts } from './facts';

const OTHERS = '其他意见建议';

/** A chosen opinion and how it is shown. */
interface Chosen {
  opinion: Opinion;
  show: CarrierItem['show'];
}

/** The chosen opinions that hold anything, in the order chosen. */
export function chosenOpinions({ meetings, items }: CarrierFacts): Chosen[] {
  const byId = new Map(asOne(meetings).opinions.map((opinion) => [opinion.id, opinion]));
  return items.flatMap(({ opinionId, show }) => {
    const opinion = byId.get(opinionId);
    return opinion && (opinion.words.trim() || opinion.summary.trim()) ? [{ opinion, show }] : [];
  });
}

/**
 * One opinion as paragraphs. `words` gives them in quotation marks, character by
 * character; `summary` the summary; each the other one where nobody wrote the first; `both` the
 * summary and below it the words.
 */
function opinionText({ opinion, show }: Chosen, people: People, whole: MeetingFacts): Block[] {
  const { words, summary } = opinion;
  const isWords = show === 'words' && words.trim() !== '';
  if (isWords) return opinionBlocks({ ...opinion, summary: '' }, people, whole);
  const blocks = opinionBlocks(opinion, people, whole);
  if (show !== 'both' || oneLine(summary) === '' || words.trim() === '') return blocks;
  return [...blocks, ...paragraphs(`原话：${quoteSentence(words)}`)];
}

/**
 * The first paragraph of an opinion with a number before it, so that a reader can point at it: a
 * third-level heading under a section's title, plain text where there is none.
 */
function numbered(blocks: readonly Block[], number: number, isUnderTitle: boolean): Block[] {
  const [first, ...others] = blocks;
  if (first?.type !== 'paragraph') return [...blocks];
  const text = `${number}.${first.runs.map((run) => run.text).join('')}`;
  if (!isUnderTitle) return [paragraph(text), ...others];
  const stop = firstStop(text);
  const hasMore = stop >= 0 && stop < text.length - 1;
  const head = hasMore ? text.slice(0, stop + 1) : text;
  const runIn = hasMore ? { runIn: [{ text: text.slice(stop + 1) }] } : {};
  return [{ type: 'heading', level: 3, runs: [{ text: head }], ...runIn }, ...others];
}

interface Cluster {
  title: string;
  opinions: Chosen[];
}

function byKey(
  chosen: readonly Chosen[],
  titleOf: (opinion: Opinion) => string,
  rest: string,
): Cluster[] {
  const clusters = new Map<string, Chosen[]>();
  for (const one of chosen) {
    const title = titleOf(one.opinion);
    clusters.set(title, [...(clusters.get(title) ?? []), one]);
  }
  const named = [...clusters].filter(([title]) => title !== '');
  const others = clusters.get('');
  return [...named, ...(others ? [[rest, others] as const] : [])].map(([title, opinions]) => ({
    title,
    opinions,
  }));
}

/** The chosen opinions put together; each stands once. A single cluster has no title. */
function clusters(facts: CarrierFacts): Cluster[] {
  const chosen = chosenOpinions(facts);
  const { meetings, arrangedBy } = facts;
  const whole = asOne(meetings);
  switch (arrangedBy) {
    case 'order':
      return [{ title: '', opinions: chosen }];
    case 'meeting': {
      if (meetings.length === 1) return [{ title: '', opinions: chosen }];
      const titles = new Map(meetings.map((one) => [one.meeting.id, titleOf(one)]));
      return byKey(chosen, ({ meetingId }) => titles.get(meetingId) ?? '', OTHERS);
    }
    case 'unit':
      return byKey(chosen, ({ targets }) => targets.map(({ name }) => name).join('、'), OTHERS);
    case 'item': {
      const titles = new Map(whole.items.map(({ id, title }) => [id, oneLine(title)]));
      return byKey(chosen, ({ agendaItemId }) => titles.get(agendaItemId ?? '') ?? '', OTHERS);
    }
    case 'group': {
      const list = clustersOf(
        whole,
        chosen.map(({ opinion }) => opinion),
      );
      return list.map(({ group, opinions }) => ({
        title: group ? oneLine(group.title) : OTHERS,
        opinions: opinions.flatMap((opinion) => chosen.filter((one) => one.opinion === opinion)),
      }));
    }
  }
}

/** The opinions as sections with their titles, numbered within each (7.3.3); one section without a title where nothing divides them. */
export function opinionSections(facts: CarrierFacts): Section[] {
  const whole = asOne(facts.meetings);
  const people = peopleOf(whole);
  const list = clusters(facts);
  const isDivided = list.length > 1 || ![OTHERS, ''].includes(list[0]?.title ?? '');
  return list.map(({ title, opinions }) => ({
    title: isDivided ? title : '',
    blocks: opinions.flatMap((one, index) =>
      numbered(opinionText(one, people, whole), index + 1, isDivided),
    ),
  }));
}
