import { expect, test } from 'vitest';
import { civilDay, pointsToKeep } from '../../../electron/persistence/retention';

const DAY = 86_400_000;
const NOON = new Date(2026, 7, 1, 12).getTime();

function daily(days: number) {
  return Array.from({ length: days }, (_, day) => ({
    sequence: day + 1,
    at: new Date(NOON + day * DAY).toISOString(),
    daily: true,
  }));
}

test('keeps every one of the last seven days, then weeks, then months', () => {
  const keep = [...pointsToKeep(daily(400))].sort((a, b) => b - a);
  expect(keep.slice(0, 7)).toEqual([400, 399, 398, 397, 396, 395, 394]);
  expect(keep.length).toBeGreaterThan(7 + 6 + 9);
  expect(keep.length).toBeLessThanOrEqual(7 + 8 + 12);
  const oldest = keep.at(-1) ?? 0;
  expect(400 - oldest).toBeGreaterThan(300);
});

test('a clock that jumps far ahead for one day pushes out one point at most', () => {
  const points = daily(30);
  const jumped = [...points, { sequence: 31, at: '2099-01-01T04:00:00Z', daily: true }];
  const before = pointsToKeep(points);
  const after = pointsToKeep(jumped);
  expect([...before].filter((sequence) => !after.has(sequence)).length).toBeLessThanOrEqual(1);
});

test('of one day the newest is kept, and the last five made before something risky', () => {
  const at = new Date(NOON).toISOString();
  const points = Array.from({ length: 12 }, (_, i) => ({ sequence: i, at, daily: i >= 9 }));
  expect([...pointsToKeep(points)].sort((a, b) => a - b)).toEqual([4, 5, 6, 7, 8, 11]);
});

test('times that cannot be read do no harm', () => {
  expect(civilDay('nonsense')).toBe('');
  expect(pointsToKeep([{ sequence: 1, at: '', daily: true }])).toEqual(new Set([1]));
  expect(pointsToKeep([])).toEqual(new Set());
});
