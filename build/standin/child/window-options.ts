import type { Bounds } from '../wire';
import { config } from './host';
import type { WebPreferences } from './web-preferences';

export interface WindowOptions {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  show?: boolean;
  title?: string;
  webPreferences?: WebPreferences;
  [other: string]: unknown;
}

export const WINDOW_EVENTS = [
  'close',
  'closed',
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'maximize',
  'unmaximize',
  'minimize',
  'restore',
  'resize',
  'resized',
  'move',
  'moved',
  'enter-full-screen',
  'leave-full-screen',
  'page-title-updated',
  'query-session-end',
  'session-end',
  'unresponsive',
  'responsive',
  // Registered by careful programs; nothing here ever sends them.
  'always-on-top-changed',
  'system-context-menu',
  'app-command',
];

/** Where a new window stands: in the middle of the first display unless its place is given. */
export function firstBounds({ x, y, width = 800, height = 600 }: WindowOptions): Bounds {
  const area = config.displays[0]?.workArea ?? { x: 0, y: 0, width: 1366, height: 728 };
  return {
    x: x ?? area.x + Math.round((area.width - width) / 2),
    y: y ?? area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}
