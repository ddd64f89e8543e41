import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import type { OutgoingFacts } from '#shared/model/outgoing';
import type { IgnoredPlace } from '#shared/model/proof';
import type { Template } from '#shared/model/template';
import type { ExportedFile } from '../../ui/ExportedBar';
import type { ImportHost } from '../import-to-draft';
import type { DraftFacts } from './fields/KindFields';
import type { ComingFile } from './import-flow';
import type { ProofException } from './proof/exceptions';
import type { RoundFacts } from './rounds/RoundForm';

/**
 * Everything that the page of one draft asks of the rest of the program. Every
 * function rejects with an `Error` whose message a clerk can act on.
 */
export interface DraftActions {
  /** Resolves when the second copy is acknowledged too. */
  save: (document: OfficialDocument) => Promise<unknown>;
  sendForReview: (facts: RoundFacts) => Promise<unknown>;
  recordReturn: (roundId: string, facts: RoundFacts) => Promise<unknown>;
  sign: (facts: RoundFacts) => Promise<unknown>;
  returnToSigner: (facts: RoundFacts) => Promise<unknown>;
  /** 编号, only of a signed text. */
  register: (facts: OutgoingFacts) => Promise<unknown>;
  /** Sets 文种 or 发文主体. */
  changeFacts: (facts: Partial<DraftFacts>) => Promise<unknown>;
  /** Files on their way in; none when the clerk cancels. */
  chooseFiles: () => Promise<ComingFile[]>;
  /** Each file into a draft of its own, with one report at the end; opens the first. */
  importEach: (files: readonly ComingFile[], host: ImportHost) => Promise<unknown>;
  /** A new draft with this text; opens it. */
  createDraft: (document: OfficialDocument, facts: DraftFacts) => Promise<unknown>;
  exportWord: (
    document: OfficialDocument,
    options: RenderOptions,
    name: string,
    /** The office's own template that it is put into; left out: none. */
    template?: Template,
  ) => Promise<ExportedFile | null>;
  /** The preview's pages as a PDF file; null when the clerk cancelled. */
  exportPdf: (
    document: OfficialDocument,
    options: RenderOptions,
    name: string,
  ) => Promise<ExportedFile | null>;
  /** The preview's pages to a printer; what became of it, in Chinese. */
  print: (document: OfficialDocument, options: RenderOptions) => Promise<string>;
  /** Has proofreading leave words alone for good, or look at them again. */
  setProofException: (one: ProofException, isKept: boolean) => Promise<unknown>;
  /** Has this draft, or every text, not read by a rule, or read by it again. */
  setProofRule: (rule: string, isOff: boolean, where: 'draft' | 'office') => Promise<unknown>;
  /** Leaves places of this draft alone, or has them pointed at again. */
  setIgnoredPlaces: (places: readonly IgnoredPlace[], isIgnored: boolean) => Promise<unknown>;
  openFile: (token: string) => Promise<unknown>;
  revealFile: (token: string) => Promise<unknown>;
}
