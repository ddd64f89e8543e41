import { expect, test } from 'vitest';
import { MIN_SIZE, place } from '../../../electron/window/placement';

const SMALL = { x: 0, y: 0, width: 1366, height: 728 };
const LARGE = { x: 0, y: 0, width: 1920, height: 1040 };
const SECOND = { x: 1920, y: 0, width: 1280, height: 1024 };
const LAST = { x: 2000, y: 100, width: 1100, height: 800, maximized: false };

test('opens where it was while that can be seen', () => {
  expect(place(LAST, [LARGE, SECOND])).toEqual(LAST);
});

test('comes back to the first display when the second one is gone', () => {
  expect(place(LAST, [LARGE])).toEqual({
    x: 320,
    y: 120,
    width: 1280,
    height: 800,
    maximized: false,
  });
});

test('fills a small screen, and one at 125 %', () => {
  expect(place(null, [SMALL])).toMatchObject({ width: 1280, height: 728, maximized: true });
  const scaled = { x: 0, y: 0, width: 1092, height: 582 };
  expect(place(null, [scaled])).toMatchObject({ width: 1092, height: 582, maximized: true });
});

test('is never smaller than every screen needs, nor lost without a display', () => {
  expect(place({ ...LAST, width: 300, height: 200 }, [LARGE, SECOND])).toMatchObject(MIN_SIZE);
  expect(place(LAST, [])).toMatchObject({ x: 0, y: 0 });
});
