import type { OfficialDocument } from '#shared/document/official-document';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import type { CivilDate } from '#shared/model/civil-date';
import type { DraftRound } from '#shared/model/draft';
import type { Issuer, Leader } from '#shared/model/office';
import type { OutgoingDocument } from '#shared/model/outgoing';
import type { Template } from '#shared/model/template';
import type { OpenedDraft } from '../../data/queries/drafts';
import type { DraftActions } from './actions';
import type { DraftProofFacts, ProofFacts } from './proof/use-proof-facts';

/** One draft with all that the office has registered of it. */
export interface DraftWorkspaceProps {
  draft: OpenedDraft;
  /** The text that the page begins with. */
  opened: OfficialDocument;
  rounds: readonly DraftRound[];
  /** What was registered after a signature, or null. */
  outgoing: OutgoingDocument | null;
  /** What 会签 still lacks, a sentence; '' for nothing. */
  cosigns: string;
  leaders: readonly Leader[];
  profiles: readonly LayoutProfile[];
  profileId: string;
  /** The office's own Word templates. */
  templates: readonly Template[];
  /** 署名 of the issuer of this draft, or ''. */
  signature: string;
  issuers: readonly Issuer[];
  /** What proofreading knows of the office; null until it is known. */
  proofFacts: ProofFacts | null;
  /** What was said of this draft's proofreading. */
  proofSaid: DraftProofFacts;
  actions: DraftActions;
  today?: CivilDate;
}
