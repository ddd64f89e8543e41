import { upgradeDocument } from '../../document/upgrade';
import type { StoredRow, UpgradeStep } from './ladder';

/** Lead times as they were in version 3; what an office begins with today does not reach back. */
const LEAD_TIMES = {
  deciding: { notice: 5, papers: 3, minutes: 7, example: true },
  consulting: { notice: 21, papers: 14, minutes: 9, example: true },
};

/** 2 → 3: meetings come in, with lead times in the settings; documents have printed heads and lists. */
export const FROM_2: UpgradeStep = {
  settings: (row) => ({ leadTimes: LEAD_TIMES, ...row }),
  draftBodies: withDocument,
  rounds: withDocument,
};

function withDocument(row: StoredRow): StoredRow {
  return 'document' in row ? { ...row, document: upgradeDocument(row.document, 2) } : row;
}
