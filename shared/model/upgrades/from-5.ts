import type { UpgradeStep } from './ladder';

/**
 * 5 → 6: envelopes come in (which PC wrote a row last, a version that grows, deletions that
 * are remembered). They stand beside the rows, in the store's table `heads` and in the head
 * of each line of the journal, never among the office's own fields: no row changes.
 */
export const FROM_5: UpgradeStep = {};
