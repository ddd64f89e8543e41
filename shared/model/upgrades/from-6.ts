import type { UpgradeStep } from './ladder';

/** 6 → 7: rows that cannot be read get a table of their own, `asides`. No row that was there changes. */
export const FROM_6: UpgradeStep = {};
