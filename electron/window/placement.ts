import type { Rectangle } from 'electron';
import type { Settings } from '../settings/settings';

export type Placement = NonNullable<Settings['window']>;

/** Smallest size at which every screen works: 1366×768 at 125 % leaves 1092×570 to a window. */
export const MIN_SIZE = { width: 960, height: 540 };
const USUAL = { width: 1280, height: 800 };

/**
 * Where the window opens: where it last was if enough of it can still be seen on a
 * display there is, else centred on the first display's work area.
 */
export function place(
  last: Placement | null,
  workAreas: readonly Rectangle[],
): Rectangle & { maximized: boolean } {
  const seen = last && workAreas.some((area) => overlap(last, area) >= 200 * 100);
  if (last && seen) {
    return {
      ...last,
      width: Math.max(last.width, MIN_SIZE.width),
      height: Math.max(last.height, MIN_SIZE.height),
    };
  }
  const area = workAreas[0] ?? { x: 0, y: 0, ...USUAL };
  const width = Math.min(USUAL.width, area.width);
  const height = Math.min(USUAL.height, area.height);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
    // A small screen is used whole.
    maximized: area.width <= 1400,
  };
}

/** Area in common, square pixels. */
function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
