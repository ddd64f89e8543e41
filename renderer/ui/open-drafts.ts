/** Ways to save what is typed and not yet on its way; one per open draft. */
const flushers = new Set<() => Promise<boolean>>();

/** Registers an open draft; returns the way to take it out again. */
export function registerOpenDraft(flush: () => Promise<boolean>): () => void {
  flushers.add(flush);
  return () => flushers.delete(flush);
}

/**
 * Saves every open draft now; true when nothing is left unsaved. To be called
 * before the outbox is sent for the last time (window closing, system shutting down).
 */
export async function flushOpenDrafts(): Promise<boolean> {
  const answers = await Promise.all([...flushers].map((flush) => flush()));
  return answers.every(Boolean);
}
