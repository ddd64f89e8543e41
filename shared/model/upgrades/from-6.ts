import type { UpgradeStep } from './ladder';

/**
 * 6 → 7: rows that cannot be read get a table of their own, `asides`, and what is registered
 * after a signature another, `outgoing`. No row that was there changes.
 */
export const FROM_6: UpgradeStep = {};
