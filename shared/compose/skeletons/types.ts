import type { OfficialDocument } from '../../document/official-document';
import type { DocumentType } from '../../model/document-type';

/** What a skeleton may fill in by itself, so that nobody types it twice. */
export interface SkeletonContext {
  /** 政协示例市委员会 */
  committeeName: string;
  /** 示例市政协 */
  shortName: string;
  /** 政协示例市委员会办公室 */
  officeName: string;
  /** 署名 of the issuer chosen for the draft, or ''. */
  signature: string;
  /** Today as printed, e.g. 2026年8月1日. */
  today: string;
}

/** A usual starting point of one kind of paper. Several may share a kind (商请函, 复函 …). */
export interface Skeleton {
  id: string;
  type: DocumentType;
  /** Shown when a draft is created, e.g. 会议通知（附回执）. */
  name: string;
  build: (context: SkeletonContext) => OfficialDocument;
}
