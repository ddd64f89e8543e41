import type { UpgradeStep } from './ladder';

/**
 * 8 → 9: tables come in for views that were asked for (`viewRequests`, `viewRemarks`), what was
 * decided on proofreading and the office's dictionary (`draftProofs`, `words`), the office's own
 * library (`phrases`, `skeletons`, `templates`), papers that went out before (`earlierIssues`), the
 * archive (`archiveItems`), figures entered by hand (`handFigures`) and the evidence of a year's
 * tasks (`evidenceTasks`, `evidenceItems`). An incoming paper may be of the sample. No row that
 * was there changes.
 */
export const FROM_8: UpgradeStep = {};
