import type { UpgradeStep } from './ladder';

/** 1 → 2: a sample draft remembers that the clerk has changed it. */
export const FROM_1: UpgradeStep = {
  drafts: (row) => ({ touched: false, ...row }),
};
