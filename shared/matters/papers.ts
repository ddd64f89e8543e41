import type { DocumentType } from '../model/document-type';
import type { Matter, MatterTrack } from '../model/matter';

/** Papers made from matters and opinions on their way, as clerks call them. */
export const MATTER_PAPERS = {
  notice: '督办通知单',
  reminder: '催办单',
  ledger: '督办台账',
  report: '督查情况报告',
  forward: '转办函',
  enquiry: '商请函',
  replyForm: '办理情况反馈表',
  memberNotice: '委员告知单',
  tracking: '意见建议跟踪一览表',
  outcome: '办理落实情况的报告',
} as const;
export type MatterPaperKind = keyof typeof MATTER_PAPERS;

/** Papers about one matter, by track: inside the house is told, outside is asked. */
export const PAPERS_OF_MATTER: Record<MatterTrack, readonly MatterPaperKind[]> = {
  internal: ['notice', 'reminder'],
  external: ['forward', 'enquiry', 'replyForm', 'memberNotice'],
};

/** Papers over many matters, by track. */
export const PAPERS_OF_MANY: Record<MatterTrack, readonly MatterPaperKind[]> = {
  internal: ['ledger', 'report'],
  external: ['tracking', 'outcome'],
};

/** Papers to one unit about all that concerns it. */
export const PAPERS_OF_UNIT = [
  'forward',
  'enquiry',
  'replyForm',
] as const satisfies readonly MatterPaperKind[];
export type UnitPaperKind = (typeof PAPERS_OF_UNIT)[number];

const TYPES: Record<MatterPaperKind, DocumentType> = {
  notice: '督办通知单',
  reminder: '催办单',
  ledger: '督办台账',
  report: '督查情况报告',
  forward: '函',
  enquiry: '函',
  replyForm: '办理情况反馈表',
  memberNotice: '委员告知单',
  tracking: '意见建议跟踪一览表',
  outcome: '办理落实情况报告',
};

/** 文种 of the draft that a paper becomes. */
export function typeOfPaper(kind: MatterPaperKind): DocumentType {
  return TYPES[kind];
}

/** Who is shown in a paper as in charge: 主办, then 协办. */
export function unitsOf({ lead, helpers }: Pick<Matter, 'lead' | 'helpers'>): string {
  const names = (units: Matter['lead']) => units.map(({ name }) => name).join('、');
  const [first, others] = [names(lead), names(helpers)];
  return others === '' ? first : `${first}（协办：${others}）`;
}
