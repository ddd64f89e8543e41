import type { Block } from '../../document/official-document';
import type { Opinion, OpinionGroup, OpinionKind } from '../../model/proceedings';
import { oneLine, paragraphs, type Section, withStop } from './blocks';
import type { MeetingFacts } from './facts';
import { distinctPeople, type People } from './people';

/** Verbs of those who speak for themselves; none of them is a meeting's. */
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

/** Those on one item; null: on none of the meeting's items. */
export function opinionsOn(facts: MeetingFacts, itemId: string | null): Opinion[] {
  const known = new Set(facts.items.map(({ id }) => id));
  return filledOpinions(facts).filter(({ agendaItemId }) => {
    const item = agendaItemId !== null && known.has(agendaItemId) ? agendaItemId : null;
    return item === itemId;
  });
}

/** Those under one group's title, or (null) under none. */
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
 * in quotation marks, character by character. It is always somebody's, never the meeting's.
 */
export function opinionBlocks(opinion: Opinion, people: People): Block[] {
  const who = people.speaker(opinion.speaker);
  const verb = VERBS[opinion.kind];
  const summary = oneLine(opinion.summary);
  if (summary === '') {
    const { words } = opinion;
    const said = words.startsWith(verb) ? '提出' : verb;
    const stop = /[。！？…]$/.test(words) ? '' : '。';
    return paragraphs(`${who}${said}：“${words}”${stop}`);
  }
  return paragraphs(withStop(`${who}${summary.startsWith(verb) ? '' : `${verb}，`}${summary}`));
}

/** Who spoke: everybody with an entry or an opinion in the proceedings. */
export function speakersOf(facts: MeetingFacts) {
  return distinctPeople([
    ...facts.entries.map(({ speaker }) => speaker),
    ...filledOpinions(facts).map(({ speaker }) => speaker),
  ]);
}

/** Who spoke, by number: 12位委员和3位有关方面同志; 与会人员 where nobody is named. */
export function speakersLine(facts: MeetingFacts): string {
  const speakers = speakersOf(facts);
  const count = (source: string) => speakers.filter((one) => one.source === source).length;
  const [members, guests] = [count('member'), count('guest')];
  const who = [members && `${members}位委员`, guests && `${guests}位有关方面同志`].filter(Boolean);
  return who.join('和') || '与会人员';
}
