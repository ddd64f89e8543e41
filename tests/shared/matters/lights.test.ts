import { describe, expect, it } from 'vitest';
import { LIGHT_WORDS, type Light, lightOf, lightRule, remindersOf } from '#shared/matters/lights';
import type { Matter } from '#shared/model/matter';
import { FIRST_MATTER_RULES } from '#shared/model/office';
import { workCalendar } from '#shared/working-days/calendar';
import { publishedYears } from '#shared/working-days/published';
import { matter, uuid } from './support';

const CALENDAR = workCalendar(publishedYears());
const TODAY = '2026-09-29';
const RULE = lightRule(FIRST_MATTER_RULES, TODAY, CALENDAR);
const inside = (rest: Parameters<typeof matter>[0]) =>
  matter({ track: 'internal', state: 'handling', lastOn: '2026-09-20', ...rest });
const light = (rest: Parameters<typeof matter>[0]): Light => lightOf(inside(rest), RULE);

describe('the rules of a day', () => {
  it('count working days over a long holiday', () => {
    expect(RULE).toEqual({
      today: TODAY,
      soonUntil: '2026-10-09',
      silentBefore: '2026-08-30',
      note: null,
    });
    const calendarDays = { ...FIRST_MATTER_RULES, soonInWorkingDays: false };
    expect(lightRule(calendarDays, TODAY, CALENDAR).soonUntil).toBe('2026-10-02');
  });

  it('say so when the year has no arrangement yet', () => {
    const rule = lightRule(FIRST_MATTER_RULES, '2026-12-31', CALENDAR);
    expect(rule.soonUntil).toBe('2027-01-03');
    expect(rule.note).toContain('没有2027年的放假安排');
  });
});

describe('a light', () => {
  it('never shows without an agreed date', () => {
    for (const state of ['handling', 'closed', 'reported', 'paused'] as const)
      expect(light({ state, due: null, lastOn: '2020-01-01' })).toBe('none');
  });

  it('follows the agreed date to the day', () => {
    expect(light({ due: '2026-09-28' })).toBe('late');
    expect(light({ due: '2026-09-29' })).toBe('soon');
    expect(light({ due: '2026-10-09' })).toBe('soon');
    expect(light({ due: '2026-10-10' })).toBe('calm');
  });

  it('tells of long silence, on the day after the last allowed one', () => {
    expect(light({ due: '2026-12-01', lastOn: '2026-08-30' })).toBe('calm');
    expect(light({ due: '2026-12-01', lastOn: '2026-08-29' })).toBe('silent');
    expect(light({ due: '2026-09-01', lastOn: '2026-01-01' })).toBe('late');
  });

  it('rests while the matter is paused, stopped or done', () => {
    expect(light({ due: '2026-09-01', state: 'paused' })).toBe('none');
    expect(light({ due: '2026-09-01', state: 'stopped' })).toBe('none');
    expect(light({ due: '2026-09-01', state: 'closed' })).toBe('done');
  });

  it('outside, is met by the answer; what is left is the telling', () => {
    const outside = { track: 'external', due: '2026-09-01' } as const;
    expect(light({ ...outside, state: 'referred' })).toBe('late');
    expect(light({ ...outside, state: 'answered' })).toBe('calm');
    expect(light({ ...outside, state: 'answered', lastOn: '2026-06-01' })).toBe('silent');
    expect(light({ ...outside, state: 'told' })).toBe('done');
  });

  it('never says 逾期', () => {
    for (const words of Object.values(LIGHT_WORDS).flatMap((one) => Object.values(one)))
      expect(words).not.toMatch(/逾期|责令|交办/);
  });
});

describe('reminders', () => {
  it('put each matter where it waits, and leave out the recycle bin', () => {
    const rows = [
      inside({ id: uuid(1), due: TODAY }),
      inside({ id: uuid(2), due: '2026-10-08' }),
      inside({ id: uuid(3), due: '2026-09-01' }),
      inside({ id: uuid(4), due: '2026-08-01' }),
      inside({ id: uuid(5), due: null, lastOn: '2026-01-01' }),
      inside({ id: uuid(6), state: 'reported', awaitsPaper: true }),
      inside({ id: uuid(7), track: 'external', state: 'answered' }),
      inside({ id: uuid(8), due: TODAY, deletedAt: '2026-09-01T00:00:00.000Z' }),
      inside({ id: uuid(9), due: '2026-09-01', state: 'stopped', lastOn: '2020-01-01' }),
    ];
    const ids = Object.fromEntries(
      Object.entries<Matter[]>({ ...remindersOf(rows, RULE) }).map(([key, list]) => [
        key,
        list.map(({ id }) => Number(id.slice(-2))),
      ]),
    );
    expect(ids).toEqual({
      today: [1],
      soon: [2],
      late: [4, 3],
      silent: [5],
      toTell: [7],
      toApprove: [6],
      awaitsPaper: [6],
    });
  });
});
