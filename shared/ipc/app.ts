import * as z from 'zod/mini';
import { FileHandle, Nothing } from './values';

/** A data folder that was found on this PC. It is chosen by its token. */
export const FoundFolder = z.object({
  token: z.string(),
  /** For showing only. */
  folder: z.string(),
  /** What it holds, of every kind of record: 文稿3份、会议2次; '' where it was not counted. */
  holds: z.string(),
  /** ISO instant of the last change, '' where it cannot be told. */
  at: z.string(),
  /** Version of the program that wrote it, '' where it cannot be told. */
  app: z.string(),
  /** Whether the version that wrote the folder is newer than this program. */
  newer: z.boolean(),
  /** Where the folder's data was moved to, and cannot be found now: this folder is what was left behind. '' otherwise. */
  movedTo: z.string(),
});
export type FoundFolder = z.infer<typeof FoundFolder>;

/** How many matters a reminder speaks of. */
export const ReminderCounts = z.object({
  near: z.int().check(z.gte(0)),
  late: z.int().check(z.gte(0)),
  silent: z.int().check(z.gte(0)),
});
export type ReminderCounts = z.infer<typeof ReminderCounts>;

/** Channels of the program itself: its window, its log, its data folder. */
export const APP_CHANNELS = {
  /** Version, platform and folders, for 关于 and settings. */
  'app:info': {
    request: Nothing,
    response: z.object({
      version: z.string(),
      platform: z.string(),
      /** 'electron' or 'stand-in' (development only). */
      runtime: z.string(),
      dataFolder: z.string(),
      /** True when the data folder lies on the system's own disk. */
      onSystemDisk: z.boolean(),
      /**
       * Where the data was before it was moved, as long as something lies there: marked as
       * moved, so that nobody takes it for the data in use, or not. `reached` is false when its
       * disk is not connected.
       */
      leftBehind: z.nullable(
        z.object({ folder: z.string(), reached: z.boolean(), marked: z.boolean() }),
      ),
    }),
  },
  /**
   * Answer to the event 'flush': everything typed is acknowledged, or `false` with what is still
   * unsaved. `asks`: the page asks the clerk about forms that are not registered, and asks main
   * to quit if they are not wanted; at the end of a session it is not heard.
   */
  'app:flushed': {
    request: z.object({ done: z.boolean(), asks: z.optional(z.boolean()) }),
    response: Nothing,
  },
  /** The flush asked for is still going on: main waits. */
  'app:flushing': { request: Nothing, response: Nothing },
  'app:quit': { request: Nothing, response: Nothing },
  'app:reload': { request: Nothing, response: Nothing },
  /** A line for the log. Never carries document text. */
  'app:log': {
    request: z.object({
      level: z.enum(['info', 'warning', 'error']),
      code: z.string().check(z.regex(/^[a-z0-9.-]{1,60}$/)),
      detail: z.string().check(z.maxLength(2000)),
    }),
    response: Nothing,
  },
  /** A notification of the desktop with how many matters are near their date, past it or long silent. Numbers only: main makes the words. */
  'app:notify': { request: ReminderCounts, response: Nothing },
  /** Writes versions, counts and the log (no document text) where the clerk says. */
  'app:diagnostics': { request: Nothing, response: z.object({ file: z.nullable(FileHandle) }) },
  'app:openDataFolder': { request: Nothing, response: Nothing },
  /** Asks for a folder, moves the data there (copy, verify, switch), and says where it now is; null when cancelled. */
  'app:moveDataFolder': {
    request: Nothing,
    response: z.object({
      moved: z.nullable(
        z.object({
          dataFolder: z.string(),
          /** Where the data was; what lies there may be deleted. */
          leftBehind: z.string(),
          /** False when no mark could be left there that the data was moved. */
          marked: z.boolean(),
          /** An older copy that lay at the new place, under its new name; '' without one. */
          setAside: z.string(),
          /** Attached files, restore points and files set aside of which the disk could not read all; they lie at the old place still. */
          unread: z.int(),
        }),
      ),
    }),
  },

  /**
   * What stands open when the data folder was not opened: folders found on this PC that may
   * be used, whether a new one may be begun (`mayBegin`, before a first start), and whether one
   * may be begun to be filled from the page's store (`mayRefill`, where the folder is gone).
   */
  'app:choices': {
    request: Nothing,
    response: z.object({
      found: z.array(FoundFolder),
      mayBegin: z.boolean(),
      mayRefill: z.boolean(),
    }),
  },
  /** Opens one of the found folders, remembers it and restarts the page. */
  'app:useFolder': { request: z.object({ token: z.string() }), response: Nothing },
  /** Begins a new folder although others were found, or in the place of one that is gone, and restarts the page. */
  'app:beginFolder': { request: Nothing, response: Nothing },
  /** Asks where a data folder that was not found now is, opens it, remembers it and restarts the page; null when cancelled. A folder without data is refused. */
  'app:findDataFolder': {
    request: Nothing,
    response: z.object({ dataFolder: z.nullable(z.string()) }),
  },
} as const;
