import { Fragment, type Schema, Slice } from '@tiptap/pm/model';
import { headingEnd } from '#shared/document/heading-end';
import type { Block, Run } from '#shared/document/official-document';
import type { RawBlock } from '#shared/document/raw-text';
import { parseStructureNumber } from '#shared/document/structure-numbers';
import { blockToNode } from '../convert/blocks-to-doc';
import { withoutTabs } from './accept';
import { linesOf } from './raw-from-html';

/** Raw blocks as blocks of a body: a line headed by a right structure number is a heading. */
export function blocksFromRaw(raw: readonly RawBlock[]): Block[] {
  return withoutTabs(raw).blocks.map((block) => {
    if (block.type !== 'paragraph') return block;
    const text = block.runs.map((run) => run.text).join('');
    const number = parseStructureNumber(text);
    if (!number?.correct) return block;
    const end = headingEnd(text);
    if (end === null) return { type: 'heading', level: number.level, runs: block.runs };
    const [runs, runIn] = splitRuns(block.runs, end);
    return { type: 'heading', level: number.level, runs, runIn };
  });
}

/** Raw blocks as a slice for the place of the cursor: open at both ends, so that it joins the text around it. */
export function sliceFromRaw(schema: Schema, raw: readonly RawBlock[], inCell: boolean): Slice {
  const onlyTable = raw.length === 1 && raw[0]?.type === 'table';
  if (inCell && !onlyTable) {
    const { cellLine } = schema.nodes;
    const lines = raw.flatMap(linesOf).map((runs) =>
      cellLine?.create(
        null,
        runs.map(({ text, bold }) => schema.text(text, bold ? [schema.mark('bold')] : [])),
      ),
    );
    return Slice.maxOpen(Fragment.from(lines.filter((line) => line !== undefined)), false);
  }
  const isInline = raw.length === 1 && raw[0]?.type === 'paragraph';
  // One line joins the paragraph it is pasted into, whatever it begins with.
  const blocks: readonly Block[] = isInline ? (raw as Block[]) : blocksFromRaw(raw);
  const nodes = blocks.map((block) => blockToNode(schema, block));
  const first = nodes[0];
  const last = nodes.at(-1);
  const openStart = first?.type.name === 'paragraph' ? 1 : 0;
  return new Slice(Fragment.from(nodes), openStart, last?.isTextblock ? 1 : 0);
}

function splitRuns(runs: readonly Run[], at: number): [Run[], Run[]] {
  const before: Run[] = [];
  const after: Run[] = [];
  let offset = 0;
  for (const run of runs) {
    const cut = Math.max(0, Math.min(run.text.length, at - offset));
    if (cut > 0) before.push({ ...run, text: run.text.slice(0, cut) });
    if (cut < run.text.length) after.push({ ...run, text: run.text.slice(cut) });
    offset += run.text.length;
  }
  return [before, after];
}
