import type { Block } from '../../document/official-document';
import type { PersonRef } from '../../model/directory';
import type { Opinion, OpinionGroup, OpinionKind } from '../../model/proceedings';
import { quoteSentence } from '../marks';
import { oneLine, paragraphs, type Section, withStop } from './blocks';
import type { MeetingFacts } from './facts';
import { isAsMember, type People } from './people';
import { isOpinionHandedIn, type Voices, voicesOf } from './spoken';

/** Verbs of people who speak for themselves; none of them is a meeting's. */
const VERBS: Record<OpinionKind, string> = {
  意见建议: '建议',
  情况反映: '反映',
  批评意见: '提出',
  其他: '提出',
};

/** Opinions that hold anything, in their order. */
export function filledOpinions({ opinions }: MeetingFacts): Opinion[] {
  return opinions.filter(({ words, summary }) => words.trim() !== '' || summary.trim() !== '');
}

/** Opinions on one item; null: on none of the meeting's items. */
export function opinionsOn(facts: MeetingFacts, itemId: string | null): Opinion[] {
  const known = new Set(facts.items.map(({ id }) => id));
  return filledOpinions(facts).filter(({ agendaItemId }) => {
    const item = agendaItemId !== null && known.has(agendaItemId) ? agendaItemId : null;
    return item === itemId;
  });
}

/** Opinions under one group's title, or (null) under none. */
export interface OpinionCluster {
  group: OpinionGroup | null;
  opinions: Opinion[];
}

/** Similar ones together in the groups' order, each still itself; the others behind them. */
export function clustersOf(facts: MeetingFacts, opinions: readonly Opinion[]): OpinionCluster[] {
  const groups = facts.groups.map((group) => ({
    group,
    opinions: opinions.filter(({ groupId }) => groupId === group.id),
  }));
  const grouped = new Set(groups.flatMap((cluster) => cluster.opinions));
  const others = { group: null, opinions: opinions.filter((one) => !grouped.has(one)) };
  return [...groups, others].filter((cluster) => cluster.opinions.length > 0);
}

/** Clusters as sections. The title of those in no group is needed only where there is a group. */
export function clusterSections(
  facts: MeetingFacts,
  opinions: readonly Opinion[],
  blocksOf: (opinions: Opinion[]) => Block[],
): { sections: Section[] } | { blocks: Block[] } {
  const clusters = clustersOf(facts, opinions);
  const [only] = clusters;
  if (clusters.length === 0) return { blocks: [] };
  if (clusters.length === 1 && only && !only.group) return { blocks: blocksOf(only.opinions) };
  return {
    sections: clusters.map(({ group, opinions: own }) => ({
      title: group ? oneLine(group.title) : '其他意见建议',
      blocks: blocksOf(own),
    })),
  };
}

/**
 * One opinion in a 纪要: its summary where there is one, else the words themselves
 * in quotation marks. It is always somebody's, never the meeting's, and says whether it was
 * handed in.
 */
export function opinionBlocks(opinion: Opinion, people: People, facts: MeetingFacts): Block[] {
  return toldBy(whoOf(opinion, people, facts), opinion);
}

/** Several in a row: whoever goes on 还建议, so that a name does not begin every line in the same way. */
export function opinionsInTurn(
  opinions: readonly Opinion[],
  people: People,
  facts: MeetingFacts,
): Block[] {
  const names = opinions.map((one) => (one.speaker ? whoOf(one, people, facts) : ''));
  return opinions.flatMap((opinion, at) => {
    const goesOn = at > 0 && names[at] !== '' && names[at] === names[at - 1];
    return toldBy(whoOf(opinion, people, facts) + (goesOn ? '还' : ''), opinion);
  });
}

function whoOf(opinion: Opinion, people: People, facts: MeetingFacts): string {
  const way = isOpinionHandedIn(facts, opinion) ? '书面' : '';
  return `${people.speaker(opinion.speaker)}${way}`;
}

/** `who`: with all that stands before the verb. */
function toldBy(who: string, opinion: Opinion): Block[] {
  const verb = VERBS[opinion.kind];
  const summary = oneLine(opinion.summary);
  if (summary === '') {
    const { words } = opinion;
    const said = words.startsWith(verb) ? '提出' : verb;
    return paragraphs(`${who}${said}：${quoteSentence(words)}`);
  }
  if (summary.startsWith(verb)) return paragraphs(withStop(`${who}${summary}`));
  return paragraphs(withStop(`${who}${verb}，${summary}`));
}

/**
 * 12位委员和3位有关方面同志; leaders of the house by themselves; who speaks for a committee or for
 * his unit is named by it and counted with the others; '' for nobody.
 */
export function counted(people: readonly PersonRef[]): string {
  const leaders = people.filter(({ source }) => source === 'leader').length;
  const members = people.filter(isAsMember).length;
  const guests = people.length - leaders - members;
  const who = [
    leaders > 0 && `${leaders}位政协领导`,
    members > 0 && `${members}位委员`,
    guests > 0 && `${guests}位有关方面同志`,
  ].filter((one) => one !== false);
  const [last = '', ...others] = who.reverse();
  return others.length === 0 ? last : `${others.reverse().join('、')}和${last}`;
}

/**
 * 12位委员围绕…发言，3位委员提交书面意见: who spoke and who handed in, by number; 与会人员 where
 * nobody is named. `about`: what stands between those who spoke and 发言.
 */
export function voicedLine(facts: MeetingFacts, about = ''): string {
  return voicedBy(voicesOf(facts, filledOpinions(facts)), about);
}

/** The same of people who are known already. */
export function voicedBy({ spoke, handedIn }: Voices, about = ''): string {
  const papers = handedIn.length > 0 ? `${counted(handedIn)}提交书面意见` : '';
  if (spoke.length === 0 && papers !== '') return papers;
  const said = `${counted(spoke) || '与会人员'}${about}发言`;
  return papers === '' ? said : `${said}，${papers}`;
}
