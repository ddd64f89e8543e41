import type { CivilDate } from '../model/civil-date';
import { addDays } from '../model/days';
import type { Incoming, IncomingStep } from '../model/incoming';
import type { OfficeSettings } from '../model/office';
import { addWorkingDays, NoArrangement, type WorkCalendar } from '../working-days/calendar';

/** The office's rule worked out for one day, so that a register of any length only compares dates. */
export interface HoldingRule {
  /** What was handed over before this day lies long; null: the office has said nothing. */
  before: CivilDate | null;
  /** Chinese; '' unless working days could not be counted and calendar days were. */
  note: string;
}

/** Works out the rule for `today`. */
export function holdingRule(
  holding: OfficeSettings['holding'],
  today: CivilDate,
  calendar: WorkCalendar,
): HoldingRule {
  if (!holding) return { before: null, note: '' };
  const { days, inWorkingDays } = holding;
  if (!inWorkingDays) return { before: addDays(today, -days), note: '' };
  try {
    return { before: addWorkingDays(calendar, today, -days), note: '' };
  } catch (error) {
    if (!(error instanceof NoArrangement)) throw error;
    return {
      before: addDays(today, -days),
      note: `没有${error.year}年的放假安排，在谁手里放了多久暂按自然日计算。`,
    };
  }
}

/** Readers who have the paper now; `steps` in their order. Several where it has several copies. */
export function readersOut(steps: readonly IncomingStep[]): IncomingStep[] {
  return steps.filter(({ step, backOn }) => step === 'pass' && backOn === null);
}

/** Steps by which somebody has the paper now: readers, else who was asked to handle it last. */
function holders({ closedOn, archivedOn }: Incoming, steps: readonly IncomingStep[]) {
  const readers = readersOut(steps);
  if (readers.length > 0) return readers;
  if (closedOn !== null || archivedOn !== null) return [];
  const last = steps.findLast(({ step }) => step === 'handle' || step === 'reply');
  return last?.step === 'handle' ? [last] : [];
}

/** With whom a paper lies longer than the office wants; [] where with nobody. */
export function heldLong(
  paper: Incoming,
  steps: readonly IncomingStep[],
  { before }: HoldingRule,
): IncomingStep[] {
  if (before === null || paper.deletedAt !== null) return [];
  return holders(paper, steps).filter(({ on, undated }) => !undated && on < before);
}
