import {
  type Block,
  emptyDocument,
  type OfficialDocument,
} from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { type RawBlock, rawFromText } from '#shared/document/raw-text';

function linesOf(document: OfficialDocument): RawBlock[] {
  const { text } = toPlainText(document);
  return text === '' ? [] : rawFromText(text);
}

function rawOf(block: Block): RawBlock {
  if (block.type !== 'heading') {
    return block.type === 'paragraph' ? { type: 'paragraph', runs: block.runs } : block;
  }
  return { type: 'paragraph', runs: [...block.runs, ...(block.runIn ?? [])] };
}

/** The whole draft as raw text, to be structured anew; tables, page breaks and bold stay. */
export function rawFromDocument(document: OfficialDocument): RawBlock[] {
  const { attachments, signature, note, cc, printLine, body, ...before } = document;
  const head: OfficialDocument = { ...emptyDocument(document.format), ...before };
  const tail: OfficialDocument = {
    ...emptyDocument(document.format),
    attachments,
    signature,
    note,
    cc,
    printLine,
  };
  return [...linesOf(head), ...body.map(rawOf), ...linesOf(tail)];
}

/** Takes over what structuring found and keeps what a text cannot say: format, head room, seal. */
export function adoptStructure(
  present: OfficialDocument,
  found: OfficialDocument,
): OfficialDocument {
  const { signature } = found;
  const mode = present.signature?.mode;
  return {
    ...found,
    format: present.format,
    head: { ...found.head, mark: { ...found.head.mark, kind: present.head.mark.kind } },
    signature: signature && mode ? { ...signature, mode } : signature,
  };
}
