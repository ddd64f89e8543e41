import type { Node, Schema } from '@tiptap/pm/model';
import type { Block } from '#shared/document/official-document';

/**
 * Which block a node shows, and which node shows a block. A node that did not
 * change gives the very same block object back: a key press then costs one
 * paragraph, whatever the length of the draft, and everything that works by
 * object identity (preview, checks) keeps its work.
 */
const blocks = new WeakMap<Node, Block>();
const nodes = new WeakMap<Schema, WeakMap<Block, Node>>();

export function cachedBlock(node: Node): Block | undefined {
  return blocks.get(node);
}

export function cachedNode(schema: Schema, block: Block): Node | undefined {
  return nodes.get(schema)?.get(block);
}

export function remember(node: Node, block: Block): void {
  blocks.set(node, block);
  const { schema } = node.type;
  const ofSchema = nodes.get(schema) ?? new WeakMap<Block, Node>();
  nodes.set(schema, ofSchema);
  ofSchema.set(block, node);
}
