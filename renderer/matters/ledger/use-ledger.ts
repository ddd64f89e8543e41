import { useDeferredValue, useMemo } from 'react';
import { filterLedger, groupLedger, type LedgerSection } from '#shared/matters/ledger';
import { type LightRule, lightRule } from '#shared/matters/lights';
import { inSpeakingOrder, type TrackLine } from '#shared/matters/track-line';
import type { CivilDate } from '#shared/model/civil-date';
import type { Matter, MatterTrack } from '#shared/model/matter';
import { FIRST_MATTER_RULES } from '#shared/model/office';
import { useLightRule, useMatters } from '../../data/queries/matters';
import { useTrackLines } from '../../data/queries/track-lines';
import { useToday } from '../../data/today';
import { useView } from '../../ui/view';

/** A line of the ledger: the heading of a section, or a matter. */
export type LedgerLine =
  | { kind: 'section'; key: string; title: string; count: number }
  | { kind: 'matter'; key: string; matter: Matter };

export interface LedgerRows {
  /** Matters let through, in the order shown. */
  matters: Matter[];
  lines: LedgerLine[];
  /** All that the ledger holds, bin included. */
  all: readonly Matter[];
  isComplete: boolean;
  rule: LightRule;
  /** Of 跟踪回音 alone: what stands beside the rows; null in every other list. */
  tracked: ReadonlyMap<string, TrackLine> | null;
}

function linesOf(sections: readonly LedgerSection[]): LedgerLine[] {
  return sections.flatMap(({ key, title, matters }) => [
    ...(title === ''
      ? []
      : [{ kind: 'section', key: `section-${key}`, title, count: matters.length } as const]),
    ...matters.map((matter) => ({ kind: 'matter', key: matter.id, matter }) as const),
  ]);
}

/** Until the office's own rules are read: nothing is near, nothing has been silent. */
function plainRule(today: CivilDate): LightRule {
  return lightRule({ ...FIRST_MATTER_RULES, soonInWorkingDays: false }, today, new Map());
}

const NOTHING: readonly Matter[] = [];

/** Of 跟踪回音 what stands beside the rows; null in every other list. */
function useTracked(track: MatterTrack | null, found: readonly Matter[]) {
  const isTracking = track === 'external';
  const lines = useTrackLines(isTracking ? found : NOTHING);
  return isTracking ? lines : null;
}

/** The ledger as the filter shows it. The rows are in memory: a filter reads nothing. */
export function useLedger(): LedgerRows {
  const today = useToday();
  // An import brings many thousand rows at once: drawn in one go they silence the window.
  const { rows: all, isComplete } = useDeferredValue(useMatters());
  const shown = useView((view) => view.ledgerFilter);
  const only = useView((view) => view.ledgerOnly);
  // The box for words stays quick while a long ledger is gone through.
  const filter = useDeferredValue(shown);
  const known = useLightRule(today);
  const rule = useMemo(() => known ?? plainRule(today), [known, today]);
  const found = useMemo(() => {
    const wanted = only ? all.filter(({ id }) => only.ids.has(id)) : all;
    return filterLedger(wanted, filter, rule);
  }, [all, only, filter, rule]);
  const tracked = useTracked(filter.track, found);
  const sections = useMemo(() => {
    const ordered = tracked ? inSpeakingOrder(found, tracked) : found;
    return groupLedger(ordered, filter.group);
  }, [found, tracked, filter.group]);
  const lines = useMemo(() => linesOf(sections), [sections]);
  const matters = useMemo(() => sections.flatMap((section) => section.matters), [sections]);
  return { matters, lines, all, isComplete, rule, tracked };
}
