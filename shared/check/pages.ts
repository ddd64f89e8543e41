import { textWidth } from '../layout/measure';
import type { FileLook, Indent, ParagraphLook, SectionLook, TableLook } from './look';

/** Type and pitch that tables mostly have, and what a cell's edges take of its width; points, twips. */
const CELL_PT = 12;
const CELL_PITCH = 320;
const CELL_EDGES = 216;

const twips = (indent: Indent, pt: number): number =>
  'twips' in indent ? indent.twips : indent.cells * pt * 20;

const sheetOf = ({ width, height, margins }: SectionLook) => ({
  width: Math.max(1, width - margins.left - margins.right),
  height: Math.max(1, height - margins.top - margins.bottom),
});

/** How many lines a paragraph takes in this width; each line break begins a new one. */
export function lineCount({ runs, left, right, first }: ParagraphLook, width: number): number {
  const pt = Math.max(...runs.map(({ size }) => size), 1);
  const room = Math.max(pt * 20, width - twips(left, pt) - twips(right, pt));
  const widths = [twips(first, pt)];
  for (const { text, size, spacing, scale } of runs) {
    for (const [index, piece] of text.split('\n').entries()) {
      if (index > 0) widths.push(0);
      widths[widths.length - 1] = (widths.at(-1) ?? 0) + textWidth(piece, size, spacing) * scale;
    }
  }
  return widths.reduce((sum, one) => sum + Math.max(1, Math.ceil(one / room - 0.02)), 0);
}

function rowHeights({ rows }: TableLook, width: number): number[] {
  return rows.map((cells) => {
    const room = Math.max(CELL_PT * 20, width / Math.max(1, cells.length) - CELL_EDGES);
    const lines = cells.map((text) => Math.ceil(textWidth(text, CELL_PT, 0) / room));
    return Math.max(1, ...lines) * CELL_PITCH;
  });
}

/** Fills pages from the top, in twips. */
class Filling {
  page = 1;
  private at = 0;

  turn(): void {
    this.page += 1;
    this.at = 0;
  }

  /** What stands on the page so far, twips. */
  get filled(): number {
    return this.at;
  }

  /** Room above and below paragraphs. */
  skip(room: number): void {
    this.at += room;
  }

  /** The page on which something of this height stands whole. */
  put(height: number, sheet: number): number {
    if (this.at > 0 && this.at + height > sheet) this.turn();
    this.at += height;
    return this.page;
  }
}

/** Where a paragraph stands by an estimate: the page of its first line, and room above that and below its last, twips. */
export interface EstimatedPlace {
  page: number;
  above: number;
  below: number;
}

/**
 * Where each paragraph of the text stands, by its id: the file laid out line by
 * line with its own sizes, pitches, indents and breaks. An estimate, for fonts, pictures and
 * the heights of rows are not looked at.
 */
export function estimatedPlaces({ blocks, sections }: FileLook): Map<number, EstimatedPlace> {
  const places = new Map<number, EstimatedPlace>();
  const filling = new Filling();
  for (const block of blocks) {
    const section =
      sections[block.kind === 'table' ? block.table.section : block.paragraph.section];
    if (!section) continue;
    const sheet = sheetOf(section);
    if (block.kind === 'table') {
      for (const height of rowHeights(block.table, sheet.width)) filling.put(height, sheet.height);
      continue;
    }
    const { paragraph } = block;
    if (paragraph.breakBefore && places.size > 0) filling.turn();
    const place = { page: filling.page, above: filling.filled, below: 0 };
    if (!paragraph.isFramed) {
      filling.skip(paragraph.before);
      const lines = lineCount(paragraph, sheet.width / Math.max(1, section.columns));
      const height = paragraph.pitch / Math.max(1, section.columns);
      for (let line = 0; line < lines; line += 1) {
        const page = filling.put(height, sheet.height);
        if (line === 0) {
          place.page = page;
          place.above = filling.filled - height;
        }
      }
      place.below = sheet.height - filling.filled;
      filling.skip(paragraph.after);
    }
    places.set(paragraph.id, place);
    if (paragraph.breakAfter) filling.turn();
  }
  return places;
}

/** The page on which each paragraph of the text begins, by its id: an estimate. */
export function estimatedPages(file: FileLook): Map<number, number> {
  return new Map([...estimatedPlaces(file)].map(([id, { page }]) => [id, page]));
}
