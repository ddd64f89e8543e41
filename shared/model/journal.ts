import * as z from 'zod/mini';

/** What goes to and comes back from the second copy of the office's records, the journal and its restore points. */

/** A row of the working store as it travels to and from the journal. */
export const Row = z.looseObject({ id: z.string().check(z.minLength(1), z.maxLength(200)) });
export const Table = z.string().check(z.regex(/^[a-zA-Z]{1,40}$/));
export const Key = z.string().check(z.minLength(1), z.maxLength(200));

export const JournalOperation = z.discriminatedUnion('type', [
  z.object({ type: z.literal('put'), table: Table, row: Row }),
  z.object({ type: z.literal('delete'), table: Table, key: Key }),
]);
export type JournalOperation = z.infer<typeof JournalOperation>;

/** What one transaction of the working store changed; whole rows, so that applying it twice is harmless. */
export const JournalEntry = z.object({
  /** UUID v7 given by the outbox. */
  id: Key,
  /** ISO instant of the change on this PC's clock; for people, never for order. */
  at: z.string(),
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
  operations: z.pipe(JsonText, z.array(JournalOperation)),
});
export type SentEntry = z.input<typeof SentEntry>;

/** State of the second copy. `sequence` counts entries since the journal began, 0 for an empty one. */
export const JournalStatus = z.object({
  journalId: z.string(),
  sequence: z.int(),
  dataVersion: z.int(),
  /** Rows alive per table. */
  counts: z.record(z.string(), z.int()),
  /** What start-up had to mend (a torn last line …), in Chinese for the clerk; '' when nothing. */
  notice: z.string(),
  /**
   * True when changes once acknowledged may be missing after damage on the disk.
   * A page whose own store is whole then sends its rows again instead of
   * rebuilding from here.
   */
  incomplete: z.optional(z.boolean()),
});
export type JournalStatus = z.infer<typeof JournalStatus>;

export const RestorePoint = z.object({
  id: z.string(),
  at: z.string(),
  sequence: z.int(),
  counts: z.record(z.string(), z.int()),
  /** Why it was made: 每日 / 恢复之前 … */
  reason: z.string(),
});
export type RestorePoint = z.infer<typeof RestorePoint>;
