import type { UpgradeStep } from './ladder';

/**
 * 7 → 8: numbers and their series get tables of their own, `numbers` and `numberSeries`, and
 * so do incoming papers, `incoming` and `incomingSteps`. No row that was there changes.
 */
export const FROM_7: UpgradeStep = {};
