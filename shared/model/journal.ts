import * as z from 'zod/mini';
import { History, Position, Stretch } from './history';

/** What goes to and comes back from the second copy of the office's records, the journal and its restore points. */

export const Table = z.string().check(z.regex(/^[a-zA-Z]{1,40}$/));
/** Characters of the longest key. */
export const MOST_KEY = 200;
export const Key = z.string().check(z.minLength(1), z.maxLength(MOST_KEY));
const Keyed = z.object({ id: Key });
/**
 * A row of the working store as it travels to and from the journal. It is looked at and
 * handed on as it is: a parsed copy has its properties in another order, so another text
 * and another sum.
 */
export const Row = z.custom<{ id: string } & Record<string, unknown>>(
  (row) => Keyed.safeParse(row).success,
);

/** A record by its place. */
export const RecordKey = z.object({ table: Table, key: Key });
export type RecordKey = z.infer<typeof RecordKey>;

/** A record of a 彻底清除. `keeps`: the row stays as it is now, only what it said before goes. */
export const PurgedRecord = z.object({ ...RecordKey.shape, keeps: z.optional(z.literal(true)) });
export type PurgedRecord = z.infer<typeof PurgedRecord>;

export const JournalOperation = z.discriminatedUnion('type', [
  z.object({ type: z.literal('put'), table: Table, row: Row }),
  z.object({ type: z.literal('delete'), table: Table, key: Key }),
]);
export type JournalOperation = z.infer<typeof JournalOperation>;

/**
 * Who wrote a row last, and how often the office's records had been written by then as far
 * as that PC knew: of two versions of a row, the one with the greater number is the later
 * one. It stands beside the row, never among the office's own fields. Rows older than
 * data version 6 have '' and 0.
 */
export const Envelope = z.object({
  /** The PC, by a random name of its own. */
  by: z.string().check(z.maxLength(40)),
  version: z.int().check(z.gte(0)),
});
export type Envelope = z.infer<typeof Envelope>;

/** What one transaction of the working store changed; whole rows, so that applying it twice is harmless. */
export const JournalEntry = z.object({
  /** UUID v7 given by the outbox. */
  id: Key,
  /** ISO instant of the change on this PC's clock; for people, never for order. */
  at: z.string(),
  /** Of every row that the entry writes or deletes. */
  ...Envelope.shape,
  operations: z.array(JournalOperation),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

const JsonText = z.pipe(
  z.string(),
  z.transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.issues.push({ code: 'custom', message: 'no JSON', input: text });
      return z.NEVER;
    }
  }),
);

/**
 * An entry on its way from the page: its operations are the text that the outbox
 * holds. Text crosses at once, where a long draft as objects is copied one by one.
 */
export const SentEntry = z.object({
  id: Key,
  at: z.string(),
  ...Envelope.shape,
  operations: z.pipe(JsonText, z.array(JournalOperation)),
});
export type SentEntry = z.input<typeof SentEntry>;

/** False for a row alive; a remembered deletion is 'purged' when the row must never come back. */
export type Gone = boolean | 'purged';

/** A row, or a deletion that is remembered, between the two sides when one is filled from the other. */
export const CarriedRow = z.object({
  key: Key,
  ...Envelope.shape,
  /** The row as JSON, to the letter as it was written; null: it was deleted. */
  json: z.nullable(z.string()),
  /** Of a deletion: the row must never come back. It is in no sum. */
  purged: z.optional(z.literal(true)),
});
export type CarriedRow = z.infer<typeof CarriedRow>;

export function goneOf({ isThere, purged }: { isThere: boolean; purged?: true | undefined }): Gone {
  if (isThere) return false;
  return purged ? 'purged' : true;
}

/** A row as main hands it out: with the version of the shape it was written in. */
export const StoredRow = z.object({ ...CarriedRow.shape, dataVersion: z.int() });
export type StoredRow = z.infer<typeof StoredRow>;

/** What a side holds, to be compared with the other: rows alive, and the digest of rows and remembered deletions (`digest.ts`), per table. Tables without either are left out. */
export const Contents = z.object({
  counts: z.record(z.string(), z.int()),
  sums: z.record(z.string(), z.string()),
});
export type Contents = z.infer<typeof Contents>;

/** State of the second copy. Its history's `sequence` counts entries since the journal began, 0 for an empty one. */
export const JournalStatus = z.object({
  ...History.shape,
  ...Contents.shape,
  /** Newest shape of rows. */
  dataVersion: z.int(),
  /** Name of this PC for the envelopes. */
  pc: z.string(),
  /** Greatest version of any row. */
  version: z.int(),
  /** What start-up had to mend (a torn last line …), in Chinese for the clerk; '' when nothing. */
  notice: z.string(),
  /** Changes once acknowledged that may be missing after damage on the disk; kept on the disk until `journal:settled`. */
  lost: z.int(),
  /** With `lost`: how far the journal is known to have come. Only a store that has been there can say that nothing is missing; null: not known. */
  reached: z.nullable(Position),
  /** Records of a 彻底清除 that was begun and is not finished on every copy. */
  purging: z.array(PurgedRecord),
  /** Nothing can be written: the folder or its disk is read-only. */
  readOnly: z.boolean(),
  /** The journal is not the one that this PC used last, or has not been where this PC left it. */
  isAnother: z.optional(z.boolean()),
  /** The end of the journal was a write that was cut off and never acknowledged; only the store that sent it knows what it said. */
  isTorn: z.optional(z.boolean()),
  /** Behind the setting aside of a store: records of it that are left out, for they were purged here. */
  leftOut: z.optional(z.int()),
});
export type JournalStatus = z.infer<typeof JournalStatus>;

/** What was taken in: the place the journal has come to, and the stretch it was written in. */
export const Appended = z.object({ sequence: z.int(), stretch: Stretch });
export type Appended = z.infer<typeof Appended>;

export const RestorePoint = z.object({
  id: z.string(),
  at: z.string(),
  sequence: z.int(),
  counts: z.record(z.string(), z.int()),
  /** Why the point was made: 每日 / 恢复之前 / what was set aside and where it came from … */
  reason: z.string(),
  /** True for what was set aside whole because another side held something else; it stays until it is removed by hand. */
  kept: z.boolean(),
});
export type RestorePoint = z.infer<typeof RestorePoint>;

/** Why the page sends main all its rows. */
export const Upload = z.discriminatedUnion('purpose', [
  /** The journal is filled from a store that is at least as new: the later version of each row stands. `lacks`: rows are missing in the store, or may lie in one that cannot be opened; left out where neither is so. */
  z.object({ purpose: z.literal('fill'), from: History, lacks: z.optional(z.boolean()) }),
  /** The store is set aside as a restore point, because the journal holds something else. `reason` is shown in the list. */
  z.object({ purpose: z.literal('keep'), from: History, reason: z.string() }),
]);
export type Upload = z.infer<typeof Upload>;
