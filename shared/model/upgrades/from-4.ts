import type { UpgradeStep } from './ladder';

/** 4 → 5: attachments come in, a table of their own. No row that was there changes. */
export const FROM_4: UpgradeStep = {};
