import type { OfficialDocument } from '#shared/document/official-document';
import type { Draft } from '#shared/model/draft';
import { roundName } from '#shared/model/draft-rules';

/** How the files of a batch are called. */
export const NAME_PATTERNS = {
  title: '标题',
  dateTitle: '日期＋标题',
  numberTitle: '发文字号＋标题',
  typeTitle: '文种＋标题',
  titleRound: '标题＋稿次',
} as const;
export type NamePattern = keyof typeof NAME_PATTERNS;

/** Name of one file without ending; what is not known of a draft is left out, never guessed. */
export function batchName(pattern: NamePattern, draft: Draft, document: OfficialDocument): string {
  const title = document.title.join('').trim() || draft.title || '未命名文稿';
  const parts: Record<NamePattern, readonly string[]> = {
    title: [title],
    dateTitle: [draft.date ?? '', title],
    numberTitle: [document.head.issueNumber || document.head.serialNumber, title],
    typeTitle: [draft.type, title],
    titleRound: [title, draft.state === 'signed' ? '签发稿' : roundName(draft.round)],
  };
  return parts[pattern].filter((part) => part !== '').join(' ');
}
