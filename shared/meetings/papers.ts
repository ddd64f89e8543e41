import type { OfficialDocument } from '../document/official-document';
import type { CivilDate } from '../model/civil-date';
import type { DocumentType } from '../model/document-type';
import type { MeetingFamily, MeetingPaperKind } from '../model/meeting';

/** When a paper of a meeting is needed: for calling it, at the table, after it. */
export const PAPER_PARTS = { before: '会前', during: '会上', after: '会后' } as const;
export type PaperPart = keyof typeof PAPER_PARTS;

/** Papers in the order in which an office needs them. */
const CALLED: Record<'before' | 'during', readonly MeetingPaperKind[]> = {
  before: ['itemTable', 'plan', 'notice', 'agenda', 'schedule'],
  during: ['script', 'signIn', 'nameCards', 'record'],
};

/** Each family's papers: a deciding meeting yields no opinions, a consulting one no resolutions. */
export const PAPERS_OF: Record<MeetingFamily, Record<PaperPart, readonly MeetingPaperKind[]>> = {
  deciding: { ...CALLED, after: ['minutes', 'itemMinutes', 'bulletin', 'news'] },
  consulting: { ...CALLED, after: ['opinions', 'minutes', 'bulletin', 'news'] },
};

/**
 * The parts in the order in which they are wanted on a day: before the meeting's last day from
 * the first to the last, from that day on the other way round. `last` is null without a day.
 */
export function partsOn(today: CivilDate, last: CivilDate | null): PaperPart[] {
  return isOver(today, last) ? ['after', 'during', 'before'] : ['before', 'during', 'after'];
}

/** Whether the meeting is at its last day or past it, so that its papers are what is wanted. */
export function isOver(today: CivilDate, last: CivilDate | null): boolean {
  return last !== null && today >= last;
}

const TYPES: Record<MeetingPaperKind, DocumentType> = {
  itemTable: '议题汇总表',
  plan: '会议方案',
  notice: '通知',
  agenda: '会议议程',
  schedule: '会议日程',
  script: '主持词',
  signIn: '签到表',
  nameCards: '席卡',
  record: '会议记录',
  opinions: '意见建议汇总',
  minutes: '纪要',
  itemMinutes: '纪要',
  bulletin: '简报',
  news: '新闻稿',
};

/** 文种 of the draft that a paper becomes. */
export function draftTypeOf(kind: MeetingPaperKind): DocumentType {
  return TYPES[kind];
}

/**
 * A short mark of what was composed: equal for equal documents, to tell whether the
 * meeting has changed since. 53 bits (cyrb53) and the length; not for security.
 */
export function composedMark(document: OfficialDocument): string {
  return markOf(JSON.stringify(document));
}

/** A short mark of a text, to tell whether it is the same one; not a secret. */
export function markOf(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const hash = 4294967296 * (2097151 & low) + (high >>> 0);
  return `${hash.toString(36)}-${text.length.toString(36)}`;
}
