import type { OfficialDocument } from '../../document/official-document';
import type { MatterPaperKind } from '../../matters/papers';
import type { MatterFacts } from './facts';
import { ledger, report } from './papers/inside-lists';
import { notice, reminder } from './papers/inside-slips';
import { outcome } from './papers/outcome';
import { memberNotice } from './papers/outside-letters';
import { replyForm } from './papers/reply-form';
import { tracking } from './papers/tracking';
import { enquiry, forward } from './papers/unit-letters';

const COMPOSERS: Record<MatterPaperKind, (facts: MatterFacts) => OfficialDocument> = {
  notice,
  reminder,
  ledger,
  report,
  forward,
  enquiry,
  replyForm,
  memberNotice,
  tracking,
  outcome,
};

/**
 * One paper of a matter or of many. What is not known is ×× where a pen can fill it in.
 * @throws NothingToCompose where the paper would be empty.
 */
export function composeMatterPaper(kind: MatterPaperKind, facts: MatterFacts): OfficialDocument {
  return COMPOSERS[kind](facts);
}
