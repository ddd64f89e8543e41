import type { Block, OfficialDocument } from '../document/official-document';
import type { LayoutProfile } from '../gbt9704/profile';
import type { Page, PlacedItem } from './page';
import { planBlocks } from './plan';
import { type SetLine, setLines } from './set-lines';
import { setTable } from './set-table';

/** A place in the text of a document. */
export interface TextPlace {
  /** Attachment, from 0; −1 is the body. */
  attachment: number;
  /** Block within it. */
  block: number;
  /** Row of a table; 0 for everything else. */
  row: number;
  /** Character within the block, UTF-16; 0 for a table. */
  offset: number;
}

/** Where a piece of text stands on paper. */
export interface PaperPlace {
  /** The first page is 1. */
  page: number;
  /** From the type area's top, twips. */
  top: number;
}

function blocksOf(document: OfficialDocument, attachment: number): readonly Block[] {
  return attachment < 0 ? document.body : (document.attachments[attachment]?.body ?? []);
}

/** Length of a line's text with the mark that hangs, UTF-16. */
function lengthOf({ runs, hanging }: SetLine): number {
  return runs.reduce((sum, { text }) => sum + text.length, hanging.length);
}

function find(pages: readonly Page[], isIt: (item: PlacedItem) => boolean): PaperPlace | null {
  for (const { number, items } of pages) {
    const item = items.find(isIt);
    if (item) return { page: number, top: item.top };
  }
  return null;
}

/**
 * Where a place of the text stands on the pages made of `document` with `profile` (that of
 * its sheet); null where it is not printed.
 */
export function paperPlace(
  document: OfficialDocument,
  profile: LayoutProfile,
  pages: readonly Page[],
  { attachment, block, row, offset }: TextPlace,
): PaperPlace | null {
  const item = planBlocks(blocksOf(document, attachment), profile)[block];
  if (item?.kind === 'table') {
    const table = setTable(item.table, profile);
    return find(
      pages,
      (one) => one.kind === 'rows' && one.table === table && one.from <= row && row < one.to,
    );
  }
  if (item?.kind !== 'line') return null;
  const lines = setLines(item, profile);
  let at = 0;
  // At the border of two lines the caret counts to the next one.
  const line = lines.find((one) => {
    at += lengthOf(one);
    return offset < at;
  });
  const { runs } = line ?? lines.at(-1) ?? {};
  return find(pages, (one) => one.kind === 'line' && one.line.runs === runs);
}

/** The place of the text that begins a line or a stretch of rows on paper; null for what is no part of a text, as a title. */
export function textPlace(
  document: OfficialDocument,
  profile: LayoutProfile,
  placed: PlacedItem,
): TextPlace | null {
  for (let attachment = -1; attachment < document.attachments.length; attachment += 1) {
    const items = planBlocks(blocksOf(document, attachment), profile);
    for (const [block, item] of items.entries()) {
      if (item.kind === 'table' && placed.kind === 'rows') {
        const isIt = setTable(item.table, profile) === placed.table;
        if (isIt) return { attachment, block, row: placed.from, offset: 0 };
      }
      if (item.kind !== 'line' || placed.kind !== 'line') continue;
      const lines = setLines(item, profile);
      const at = lines.findIndex(({ runs }) => runs === placed.line.runs);
      if (at < 0) continue;
      const offset = lines.slice(0, at).reduce((sum, line) => sum + lengthOf(line), 0);
      return { attachment, block, row: 0, offset };
    }
  }
  return null;
}
