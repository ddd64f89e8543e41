import { type Block, type OfficialDocument, runsText } from '../document/official-document';
import { toPlainText } from '../document/plain-text';
import { type RawBlock, rawFromText } from '../document/raw-text';

/** Stands for a table or a page break while the rest goes through plain text. */
const PLACE = /^\ue000(\d+)\ue001$/;

/** The document's canonical text as raw blocks, with its tables and page breaks as they are. */
export function toRawBlocks(document: OfficialDocument): RawBlock[] {
  const kept: RawBlock[] = [];
  const hide = (blocks: readonly Block[]): Block[] =>
    blocks.map((block) => {
      if (block.type !== 'table' && block.type !== 'pageBreak') return block;
      kept.push(block);
      return { type: 'paragraph', runs: [{ text: `\ue000${kept.length - 1}\ue001` }] };
    });
  const hidden = {
    ...document,
    body: hide(document.body),
    attachments: document.attachments.map((one) => ({ ...one, body: hide(one.body) })),
  };
  return rawFromText(toPlainText(hidden).text).map((block) => {
    const place = block.type === 'paragraph' ? PLACE.exec(runsText(block.runs)) : null;
    return kept[Number(place?.[1] ?? -1)] ?? block;
  });
}

/** What plain text carries of a document: everything but weights, alignment and the inside of tables. */
export function shapeOf(document: OfficialDocument): string {
  return JSON.stringify(document, (key, value: unknown) => {
    if (key === 'runs' || key === 'runIn') return runsText(value as { text: string }[]);
    return key === 'rows' || key === 'align' ? undefined : value;
  });
}
