import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import type { ImportResult } from '#shared/ipc';
import type { OutgoingFacts } from '#shared/model/outgoing';
import type { ExportedFile } from '../../ui/ExportedBar';
import type { DraftFacts } from './fields/KindFields';
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
  chooseFile: () => Promise<ImportResult | null>;
  readFile: (file: File) => Promise<ImportResult>;
  /** Sets 文种 or 发文主体. */
  changeFacts: (facts: Partial<DraftFacts>) => Promise<unknown>;
  /** A new draft with this text; opens it. */
  createDraft: (document: OfficialDocument, facts: DraftFacts) => Promise<unknown>;
  exportWord: (
    document: OfficialDocument,
    options: RenderOptions,
    name: string,
  ) => Promise<ExportedFile | null>;
  openFile: (token: string) => Promise<unknown>;
  revealFile: (token: string) => Promise<unknown>;
}
