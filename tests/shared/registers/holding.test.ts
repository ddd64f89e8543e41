import { describe, expect, it } from 'vitest';
import type { Incoming, IncomingStep } from '#shared/model/incoming';
import { heldLong, holdingRule } from '#shared/registers/holding';
import { standingOf } from '#shared/registers/incoming';
import { workCalendar } from '#shared/working-days/calendar';
import { PAPER, step } from './papers';

// 3 and 4 October 2026 are off, the 10th is worked.
const CALENDAR = workCalendar([
  { id: '2026', off: ['2026-10-05', '2026-10-06', '2026-10-07'], work: ['2026-10-10'], source: '' },
]);
const names = (paper: Incoming, steps: IncomingStep[], days: number, today: string, work = true) =>
  heldLong(paper, steps, holdingRule({ days, inWorkingDays: work }, today, CALENDAR)).map(
    ({ person, unit }) => person?.name ?? unit?.name,
  );

describe('what lies long with somebody', () => {
  const out = [step('pass', { on: '2026-09-30', who: '甲' })];

  it('follows the office’s rule, in working days or calendar days', () => {
    // 1, 2, 8, 9, 10 October are worked: on the 10th it has lain for five working days.
    expect(names(PAPER, out, 5, '2026-10-10')).toEqual([]);
    expect(names(PAPER, out, 4, '2026-10-10')).toEqual(['甲']);
    expect(names(PAPER, out, 5, '2026-10-10', false)).toEqual(['甲']);
    expect(names(PAPER, out, 10, '2026-10-10', false)).toEqual([]);
  });

  it('is nothing as long as the office has said nothing', () => {
    const rule = holdingRule(undefined, '2026-12-30', CALENDAR);
    expect(heldLong(PAPER, out, rule)).toEqual([]);
  });

  it('counts calendar days and says so where the year’s days off are not known', () => {
    const rule = holdingRule({ days: 3, inWorkingDays: true }, '2028-03-01', CALENDAR);
    expect(rule).toMatchObject({ before: '2028-02-27' });
    expect(rule.note).toContain('没有2028年的放假安排');
  });

  it('is with every reader who has a copy, else with who handles it, until that is done', () => {
    const two = [...out, step('pass', { on: '2026-09-29', who: '乙', at: 2 })];
    expect(names(PAPER, two, 1, '2026-10-10')).toEqual(['甲', '乙']);
    expect(standingOf(PAPER, two, '2026-10-01').words).toBe('在甲、乙处，第3天');
    const handled = [
      step('pass', { on: '2026-09-01', who: '甲', backOn: '2026-09-02' }),
      step('handle', { on: '2026-09-02', unit: '经济委', at: 2 }),
    ];
    expect(names(PAPER, handled, 3, '2026-10-10')).toEqual(['经济委']);
    const replied = [...handled, step('reply', { on: '2026-09-20', at: 3 })];
    expect(names(PAPER, replied, 3, '2026-10-10')).toEqual([]);
    expect(names({ ...PAPER, closedOn: '2026-09-20' }, handled, 3, '2026-10-10')).toEqual([]);
    expect(names({ ...PAPER, deletedAt: 'x' }, out, 1, '2026-10-10')).toEqual([]);
  });
});
