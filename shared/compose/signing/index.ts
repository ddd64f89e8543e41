import { agendaApproval } from './agenda-approval';
import { approvalMemo } from './approval-memo';
import { circulationSheet } from './circulation-sheet';
import { dispatchSheet } from './dispatch-sheet';
import type { SigningFacts } from './form';
import { incomingSheet } from './incoming-sheet';

export type { SigningFacts, SigningForm } from './form';

/** 送签用纸, in the order in which a paper meets them. */
export const SIGNING_FORMS = {
  dispatchSheet,
  approvalMemo,
  agendaApproval,
  incomingSheet,
  circulationSheet,
} as const;
export type SigningFormKey = keyof typeof SIGNING_FORMS;

/** Facts of an empty form: only the office and the day are known. */
export function emptyFacts(office: string, today: string): SigningFacts {
  return {
    issuer: office,
    office,
    title: '',
    version: '',
    issueNumber: '',
    urgency: '',
    addressees: '',
    cc: '',
    attachments: [],
    pages: 0,
    today,
    leaders: [],
  };
}
