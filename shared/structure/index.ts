import { emptyDocument, type OfficialDocument } from '../document/official-document';
import type { RawBlock } from '../document/raw-text';
import type { DocumentType } from '../model/document-type';
import type { StructureReport } from './report';

export type { StructureReport, Touch } from './report';
export { TOUCHES } from './report';

export interface StructureHint {
  type?: DocumentType;
}

/** 智能排版: raw text → structure. Words are never altered; `report` says what was touched. */
export function structureText(
  raw: readonly RawBlock[],
  hint: StructureHint = {},
): { document: OfficialDocument; report: StructureReport } {
  const body = raw.filter((block) => block.type !== 'paragraph' || block.runs.length > 0);
  return {
    document: { ...emptyDocument(), body },
    report: {
      touches: {},
      summary: '文字未动',
      notes: [],
      type: hint.type ?? null,
      fallback: true,
    },
  };
}
