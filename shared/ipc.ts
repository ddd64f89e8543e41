import * as z from 'zod/mini';
import { OfficialDocument } from './document/official-document';
import { RawBlock } from './document/raw-text';
import { RenderOptions } from './gbt9704/profile';
import { ContentHash, KeptFile } from './model/attachment';
import { Position } from './model/history';
import {
  Appended,
  CarriedRow,
  Contents,
  JournalStatus,
  RecordKey,
  RestorePoint,
  SentEntry,
  StoredRow,
  Table,
  Upload,
} from './model/journal';
import { NewBook, ReadBook } from './sheet/book';

/**
 * The one contract between the two processes: channel → schema of the request
 * and of the response. The preload's `window.desktop` and main's handlers are
 * both derived from it. Main parses every request before it acts.
 */

/** A file that main has handed out; the page never names a path itself. */
export const FileHandle = z.object({
  token: z.string(),
  /** File name without folder. */
  name: z.string(),
  /** Folder, for showing only. */
  folder: z.string(),
});
export type FileHandle = z.infer<typeof FileHandle>;

/** What came in from a .docx or .txt. */
export const ImportResult = z.object({
  name: z.string(),
  blocks: z.array(RawBlock),
  /** What was left out and how often, e.g. 图片 3, 批注 2. */
  leftOut: z.array(z.object({ what: z.string(), count: z.int() })),
  /** What was replaced on the way in, in Chinese, e.g. 控制字符2处已去掉. */
  notes: z.array(z.string()),
});
export type ImportResult = z.infer<typeof ImportResult>;

/** A data folder that was found on this PC. It is chosen by its token. */
export const FoundFolder = z.object({
  token: z.string(),
  /** For showing only. */
  folder: z.string(),
  /** null where they were not counted. */
  drafts: z.nullable(z.int()),
  /** ISO instant of the last change, '' where it cannot be told. */
  at: z.string(),
  /** Version of the program that wrote it, '' where it cannot be told. */
  app: z.string(),
  /** That version is newer than this program. */
  newer: z.boolean(),
  /** Where its data was moved to, and cannot be found now: this is what was left behind. '' otherwise. */
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

const Nothing = z.object({});
const Bytes = z.instanceof(Uint8Array);
/** Sentences that a person declared quotations of a mark of secrecy; left out: none. */
const Quoted = z.optional(z.array(z.string().check(z.maxLength(5000))).check(z.maxLength(100)));
const KeptFiles = z.object({ kept: z.array(KeptFile), refused: z.array(z.string()) });

export const CHANNELS = {
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
  /** Answer to the event 'flush': everything typed is acknowledged, or `false` with what is still unsaved. */
  'app:flushed': { request: z.object({ done: z.boolean() }), response: Nothing },
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
          /** Where it was; what lies there may be deleted. */
          leftBehind: z.string(),
          /** False when it could not be marked there that the data was moved. */
          marked: z.boolean(),
          /** An older copy that lay at the new place, under its new name; '' without one. */
          setAside: z.string(),
        }),
      ),
    }),
  },

  /**
   * What stands open when the data folder was not opened: folders found on this PC that may
   * be used, and whether a new one may be begun (`mayBegin`, before a first start).
   */
  'app:choices': {
    request: Nothing,
    response: z.object({ found: z.array(FoundFolder), mayBegin: z.boolean() }),
  },
  /** Opens one of the found folders, remembers it and restarts the page. */
  'app:useFolder': { request: z.object({ token: z.string() }), response: Nothing },
  /** Begins a new folder although others were found, and restarts the page. */
  'app:beginFolder': { request: Nothing, response: Nothing },
  /** Asks where a data folder that was not found now is, opens it, remembers it and restarts the page; null when cancelled. A folder without data is refused. */
  'app:findDataFolder': {
    request: Nothing,
    response: z.object({ dataFolder: z.nullable(z.string()) }),
  },

  /** The two stores' protocol is told in docs/two-stores.md. */
  'journal:status': { request: Nothing, response: JournalStatus },
  /**
   * Appends, syncs to disk, then answers. Only now may the screen say 已保存. `after` is
   * where the store stands: entries that the journal took in before are skipped; anything
   * else behind that place, and the whole is refused with 'journal-other'.
   */
  'journal:append': {
    request: z.object({ after: Position, entries: z.array(SentEntry) }),
    response: Appended,
  },
  /**
   * Rows and remembered deletions of one table, a chunk at a time, in key order; `after` is
   * the last key of the chunk before or ''. `prepared` is a token of 'restore:prepare', or ''
   * for the journal itself.
   */
  'journal:rows': {
    request: z.object({ table: Table, after: z.string(), limit: z.int(), prepared: z.string() }),
    response: z.object({ rows: z.array(StoredRow), more: z.boolean() }),
  },
  /** The clerk has been told what start-up found; it is not said again. */
  'journal:settled': { request: Nothing, response: Nothing },

  /** Begins to take in all rows of a store; nothing changes before 'upload:commit'. */
  'upload:begin': { request: Upload, response: z.object({ token: z.string() }) },
  'upload:rows': {
    request: z.object({ token: z.string(), table: Table, rows: z.array(CarriedRow) }),
    response: Nothing,
  },
  /** Refused, nothing changed, when what came is not what `contents` says. Answers how the journal stands then. */
  'upload:commit': {
    request: z.object({ token: z.string(), contents: Contents }),
    response: JournalStatus,
  },
  'upload:cancel': { request: z.object({ token: z.string() }), response: Nothing },

  /** 彻底清除, first step: main writes down what is to go. From now on it will be finished, whatever happens. */
  'purge:begin': { request: z.object({ records: z.array(RecordKey) }), response: Nothing },
  /** Second, after the page has deleted the rows and sent that: journal, restore points and what was set aside are rewritten without them. */
  'purge:copies': { request: Nothing, response: Position },
  /** Last, after the page's own store has been written anew and the old one is gone. */
  'purge:done': { request: Nothing, response: Nothing },

  'restore:list': { request: Nothing, response: z.object({ points: z.array(RestorePoint) }) },
  /**
   * Keeps the present state as a point, then lays the state of point `id` ready beside the
   * journal, which stays as it is. `contents` is what a store built from it must hold.
   */
  'restore:prepare': {
    request: z.object({ id: z.string() }),
    response: z.object({ token: z.string(), contents: Contents }),
  },
  /** The point of no return: the journal is what was prepared. Refused when it has been written to since. */
  'restore:commit': { request: z.object({ token: z.string() }), response: JournalStatus },
  'restore:cancel': { request: z.object({ token: z.string() }), response: Nothing },
  /** Removes a state that was set aside (`kept`); its words are gone then. */
  'restore:remove': { request: z.object({ id: z.string() }), response: Nothing },

  /** Opens the dialog and reads the chosen file; null when cancelled. */
  'import:choose': {
    request: z.object({ quoted: Quoted }),
    response: z.object({ result: z.nullable(ImportResult) }),
  },
  /** Reads a file dropped onto the window. */
  'import:read': {
    request: z.object({
      name: z.string().check(z.maxLength(1000)),
      bytes: Bytes,
      quoted: Quoted,
    }),
    response: z.object({ result: ImportResult }),
  },

  /** Asks where to, renders in a worker, writes atomically. `file` is null when cancelled. */
  'export:word': {
    request: z.object({
      document: OfficialDocument,
      options: RenderOptions,
      /** Without ending; made safe and short enough by main. */
      suggestedName: z.string().check(z.maxLength(2000)),
    }),
    response: z.object({
      file: z.nullable(FileHandle),
      /** In Chinese, e.g. 原文件已被改动，已另存为……; '' when there is nothing to say. */
      notice: z.string(),
    }),
  },
  /**
   * Several documents: each as a file of its own into a folder that is asked for, or all in
   * one file. `file` is the first one written, null when cancelled.
   */
  'export:words': {
    request: z.object({
      into: z.enum(['folder', 'file']),
      documents: z
        .array(z.object({ document: OfficialDocument, name: z.string().check(z.maxLength(2000)) }))
        .check(z.minLength(1)),
      options: RenderOptions,
      /** Of the one file, without ending. */
      suggestedName: z.string().check(z.maxLength(2000)),
    }),
    response: z.object({ file: z.nullable(FileHandle), notice: z.string() }),
  },
  /** Opens the dialog and reads the chosen .xlsx or .xls; null when cancelled. */
  'sheet:choose': { request: Nothing, response: z.object({ book: z.nullable(ReadBook) }) },
  /** Asks where to, makes an .xlsx in a worker, writes atomically. `file` is null when cancelled. */
  'export:sheet': {
    request: z.object({
      book: NewBook,
      /** Without ending; made safe and short enough by main. */
      suggestedName: z.string().check(z.maxLength(2000)),
    }),
    response: z.object({
      file: z.nullable(FileHandle),
      /** As of 'export:word'. */
      notice: z.string(),
    }),
  },

  /**
   * Asks for files (several at once) and keeps each in the data folder under its hash, synced
   * before the answer. `refused` says in Chinese, a sentence a file, why one was not taken.
   */
  'attachment:choose': { request: Nothing, response: KeptFiles },
  /** Keeps a file dropped onto the window. */
  'attachment:keep': {
    request: z.object({ name: z.string().check(z.maxLength(1000)), bytes: Bytes }),
    response: KeptFiles,
  },
  /** Which of these are not in the data folder, or not in their full length. */
  'attachment:missing': {
    request: z.object({ files: z.array(KeptFile) }),
    response: z.object({ hashes: z.array(ContentHash) }),
  },
  /** Opens a copy under its own name that cannot be written to; the kept file is checked first. */
  'attachment:open': { request: z.object({ file: KeptFile }), response: Nothing },
  /** Asks where to and writes a copy there. `file` is null when cancelled. */
  'attachment:save': {
    request: z.object({ file: KeptFile }),
    response: z.object({
      file: z.nullable(FileHandle),
      /** As of 'export:word'. */
      notice: z.string(),
    }),
  },

  /** Opens or shows a file that main handed out before. */
  'export:open': { request: z.object({ token: z.string() }), response: Nothing },
  'export:reveal': { request: z.object({ token: z.string() }), response: Nothing },
} as const;

export type Channels = typeof CHANNELS;
export type Channel = keyof Channels;
/** What the page sends. */
export type Request<C extends Channel> = z.input<Channels[C]['request']>;
/** The same as main's handlers get it: checked, and read where it crossed as text. */
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
  'wrong-file-type',
  'secrecy-mark',
  'too-large',
  'target-held',
  'target-read-only',
  'target-missing',
  'disk-full',
  'journal-failed',
  'journal-newer',
  'journal-other',
  'unexpected',
]);
export type DesktopErrorCode = z.infer<typeof DesktopErrorCode>;
export interface DesktopFailure {
  code: DesktopErrorCode;
  message: string;
  /** Of a refusal for a mark of secrecy: the sentence that a person may declare a quotation. */
  sentence?: string;
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
} as const;
export type EventName = keyof typeof EVENTS;
export type EventPayload<E extends EventName> = z.infer<(typeof EVENTS)[E]>;

/** `window.desktop`: one function a channel, plus `on` for events (returns the way to stop listening). */
export type DesktopBridge = {
  [C in Channel]: (request: Request<C>) => Promise<Answer<C>>;
} & {
  on: <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) => () => void;
};
