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
function lineCount({ runs, left, right, first }: ParagraphLook, width: number): number {
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

/**
 * The page on which each paragraph of the text begins, by its id: the file laid out line by
 * line with its own sizes, pitches, indents and breaks. An estimate, for fonts, pictures and
 * the heights of rows are not looked at.
 */
export function estimatedPages({ blocks, sections }: FileLook): Map<number, number> {
  const pages = new Map<number, number>();
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
    if (paragraph.breakBefore && pages.size > 0) filling.turn();
    if (paragraph.isFramed) pages.set(paragraph.id, filling.page);
    else {
      filling.skip(paragraph.before);
      const lines = lineCount(paragraph, sheet.width / Math.max(1, section.columns));
      for (let line = 0; line < lines; line += 1) {
        const page = filling.put(paragraph.pitch / Math.max(1, section.columns), sheet.height);
        if (line === 0) pages.set(paragraph.id, page);
      }
      filling.skip(paragraph.after);
    }
    if (paragraph.breakAfter) filling.turn();
  }
  return pages;
}
