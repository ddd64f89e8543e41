import * as z from 'zod/mini';
import type { PersonRef, UnitRef } from '../model/directory';
import { MATTER_STATES, type Matter, MatterState, MatterTrack } from '../model/matter';
import { holdsText } from '../model/search';
import { type LightRule, lightOf } from './lights';

const LIGHTS = ['none', 'calm', 'soon', 'late', 'done', 'silent'] as const;

/** How the rows of the ledger can be put together. */
export const LEDGER_GROUPS = {
  none: '不分组',
  state: '按状态',
  unit: '按主办单位',
  leader: '按责任领导',
  source: '按来源',
  month: '按立项月份',
} as const;
export type LedgerGroup = keyof typeof LEDGER_GROUPS;

/** What the ledger shows. A field that a stored view lacks or garbles is as if it had not been set. */
export const LedgerFilter = z.object({
  track: z.catch(z.nullable(MatterTrack), null),
  /** [] for all. */
  states: z.catch(z.array(MatterState), []),
  /** Key of a 主办 or 协办 unit, see `refKey`; '' for all. */
  unit: z.catch(z.string(), ''),
  /** Key of the 责任领导; '' for all. */
  leader: z.catch(z.string(), ''),
  lights: z.catch(z.array(z.enum(LIGHTS)), []),
  /** Year of the first day on which the matter was followed, '2026'; '' for all. */
  year: z.catch(z.string(), ''),
  /** Part of number, title, content or source. */
  text: z.catch(z.string(), ''),
  meetingId: z.catch(z.nullable(z.string()), null),
  awaitsPaper: z.catch(z.boolean(), false),
  /** The recycle bin instead of the ledger. */
  bin: z.catch(z.boolean(), false),
  group: z.catch(z.enum(Object.keys(LEDGER_GROUPS) as [LedgerGroup, ...LedgerGroup[]]), 'none'),
});
export type LedgerFilter = z.infer<typeof LedgerFilter>;

export const NO_FILTER: LedgerFilter = LedgerFilter.parse({});

/** The filter of a stored view; what cannot be read of it filters nothing. Never throws. */
export function parseFilter(json: string): LedgerFilter {
  try {
    const value: unknown = JSON.parse(json);
    return LedgerFilter.parse(typeof value === 'object' && value !== null ? value : {});
  } catch {
    return NO_FILTER;
  }
}

/** One unit or person whatever it was called on the day: its row's id, or the name where there is no row. */
export function refKey(ref: Pick<UnitRef | PersonRef, 'id' | 'name'>): string {
  return ref.id ?? ref.name;
}

function matches(matter: Matter, filter: LedgerFilter, rule: LightRule): boolean {
  if ((matter.deletedAt !== null) !== filter.bin) return false;
  if (filter.track !== null && matter.track !== filter.track) return false;
  if (filter.states.length > 0 && !filter.states.includes(matter.state)) return false;
  if (filter.meetingId !== null && matter.meetingId !== filter.meetingId) return false;
  if (filter.year !== '' && !matter.openedOn?.startsWith(filter.year)) return false;
  if (filter.awaitsPaper && !matter.awaitsPaper) return false;
  if (filter.leader !== '' && (!matter.leader || refKey(matter.leader) !== filter.leader)) {
    return false;
  }
  const isUnit = (ref: UnitRef): boolean => refKey(ref) === filter.unit;
  if (filter.unit !== '' && !matter.lead.some(isUnit) && !matter.helpers.some(isUnit)) return false;
  if (filter.lights.length > 0 && !filter.lights.includes(lightOf(matter, rule))) return false;
  return holdsText('matters', matter, filter.text);
}

/** The rows that the filter lets through, in the order given. Index rows only: no timeline is read. */
export function filterLedger(
  matters: readonly Matter[],
  filter: LedgerFilter,
  rule: LightRule,
): Matter[] {
  const trimmed = { ...filter, text: filter.text.trim() };
  return matters.filter((matter) => matches(matter, trimmed, rule));
}

/**
 * What of a list leaves the house: the sample is no part of the office's ledger, and goes out only
 * where there is nothing else. `samples`: how many rows stay behind.
 */
export function withoutSample(matters: readonly Matter[]): { own: Matter[]; samples: number } {
  const own = matters.filter(({ sample }) => sample !== 1);
  if (own.length === 0) return { own: [...matters], samples: 0 };
  return { own, samples: matters.length - own.length };
}

export interface LedgerSection {
  key: string;
  /** As shown; '' for the only section when nothing is grouped. */
  title: string;
  matters: Matter[];
}

/** Rows in sections, a section where its first row stood. A matter with two 主办 units stands with the first. */
export function groupLedger(matters: readonly Matter[], group: LedgerGroup): LedgerSection[] {
  if (group === 'none') return [{ key: '', title: '', matters: [...matters] }];
  const sections = new Map<string, LedgerSection>();
  for (const matter of matters) {
    const [key, title] = sectionOf(matter, group);
    const section = sections.get(key) ?? { key, title, matters: [] };
    section.matters.push(matter);
    sections.set(key, section);
  }
  return [...sections.values()];
}

function sectionOf(matter: Matter, group: Exclude<LedgerGroup, 'none'>): [string, string] {
  switch (group) {
    case 'state':
      return [matter.state, MATTER_STATES[matter.state]];
    case 'unit': {
      const [lead] = matter.lead;
      return lead ? [refKey(lead), lead.name] : ['', '未定主办单位'];
    }
    case 'leader':
      return matter.leader ? [refKey(matter.leader), matter.leader.name] : ['', '未定责任领导'];
    case 'source':
      return [matter.meetingId ?? matter.source.label, matter.source.label || '未写来源'];
    case 'month': {
      const [year, month] = (matter.openedOn ?? '').split('-');
      return month ? [`${year}-${month}`, `${year}年${Number(month)}月`] : ['', '未写日期'];
    }
  }
}

/** One value of a filter and how many rows have it. */
export interface Facet {
  key: string;
  title: string;
  count: number;
}

class Counter {
  private readonly facets = new Map<string, Facet>();

  add(key: string, title: string): void {
    const known = this.facets.get(key);
    if (known) known.count += 1;
    else this.facets.set(key, { key, title, count: 1 });
  }

  sorted(by: (a: Facet, b: Facet) => number): Facet[] {
    return [...this.facets.values()].sort(by);
  }
}

/** What occurs in the ledger and can be filtered by: units and leaders, the most frequent first; years, the newest first. */
export function facetsOf(
  matters: readonly Matter[],
): Record<'units' | 'leaders' | 'years', Facet[]> {
  const [units, leaders, years] = [new Counter(), new Counter(), new Counter()];
  for (const { lead, helpers, leader, openedOn, deletedAt } of matters) {
    if (deletedAt !== null) continue;
    for (const unit of [...lead, ...helpers]) units.add(refKey(unit), unit.name);
    if (leader) leaders.add(refKey(leader), leader.name);
    if (openedOn) years.add(openedOn.slice(0, 4), `${openedOn.slice(0, 4)}年`);
  }
  const often = (a: Facet, b: Facet) => b.count - a.count;
  return {
    units: units.sorted(often),
    leaders: leaders.sorted(often),
    years: years.sorted((a, b) => (a.key < b.key ? 1 : -1)),
  };
}
