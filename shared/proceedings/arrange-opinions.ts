import type { AgendaItem } from '../model/meeting';
import type { Opinion, OpinionGroup } from '../model/proceedings';

/** order: opinions as they were said, similar ones together under their group. */
export const ARRANGEMENTS = {
  order: '按先后',
  item: '按议题',
  unit: '按单位',
  speaker: '按发言人',
} as const;
export type Arrangement = keyof typeof ARRANGEMENTS;

/** Opinions that stand together under one heading; `title` '' for none. */
export interface OpinionSection {
  key: string;
  title: string;
  /** The group they were put into by hand; null for any other heading. */
  groupId: string | null;
  opinions: Opinion[];
}

const LAST = { item: '未归议题', unit: '未定单位', speaker: '未注明发言人' } as const;

/**
 * Opinions, given in order, under the headings of one view. By unit, an opinion that
 * concerns several stands under each. What has no heading comes last.
 */
export function arrangeOpinions(
  opinions: readonly Opinion[],
  by: Arrangement,
  facts: { items: readonly AgendaItem[]; groups: readonly OpinionGroup[] },
): OpinionSection[] {
  if (by === 'order') return inOrder(opinions, facts.groups);
  const sections = new Map<string, OpinionSection>();
  const put = (key: string, title: string, opinion: Opinion) => {
    const known = sections.get(key) ?? { key, title, groupId: null, opinions: [] };
    known.opinions.push(opinion);
    sections.set(key, known);
  };
  if (by === 'item') {
    for (const { id, title } of facts.items) {
      sections.set(id, { key: id, title, groupId: null, opinions: [] });
    }
  }
  const rest: Opinion[] = [];
  for (const opinion of opinions) {
    const headings = headingsOf(opinion, by, sections);
    for (const [key, title] of headings) put(key, title, opinion);
    if (headings.length === 0) rest.push(opinion);
  }
  const last = { key: 'rest', title: LAST[by], groupId: null, opinions: rest };
  return [...sections.values(), last].filter((section) => section.opinions.length > 0);
}

function headingsOf(
  opinion: Opinion,
  by: Exclude<Arrangement, 'order'>,
  items: ReadonlyMap<string, OpinionSection>,
): [key: string, title: string][] {
  const { agendaItemId, speaker, targets } = opinion;
  if (by === 'unit') return targets.map(({ id, name }) => [id ?? `:${name}`, name]);
  if (by === 'speaker') {
    return speaker ? [[speaker.id ?? `:${speaker.name}:${speaker.unit}`, speaker.name]] : [];
  }
  const item = items.get(agendaItemId ?? '');
  return item ? [[item.key, item.title]] : [];
}

/** A group stands where its first opinion was said. */
function inOrder(opinions: readonly Opinion[], groups: readonly OpinionGroup[]): OpinionSection[] {
  const titles = new Map(groups.map(({ id, title }) => [id, title]));
  const sections: OpinionSection[] = [];
  for (const opinion of opinions) {
    const groupId = titles.has(opinion.groupId ?? '') ? opinion.groupId : null;
    const last = sections.at(-1);
    const own = groupId === null ? last : sections.find((section) => section.groupId === groupId);
    if (own && own.groupId === groupId) own.opinions.push(opinion);
    else {
      const title = titles.get(groupId ?? '') ?? '';
      sections.push({ key: groupId ?? opinion.id, title, groupId, opinions: [opinion] });
    }
  }
  return sections;
}
