import type { Node, Schema, Slice } from '@tiptap/pm/model';
import type { RawBlock } from '#shared/document/raw-text';
import { nodeToBlock } from '../convert/doc-to-blocks';

/** A node of a body, or a line of a cell, as raw text. */
function rawOf(node: Node): RawBlock {
  const block = nodeToBlock(node);
  if (block.type !== 'heading') return block;
  return { type: 'paragraph', runs: [...block.runs, ...(block.runIn ?? [])] };
}

/** What this editor copied as raw blocks, where a table or a part of one is among it; else null. */
export function tablesFromSlice(schema: Schema, { content }: Slice): RawBlock[] | null {
  const { table, tableRow } = schema.nodes;
  if (!table || !tableRow) return null;
  const blocks: RawBlock[] = [];
  let rows: Node[] = [];
  let cells: Node[] = [];
  const close = () => {
    if (cells.length > 0) rows.push(tableRow.create(null, cells));
    if (rows.length > 0) blocks.push(rawOf(table.create(null, rows)));
    rows = [];
    cells = [];
  };
  content.forEach((node) => {
    if (node.type.name === 'tableCell') cells.push(node);
    else if (node.type === tableRow) rows.push(node);
    else {
      close();
      if (!node.isInline) blocks.push(rawOf(node));
    }
  });
  close();
  return blocks.some(({ type }) => type === 'table') ? blocks : null;
}
