import * as z from 'zod/mini';

/**
 * Which history a side of the two stores has lived through. Every run of the main process
 * that writes begins a stretch of its own, so two folders (or two stores) that were one
 * and went different ways are told apart, also when their numbers are equal.
 */

/** Entries written by one run of the main process: from number `from` to the next stretch. */
export const Stretch = z.object({ id: z.string(), from: z.int() });
export type Stretch = z.infer<typeof Stretch>;

/** What stands before the first stretch in data written before there were any. */
export const FIRST_STRETCH = 'first';

/** A side's history: its journal, its stretches (the oldest first), the number of its last entry. */
export const History = z.object({
  journalId: z.string(),
  stretches: z.array(Stretch),
  sequence: z.int(),
});
export type History = z.infer<typeof History>;

/** A place in a history: behind entry `sequence`, which was written in `stretch` ('' before the first entry). */
export const Position = z.object({ journalId: z.string(), stretch: z.string(), sequence: z.int() });
export type Position = z.infer<typeof Position>;

/** Stretches kept: about a year of two starts a working day. A place in an older one is unknown. */
export const KEPT_STRETCHES = 500;

/** Where the history has come to. */
export function tip({ journalId, stretches, sequence }: History): Position {
  return { journalId, stretch: stretches.at(-1)?.id ?? '', sequence };
}

/** The history has passed through this place (or has just come to it). */
export function contains(history: History, place: Position): boolean {
  if (history.journalId !== place.journalId) return false;
  if (place.sequence === 0) return true;
  const at = history.stretches.findIndex(({ id }) => id === place.stretch);
  const stretch = history.stretches[at];
  if (stretch === undefined) return false;
  const end = (history.stretches[at + 1]?.from ?? history.sequence + 1) - 1;
  return stretch.from <= place.sequence && place.sequence <= end;
}

/**
 * How one side stands to the other: at the same place, further on (`ahead`), further back
 * (`behind`), gone a way of its own since they parted (`forked`), or of `other` data altogether.
 */
export type Relation = 'same' | 'ahead' | 'behind' | 'forked' | 'other';

export function relation(one: History, other: History): Relation {
  if (one.journalId !== other.journalId) return 'other';
  if (!agree(one, other)) return 'forked';
  const [isPassed, hasPassed] = [contains(other, tip(one)), contains(one, tip(other))];
  if (isPassed) return hasPassed ? 'same' : 'behind';
  return hasPassed ? 'ahead' : 'forked';
}

/**
 * The history after an entry with number `sequence`, written in the stretch `id`, whose
 * first entry had the number `from`; the entries between may have been lost.
 */
export function extended(history: History, id: string, sequence: number, from = sequence): History {
  const { stretches } = history;
  const isNew = stretches.at(-1)?.id !== id;
  return {
    ...history,
    sequence,
    stretches: isNew ? [...stretches, { id, from }].slice(-KEPT_STRETCHES) : stretches,
  };
}

/** A stretch that both have begins at one number in both; anything else cannot have grown from one root. */
function agree(one: History, other: History): boolean {
  const begins = new Map(other.stretches.map(({ id, from }) => [id, from]));
  return one.stretches.every(({ id, from }) => (begins.get(id) ?? from) === from);
}
