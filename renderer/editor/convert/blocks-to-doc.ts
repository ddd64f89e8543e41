import type { Node, Schema } from '@tiptap/pm/model';
import { headingEnd } from '#shared/document/heading-end';
import {
  type Block,
  type HeadingBlock,
  isSameLook,
  type Run,
  type TableBlock,
  type TableCell,
} from '#shared/document/official-document';
import { cachedNode, remember } from './caches';

/** The whole body as a ProseMirror document; an empty body is one empty paragraph to type in. */
export function blocksToDoc(schema: Schema, blocks: readonly Block[]): Node {
  const children = blocks.map((block) => blockToNode(schema, block));
  return schema.node('doc', null, children.length > 0 ? children : [schema.node('paragraph')]);
}

/** One block as a node. The same block gives the same node. */
export function blockToNode(schema: Schema, block: Block): Node {
  const cached = cachedNode(schema, block);
  if (cached) return cached;
  const node = build(schema, block);
  remember(node, block);
  return node;
}

function build(schema: Schema, block: Block): Node {
  switch (block.type) {
    case 'paragraph':
      return schema.node('paragraph', { align: block.align ?? null }, texts(schema, block.runs));
    case 'heading':
      return headingNode(schema, block);
    case 'table':
      return tableNode(schema, block);
    case 'pageBreak':
      return schema.node('pageBreak');
  }
}

function headingNode(schema: Schema, { level, runs, runIn = [] }: HeadingBlock): Node {
  const lead = runs.map(({ text }) => text).join('');
  const rest = runIn.map(({ text }) => text).join('');
  const follows = headingEnd(lead + rest) === (rest === '' ? null : lead.length);
  return schema.node('heading', { level, extent: follows ? 'auto' : 'manual' }, [
    ...texts(schema, runs),
    ...texts(schema, runIn, true),
  ]);
}

function tableNode(schema: Schema, { rows, headerRows, pt, widths, heights }: TableBlock): Node {
  const filled = rows.length > 0 ? rows : [[{ lines: [] }]];
  return schema.node(
    'table',
    { headerRows, pt: pt ?? null, widths: widths ?? null },
    filled.map((row, at) =>
      schema.node(
        'tableRow',
        { height: heights?.[at] ?? null },
        row.map((cell) => cellNode(schema, cell)),
      ),
    ),
  );
}

function cellNode(schema: Schema, { lines, colSpan = 1, rowSpan = 1, box }: TableCell): Node {
  const filled = lines.length > 0 ? lines : [[]];
  return schema.node(
    'tableCell',
    { colspan: colSpan, rowspan: rowSpan, box: box ?? false },
    filled.map((runs) => schema.node('cellLine', null, texts(schema, runs))),
  );
}

/** Runs as text nodes; empty runs vanish, neighbours of one look join. */
function texts(schema: Schema, runs: readonly Run[], runIn = false): Node[] {
  const nodes: Node[] = [];
  let pending: Run | null = null;
  const flush = () => {
    if (!pending) return;
    const marks = [];
    if (pending.bold) marks.push(schema.mark('bold'));
    if (pending.figure) marks.push(schema.mark('figure', { source: pending.figure }));
    if (runIn) marks.push(schema.mark('runIn'));
    nodes.push(schema.text(pending.text, marks));
    pending = null;
  };
  for (const run of runs) {
    if (run.text === '') continue;
    const last = pending as Run | null;
    if (last && isSameLook(last, run)) {
      pending = { ...last, text: last.text + run.text };
    } else {
      flush();
      pending = run;
    }
  }
  flush();
  return nodes;
}
