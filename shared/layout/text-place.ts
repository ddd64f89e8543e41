import type { Block, OfficialDocument } from '../document/official-document';
import type { LayoutProfile } from '../gbt9704/profile';
import type { Page, PlacedItem } from './page';
import { partProfile, planBlocks } from './plan';
import type { Role } from './print-plan';
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
  /** Which of the row's own cells, where that is known; else the first. */
  cell?: number;
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
  sheet: LayoutProfile,
  pages: readonly Page[],
  { attachment, block, row, offset }: TextPlace,
): PaperPlace | null {
  const profile = partProfile(document, attachment, sheet);
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

/** A line or a table of the text, by what it is known by on paper, with the place where it begins. */
interface Piece {
  key: unknown;
  place: TextPlace;
}

/** The text of a document piece by piece, in its order. */
function* piecesOf(document: OfficialDocument, sheet: LayoutProfile): Generator<Piece> {
  for (let attachment = -1; attachment < document.attachments.length; attachment += 1) {
    const profile = partProfile(document, attachment, sheet);
    const items = planBlocks(blocksOf(document, attachment), profile);
    for (const [block, item] of items.entries()) {
      const place = { attachment, block, row: 0, offset: 0 };
      if (item.kind === 'table') yield { key: setTable(item.table, profile), place };
      if (item.kind !== 'line') continue;
      let offset = 0;
      for (const line of setLines(item, profile)) {
        yield { key: line.runs, place: { ...place, offset } };
        offset += lengthOf(line);
      }
    }
  }
}

function keyOf(item: PlacedItem): unknown {
  return item.kind === 'line' ? item.line.runs : item.kind === 'rows' ? item.table : null;
}

/** `place`, at the row with which a stretch of a table begins. */
function atRow(place: TextPlace, item: PlacedItem): TextPlace {
  return item.kind === 'rows' ? { ...place, row: item.from } : place;
}

/**
 * The place of the text that begins a line or a stretch of rows on paper, or the cell `within`
 * these; null for what is no part of a text, as a title.
 */
export function textPlace(
  document: OfficialDocument,
  profile: LayoutProfile,
  placed: PlacedItem,
  within: Pick<TextPlace, 'row' | 'cell'> | null = null,
): TextPlace | null {
  const key = keyOf(placed);
  if (key === null) return null;
  for (const piece of piecesOf(document, profile)) {
    if (piece.key === key)
      return within ? { ...piece.place, ...within } : atRow(piece.place, placed);
  }
  return null;
}

/** Where a page begins: at a place of the text, or with another part of the paper, known by its role. */
export interface PageStart {
  /** From 2: the first page begins with the paper. */
  page: number;
  place: TextPlace | null;
  role: Role | null;
}

/** Where each page after the first begins, for pages made of `document` with `profile` (that of its sheet). */
export function pageStarts(
  document: OfficialDocument,
  profile: LayoutProfile,
  pages: readonly Page[],
): PageStart[] {
  const firsts = pages
    .slice(1)
    .flatMap(({ number, items: [item] }) => (item ? [{ number, item }] : []));
  const wanted = new Set(firsts.map(({ item }) => keyOf(item)));
  const places = new Map<unknown, TextPlace>();
  for (const { key, place } of piecesOf(document, profile)) {
    if (wanted.has(key)) places.set(key, place);
  }
  return firsts.map(({ number, item }) => {
    const place = places.get(keyOf(item));
    const role = item.kind === 'line' ? item.line.role : null;
    return { page: number, place: place ? atRow(place, item) : null, role };
  });
}
