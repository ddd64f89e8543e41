import type { Envelope } from '#shared/model/journal';

/**
 * The envelopes of what this window writes: the PC's name, and a version greater than any
 * that the office's records had before. Start-up sets both; the clock has no part in it.
 */
let pc = '';
let latest = 0;

/** From now on this PC writes, after everything up to `version`. */
export function stampAs(by: string, version: number): void {
  pc = by;
  latest = Math.max(latest, version);
}

/** The envelope of the next transaction. */
export function nextStamp(): Envelope {
  latest += 1;
  return { by: pc, version: latest };
}
