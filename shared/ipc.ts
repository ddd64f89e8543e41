import * as z from 'zod/mini';
import { APP_CHANNELS } from './ipc/app';
import { CHECK_CHANNELS } from './ipc/check';
import { type Asking, FILE_CHANNELS } from './ipc/files';
import { FONT_CHANNELS } from './ipc/fonts';
import { PAPER_CHANNELS } from './ipc/paper';
import { TEMPLATE_CHANNELS } from './ipc/templates';
import { TWO_STORES_CHANNELS } from './ipc/two-stores';

export { FoundFolder, ReminderCounts } from './ipc/app';
export { CheckSource } from './ipc/check';
export { Asking, HowToRead, ImportResult, TextEncoding, TextReading } from './ipc/files';
export { FileHandle } from './ipc/values';

/**
 * The one contract between the two processes: channel → schema of the request
 * and of the response. The preload's `window.desktop` and main's handlers are
 * both derived from it. Main parses every request before it acts.
 */
export const CHANNELS = {
  ...APP_CHANNELS,
  ...TWO_STORES_CHANNELS,
  ...FILE_CHANNELS,
  ...CHECK_CHANNELS,
  ...FONT_CHANNELS,
  ...TEMPLATE_CHANNELS,
  ...PAPER_CHANNELS,
} as const;

export type Channels = typeof CHANNELS;
export type Channel = keyof Channels;
/** What the page sends. */
export type Request<C extends Channel> = z.input<Channels[C]['request']>;
/** What the page sends as main's handlers get it: checked, and read where it crossed as text. */
export type ParsedRequest<C extends Channel> = z.output<Channels[C]['request']>;
export type Response<C extends Channel> = z.infer<Channels[C]['response']>;
export const CHANNEL_NAMES = Object.keys(CHANNELS) as Channel[];

/**
 * Error codes that can cross the boundary. `message` is Chinese and says what
 * happened, that nothing was lost, and what to do next.
 */
export const DesktopErrorCode = z.enum([
  'bad-request',
  'refused-sender',
  'unknown-file',
  'empty-document',
  'unreadable-file',
  'unknown-encoding',
  'wrong-file-type',
  'secrecy-mark',
  'too-large',
  'target-held',
  'target-read-only',
  'target-missing',
  'disk-full',
  'print-failed',
  'journal-failed',
  'journal-newer',
  'journal-other',
  'unexpected',
]);
export type DesktopErrorCode = z.infer<typeof DesktopErrorCode>;
export interface DesktopFailure extends Asking {
  code: DesktopErrorCode;
  message: string;
}

/** Every answer of main: a value, or a failure that a clerk can act on. */
export type Answer<C extends Channel> =
  | { ok: true; value: Response<C> }
  | { ok: false; error: DesktopFailure };

/** What main tells the page unasked. */
export const EVENTS = {
  /** Send everything to the journal, then answer with 'app:flushed'. */
  flush: z.object({ reason: z.enum(['close', 'quit', 'shutdown']) }),
  /** A menu item was chosen; the page runs the same command as its key. */
  command: z.object({ command: z.string() }),
  /** How far the spreadsheet with that token is read, 0 to 1. */
  reading: z.object({ token: z.string(), share: z.number().check(z.gte(0), z.lte(1)) }),
} as const;
export type EventName = keyof typeof EVENTS;
export type EventPayload<E extends EventName> = z.infer<(typeof EVENTS)[E]>;

/** `window.desktop`: one function a channel, plus `on` for events (returns the way to stop listening). */
export type DesktopBridge = {
  [C in Channel]: (request: Request<C>) => Promise<Answer<C>>;
} & {
  on: <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) => () => void;
};
