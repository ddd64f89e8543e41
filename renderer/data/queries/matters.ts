import { useLiveQuery } from 'dexie-react-hooks';
import { useSyncExternalStore } from 'react';
import { type LedgerFilter, parseFilter } from '#shared/matters/ledger';
import { type LightRule, lightRule } from '#shared/matters/lights';
import { type Oddity, oddities } from '#shared/matters/oddities';
import { readTimeline, type TimelineEntry } from '#shared/matters/timeline';
import type { CivilDate } from '#shared/model/civil-date';
import type { LedgerView, Matter } from '#shared/model/matter';
import { FIRST_MATTER_RULES } from '#shared/model/office';
import { byOrder } from '#shared/model/order';
import { store } from '../active';
import { LiveRows, type LiveSnapshot } from '../live-rows';
import { eventsOf } from './matter-rows';
import { loadWorkCalendar } from './work-calendar';

const ledger = new LiveRows<Matter>('matters');

/** Begins to read the ledger, before a screen asks for it. */
export function readLedger(): void {
  // A failure stands in the snapshot.
  ledger.load().catch(() => undefined);
}

/** Every row of the ledger as it is now, the newest first; see `useMatters`. */
export async function ledgerRows(): Promise<readonly Matter[]> {
  await ledger.load();
  return ledger.snapshot().rows;
}

/**
 * Every row of the ledger, those in the recycle bin among them, the newest first; the
 * first screenful at once, the others shortly after. No timeline is read. The screen
 * filters them with `filterLedger`, so that a filter costs no reading.
 */
export function useMatters(): LiveSnapshot<Matter> {
  const shown = useSyncExternalStore(ledger.subscribe, ledger.snapshot);
  // To the page for errors, as any other query's.
  if (shown.failure) throw shown.failure.error;
  return shown;
}

/** undefined while loading, null when there is none. */
export function useMatter(id: string): Matter | null | undefined {
  return useLiveQuery(async () => (await store().matters.get(id)) ?? null, [id]);
}

/** The office's rules worked out for a day. */
export async function ruleOf(today: CivilDate): Promise<LightRule> {
  const office = await store().settings.get('office');
  const calendar = await loadWorkCalendar();
  return lightRule(office?.matterRules ?? FIRST_MATTER_RULES, today, calendar);
}

/** undefined while loading. */
export function useLightRule(today: CivilDate): LightRule | undefined {
  return useLiveQuery(() => ruleOf(today), [today]);
}

export interface MatterTimeline {
  /** In the order of registration, the first first. */
  entries: TimelineEntry[];
  /** What looks odd, by entry. */
  oddities: Oddity[];
}

/** The timeline of one matter; null when the matter is gone. */
export async function timelineOf(id: string, today: CivilDate): Promise<MatterTimeline | null> {
  const matter = await store().matters.get(id);
  if (!matter) return null;
  const events = (await eventsOf([id])).get(id) ?? [];
  const meeting = matter.meetingId ? await store().meetings.get(matter.meetingId) : undefined;
  const context = { today, sourceOn: meeting?.startsOn ?? null };
  return { entries: readTimeline(events), oddities: oddities(matter, events, context) };
}

/** undefined while loading, null when there is none. */
export function useTimeline(id: string, today: CivilDate): MatterTimeline | null | undefined {
  return useLiveQuery(() => timelineOf(id, today), [id, today]);
}

export interface NamedView extends Pick<LedgerView, 'id' | 'name'> {
  filter: LedgerFilter;
}

/** Saved views in their order, each with its filter as far as it can be read. */
export async function listViews(): Promise<NamedView[]> {
  const views = await store().ledgerViews.toArray();
  return views
    .sort(byOrder)
    .map(({ id, name, filter }) => ({ id, name, filter: parseFilter(filter) }));
}

/** undefined while loading. */
export function useViews(): NamedView[] | undefined {
  return useLiveQuery(listViews, []);
}
