import * as z from 'zod/mini';
import { Position } from '../model/history';
import {
  Appended,
  CarriedRow,
  Contents,
  JournalStatus,
  PurgedRecord,
  RecordKey,
  RestorePoint,
  SentEntry,
  StoredRow,
  Table,
  Upload,
} from '../model/journal';
import { Nothing } from './values';

/** Channels between the page's store and the journal. Their protocol is told in docs/two-stores.md. */
export const TWO_STORES_CHANNELS = {
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
  /**
   * Places of rows that must never come back; null where the sum over them is the one that
   * the page has over its own (`sumOfPlaces`).
   */
  'journal:purged': {
    request: z.object({ sum: z.string() }),
    response: z.object({ records: z.nullable(z.array(RecordKey)) }),
  },
  /** The clerk has read this notice of 'journal:status': it is not said again. Not `isTold`: the folder has more to say since, and all of it is said at the next start. */
  'journal:settled': {
    request: z.object({ notice: z.string() }),
    response: z.object({ isTold: z.boolean() }),
  },

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
  'purge:begin': { request: z.object({ records: z.array(PurgedRecord) }), response: Nothing },
  /** Second, after the page has deleted the rows and sent that: journal, restore points and what was set aside are rewritten without them, or without what they said before. */
  'purge:copies': { request: Nothing, response: Position },
  /** Last, after the page's own store has been written anew and the old one is gone. */
  'purge:done': { request: Nothing, response: Nothing },

  /** `unread`: names of files of restore points that cannot be gone back to now, for they cannot be read or build on such a one. */
  'restore:list': {
    request: Nothing,
    response: z.object({ points: z.array(RestorePoint), unread: z.array(z.string()) }),
  },
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
} as const;
