import {
  type Block,
  type HeadingBlock,
  type OfficialDocument,
  runsText,
} from '#shared/document/official-document';
import { regulationDepth } from '#shared/document/regulation';

/** A place to jump to. */
export interface OutlineEntry {
  /** −1: the body. */
  attachment: number;
  block: number;
  label: string;
}

/** Characters of an article's words that tell it from the others. */
const MOST = 18;

function labelOf({ runs, runIn = [] }: HeadingBlock): string {
  const own = runsText(runs);
  // 第三条 alone says nothing.
  if (regulationDepth(own) === null) return own;
  const words = [...runsText(runIn)];
  return own + words.slice(0, MOST).join('') + (words.length > MOST ? '…' : '');
}

function entriesOf(blocks: readonly Block[], attachment: number): OutlineEntry[] {
  const headings = blocks.flatMap((block, index) => {
    if (block.type !== 'heading') return [];
    const depth = regulationDepth(runsText(block.runs)) ?? block.level;
    return [{ heading: block, index, depth }];
  });
  const top = Math.min(...headings.map(({ depth }) => depth));
  const before = attachment < 0 ? 0 : 1;
  return headings.map(({ heading, index, depth }) => ({
    attachment,
    block: index,
    label: '　'.repeat(depth - top + before) + labelOf(heading),
  }));
}

/** The headings of a draft, those of its attachments under their names. */
export function outlineOf({ body, attachments }: OfficialDocument): OutlineEntry[] {
  return [
    ...entriesOf(body, -1),
    ...attachments.flatMap(({ name, body: text }, attachment) => {
      const entries = entriesOf(text, attachment);
      return entries.length === 0 ? [] : [{ attachment, block: 0, label: name }, ...entries];
    }),
  ];
}
