import { useMemo } from 'react';
import type { OfficeSettings } from '#shared/model/office';
import { type HoldingRule, holdingRule } from '#shared/registers/holding';
import { useWorkCalendar } from '../../data/queries/work-calendar';
import { useToday } from '../../data/today';

/** The office's rule of what lies long with somebody, for today. */
export function useHoldingRule({ holding }: OfficeSettings): HoldingRule {
  const today = useToday();
  const calendar = useWorkCalendar();
  // Until the calendar is there nothing is said, rather than something wrong.
  return useMemo(
    () => holdingRule(calendar ? holding : undefined, today, calendar ?? new Map()),
    [holding, today, calendar],
  );
}
