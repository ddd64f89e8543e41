import type { Node } from '@tiptap/pm/model';
import {
  type Block,
  type FigureMark,
  type HeadingLevel,
  isSameLook,
  lookOf,
  type Run,
  type TableCell,
} from '#shared/document/official-document';
import { cachedBlock, remember } from './caches';

/** The body that a document shows. Nodes that did not change give the same block objects back. */
export function docToBlocks(doc: Node): Block[] {
  const only = doc.childCount === 1 ? doc.firstChild : null;
  if (only && isBlank(only) && !cachedBlock(only)) return [];
  const blocks: Block[] = [];
  doc.forEach((node) => {
    blocks.push(nodeToBlock(node));
  });
  return blocks;
}

/** One node as a block. */
export function nodeToBlock(node: Node): Block {
  const cached = cachedBlock(node);
  if (cached) return cached;
  const block = build(node);
  remember(node, block);
  return block;
}

function isBlank(node: Node): boolean {
  return node.type.name === 'paragraph' && node.content.size === 0 && !node.attrs.align;
}

function build(node: Node): Block {
  switch (node.type.name) {
    case 'heading':
      return heading(node);
    case 'table':
      return {
        type: 'table',
        rows: children(node, (row) => children(row, cell)),
        headerRows: Math.min(Number(node.attrs.headerRows) || 0, node.childCount),
        ...(node.attrs.pt ? { pt: Number(node.attrs.pt) } : {}),
        ...(node.attrs.widths ? { widths: node.attrs.widths as number[] } : {}),
        ...heights(node),
      };
    case 'pageBreak':
      return { type: 'pageBreak' };
    default: {
      const { align } = node.attrs;
      return { type: 'paragraph', runs: runs(node), ...(align ? { align } : {}) };
    }
  }
}

function heading(node: Node): Block {
  const lead: Run[] = [];
  const rest: Run[] = [];
  node.forEach((text) => {
    const ended = rest.length > 0 || text.marks.some(({ type }) => type.name === 'runIn');
    push(ended ? rest : lead, text);
  });
  const level = node.attrs.level as HeadingLevel;
  return { type: 'heading', level, runs: lead, ...(rest.length > 0 ? { runIn: rest } : {}) };
}

/** One for each row, where any row asks for one. */
function heights(table: Node): { heights?: number[] } {
  const asked = children(table, (row) => row.attrs.height as number | null);
  return asked.some((height) => height !== null) ? { heights: asked.map((one) => one ?? 0) } : {};
}

function cell(node: Node): TableCell {
  const colSpan = Number(node.attrs.colspan);
  const rowSpan = Number(node.attrs.rowspan);
  return {
    lines: children(node, runs),
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(node.attrs.box ? { box: true as const } : {}),
  };
}

function runs(node: Node): Run[] {
  const result: Run[] = [];
  node.forEach((text) => {
    push(result, text);
  });
  return result;
}

function push(target: Run[], text: Node): void {
  const bold = text.marks.some(({ type }) => type.name === 'bold');
  const figure = text.marks.find(({ type }) => type.name === 'figure')?.attrs.source as
    | FigureMark
    | undefined;
  const look = lookOf({ bold, figure });
  const last = target.at(-1);
  if (last && isSameLook(last, look)) last.text += text.text ?? '';
  else target.push({ text: text.text ?? '', ...look });
}

function children<T>(node: Node, convert: (child: Node) => T): T[] {
  const result: T[] = [];
  node.forEach((child) => {
    result.push(convert(child));
  });
  return result;
}
