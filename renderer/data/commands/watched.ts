/** A long write that somebody watches and may stop. */
export interface Watched {
  /** Once aborted, nothing of the write stays. */
  stop: AbortSignal;
  tell: (done: number, total: number) => void;
}

/** Work that nobody watches and that cannot be stopped. */
export const UNWATCHED: Watched = { stop: new AbortController().signal, tell: () => undefined };

/** The clerk stopped the work; its transaction has taken everything back. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** Rows at a time: few enough that the window answers in between. */
const PART = 250;
/** Rows of the first part, and what follows grows from it: code that runs for the first time takes many times as long. */
const FIRST = 25;

/**
 * Works on rows part by part within the caller's transaction, which must touch nothing else
 * meanwhile. `write` must use that transaction's own tables (`transaction.table(…)`): after
 * so many waits the others would not know that they belong to it. Throws `Stopped`, so that
 * the transaction takes back what was written. `most`: rows at a time, fewer where each brings others with it.
 */
export async function inParts<Row>(
  rows: readonly Row[],
  { stop, tell }: Watched,
  write: (part: readonly Row[]) => Promise<unknown>,
  most = PART,
): Promise<void> {
  for (let [at, count] = [0, Math.min(FIRST, most)]; at < rows.length; ) {
    // Progress is told from a task of its own: what a screen does with it is no part of the transaction.
    setTimeout(tell, 0, at, rows.length);
    await write(rows.slice(at, at + count));
    if (stop.aborted) throw new Stopped();
    at += count;
    count = Math.min(2 * count, most);
  }
}
